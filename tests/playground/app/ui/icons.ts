/** Icons by their Lucide names, and those that plugins add. */
import { icons } from "lucide";

type Node = readonly [string, Record<string, string | number | undefined>];

const SVG = "http://www.w3.org/2000/svg";
const added = new Map<string, string>();

function pascal(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/gu, (_whole, sign: string) => sign.toUpperCase());
}

export function getIcon(id: string): SVGSVGElement | null {
  const name = id.replace(/^lucide-/u, "");
  const own = added.get(name);
  const nodes = (icons as unknown as Record<string, readonly Node[] | undefined>)[pascal(name)];
  if (own === undefined && nodes === undefined) return null;
  const svg = document.createElementNS(SVG, "svg");
  const box = own === undefined ? "0 0 24 24" : "0 0 100 100";
  const attributes: Record<string, string> = {
    width: "24",
    height: "24",
    viewBox: box,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    class: `svg-icon lucide-${name}`,
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  if (own !== undefined)
    svg.append(
      new DOMParser().parseFromString(`<svg xmlns="${SVG}"><g>${own}</g></svg>`, "image/svg+xml").documentElement
        .firstElementChild ?? "",
    );
  for (const [tag, values] of nodes ?? []) {
    const child = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(values)) if (value !== undefined) child.setAttribute(key, String(value));
    svg.append(child);
  }
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  parent.replaceChildren();
  const icon = getIcon(id);
  if (icon !== null) parent.appendChild(icon);
}

export function addIcon(id: string, content: string): void {
  added.set(id, content);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  const names = Object.keys(icons).map((name) => name.replace(/(?<=.)(?=[A-Z])|(?<=[a-z])(?=\d)/gu, "-").toLowerCase());
  return [...names.map((name) => `lucide-${name}`), ...added.keys()];
}
