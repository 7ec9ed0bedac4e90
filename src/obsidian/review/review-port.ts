/** What a review needs of Obsidian. */
import { Component, MarkdownRenderer, setIcon, type App, type TFile } from "obsidian";
import { keepTalk, writeTalk } from "../../actions/talks/write-talk";
import type { FinishedTalk, TalkKind } from "../../core/review/finish-talk";
import { EMPTY_DRAFT, type ReviewDraft } from "../../core/review/review-draft";
import type { ReviewPort } from "../../ui/review/port";
import { formatDay, today } from "../calendar";
import { copyText } from "../copy-text";
import { linkFinder } from "../form/link-finder";
import type { Parts } from "../parts";
import { openNote } from "../reviews/open-note";

/** What a review's port is made of. */
interface ReviewHost {
  readonly parts: Parts;
  /** The component that owns rendered Markdown. */
  readonly rendered: Component;
}

/** Which talk it is, about which note: one that may be renamed, or gone. */
interface ReviewPlace {
  readonly place: () => TFile | undefined;
  readonly kind: TalkKind;
}

/** What the view does when the review's state changes. */
interface ReviewTurns {
  /** What was said so far. */
  draft(): ReviewDraft;
  keep(draft: ReviewDraft): void;
  /** The talk has been written. */
  done(): void;
  close(): void;
}

export function reviewPort(host: ReviewHost, { place, kind }: ReviewPlace, turns: ReviewTurns): ReviewPort {
  const { parts, rendered } = host;
  const { app, notes, writtenTalks, fieldFocus } = parts;
  const { talkDrafts } = parts.kept;
  const withFile = (act: (file: TFile) => void): void => {
    const file = place();
    if (file !== undefined) act(file);
  };
  const forget = (): void => withFile((file) => void talkDrafts.forget(file, kind));
  const finish = async (talk: FinishedTalk): Promise<string | undefined> => {
    const file = place();
    if (file === undefined) return "This note is no longer there.";
    // First saves what is typed in the note's own forms.
    await parts.openForms.flush();
    const failure = await writeTalk<TFile>({ notes, talkDrafts, writtenTalks }, file, talk, turns.draft());
    if (failure !== undefined) return failure;
    turns.done();
    return undefined;
  };
  const undo = (): void => withFile((file) => void undoTalk(parts, file));
  return {
    keep(next) {
      turns.keep(next);
      withFile((file) => void keepTalk({ talkDrafts }, file, kind, next));
    },
    finish,
    questionnaires: () => parts.templates.questionnaires(),
    get undo() {
      const file = place();
      return file !== undefined && writtenTalks.of(file)?.kind === kind ? undo : undefined;
    },
    leave: () => turns.close(),
    letGo() {
      forget();
      turns.keep(EMPTY_DRAFT);
      turns.close();
    },
    openNote: () => withFile((file) => void showNote(app, file)),
    focusChanged: (form, inside) => fieldFocus.changed(form, inside),
    renderMarkdown(markdown, into) {
      const part = rendered.addChild(new Component());
      void MarkdownRenderer.render(app, markdown, into, place()?.path ?? "", part);
      return () => rendered.removeChild(part);
    },
    today,
    formatDay,
    icon: (name, into) => setIcon(into, name),
    copy: copyText,
    linkFinder(linkKind) {
      const file = place();
      if (file === undefined) throw new Error("A link is sought from a note that is gone.");
      return linkFinder(parts, file, linkKind);
    },
  };
}

/** Goes to the tab that shows the note, where its undo is; to the note in this tab where there is none. */
async function showNote(app: App, file: TFile): Promise<void> {
  const { workspace } = app;
  const states = workspace.getLeavesOfType("markdown").map((leaf) => ({ leaf, state: leaf.getViewState().state }));
  const shown = states.filter(({ state }) => state?.file === file.path);
  const open = (shown.find(({ state }) => state?.mode === "source") ?? shown[0])?.leaf;
  if (open === undefined) {
    await openNote(app, file, "here");
    return;
  }
  await workspace.revealLeaf(open);
  workspace.setActiveLeaf(open, { focus: true });
}

/** Undoes the last talk that was written into a note, and says how that went. */
export async function undoTalk({ writtenTalks, messages }: Parts, file: TFile): Promise<void> {
  const outcome = await writtenTalks.undo(file);
  if (outcome !== undefined) messages.say(outcome.words);
}
