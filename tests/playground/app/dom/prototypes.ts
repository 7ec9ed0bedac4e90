/** The methods that the app adds to the browser's own prototypes, in the main window and in every pop-out. */
import type {} from "obsidian";
import { makeElement, setAttribute, setText } from "./elements";
import { delegate, onNodeInserted, onWindowMigrated, undelegate } from "./dom-events";

type Page = Window & typeof globalThis;

function define(target: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function defineGetter(target: object, name: string, get: (this: never) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

function documentOf(node: Node): Document {
  return node.nodeType === 9 ? (node as Document) : (node.ownerDocument ?? document);
}

type Info = DomElementInfo | string;
type Made<T> = (element: T) => void;

const SVG = "http://www.w3.org/2000/svg";

function extendNode(page: Page): void {
  define(page.Node.prototype, {
    detach(this: Node) {
      this.parentNode?.removeChild(this);
    },
    empty(this: Node) {
      while (this.lastChild !== null) this.removeChild(this.lastChild);
    },
    insertAfter(this: Node, node: Node, child: Node | null) {
      this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
      return node;
    },
    indexOf(this: Node, other: Node) {
      return Array.prototype.indexOf.call(this.childNodes, other);
    },
    setChildrenInPlace(this: Node, children: Node[]) {
      for (const child of [...this.childNodes]) if (!children.includes(child)) this.removeChild(child);
      children.forEach((child, at) => {
        if (this.childNodes[at] !== child) this.insertBefore(child, this.childNodes[at] ?? null);
      });
    },
    appendText(this: Node, text: string) {
      this.appendChild(documentOf(this).createTextNode(text));
    },
    instanceOf(this: Node, type: { name: string }) {
      return isInstance(this, type, this.win);
    },
    createEl(this: Node, tag: string, info?: Info, made?: Made<Element>) {
      const element = makeElement(documentOf(this).createElement(tag), info, this);
      made?.(element);
      return element;
    },
    createDiv(this: Node, info?: Info, made?: Made<HTMLDivElement>) {
      return this.createEl("div", info, made);
    },
    createSpan(this: Node, info?: Info, made?: Made<HTMLSpanElement>) {
      return this.createEl("span", info, made);
    },
    createSvg(this: Node, tag: string, info?: Info, made?: Made<Element>) {
      const element = makeElement(documentOf(this).createElementNS(SVG, tag), info, this);
      made?.(element);
      return element;
    },
  });
  defineGetter(page.Node.prototype, "doc", function (this: Node) {
    return documentOf(this);
  });
  defineGetter(page.Node.prototype, "win", function (this: Node) {
    return documentOf(this).defaultView ?? window;
  });
  defineGetter(page.Node.prototype, "constructorWin", () => page);
}

/** Whether `value` is a `type` of whichever window it lives in. */
function isInstance(value: object, type: { name: string }, win: Window): boolean {
  for (const page of [win, window]) {
    const own: unknown = Reflect.get(page, type.name);
    if (typeof own === "function" && value instanceof own) return true;
  }
  return typeof type === "function" && value instanceof (type as new () => object);
}

function extendElement(page: Page): void {
  define(page.Element.prototype, {
    getText(this: Element) {
      return this.textContent;
    },
    setText(this: Element, text: string | DocumentFragment) {
      setText(this, text);
    },
    addClass(this: Element, ...names: string[]) {
      this.addClasses(names);
    },
    addClasses(this: Element, names: string[]) {
      for (const name of names) if (name !== "") this.classList.add(name);
    },
    removeClass(this: Element, ...names: string[]) {
      this.removeClasses(names);
    },
    removeClasses(this: Element, names: string[]) {
      for (const name of names) if (name !== "") this.classList.remove(name);
    },
    toggleClass(this: Element, names: string | string[], on: boolean) {
      for (const name of typeof names === "string" ? [names] : names) this.classList.toggle(name, on);
    },
    hasClass(this: Element, name: string) {
      return this.classList.contains(name);
    },
    setAttr(this: Element, name: string, value: string | number | boolean | null) {
      setAttribute(this, name, value);
    },
    setAttrs(this: Element, values: Record<string, string | number | boolean | null>) {
      for (const [name, value] of Object.entries(values)) setAttribute(this, name, value);
    },
    getAttr(this: Element, name: string) {
      return this.getAttribute(name);
    },
    matchParent(this: Element, selector: string, last?: Element) {
      const found = this.closest(selector);
      return found !== null && last !== undefined && !last.contains(found) ? null : found;
    },
    getCssPropertyValue(this: Element, name: string, pseudo?: string) {
      return this.win.getComputedStyle(this, pseudo).getPropertyValue(name).trim();
    },
    isActiveElement(this: Element) {
      return this.ownerDocument.activeElement === this;
    },
    find(this: Element, selector: string) {
      return this.querySelector(selector);
    },
    findAll(this: Element, selector: string) {
      return [...this.querySelectorAll(selector)];
    },
    findAllSelf(this: Element, selector: string) {
      const inside = [...this.querySelectorAll(selector)];
      return this.matches(selector) ? [this, ...inside] : inside;
    },
  });
  define(page.DocumentFragment.prototype, {
    find(this: DocumentFragment, selector: string) {
      return this.querySelector(selector);
    },
    findAll(this: DocumentFragment, selector: string) {
      return [...this.querySelectorAll(selector)];
    },
  });
  const styled = {
    setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
      Object.assign(this.style, styles);
    },
    setCssProps(this: HTMLElement, values: Record<string, string>) {
      for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value);
    },
  };
  define(page.HTMLElement.prototype, styled);
  define(page.SVGElement.prototype, styled);
}

function extendHtmlElement(page: Page): void {
  define(page.HTMLElement.prototype, {
    show(this: HTMLElement) {
      if (this.style.display === "none") this.style.display = "";
    },
    hide(this: HTMLElement) {
      this.style.display = "none";
    },
    toggle(this: HTMLElement, show: boolean) {
      if (show) this.show();
      else this.hide();
    },
    toggleVisibility(this: HTMLElement, visible: boolean) {
      this.style.visibility = visible ? "" : "hidden";
    },
    isShown(this: HTMLElement) {
      return this.isConnected && this.offsetParent !== null;
    },
    on: delegate,
    off: undelegate,
    onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: AddEventListenerOptions) {
      this.addEventListener("click", listener, options);
      this.addEventListener("auxclick", listener, options);
    },
    onNodeInserted,
    onWindowMigrated,
    trigger(this: HTMLElement, type: string) {
      this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    },
  });
  defineGetter(page.HTMLElement.prototype, "innerWidth", function (this: HTMLElement) {
    const style = this.win.getComputedStyle(this);
    return this.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  });
  defineGetter(page.HTMLElement.prototype, "innerHeight", function (this: HTMLElement) {
    const style = this.win.getComputedStyle(this);
    return this.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
  });
  define(page.Document.prototype, { on: delegate, off: undelegate });
  defineGetter(page.UIEvent.prototype, "targetNode", function (this: UIEvent) {
    return this.target;
  });
  defineGetter(page.UIEvent.prototype, "win", function (this: UIEvent) {
    return this.view ?? (this.target as Node | null)?.win ?? window;
  });
  defineGetter(page.UIEvent.prototype, "doc", function (this: UIEvent) {
    return this.win.document;
  });
  define(page.UIEvent.prototype, {
    instanceOf(this: UIEvent, type: { name: string }) {
      return isInstance(this, type, this.win);
    },
  });
}

/** Adds all of it to one window. */
export function extendDom(page: Page): void {
  extendNode(page);
  extendElement(page);
  extendHtmlElement(page);
}
