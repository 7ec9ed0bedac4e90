/**
 * What was agreed on a past day: what the note says now, with the changes since then taken back, the newest first. Where an answer
 * was edited outside of a review, what a change says and what stands there don't match: that is a gap, and is shown as one.
 */
import type { ReadNote } from "../note/parse-note";
import { agreedChanges, type AgreedChange } from "../note/agreed-changes";
import { agreedWords } from "../note/fingerprint";
import type { Day } from "../calendar/day";
import type { AgreedOn, DatedAmendment, Gap } from "./agreed";
import type { Amendment, ReviewEntry, ReviewHistory } from "./amendment";
import { amendmentsOf, readHistory } from "./read-history";
import { WayBack } from "./rewind";

/** All changes of the history, newest first. Of one day, later entries stand above earlier ones, and later changes below. */
export function amendmentList(history: ReviewHistory): readonly DatedAmendment[] {
  return byDay(history).flatMap(changesOf);
}

/**
 * What was agreed at the end of that day. Private questions and consents are left out: the history does not record them.
 *
 * @param day a calendar day; for one in the future, what is agreed now
 */
export function agreedOn(note: ReadNote, day: Day): AgreedOn {
  const history = readHistory(note);
  const way = new WayBack(note);
  const gaps: Gap[] = [];
  for (const entries of byDay(history)) {
    if ((entries[0]?.day ?? "") <= day) continue;
    gaps.push(...entries.flatMap(unreadable));
    for (const amendment of way.inOrderMade(changesOf(entries))) gaps.push(...way.takeBack(amendment));
  }
  const { started } = note.properties;
  return { questions: way.questions(), gaps, ...(started === undefined ? {} : { begun: started <= day }) };
}

/** The entries of each day, newest first. */
function byDay({ entries }: ReviewHistory): readonly (readonly ReviewEntry[])[] {
  const days = new Map<string, ReviewEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days].sort(([one], [other]) => (one < other ? 1 : -1)).map(([, ofDay]) => ofDay);
}

/** The changes of a day as the text has them, newest first. */
function changesOf(entries: readonly ReviewEntry[]): readonly DatedAmendment[] {
  return entries.flatMap((entry) => [...amendmentsOf(entry)].reverse().map((each) => dated(each, entry)));
}

function dated(amendment: Amendment, { day, kind }: ReviewEntry): DatedAmendment {
  return { ...amendment, day, ...(kind === undefined ? {} : { entryKind: kind }) };
}

function unreadable({ day, amendmentBlocks }: ReviewEntry): Gap[] {
  const problems = amendmentBlocks.flatMap(({ parsed }) => {
    if (parsed.items.length === 0) return parsed.readOnly ?? [];
    return parsed.items.flatMap((item) => (item.kind === "broken" ? item.problems.slice(0, 1) : []));
  });
  return problems.map((problem) => ({ kind: "unreadable", day, problem }));
}

/**
 * What has changed in the words since somebody said yes to them: the changes are taken back one by one until the fingerprint of the
 * consent fits. `undefined` where it never does (something was edited outside of a review), so that nobody can tell which words.
 *
 * @param words the fingerprint, `v1:3f9a1c2e`
 */
export function changedSinceWords(note: ReadNote, words: string): readonly AgreedChange[] | undefined {
  const way = new WayBack(note);
  const fits = (): readonly AgreedChange[] | undefined => {
    const then = agreedWords(way.asNote());
    return then.ok && then.words === words ? agreedChanges(then.text, note) : undefined;
  };
  const today = fits();
  if (today !== undefined) return today;
  for (const entries of byDay(readHistory(note))) {
    for (const amendment of way.inOrderMade(changesOf(entries))) {
      way.takeBack(amendment);
      const changed = fits();
      if (changed !== undefined) return changed;
    }
  }
  return undefined;
}
