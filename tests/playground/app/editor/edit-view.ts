/** The editing half of a note's view. */
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { Editor } from "./editor";
import { editorExtensions, pluginExtensions } from "./extensions";
import { type EditorHost, editorLivePreviewField, setEditorView, setLivePreview } from "./info-fields";
import { refreshBlocks } from "./live-blocks";
import { differenceOf, mergeChanges } from "./text-difference";

export class MarkdownEditView {
  readonly containerEl: HTMLElement;
  readonly cm: EditorView;
  readonly editor: Editor;
  readonly #host: () => EditorHost;
  readonly #typed: () => void;
  #live = true;
  /** An outside text is being put in: that is nobody's typing. */
  #setting = false;

  constructor(host: () => EditorHost, parent: HTMLElement, typed: () => void) {
    this.#host = host;
    this.#typed = typed;
    this.containerEl = parent.createDiv("markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width");
    this.cm = new EditorView({ parent: this.containerEl });
    this.editor = new Editor(this.cm);
  }

  #state(text: string): EditorState {
    const host = this.#host();
    return EditorState.create({
      doc: text,
      extensions: editorExtensions({
        host,
        live: this.#live,
        plugins: [...host.app.editorExtensions],
        updated: (update) => {
          if (update.docChanged && !this.#setting) this.#typed();
        },
      }),
    });
  }

  get(): string {
    return this.cm.state.doc.toString();
  }

  set(data: string, clear: boolean): void {
    const text = data.replace(/\r\n?/gu, "\n");
    this.#setting = true;
    if (clear) {
      this.cm.setState(this.#state(text));
      this.cm.dispatch({ effects: [setEditorView.of(this.cm), setLivePreview.of(this.#live)] });
    } else {
      const changes = differenceOf(this.get(), text);
      if (!changes.empty) this.cm.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
    }
    this.#setting = false;
  }

  merge(base: string, theirs: string): void {
    const plain = (text: string): string => text.replace(/\r\n?/gu, "\n");
    const changes = mergeChanges(plain(base), this.get(), plain(theirs));
    this.#setting = true;
    this.cm.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
    this.#setting = false;
  }

  get live(): boolean {
    return this.#live;
  }

  setLive(live: boolean): void {
    this.#live = live;
    this.containerEl.toggleClass("is-live-preview", live);
    if (this.cm.state.field(editorLivePreviewField, false) !== undefined)
      this.cm.dispatch({ effects: setLivePreview.of(live) });
  }

  /** Plugins' extensions have changed. */
  reconfigure(): void {
    const plugins = [...this.#host().app.editorExtensions];
    this.cm.dispatch({ effects: [pluginExtensions.reconfigure(plugins), refreshBlocks.of(null)] });
  }

  getSelection(): string {
    return this.editor.getSelection();
  }

  clear(): void {
    this.set("", true);
  }

  getScroll(): number {
    const { top } = this.cm.scrollDOM.getBoundingClientRect();
    const block = this.cm.lineBlockAtHeight(top - this.cm.documentTop);
    return this.cm.state.doc.lineAt(block.from).number - 1;
  }

  applyScroll(scroll: number): void {
    const line = this.cm.state.doc.line(Math.max(1, Math.min(scroll + 1, this.cm.state.doc.lines)));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(line.from, { y: "start" }) });
  }

  destroy(): void {
    this.cm.destroy();
  }
}
