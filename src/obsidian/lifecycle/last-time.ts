/** What was answered last time, in the note of the alliance that this one continues. */
import { getLinkpath, type TFile } from "obsidian";
import { saidIn } from "../../actions/continue-differently";
import type { Question } from "../../core/question/question";
import type { LastAnswer } from "../../core/template/continue-differently";
import type { Parts } from "../parts";

/** The answers to a question in the note that `continues` (a link in `file`) leads to; none if it leads nowhere. Never rejects. */
export async function lastTimeOf(
  { app, notes }: Parts,
  file: TFile,
  continues: string,
  question: Pick<Question, "key" | "text">,
): Promise<readonly LastAnswer[]> {
  const last = app.metadataCache.getFirstLinkpathDest(getLinkpath(continues), file.path);
  return last === null || last === file ? [] : saidIn(notes, last, question);
}
