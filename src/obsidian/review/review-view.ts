/** A talk about an alliance, in a tab. It follows its note, and what is said in it outlives the tab, and the app. */
import {
  Component,
  ItemView,
  type IconName,
  type TAbstractFile,
  type TFile,
  type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { TALKS, type TalkKind } from "../../core/review/finish-talk";
import { mountReview } from "../../ui/review/mount-review";
import type { ReviewHandle, ReviewModel } from "../../ui/review/port";
import { EMPTY_DRAFT, type ReviewDraft } from "../../core/review/review-draft";
import { TALK_NAMES } from "../../ui/review/steps";
import { today } from "../calendar";
import { followLinks } from "../form/rendered-links";
import type { Parts } from "../parts";
import { reviewPort } from "./review-port";

/** The view's type in the workspace. */
export const REVIEW_VIEW = "designed-alliances-review";

/** What the workspace keeps of it. */
export interface ReviewViewState {
  readonly file: string;
  readonly kind: TalkKind;
  readonly done: boolean;
}

export function readState(state: unknown): ReviewViewState {
  const { file, kind, done } = (state ?? {}) as Partial<Record<keyof ReviewViewState, unknown>>;
  return {
    file: typeof file === "string" ? file : "",
    kind: TALKS.find((each) => each === kind) ?? "review",
    done: done === true,
  };
}

export class ReviewView extends ItemView {
  readonly #parts: Parts;
  #state: ReviewViewState = readState(undefined);
  #file: TFile | undefined;
  #text: string | undefined;
  #draft: ReviewDraft = EMPTY_DRAFT;
  #review: ReviewHandle | undefined;
  #rendered: Component | undefined;
  #unfollow: (() => void) | undefined;

  constructor(leaf: WorkspaceLeaf, parts: Parts) {
    super(leaf);
    this.#parts = parts;
  }

  override getViewType(): string {
    return REVIEW_VIEW;
  }

  override getDisplayText(): string {
    const name = TALK_NAMES[this.#state.kind];
    // A tab shows its title whatever is open.
    return this.#title === "" || this.#parts.privacy.isOn ? name : `${name}: ${this.#title}`;
  }

  override getIcon(): IconName {
    return "messages-square";
  }

  override getState(): Record<string, unknown> {
    return { ...this.#state, file: this.#path };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const next = readState(state);
    const { kind, done } = this.#state;
    // The same state again: nothing is redrawn, so that nobody loses the caret.
    if (this.#review !== undefined && next.file === this.#path && next.kind === kind && next.done === done) return;
    this.#state = next;
    this.#file = undefined;
    this.#draft = EMPTY_DRAFT;
    this.#veil();
    await this.#follow();
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    this.registerEvent(vault.on("rename", (file) => this.#moved(file)));
    this.registerEvent(vault.on("delete", (file) => void (file === this.#file && this.#read())));
    this.registerEvent(vault.on("create", (file) => void (file.path === this.#path && this.#follow())));
    this.registerEvent(workspace.on("active-leaf-change", () => this.#draw()));
    this.register(
      this.#parts.writtenTalks.onUndo((file) => {
        if (file === this.#file) this.#end(false);
      }),
    );
    this.register(this.contentEl.onWindowMigrated(() => this.#mount()));
    this.#veil();
    this.register(this.#parts.privacy.onChange(() => this.#veil()));
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#unfollow?.();
    this.#unmount();
    return Promise.resolve();
  }

  /** The note that it is about. */
  get file(): TFile | undefined {
    return this.#file;
  }

  get #path(): string {
    return this.#file?.path ?? this.#state.file;
  }

  get #title(): string {
    return this.#file?.basename ?? this.#state.file.replace(/^.*\//, "").replace(/\.md$/, "");
  }

  /** Finds the note of the state, once the vault has it. */
  async #follow(): Promise<void> {
    const { app, texts, kept } = this.#parts;
    const file = app.vault.getFileByPath(this.#path) ?? undefined;
    this.#unfollow?.();
    this.#unfollow = file === undefined ? undefined : texts.onChange(file, () => void this.#read());
    this.#file = file ?? this.#file;
    this.#draft = (await kept.talkDrafts.of({ path: this.#path }, this.#state.kind)) ?? this.#draft;
    this.#text = file === undefined ? undefined : await texts.read(file);
    this.#mount();
  }

  /** The note changed, or is gone. */
  async #read(): Promise<void> {
    const file = this.app.vault.getFileByPath(this.#path);
    this.#text = file === null ? undefined : await this.#parts.texts.read(file);
    this.#draw();
  }

  #moved(file: TAbstractFile): void {
    if (file !== this.#file) return;
    this.app.workspace.requestSaveLayout();
    this.#retitle();
    this.#draw();
  }

  #isPrivate = false;

  #veil(): void {
    const { privacy } = this.#parts;
    privacy.veil(this.contentEl, this.#path);
    if (this.#isPrivate === privacy.isOn) return;
    this.#isPrivate = privacy.isOn;
    this.#retitle();
  }

  /** Makes the app read the tab's title again, which it does when the state is set. */
  #retitle(): void {
    void this.leaf.setViewState({ ...this.leaf.getViewState(), state: this.getState() });
  }

  #mount(): void {
    this.#unmount();
    const { contentEl } = this;
    contentEl.addClass("da-review-view");
    this.#rendered = this.addChild(new Component());
    const file = this.#file;
    const port = reviewPort(
      { parts: this.#parts, rendered: this.#rendered },
      { place: () => this.#file, kind: this.#state.kind },
      {
        draft: () => this.#draft,
        keep: (draft) => {
          this.#draft = draft;
        },
        done: () => this.#end(true),
        close: () => this.leaf.detach(),
      },
    );
    const container = contentEl.createDiv();
    if (file !== undefined) followLinks(container, { app: this.app, file });
    this.#review = mountReview(container, this.#model(), this.#draft, port);
  }

  /** The talk was written, or undone. */
  #end(done: boolean): void {
    this.#state = { ...this.#state, file: this.#path, done };
    this.app.workspace.requestSaveLayout();
    if (done) this.#draw();
    else void this.#follow();
  }

  #unmount(): void {
    this.#review?.unmount();
    this.#review = undefined;
    if (this.#rendered !== undefined) this.removeChild(this.#rendered);
    this.#rendered = undefined;
    this.contentEl.empty();
  }

  #draw(): void {
    this.#review?.update(this.#model());
  }

  #model(): ReviewModel {
    const { kind, done } = this.#state;
    return { kind, title: this.#title, text: this.#text, today: today(), isDone: done };
  }
}
