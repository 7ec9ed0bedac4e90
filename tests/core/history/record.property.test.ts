/** Laws of what is written into nasty notes: what was said is there, everything else is what it was, and all of it can be taken back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ENTRY_KINDS } from "../../../src/core/history/entry-heading";
import { amendmentsOf, readHistory } from "../../../src/core/history/read-history";
import { recordEntry, type EntryRecord } from "../../../src/core/history/record";
import { parseNote, readNote, type ReadNote } from "../../../src/core/note/parse-note";
import { REVIEW_HISTORY } from "../../../src/core/markdown/sections";
import { isConsent, normaliseAnswer, sameAnswer } from "../../../src/core/question/answer-value";
import { answersAt, findQuestion } from "../../../src/core/note/find-answer";
import type { AnswerAddress, AnswerValue, Question } from "../../../src/core/question/question";
import { longerReviewQuestions } from "../../../src/core/review/questionnaires";
import { applyEdits } from "../../../src/core/text/text-edit";
import { undoEdits, undoOf } from "../../../src/core/text/undo";
import { ALLIES, nastyNote, someAnswer, someText, tapes, type Tape } from "../note/nasty-notes";
import { PROPERTY_RUNS } from "../note/texts";

const RUNS = Math.ceil(PROPERTY_RUNS / 10);
const DAYS = ["2026-12-20", "2027-01-20", "2027-03-20"] as const;

function mainQuestions(note: ReadNote): Question[] {
  const items = note.blocks.filter(({ section }) => section === "").flatMap((block) => block.items);
  return items.filter((item) => item.kind === "question");
}

/** Some talk: its answers and changes, each address once. */
function someRecord(tape: Tape, text: string): EntryRecord {
  const questions = mainQuestions(readNote(text));
  const addresses = new Map<string, { address: AnswerAddress; value: AnswerValue | undefined; because: string }>();
  for (let left = tape.upTo(3); left > 0 && questions.length > 0; left--) {
    const question = tape.one(questions);
    const ally = tape.upTo(2) === 0 ? {} : { ally: tape.one(ALLIES) };
    const address = { section: "", question: question.key, ...ally };
    const value = someAnswer(tape, question.type);
    addresses.set(JSON.stringify(address), { address, value, because: someText(tape, 2) });
  }
  const asked = longerReviewQuestions().slice(tape.upTo(3), 3 + tape.upTo(4));
  const answers = asked.map((question) => ({
    question,
    ...(question.answeredBy === "each" ? { ally: tape.one(ALLIES) } : {}),
    value: someAnswer(tape, question.type),
  }));
  const properties = new Map([["last-review", tape.one(DAYS)]]);
  return { day: tape.one(DAYS), kind: tape.one(ENTRY_KINDS), answers, changes: [...addresses.values()], properties };
}

/** Every answer of the main part by its place, apart from some. */
function answersBut(note: ReadNote, left: readonly AnswerAddress[]): unknown[] {
  return mainQuestions(note).map(({ key, type, answer, answers }) => {
    const isLeft = (ally: string | undefined): boolean =>
      left.some((address) => address.question === key && address.ally === ally);
    const all = answer === undefined ? answers : [answer, ...answers];
    return [key, type, all.flatMap(({ ally, value, unreadable }) => (isLeft(ally) ? [] : [[ally, value, unreadable]]))];
  });
}

/** What is neither properties, nor a fence, nor history. */
function prose(note: ReadNote): string {
  const parts: string[] = [];
  let at = note.text.search(/\n---\r?\n/);
  for (const { from, to } of note.fences) {
    parts.push(note.text.slice(at, from));
    at = to;
  }
  parts.push(note.text.slice(at));
  const lines = parts.join("\n").split(/\r?\n/);
  return lines
    .filter((line) => line.trim() !== "" && line !== `## ${REVIEW_HISTORY}` && !line.startsWith("### 202"))
    .join("\n");
}

function valueAt(note: ReadNote, address: AnswerAddress): AnswerValue | undefined {
  const found = findQuestion(note.blocks, address);
  return found === undefined ? undefined : answersAt(found.question, address.ally)[0]?.value;
}

function checkRecord(before: string, record: EntryRecord, after: string): void {
  const [old, now] = [readNote(before), readNote(after)];
  const said = `${JSON.stringify(record)}\n${before}\n→\n${after}`;
  const changes = record.changes ?? [];
  expect(
    answersBut(
      now,
      changes.map(({ address }) => address),
    ),
    said,
  ).toEqual(
    answersBut(
      old,
      changes.map(({ address }) => address),
    ),
  );
  expect(prose(now), said).toBe(prose(old));
  const history = readHistory(now);
  const entry = history.entries.find(({ day, kind }) => day === record.day && kind === record.kind);
  expect(entry, said).toBeDefined();
  if (entry === undefined) return;
  for (const { address, value } of changes) {
    const question = findQuestion(old.blocks, address)?.question;
    const wanted = normaliseAnswer(question?.type ?? "text", value);
    expect(sameAnswer(valueAt(now, address), wanted), said).toBe(true);
    if (question === undefined || isConsent(wanted) || question.type === "consent") continue;
    if (sameAnswer(valueAt(old, address), wanted)) continue;
    const told = amendmentsOf(entry).some(
      (change) =>
        change.question === question.text.trim() && change.ally === address.ally && sameAnswer(change.now, wanted),
    );
    expect(told, said).toBe(true);
  }
  for (const { question, ally, value } of record.answers ?? []) {
    const address = { section: entry.section, question: question.key, ...(ally === undefined ? {} : { ally }) };
    expect(sameAnswer(valueAt(now, address), normaliseAnswer(question.type, value)), said).toBe(true);
  }
  expect(parseNote(after).properties.lastReview).toBe(record.properties?.get("last-review"));
  expect(history.entries.length - readHistory(old).entries.length).toBeLessThanOrEqual(1);
}

const tally = new Map<string, number>();

test(
  "what was said is there, all else is what it was, and it can be taken back",
  () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        let text = nastyNote(tape).text;
        for (let left = 3; left > 0; left--) {
          const record = someRecord(tape, text);
          const result = recordEntry(text, record);
          const code = result.ok ? "written" : result.problem.code;
          tally.set(code, (tally.get(code) ?? 0) + 1);
          if (!result.ok) continue;
          const after = applyEdits(text, result.edits);
          checkRecord(text, record, after);
          const back = undoEdits(after, undoOf(text, result.edits));
          expect(back.ok && applyEdits(after, back.edits)).toBe(text);
          text = after;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    const codes = JSON.stringify(Object.fromEntries(tally));
    expect(tally.get("written") ?? 0, codes).toBeGreaterThan(RUNS * 1.5);
    expect(tally.get("refused-by-guard") ?? 0, codes).toBeLessThan(RUNS / 10);
  },
  Math.max(120_000, RUNS * 500),
);
