/** A list of suggestions with one active, driven by arrows, mouse and Enter; a listbox for screen readers. */
import type { Scope } from "./keymap";

export interface ChooserOwner<T> {
  renderSuggestion(value: T, element: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

let lists = 0;

export class Chooser<T> {
  values: T[] = [];
  selectedItem = 0;
  readonly #owner: ChooserOwner<T>;
  readonly #element: HTMLElement;
  readonly #id = `chooser-${lists++}`;
  input: HTMLElement | undefined;

  constructor(owner: ChooserOwner<T>, element: HTMLElement, scope: Scope) {
    this.#owner = owner;
    this.#element = element;
    element.setAttribute("role", "listbox");
    element.setAttribute("aria-label", "Suggestions");
    element.id = this.#id;
    const step = (key: string, by: number): void => {
      scope.register([], key, (event) => {
        if (event.isComposing) return undefined;
        this.select(this.selectedItem + by);
        return false;
      });
    };
    step("ArrowDown", 1);
    step("ArrowUp", -1);
    scope.register([], "Enter", (event) => {
      if (event.isComposing) return undefined;
      this.choose(event);
      return false;
    });
  }

  /** Ties a text field to the list: it keeps the focus, and says which option is active. */
  describe(input: HTMLElement): void {
    this.input = input;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.#id);
    input.setAttribute("aria-expanded", "true");
  }

  setSuggestions(values: T[]): void {
    this.values = values;
    this.#element.empty();
    values.forEach((value, at) => {
      const item = this.#element.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      item.id = `${this.#id}-${at}`;
      this.#owner.renderSuggestion(value, item);
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
      });
      item.addEventListener("mousemove", () => {
        if (this.selectedItem !== at) this.select(at, false);
      });
      item.addEventListener("click", (event) => {
        this.select(at, false);
        this.choose(event);
      });
    });
    this.select(0);
  }

  select(at: number, scroll = true): void {
    const items = this.#element.findAll(":scope > .suggestion-item");
    const count = items.length;
    this.selectedItem = count === 0 ? 0 : (at + count) % count;
    items.forEach((item, index) => {
      item.toggleClass("is-selected", index === this.selectedItem);
      item.setAttribute("aria-selected", String(index === this.selectedItem));
    });
    const active = items[this.selectedItem];
    if (active === undefined) this.input?.removeAttribute("aria-activedescendant");
    else this.input?.setAttribute("aria-activedescendant", active.id);
    if (scroll) active?.scrollIntoView({ block: "nearest" });
  }

  choose(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.values[this.selectedItem];
    if (value === undefined) return false;
    this.#owner.selectSuggestion(value, event);
    return true;
  }
}
