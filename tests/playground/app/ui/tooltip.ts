/** Tooltips: shown from `aria-label` on hover, as the app does; the label is what a screen reader hears, too. */

const shown = new Map<Document, HTMLElement>();

export function setTooltip(element: HTMLElement, text: string): void {
  if (text === "") element.removeAttribute("aria-label");
  else element.setAttribute("aria-label", text);
}

export function displayTooltip(target: HTMLElement, content: string | DocumentFragment): void {
  hideTooltip(target.doc);
  const tip = target.doc.body.createDiv({ cls: "tooltip", text: content, attr: { "aria-hidden": "true" } });
  shown.set(target.doc, tip);
  const box = target.getBoundingClientRect();
  const width = tip.offsetWidth;
  const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, 6), target.win.innerWidth - width - 6);
  const below = box.bottom + 6;
  const fits = below + tip.offsetHeight < target.win.innerHeight;
  tip.setCssStyles({ left: `${left}px`, top: `${fits ? below : box.top - tip.offsetHeight - 6}px` });
}

function hideTooltip(doc: Document): void {
  shown.get(doc)?.remove();
  shown.delete(doc);
}

/** Watches one window. */
export function attachTooltips(win: Window): void {
  let timer = 0;
  win.document.addEventListener("mouseover", (event) => {
    win.clearTimeout(timer);
    hideTooltip(win.document);
    const target = (event.target as Element | null)?.closest<HTMLElement>("[aria-label]");
    if (!target?.matches("button, a, .clickable-icon, [role=button]")) return;
    timer = win.setTimeout(() => {
      if (target.isConnected) displayTooltip(target, target.getAttribute("aria-label") ?? "");
    }, 500);
  });
  for (const type of ["mousedown", "keydown", "scroll"])
    win.document.addEventListener(
      type,
      () => {
        win.clearTimeout(timer);
        hideTooltip(win.document);
      },
      true,
    );
}
