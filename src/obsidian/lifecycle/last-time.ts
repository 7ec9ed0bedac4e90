/** What was said last time: in the note of the alliance that another one continues. That note is read, and never written. */
import { getLinkpath, type TFile } from "obsidian";
import { saidLastTime, type LastAnswer } from "../../core/template/continue-differently";
import { knownNote } from "../../core/note/known-notes";
import type { Question } from "../../core/question/question";
import type { Parts } from "../parts";

/** The answers to a question in the note that `continues`, a link in `file`, leads to; none where it leads nowhere. Never rejects. */
export async function saidIn(
  { app, texts }: Parts,
  file: TFile,
  continues: string,
  question: Pick<Question, "key" | "text">,
): Promise<readonly LastAnswer[]> {
  const last = app.metadataCache.getFirstLinkpathDest(getLinkpath(continues), file.path);
  if (last === null || last === file) return [];
  const text = await texts.read(last);
  return text === undefined ? [] : saidLastTime(knownNote(text), question);
}
