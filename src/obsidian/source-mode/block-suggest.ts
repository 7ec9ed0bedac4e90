/** Completion in a question block by the app's own suggester: keys, types, options, allies. */
import { EditorSuggest, type App, type Editor, type EditorPosition, type EditorSuggestTriggerInfo } from "obsidian";
import { completeAt, type Completion, type Suggestion } from "../../core/authoring/complete";

export class BlockSuggest extends EditorSuggest<Suggestion> {
  #found: Completion | undefined;

  constructor(app: App) {
    super(app);
    // All keys fit; a list of options may be as long as its writer likes.
    this.limit = 50;
  }

  override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    this.#found = undefined;
    const text = editor.getValue();
    if (!text.includes("alliance") || editor.somethingSelected()) return null;
    this.#found = completeAt(text, editor.posToOffset(cursor));
    if (this.#found === undefined) return null;
    const { from, to, query } = this.#found;
    return { start: editor.offsetToPos(from), end: editor.offsetToPos(to), query };
  }

  override getSuggestions(): Suggestion[] {
    return [...(this.#found?.items ?? [])];
  }

  override renderSuggestion({ text, detail }: Suggestion, element: HTMLElement): void {
    element.addClass("mod-complex", "da-suggestion");
    const content = element.createDiv("suggestion-content");
    content.createDiv({ cls: "suggestion-title", text, attr: { dir: "auto" } });
    if (detail !== "") content.createDiv({ cls: "suggestion-note", text: detail });
  }

  override selectSuggestion({ insert }: Suggestion): void {
    const { context } = this;
    if (context === null) return;
    const { editor, start, end } = context;
    this.close();
    const from = editor.posToOffset(start);
    editor.replaceRange(insert, start, end);
    editor.setCursor(editor.offsetToPos(from + insert.length));
  }
}
