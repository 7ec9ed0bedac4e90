/** Making elements the way the app lets plugins do it. */
import type {} from "obsidian";

type ElementInfo = DomElementInfo | string | undefined;

/** Makes an element of the given document and puts it where `info` or the caller says. */
export function makeElement<T extends Element>(element: T, info: ElementInfo, parent: Node | undefined): T {
  const options: DomElementInfo = typeof info === "string" ? { cls: info } : (info ?? {});
  if (options.cls !== undefined) {
    const classes = Array.isArray(options.cls) ? options.cls : options.cls.split(/\s+/u);
    element.classList.add(...classes.filter((name) => name !== ""));
  }
  if (options.text !== undefined) setText(element, options.text);
  for (const [name, value] of Object.entries(options.attr ?? {})) setAttribute(element, name, value);
  for (const name of ["title", "value", "type", "placeholder", "href"] as const) {
    const value = options[name];
    if (value === undefined) continue;
    if (name === "value") Reflect.set(element, name, value);
    else element.setAttribute(name, value);
  }
  const into = parent ?? options.parent;
  if (options.prepend === true) into?.insertBefore(element, into.firstChild);
  else into?.appendChild(element);
  return element;
}

export function setText(element: Element, text: string | DocumentFragment): void {
  if (typeof text === "string") element.textContent = text;
  else element.replaceChildren(text);
}

export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
