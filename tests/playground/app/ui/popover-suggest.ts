/** Suggestions in a popover: beneath a text field, or at the cursor. */
import type { App } from "../app";
import { reportLater } from "../base/events";
import { Chooser } from "./chooser";
import { Scope } from "./keymap";

export abstract class PopoverSuggest<T> {
  app: App;
  scope: Scope;
  readonly suggestEl: HTMLElement;
  readonly suggestions: Chooser<T>;
  isOpen = false;

  constructor(app: App, scope?: Scope) {
    this.app = app;
    this.scope = new Scope(scope ?? app.scope);
    this.suggestEl = createDiv("suggestion-container");
    this.suggestions = new Chooser<T>(this, this.suggestEl.createDiv("suggestion"), this.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    activeDocument.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }

  place(box: { left: number; top: number; bottom: number }, width?: number): void {
    const { win } = this.suggestEl;
    if (width !== undefined) this.suggestEl.style.minWidth = `${width}px`;
    const above = box.bottom + this.suggestEl.offsetHeight > win.innerHeight;
    const left = Math.max(4, Math.min(box.left, win.innerWidth - this.suggestEl.offsetWidth - 8));
    this.suggestEl.setCssStyles({
      left: `${left}px`,
      top: `${above ? Math.max(4, box.top - this.suggestEl.offsetHeight - 4) : box.bottom + 4}px`,
    });
  }

  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  readonly textInputEl: HTMLInputElement | HTMLDivElement;
  #selected: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | undefined;

  constructor(app: App, textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    this.textInputEl = textInputEl;
    for (const type of ["input", "focus", "click"]) textInputEl.addEventListener(type, () => void this.#update());
    textInputEl.addEventListener("blur", () => {
      this.close();
    });
    this.suggestions.describe(textInputEl);
    textInputEl.setAttribute("aria-expanded", "false");
  }

  async #update(): Promise<void> {
    const query = this.getValue();
    const found = await Promise.resolve(this.getSuggestions(query)).catch((error: unknown) => {
      reportLater(error);
      return [];
    });
    if (this.textInputEl.doc.activeElement !== this.textInputEl || query !== this.getValue()) return;
    if (found.length === 0) {
      this.close();
      return;
    }
    this.open();
    this.suggestions.setSuggestions(this.limit > 0 ? found.slice(0, this.limit) : found);
    const box = this.textInputEl.getBoundingClientRect();
    this.place(box, box.width);
  }

  override open(): void {
    super.open();
    this.textInputEl.setAttribute("aria-expanded", "true");
  }

  override close(): void {
    super.close();
    this.textInputEl.setAttribute("aria-expanded", "false");
  }

  setValue(value: string): void {
    if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
    else this.textInputEl.textContent = value;
  }

  getValue(): string {
    return this.textInputEl.instanceOf(HTMLInputElement) ? this.textInputEl.value : this.textInputEl.textContent;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#selected?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#selected = callback;
    return this;
  }
}
