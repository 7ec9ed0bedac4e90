/** Reviews and other talks, written into notes: files in, files out, and back again. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recordEntry, type ChangedAnswer } from "../../../src/core/history/record";
import type { EntryKind } from "../../../src/core/history/entry-heading";
import type { AllianceStatus } from "../../../src/core/note/properties";
import type { EditResult } from "../../../src/core/text/problem";
import type { AnswerValue, Question } from "../../../src/core/question/question";
import { finishReview } from "../../../src/core/review/finish-review";
import { longerReviewQuestions, questionnaire } from "../../../src/core/review/questionnaires";
import { applyEdits } from "../../../src/core/text/text-edit";
import { undoEdits, undoOf } from "../../../src/core/text/undo";

const FOLDER = new URL("../../golden/reviews/", import.meta.url);

/** A review that is finished, or (with another `kind`) an entry alone. `crlf` makes every line of both files end in CR LF. */
interface Action {
  readonly day: string;
  readonly kind?: EntryKind;
  readonly answers?: readonly { readonly question: string; readonly ally?: string; readonly value?: AnswerValue }[];
  readonly changes?: readonly ChangedAnswer[];
  readonly next?: string | null;
  readonly reviewEvery?: string;
  readonly status?: AllianceStatus;
  readonly refused?: string;
  readonly crlf?: boolean;
}

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), "utf8");
}

const QUESTIONS: readonly Question[] = [
  ...longerReviewQuestions(),
  ...(["completion", "parting", "repair", "celebration"] as const).flatMap(questionnaire),
];

function asked(text: string): Question {
  const question = QUESTIONS.find((each) => each.text === text);
  if (question === undefined) throw new Error(`No questionnaire asks “${text}”.`);
  return question;
}

function perform(text: string, { kind = "review", day, answers, changes = [], ...more }: Action): EditResult {
  const said = (answers ?? []).map(({ question, value, ...who }) => ({ ...who, question: asked(question), value }));
  if (kind !== "review" && kind !== "redesign") return recordEntry(text, { day, kind, answers: said, changes });
  return finishReview(text, { ...more, day, kind, answers: said, changes });
}

describe("talks in golden files", () => {
  test.each(readdirSync(FOLDER).sort())("%s", (name) => {
    const action = JSON.parse(read(name, "action.json")) as Action;
    const newlines = (text: string): string => (action.crlf === true ? text.replaceAll("\n", "\r\n") : text);
    const input = newlines(read(name, "input.md"));
    const result = perform(input, action);
    expect(result.ok ? "written" : result.problem.code).toBe(action.refused ?? "written");
    if (!result.ok) return;
    const output = applyEdits(input, result.edits);
    expect(output).toBe(newlines(read(name, "expected.md")));
    const undo = undoOf(input, result.edits);
    const back = undoEdits(output, undo);
    expect(back.ok && applyEdits(output, back.edits)).toBe(input);
    const again = perform(output, { ...action, changes: (action.changes ?? []).map(withoutExpected) });
    expect(again).toMatchObject({ ok: true });
    if (again.ok && action.next === undefined && action.reviewEvery === undefined) expect(again.edits).toEqual([]);
  });
});

function withoutExpected({ address, value, because }: ChangedAnswer): ChangedAnswer {
  return { address, value, ...(because === undefined ? {} : { because }) };
}
