/** The dialogs that suggest: palette, switcher, pickers. */
import type { FuzzyMatch, Instruction } from "obsidian";
import type { App } from "../app";
import { reportLater } from "../base/events";
import { Chooser } from "./chooser";
import { Modal } from "./modal";
import { prepareFuzzySearch, renderMatches, sortSearchResults } from "./search";

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = "No results found.";
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  readonly chooser: Chooser<T>;

  constructor(app: App) {
    super(app);
    this.containerEl.addClass("mod-prompt");
    this.modalEl.className = "prompt";
    this.modalEl.empty();
    const row = this.modalEl.createDiv("prompt-input-container");
    this.inputEl = row.createEl("input", {
      cls: "prompt-input",
      type: "text",
      attr: { autocapitalize: "off", spellcheck: "false", "aria-label": "Search" },
    });
    this.resultContainerEl = this.modalEl.createDiv("prompt-results");
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
    this.chooser.describe(this.inputEl);
    this.inputEl.addEventListener("input", () => {
      this.updateSuggestions();
    });
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.updateSuggestions();
  }

  updateSuggestions(): void {
    const query = this.inputEl.value;
    const show = (values: T[]): void => {
      this.chooser.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
      if (values.length === 0) this.onNoSuggestion();
    };
    const found = this.getSuggestions(query);
    if (found instanceof Promise)
      found.then((values) => {
        if (this.inputEl.value === query) show(values);
      }, reportLater);
    else show(found);
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttribute("aria-label", placeholder);
    this.modalEl.setAttribute("aria-label", placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    const row = this.modalEl.createDiv("prompt-instructions");
    for (const { command, purpose } of instructions) {
      const item = row.createDiv("prompt-instruction");
      item.createSpan({ cls: "prompt-instruction-command", text: command });
      item.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.choose(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match === null ? [] : [{ item, match }];
    });
    if (query !== "") sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, element: HTMLElement): void {
    renderMatches(element, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
