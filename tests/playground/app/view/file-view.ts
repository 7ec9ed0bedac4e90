/** Views of a file, and of a text file: loading, saving two seconds after the last key, and changes from outside. */
import type { ViewStateResult } from "obsidian";
import { debounce } from "../base/debounce";
import { reportLater } from "../base/events";
import { Notice } from "../ui/notice";
import { type TAbstractFile, TFile } from "../vault/file";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { ItemView } from "./view";

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;
  #opening: Promise<void> = Promise.resolve();

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
  }

  getDisplayText(): string {
    return this.file?.basename ?? "No file";
  }

  override onload(): unknown {
    this.registerEvent(
      this.app.vault.on("rename", (file: TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      this.app.vault.on("delete", (file: TAbstractFile) => {
        if (file !== this.file) return;
        this.file = null;
        void this.leaf.setViewState({ type: "empty" });
      }),
    );
    return undefined;
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path };
  }

  /** One after the other: what was opened last is what is shown, however slowly the one before was read. */
  override setState(state: unknown, result: ViewStateResult): Promise<void> {
    const opened = this.#opening.then(() => this.#open(state, result));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  async #open(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const path = (state as { file?: unknown } | null)?.file;
    const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
    if (file === null || file === this.file) return;
    await this.leaveFile();
    this.file = file;
    await this.onLoadFile(file);
  }

  protected async leaveFile(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await this.onUnloadFile(file);
    this.file = null;
  }

  protected override async onClose(): Promise<void> {
    await this.leaveFile();
  }

  async onLoadFile(file: TFile): Promise<void> {
    this.containerEl.setAttribute("data-path", file.path);
    return Promise.resolve();
  }

  async onUnloadFile(file: TFile): Promise<void> {
    if (this.containerEl.getAttribute("data-path") === file.path) this.containerEl.removeAttribute("data-path");
    return Promise.resolve();
  }

  async onRename(file: TFile): Promise<void> {
    this.containerEl.setAttribute("data-path", file.path);
    this.leaf.updateHeader();
    this.leaf.workspace.layoutChanged();
    return Promise.resolve();
  }

  canAcceptExtension(extension: string): boolean {
    return this.file?.extension === extension;
  }
}

export abstract class EditableFileView extends FileView {}

const SAVE_AFTER = 2000;
/** How often a file is read that has another name each time, before it can't be read. */
const ATTEMPTS = 5;

export abstract class TextFileView extends EditableFileView {
  data = "";
  /** What is on disk as far as this view knows. */
  protected saved = "";
  dirty = false;
  /** The saves that are under way. */
  #saving: Promise<unknown> = Promise.resolve();
  readonly #saveLater = debounce(() => void this.save().catch(reportLater), SAVE_AFTER, true);

  requestSave = (): void => {
    this.dirty = true;
    this.#saveLater();
  };

  override onload(): unknown {
    super.onload();
    this.registerEvent(
      this.app.vault.on("modify", (file: TAbstractFile) => {
        if (file === this.file && file instanceof TFile) this.#modified(file).catch(reportLater);
      }),
    );
    return undefined;
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    const text = await this.app.vault.read(file);
    this.saved = this.data = text;
    this.dirty = false;
    this.setViewData(text, true);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    await this.save(true);
    await super.onUnloadFile(file);
  }

  save(clear = false): Promise<void> {
    this.#saveLater.cancel();
    const saved = this.#saveNow(clear);
    this.#saving = Promise.allSettled([this.#saving, saved]);
    return saved;
  }

  async #saveNow(clear: boolean): Promise<void> {
    const { file } = this;
    if (file !== null && this.dirty && !file.deleted) {
      const text = this.getViewData();
      const before = this.saved;
      this.dirty = false;
      if (text !== before) {
        this.saved = this.data = text;
        try {
          await this.app.vault.modify(file, text);
        } catch (error) {
          this.saved = before;
          this.dirty = true;
          new Notice(`Failed to save “${file.basename}”. ${error instanceof Error ? error.message : ""}`);
        }
      }
    }
    if (clear) {
      this.clear();
      this.saved = this.data = "";
    }
  }

  /** What came from outside. */
  async #modified(file: TFile): Promise<void> {
    const text = await this.#settled(file);
    if (text === undefined || file !== this.file || text === this.saved) return;
    const base = this.saved;
    this.saved = this.data = text;
    if (this.dirty) {
      new Notice(`“${file.basename}” has been modified externally, merging changes automatically.`);
      this.mergeViewData(base, text);
      this.requestSave();
    } else this.setViewData(text, false);
  }

  /** What is on the disk once no save is under way: until then, it is about to be another text. */
  async #settled(file: TFile): Promise<string | undefined> {
    for (;;) {
      const saving = this.#saving;
      await saving;
      const text = await this.#onDisk(file);
      if (saving === this.#saving) return text;
    }
  }

  async #onDisk(file: TFile): Promise<string | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const { path } = file;
      try {
        return await this.app.vault.cachedRead(file);
      } catch (fault) {
        // Renamed or deleted in the moment after it was written: word of that is on its way.
        if (file.path === path && !(await this.app.vault.adapter.exists(path))) return undefined;
        if (attempt === ATTEMPTS) throw fault;
      }
    }
  }

  /** Both what was typed and what came from outside. */
  protected mergeViewData(base: string, theirs: string): void {
    if (base !== theirs) this.setViewData(theirs, false);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}
