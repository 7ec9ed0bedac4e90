/** The properties of a note, as a calm list. */

const LINK = /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/u;

function showValue(into: HTMLElement, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) showValue(into.createSpan("multi-select-pill"), item);
    return;
  }
  const text = typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value);
  const link = LINK.exec(text);
  if (link === null) into.createSpan({ text });
  else {
    const target = link[1] ?? "";
    into.createEl("a", { cls: "internal-link", text: link[2] ?? target, href: target, attr: { "data-href": target } });
  }
}

export function renderProperties(into: HTMLElement, properties: Record<string, unknown> | undefined): void {
  into.addClass("metadata-container");
  into.setAttribute("data-property-count", String(Object.keys(properties ?? {}).length));
  if (properties === undefined) {
    into.createDiv({ cls: "metadata-error", text: "Invalid properties" });
    return;
  }
  const list = into.createEl("dl", { cls: "metadata-properties", attr: { "aria-label": "Properties" } });
  for (const [key, value] of Object.entries(properties)) {
    const row = list.createDiv({ cls: "metadata-property", attr: { "data-property-key": key } });
    row.createEl("dt", { cls: "metadata-property-key", text: key });
    showValue(row.createEl("dd", { cls: "metadata-property-value" }), value);
  }
}
