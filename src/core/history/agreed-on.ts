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
  return newestFirst(history.entries).flatMap((entry) =>
    [...amendmentsOf(entry)].reverse().map((each) => dated(each, entry)),
  );
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
  for (const entry of newestFirst(history.entries)) {
    if (entry.day <= day) continue;
    gaps.push(...unreadable(entry));
    for (const amendment of [...amendmentsOf(entry)].reverse()) {
      gaps.push(...way.takeBack(dated(amendment, entry)));
    }
  }
  const { started } = note.properties;
  return { questions: way.questions(), gaps, ...(started === undefined ? {} : { begun: started <= day }) };
}

function newestFirst(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  return [...entries].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
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
  const changes = amendmentList(readHistory(note));
  for (let at = 0; at <= changes.length; at++) {
    const then = agreedWords(way.asNote());
    if (then.ok && then.words === words) return agreedChanges(then.text, note);
    const next = changes[at];
    if (next !== undefined) way.takeBack(next);
  }
  return undefined;
}
