/** A talk, while it goes on and once it is over: kept on the device, and then written into the note, all of it or nothing. */
import { finishTalk, type FinishedTalk, type TalkKind } from "../../core/review/finish-talk";
import { isBlank, type ReviewDraft } from "../../core/review/review-draft";
import { changeWithUndo } from "../change-with-undo";
import type { NoteRef, Notes, TalkDrafts } from "../ports";
import type { WrittenTalks } from "./written-talks";

interface TalkHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly talkDrafts: TalkDrafts<Note>;
  readonly writtenTalks: WrittenTalks<Note>;
}

/**
 * Writes the talk, remembers how to undo it, and deletes its draft. Returns a sentence if nothing was written. Never rejects.
 *
 * @param draft what was said in it, as it was kept
 */
export async function writeTalk<Note extends NoteRef>(
  { notes, talkDrafts, writtenTalks }: TalkHost<Note>,
  note: Note,
  talk: FinishedTalk,
  draft: ReviewDraft,
): Promise<string | undefined> {
  const result = await changeWithUndo(notes, note, (text) => finishTalk(text, talk));
  if (!result.ok) return result.problem.message;
  const { kind } = talk;
  writtenTalks.add(note, { kind, undo: result.undo, draft });
  await talkDrafts.forget(note, kind);
  return undefined;
}

/** Keeps what was said so far; where nothing was said, there is nothing to keep. Never rejects. */
export function keepTalk<Note extends NoteRef>(
  { talkDrafts }: Pick<TalkHost<Note>, "talkDrafts">,
  note: Note,
  kind: TalkKind,
  draft: ReviewDraft,
): Promise<void> {
  return isBlank(draft) ? talkDrafts.forget(note, kind) : talkDrafts.keep(note, kind, draft);
}
