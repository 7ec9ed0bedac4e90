/** A canvas: notes as cards on a board. A card shows its note as an embed; a double click makes it an editor of its own. */
import type { App } from "../app";
import { Component } from "../base/component";
import { debounce } from "../base/debounce";
import { reportLater } from "../base/events";
import { MarkdownEditView } from "../editor/edit-view";
import type { Editor } from "../editor/editor";
import type { EditorHost } from "../editor/info-fields";
import { loadEmbeds } from "../reading/embeds";
import { renderMarkdown } from "../reading/render-markdown";
import type { TFile } from "../vault/file";
import { TextFileView } from "./file-view";

const SAVE_AFTER = 2000;

/** A node of a `.canvas` file, as far as it is shown here. */
interface FileNode {
  readonly type: string;
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class CanvasView extends TextFileView {
  override icon = "layout-dashboard";
  readonly #board = this.contentEl.createDiv("canvas-wrapper").createDiv("canvas");
  #cards = new Component();

  getViewType(): string {
    return "canvas";
  }

  getViewData(): string {
    return this.data;
  }

  setViewData(data: string): void {
    this.clear();
    const { nodes } = JSON.parse(data) as { nodes: readonly FileNode[] };
    for (const node of nodes) {
      const file = node.type === "file" ? this.app.vault.getFileByPath(node.file) : null;
      if (file === null) continue;
      const box = this.#board.createDiv("canvas-node");
      const { x, y, width, height } = node;
      box.setCssStyles({ transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` });
      this.#cards.addChild(new Card(this.app, box, file));
    }
  }

  clear(): void {
    this.#cards.unload();
    this.#cards = this.addChild(new Component());
    this.#board.empty();
  }
}

/** Not a view: what holds the editor of a card has a file and an editor, and no more. */
class Card extends Component implements EditorHost {
  hoverPopover: unknown = null;
  #edited: MarkdownEditView | undefined;
  #shown = new Component();
  readonly #save = debounce(() => void this.#write().catch(reportLater), SAVE_AFTER, true);

  constructor(
    readonly app: App,
    readonly box: HTMLElement,
    readonly file: TFile,
  ) {
    super();
  }

  get editor(): Editor {
    if (this.#edited === undefined) throw new Error("The card is not edited.");
    return this.#edited.editor;
  }

  override onload(): void {
    this.#show();
    this.registerDomEvent(this.box, "dblclick", () => void this.#edit().catch(reportLater));
    this.registerDomEvent(this.box.doc, "pointerdown", (event) => {
      if (!this.box.contains(event.target as Node)) void this.#endEdit().catch(reportLater);
    });
    this.registerEvent(
      this.app.vault.on("modify", (file: TFile) => {
        if (file === this.file) void this.#load().catch(reportLater);
      }),
    );
  }

  override onunload(): void {
    void this.#write().catch(reportLater);
    this.#edited?.destroy();
    this.#shown.unload();
  }

  #show(): void {
    this.#shown = new Component();
    this.#shown.load();
    const { app, file, box } = this;
    box.createDiv({ cls: "internal-embed", attr: { src: file.path } });
    const place = { app, root: box, sourcePath: "", component: this.#shown, depth: 0, render: renderMarkdown };
    void loadEmbeds(place).catch(reportLater);
  }

  async #edit(): Promise<void> {
    if (this.#edited !== undefined) return;
    this.#shown.unload();
    this.box.empty();
    this.#edited = new MarkdownEditView(() => this, this.box, this.#save);
    this.#edited.setLive(true);
    this.#edited.set(await this.app.vault.read(this.file), true);
  }

  async #endEdit(): Promise<void> {
    if (this.#edited === undefined) return;
    this.#save.cancel();
    await this.#write();
    this.#edited.destroy();
    this.#edited = undefined;
    this.box.empty();
    this.#show();
  }

  async #load(): Promise<void> {
    const text = await this.app.vault.cachedRead(this.file);
    if (this.#edited !== undefined && this.#edited.get() !== text) this.#edited.set(text, false);
  }

  async #write(): Promise<void> {
    const text = this.#edited?.get();
    if (text !== undefined && text !== (await this.app.vault.read(this.file)))
      await this.app.vault.modify(this.file, text);
  }
}
