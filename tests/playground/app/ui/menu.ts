/** Menus, by mouse and by keys. */
import type { MenuPositionDef } from "obsidian";
import { Component } from "../base/component";
import { setText } from "../dom/elements";
import { currentApp } from "../current-app";
import { setIcon } from "./icons";
import { Scope } from "./keymap";

export class MenuItem {
  readonly dom: HTMLElement;
  readonly iconEl: HTMLElement;
  readonly titleEl: HTMLElement;
  section = "";
  disabled = false;
  #callback: ((event: MouseEvent | KeyboardEvent) => unknown) | undefined;

  constructor(doc: Document) {
    this.dom = doc.createElement("div");
    this.dom.className = "menu-item tappable";
    this.dom.setAttribute("role", "menuitem");
    this.dom.tabIndex = -1;
    this.iconEl = this.dom.createDiv({ cls: "menu-item-icon" });
    this.titleEl = this.dom.createDiv({ cls: "menu-item-title" });
  }

  setTitle(title: string | DocumentFragment): this {
    setText(this.titleEl, title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.setAttribute("role", checked === null ? "menuitem" : "menuitemcheckbox");
    this.dom.setAttr("aria-checked", checked);
    this.dom.toggleClass("mod-checked", checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    this.dom.setAttr("aria-disabled", disabled);
    return this;
  }

  setWarning(warning: boolean): this {
    this.dom.toggleClass("is-warning", warning);
    return this;
  }

  setIsLabel(label: boolean): this {
    this.dom.toggleClass("is-label", label);
    if (label) this.dom.setAttribute("role", "presentation");
    return this.setDisabled(label);
  }

  setActive(active: boolean): this {
    return this.setChecked(active);
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  run(event: MouseEvent | KeyboardEvent): void {
    if (!this.disabled) this.#callback?.(event);
  }
}

export class MenuSeparator {
  readonly dom: HTMLElement;
  section = "";

  constructor(doc: Document) {
    this.dom = doc.createElement("div");
    this.dom.className = "menu-separator";
    this.dom.setAttribute("role", "separator");
  }
}

const forEvents = new WeakMap<Event, Menu>();

export class Menu extends Component {
  readonly dom: HTMLElement;
  readonly items: (MenuItem | MenuSeparator)[] = [];
  readonly #doc: Document = activeDocument;
  readonly #scope = new Scope();
  readonly #hidden: (() => unknown)[] = [];
  #before: Element | null = null;

  constructor() {
    super();
    this.dom = this.#doc.createElement("div");
    this.dom.className = "menu";
    this.dom.setAttribute("role", "menu");
    this.#bindKeys();
  }

  /** One menu for an event, however many ask for it. */
  static forEvent(event: MouseEvent): Menu {
    const known = forEvents.get(event);
    if (known !== undefined) return known;
    const menu = new Menu();
    forEvents.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon");
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(): this {
    return this;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this.#doc);
    this.items.push(item);
    build(item);
    item.dom.addEventListener("click", (event) => {
      if (item.disabled) return;
      this.hide();
      item.run(event);
    });
    item.dom.addEventListener("mousemove", () => {
      item.dom.focus({ preventScroll: true });
    });
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator(this.#doc));
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    // A menu opened by a key has no place of its own.
    const target = event.target as Element | null;
    const box = target?.getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0 && box !== undefined;
    return this.showAtPosition(
      byKey ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY },
      event.doc,
    );
  }

  showAtPosition(position: MenuPositionDef, doc: Document = this.#doc): this {
    if (this._loaded) return this;
    const sections = [...new Set(this.items.map(({ section }) => section))];
    sections.forEach((section, at) => {
      if (at > 0) this.dom.append(new MenuSeparator(doc).dom);
      for (const item of this.items) if (item.section === section) this.dom.append(item.dom);
    });
    this.#before = doc.activeElement;
    doc.body.append(this.dom);
    const view = doc.defaultView ?? window;
    const left = Math.max(4, Math.min(position.x, view.innerWidth - this.dom.offsetWidth - 8));
    const top = Math.max(4, Math.min(position.y, view.innerHeight - this.dom.offsetHeight - 8));
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
    this.load();
    currentApp().keymap.pushScope(this.#scope);
    this.registerDomEvent(
      doc,
      "mousedown",
      (event) => {
        if (!this.dom.contains(event.target as Node | null)) this.hide();
      },
      true,
    );
    this.#move(1, true);
    return this;
  }

  hide(): this {
    if (!this._loaded) return this;
    this.unload();
    currentApp().keymap.popScope(this.#scope);
    const hadFocus = this.dom.contains(this.dom.doc.activeElement);
    this.dom.remove();
    if (hadFocus && this.#before?.instanceOf(HTMLElement) === true) this.#before.focus();
    for (const callback of this.#hidden) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hidden.push(callback);
  }

  #choices(): MenuItem[] {
    return this.items.filter((item): item is MenuItem => item instanceof MenuItem && !item.disabled);
  }

  #move(step: number, first = false): void {
    const choices = this.#choices();
    const now = choices.findIndex(({ dom }) => dom === this.dom.doc.activeElement);
    const next = first ? 0 : (now + step + choices.length) % choices.length;
    choices[next]?.dom.focus({ preventScroll: first });
  }

  #bindKeys(): void {
    const handle = (key: string, act: (event: KeyboardEvent) => void): void => {
      this.#scope.register([], key, (event) => {
        act(event);
        return false;
      });
    };
    handle("ArrowDown", () => {
      this.#move(1);
    });
    handle("ArrowUp", () => {
      this.#move(-1);
    });
    handle("Escape", () => {
      this.hide();
    });
    handle("Tab", () => {
      this.hide();
    });
    const choose = (event: KeyboardEvent): void => {
      const item = this.#choices().find(({ dom }) => dom === this.dom.doc.activeElement);
      this.hide();
      item?.run(event);
    };
    handle("Enter", choose);
    handle(" ", choose);
  }
}
