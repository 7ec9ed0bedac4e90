/** A talk about an alliance, in a tab of its own. What is said in it outlives the tab, and the window. */
import * as vscode from "vscode";
import { keepTalk, writeTalk } from "../../actions/talks/write-talk";
import type { FinishedTalk } from "../../core/review/finish-talk";
import type { ReviewModel } from "../../ui/review/port";
import { EMPTY_DRAFT, type ReviewDraft } from "../../core/review/review-draft";
import { TALK_NAMES } from "../../ui/review/steps";
import { ALLIANCE_EDITOR } from "../alliance-editor/alliance-editor";
import { today } from "../calendar";
import { followLink } from "../follow-link";
import type { Parts } from "../feature";
import { titleOf } from "../note-command";
import { showPage } from "../page/show-page";
import type { FromReview, ReviewTab, ToReview } from "./messages";
import type { WorkspaceNote } from "../workspace-notes";

export class ReviewPanel {
  readonly #parts: Parts;
  readonly #panel: vscode.WebviewPanel;
  readonly #send: (message: ToReview) => void;
  #note: WorkspaceNote;
  #tab: ReviewTab;
  #watchers: readonly vscode.Disposable[];
  #draft: ReviewDraft = EMPTY_DRAFT;

  constructor(parts: Parts, panel: vscode.WebviewPanel, tab: ReviewTab) {
    this.#parts = parts;
    this.#panel = panel;
    this.#tab = tab;
    this.#note = parts.notes.of(vscode.Uri.parse(tab.note));
    this.#send = showPage(panel, parts.context.extensionUri, "review");
    this.#watchers = this.#watch();
    const listening = panel.webview.onDidReceiveMessage((message: FromReview) => this.#receive(message));
    panel.onDidDispose(() => {
      vscode.Disposable.from(listening, ...this.#watchers).dispose();
    });
  }

  /** Follows the note, and has its title. */
  #watch(): readonly vscode.Disposable[] {
    this.#panel.title = `${TALK_NAMES[this.#tab.kind]}: ${titleOf(this.#note.uri)}`;
    const { path, uri } = this.#note;
    const folder = uri.with({ path: path.slice(0, path.lastIndexOf("/")) });
    const file = path.slice(path.lastIndexOf("/") + 1);
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, escaped(file)));
    const changed = (): void => void this.#show();
    return [
      files,
      files.onDidChange(changed),
      files.onDidCreate(changed),
      files.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#tab.note) changed();
      }),
    ];
  }

  /** The note was renamed; what was said moves along. */
  async follow(note: vscode.Uri): Promise<void> {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#note = this.#parts.notes.of(note);
    this.#tab = { ...this.#tab, note: note.toString() };
    this.#watchers = this.#watch();
    await this.#show();
  }

  get note(): vscode.Uri {
    return this.#note.uri;
  }

  get isDone(): boolean {
    return this.#tab.isDone;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Brings the tab to the front; a finished talk starts again. */
  async reveal(): Promise<void> {
    this.#panel.reveal();
    if (this.isDone) await this.#begin({ isDone: false });
  }

  /** Undoes what was written; the talk goes on from what was said. */
  async undo(): Promise<void> {
    const { writtenTalks, messages } = this.#parts;
    const draft = writtenTalks.of(this.#note)?.draft;
    const outcome = await writtenTalks.undo(this.#note);
    if (draft === undefined || outcome === undefined) return;
    if (!outcome.ok) {
      messages.fail(outcome.words);
      return;
    }
    this.#draft = draft;
    await this.#begin({ isDone: false });
  }

  async #receive(message: FromReview): Promise<void> {
    switch (message.kind) {
      case "ready":
        await this.#begin({});
        break;
      case "keep":
        await this.#keep(message.draft);
        break;
      case "finish": {
        const issue = await this.#finish(message.talk);
        this.#send({ kind: "result", id: message.id, ...(issue === undefined ? {} : { issue }) });
        break;
      }
      case "undo":
        await this.undo();
        break;
      case "leave":
        this.#panel.dispose();
        break;
      case "letGo":
        await this.#keep(EMPTY_DRAFT);
        this.#panel.dispose();
        break;
      case "openNote":
        await vscode.commands.executeCommand("vscode.openWith", this.#note.uri, ALLIANCE_EDITOR);
        break;
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
        break;
      case "follow":
        await followLink(message.link, this.#note.uri);
    }
  }

  /** Shows the talk from where it was left. */
  async #begin(change: Partial<ReviewTab>): Promise<void> {
    this.#tab = { ...this.#tab, ...change };
    // If the storage fails, there is at least what this tab knows.
    this.#draft = (await this.#parts.talkDrafts.of(this.#note, this.#tab.kind)) ?? this.#draft;
    const [model, questionnaires] = await Promise.all([this.#model(), this.#parts.templates.questionnaires()]);
    const { language } = vscode.env;
    const talk = { tab: this.#tab, draft: this.#draft, questionnaires, language, model, canUndo: this.#canUndo };
    this.#send({ kind: "talk", ...talk });
  }

  async #show(): Promise<void> {
    this.#send({ kind: "model", tab: this.#tab, model: await this.#model(), canUndo: this.#canUndo });
  }

  async #model(): Promise<ReviewModel> {
    const { kind, isDone } = this.#tab;
    return {
      kind,
      title: titleOf(this.#note.uri),
      text: await this.#parts.notes.read(this.#note),
      today: today(),
      isDone,
    };
  }

  get #canUndo(): boolean {
    return this.#parts.writtenTalks.of(this.#note)?.kind === this.#tab.kind;
  }

  async #keep(draft: ReviewDraft): Promise<void> {
    this.#draft = draft;
    await keepTalk(this.#parts, this.#note, this.#tab.kind, draft);
  }

  /** Writes the talk in one edit of the note. Resolves with a sentence if nothing was written. */
  async #finish(talk: FinishedTalk): Promise<string | undefined> {
    const failure = await writeTalk(this.#parts, this.#note, talk, this.#draft);
    if (failure !== undefined) return failure;
    this.#draft = EMPTY_DRAFT;
    this.#tab = { ...this.#tab, isDone: true };
    await this.#show();
    return undefined;
  }
}

/** Escapes a file name for a glob pattern. */
function escaped(name: string): string {
  return name.replace(/[[\]{}*?]/gu, "[$&]");
}
