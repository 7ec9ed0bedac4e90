/** A note in a tab: reading view, Live Preview or source. */
import type { ViewStateResult } from "obsidian";
import { MarkdownEditView } from "../editor/edit-view";
import type { Editor } from "../editor/editor";
import type { EditorHost } from "../editor/info-fields";
import { MarkdownPreviewView } from "../reading/preview-view";
import { setIcon } from "../ui/icons";
import { Menu } from "../ui/menu";
import type { TFile } from "../vault/file";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { TextFileView } from "./file-view";

type Mode = "source" | "preview";

export class MarkdownView extends TextFileView implements EditorHost {
  override icon = "file-text";
  hoverPopover: unknown = null;
  readonly editMode: MarkdownEditView;
  readonly previewMode: MarkdownPreviewView;
  readonly #modeButton: HTMLElement;
  #mode: Mode = "source";

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#modeButton = this.addAction("book-open", "", () => void this.toggleMode());
    this.editMode = new MarkdownEditView(
      () => this,
      this.contentEl,
      () => {
        this.#typed();
      },
    );
    this.previewMode = this.addChild(new MarkdownPreviewView(this, this.contentEl));
    this.editMode.setLive(true);
    this.editMode.clear();
    this.editMode.containerEl.addEventListener("contextmenu", (event) => {
      const menu = Menu.forEvent(event);
      this.app.workspace.trigger("editor-menu", menu, this.editor, this);
    });
    this.#show();
  }

  override onload(): unknown {
    super.onload();
    this.register(
      this.containerEl.onWindowMigrated(() => {
        this.editMode.cm.setRoot(this.containerEl.doc);
      }),
    );
    this.registerEvent(
      this.app.workspace.on("options-change", () => {
        this.editMode.reconfigure();
      }),
    );
    this.registerEvent(
      this.app.workspace.on("post-processor-change", () => {
        this.previewMode.rerender(true);
      }),
    );
    // What is being typed in another pane shows in reading view at once.
    this.registerEvent(
      this.app.workspace.on("quick-preview", (file: TFile, data: string) => {
        if (file === this.file && this.#mode === "preview" && !this.dirty) this.previewMode.set(data, false);
      }),
    );
    return undefined;
  }

  override onunload(): void {
    this.editMode.destroy();
  }

  get editor(): Editor {
    return this.editMode.editor;
  }

  get currentMode(): MarkdownEditView | MarkdownPreviewView {
    return this.#mode === "preview" ? this.previewMode : this.editMode;
  }

  getViewType(): string {
    return "markdown";
  }

  getMode(): Mode {
    return this.#mode;
  }

  #typed(): void {
    this.requestSave();
    this.app.workspace.trigger("editor-change", this.editor, this);
    if (this.file !== null) this.app.workspace.trigger("quick-preview", this.file, this.editMode.get());
  }

  getViewData(): string {
    return this.currentMode.get();
  }

  setViewData(data: string, clear: boolean): void {
    this.currentMode.set(data, clear);
    // The editor of another note must not stay behind a reading view; one of this note may be stale.
    if (clear && this.#mode === "preview") this.editMode.set(data, true);
  }

  protected override mergeViewData(base: string, theirs: string): void {
    if (this.#mode === "source") this.editMode.merge(base, theirs);
    else this.setViewData(theirs, false);
  }

  clear(): void {
    this.editMode.clear();
    this.previewMode.clear();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: !this.editMode.live };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { mode, source } = (state ?? {}) as { mode?: unknown; source?: unknown };
    if (typeof source === "boolean") this.editMode.setLive(!source);
    const wanted: Mode = mode === "preview" || mode === "source" ? mode : this.#mode;
    if (wanted !== this.#mode) await this.#setMode(wanted);
    await super.setState(state, result);
    this.#show();
  }

  async toggleMode(): Promise<void> {
    await this.leaf.setViewState({
      type: "markdown",
      state: { ...this.getState(), mode: this.#mode === "preview" ? "source" : "preview" },
    });
    this.focus();
  }

  async #setMode(mode: Mode): Promise<void> {
    const scroll = this.currentMode.getScroll();
    if (this.#mode === "source") await this.save();
    const text = this.currentMode.get();
    this.#mode = mode;
    this.currentMode.set(text, false);
    this.#show();
    this.currentMode.applyScroll(scroll);
    this.app.workspace.layoutChanged();
  }

  #show(): void {
    const reading = this.#mode === "preview";
    this.editMode.containerEl.toggle(!reading);
    this.previewMode.containerEl.toggle(reading);
    this.containerEl.setAttribute("data-mode", this.#mode);
    setIcon(this.#modeButton, reading ? "pencil" : "book-open");
    this.#modeButton.setAttribute(
      "aria-label",
      reading ? "Current view: reading. Switch to editing" : "Current view: editing. Switch to reading",
    );
  }

  override focus(): void {
    if (this.#mode === "source") this.editMode.cm.focus();
    else this.previewMode.focus();
  }

  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const { line, subpath } = (state ?? {}) as { line?: unknown; subpath?: unknown };
    if (typeof line === "number") this.#goToLine(line);
    else if (typeof subpath === "string") {
      const wanted = subpath.replace(/^#/u, "").toLowerCase();
      const lines = this.getViewData().split("\n");
      const at = lines.findIndex(
        (text) => /^#{1,6} /u.test(text) && text.replace(/^#+ /u, "").trim().toLowerCase() === wanted,
      );
      if (at >= 0) this.#goToLine(at);
    }
  }

  #goToLine(line: number): void {
    if (this.#mode === "source") this.editor.setCursor({ line, ch: 0 });
    this.currentMode.applyScroll(line);
  }

  override getEphemeralState(): Record<string, unknown> {
    return {
      scroll: this.currentMode.getScroll(),
      ...(this.#mode === "source" && { cursor: this.editor.getCursor() }),
    };
  }

  override onResize(): void {
    this.editMode.cm.requestMeasure();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    const add = (title: string, icon: string, act: () => unknown): void => {
      menu.addItem((item) => item.setSection("view").setTitle(title).setIcon(icon).onClick(act));
    };
    add(this.#mode === "preview" ? "Editing view" : "Reading view", "book-open", () => void this.toggleMode());
    add(this.editMode.live ? "Source mode" : "Live Preview", "code-2", () => {
      this.editMode.setLive(!this.editMode.live);
      this.app.workspace.layoutChanged();
    });
    add("Rename…", "edit-3", () => this.app.commands.executeCommandById("workspace:edit-file-title"));
    add("Print…", "printer", () => this.app.commands.executeCommandById("workspace:export-pdf"));
  }

  showSearch(): void {
    this.editMode.cm.focus();
  }
}
