/**
 * A session about an alliance, in a window of its own. It follows its note, and its title is “Session” and no more. Its fields are
 * a mounted form like any other; how far it has come is remembered when the window is closed or the app quits.
 */
import {
  ItemView,
  type IconName,
  type TAbstractFile,
  type TFile,
  type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { takeBack } from "../../actions/change-with-undo";
import { writeSession } from "../../actions/finish-session";
import { inEnglish } from "../../actions/words";
import { knownNote } from "../../core/note/known-notes";
import { beginning } from "../../core/session/session-place";
import type { Undo } from "../../core/text/undo";
import type { FormModel } from "../../ui/form/state/model";
import { mountSession } from "../../ui/session/mount-session";
import type { SessionPort } from "../../ui/session/port";
import { sessionModel } from "../../ui/session/session-model";
import { SessionStore } from "../../ui/session/session-store";
import { today } from "../calendar";
import { MountedForm } from "../form/mounted-form";
import { followLinks } from "../form/rendered-links";
import type { Parts } from "../parts";
import { openNote } from "../reviews/open-note";

/** The view's type in the workspace. */
export const SESSION_VIEW = "designed-alliances-session";

/** The path of the note in a state that the workspace kept. */
export function sessionFile(state: unknown): string {
  const { file } = (state ?? {}) as { readonly file?: unknown };
  return typeof file === "string" ? file : "";
}

export class SessionView extends ItemView {
  /** No note opens in its place. */
  override navigation = false;
  readonly #parts: Parts;
  #path = "";
  #file: TFile | undefined;
  #session: SessionStore | undefined;
  #form: MountedForm | undefined;
  #unfollow: (() => void) | undefined;
  #undo: Undo | undefined;

  constructor(leaf: WorkspaceLeaf, parts: Parts) {
    super(leaf);
    this.#parts = parts;
  }

  /** The note that it is about: the one that may be named while the session is worked in. */
  get file(): TFile | undefined {
    return this.#file;
  }

  override getViewType(): string {
    return SESSION_VIEW;
  }

  /** No name, since others may see the window. */
  override getDisplayText(): string {
    return "Session";
  }

  override getIcon(): IconName {
    return "armchair";
  }

  override getState(): Record<string, unknown> {
    return { file: this.#file?.path ?? this.#path };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const path = sessionFile(state);
    // The same state again: nothing is redrawn, so that nobody loses the caret.
    if (this.#session !== undefined && path === (this.#file?.path ?? this.#path)) return;
    this.#path = path;
    this.#file = undefined;
    await this.#follow();
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    this.contentEl.addClass("da-session-view");
    this.register(this.#parts.privacy.hold(() => this.#file?.path ?? this.#path));
    this.registerEvent(
      vault.on("rename", (file) => {
        if (file === this.#file) workspace.requestSaveLayout();
      }),
    );
    this.registerEvent(
      vault.on("delete", (file) => {
        if (file === this.#file) this.#gone(file);
      }),
    );
    this.registerEvent(vault.on("create", (file) => void (file.path === this.#path && this.#follow())));
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#unfollow?.();
    this.#form?.unmount();
    this.#form = undefined;
    return Promise.resolve();
  }

  /** Finds the note of the state, once the vault has it, and goes on where the session was left, or starts at the beginning. */
  async #follow(): Promise<void> {
    const { app, texts, kept } = this.#parts;
    const file = app.vault.getFileByPath(this.#path);
    if (file === null || file === this.#file) return;
    this.#unfollow?.();
    this.#file = file;
    this.#unfollow = texts.onChange(file, () => void this.#read());
    const [place, text] = await Promise.all([kept.sessions.of(file), texts.read(file)]);
    if (this.#file !== file || text === undefined) return;
    this.#form?.unmount();
    this.contentEl.empty();
    const session = new SessionStore(place ?? beginning(today()), this.#port());
    this.#session = session;
    const container = this.contentEl.createDiv();
    followLinks(container, { app, file });
    this.#form = new MountedForm(
      this.#parts,
      container,
      this.#model(text),
      { file, savePolicy: "pause" },
      (into, model, port) => mountSession(into, model, port, session),
    );
  }

  /** The note changed. */
  async #read(): Promise<void> {
    const file = this.#file;
    if (file === undefined) return;
    const text = await this.#parts.texts.read(file);
    if (text === undefined || this.#file !== file) return;
    this.#form?.update(this.#model(text));
  }

  #model(text: string): FormModel {
    return sessionModel(knownNote(text), this.#parts.templates.hintFor);
  }

  /** The note is gone: what was typed is kept as drafts, and the session goes on if a note of that path comes back. */
  #gone(file: TAbstractFile): void {
    this.#path = file.path;
    this.#file = undefined;
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#session?.change({ isGone: true });
  }

  #port(): SessionPort {
    const { app, notes, clock, kept } = this.#parts;
    const { sessions } = kept;
    return {
      keep: (place) => {
        if (this.#file !== undefined) void sessions.keep(this.#file, place);
      },
      finish: async (plan) => {
        const file = this.#file;
        if (file === undefined) return "This note is no longer there.";
        await this.#parts.openForms.flush();
        const result = await writeSession({ notes, clock, sessions }, file, plan);
        if (typeof result === "string") return result;
        this.#undo = result;
        return undefined;
      },
      undo: async () => {
        const [file, undo] = [this.#file, this.#undo];
        if (file === undefined || undo === undefined) return "There is nothing to take back.";
        const { ok, words } = await takeBack(notes, file, undo);
        return ok ? undefined : inEnglish(words);
      },
      openNote: () => {
        const file = this.#file;
        this.leaf.detach();
        if (file !== undefined) void openNote(app, file, "here");
      },
      close: () => this.leaf.detach(),
      now: () => window.performance.now(),
    };
  }
}
