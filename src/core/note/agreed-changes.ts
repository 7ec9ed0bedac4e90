/** What has changed since allies agreed: the text behind a consent's fingerprint, compared with the note as it is now. */
import type { Note } from "./note";
import { sameAnswer } from "../question/answer-value";
import type { AnswerValue } from "../question/question";
import { agreedEntries, type AgreedEntry } from "./fingerprint";

/** One answer that is another one now, or a question that was not asked then or is not asked any more. */
export interface AgreedChange {
  readonly question: string;
  /** Absent for the shared answer, and where the whole question came or went without an answer. */
  readonly ally?: string;
  readonly before?: AnswerValue;
  readonly now?: AnswerValue;
  readonly kind: "changed" | "added" | "removed";
}

/**
 * The changes, in the order of the note, then what is gone; none where only the order of the questions is another, and none where the
 * note can't be read.
 *
 * @param before what was agreed, as `AgreedWords` has it
 */
export function agreedChanges(before: string, note: Note): readonly AgreedChange[] {
  const now = agreedEntries(note);
  if (now === undefined) return [];
  const then = JSON.parse(before) as readonly AgreedEntry[];
  const texts = new Map(
    note.blocks.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "question" ? [[item.key, item.text]] : [])),
    ),
  );
  const keys = [...new Set([...now, ...then].map(([key]) => key))];
  return keys.flatMap((key) => {
    const find = (entries: readonly AgreedEntry[]): AgreedEntry | undefined => entries.find(([other]) => other === key);
    return changesOf(texts.get(key) ?? key, find(then), find(now));
  });
}

function changesOf(question: string, then: AgreedEntry | undefined, now: AgreedEntry | undefined): AgreedChange[] {
  const kind = then === undefined ? "added" : now === undefined ? "removed" : "changed";
  const [old, fresh] = [new Map(then?.[2]), new Map(now?.[2])];
  const allies = [...new Set([...fresh.keys(), ...old.keys()])];
  const changes = allies.flatMap((ally): AgreedChange[] => {
    const [before, after] = [old.get(ally), fresh.get(ally)];
    if (sameAnswer(before, after)) return [];
    return [
      {
        question,
        kind,
        ...(ally === "" ? {} : { ally }),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { now: after }),
      },
    ];
  });
  return changes.length === 0 && kind !== "changed" ? [{ question, kind }] : changes;
}
