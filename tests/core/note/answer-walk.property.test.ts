/**
 * Answers of all types, set one after another in a block as this plugin writes it, in every container that it may stand in: none is
 * refused, each reads back, and nothing around the block changes.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { normaliseAnswer, sameAnswer } from "../../../src/core/question/answer-value";
import {
  QUESTION_TYPES,
  type AnswerValue,
  type Question,
  type QuestionType,
} from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { applyEdits } from "../../../src/core/text/text-edit";
import { ALLIES, someAnswer, tapes, type Tape } from "./nasty-notes";
import { PROPERTY_RUNS } from "./texts";

/** What each line of a block begins with, the first one and the others. */
const CONTAINERS = [
  ["", ""],
  ["  ", "  "],
  ["> ", "> "],
  ["> [!note] x\n> ", "> "],
  ["- ", "  "],
  ["1. ", "   "],
  ["- > ", "  > "],
  ["> - ", ">   "],
] as const;
const LINES = [
  "one",
  "",
  "two",
  "- three",
  "  four",
  "# five",
  "~~~",
  "> six",
  "\tseven",
  "> [!note]",
  "a: b",
  "[[Sam]]",
  "---",
  "```",
  "…",
  "1. x",
];
const BEFORE = `---\nalliance: x\nallies: [${ALLIES.map((ally) => JSON.stringify(ally)).join(", ")}]\n---\nBefore\n\n`;
const AFTER = "\n\nAfter\n";
/** A walk is long. */
const RUNS = Math.ceil(PROPERTY_RUNS / 10);

function someBlock(tape: Tape): string {
  const [first, others] = tape.one(CONTAINERS);
  const fence = tape.one(["```", "~~~", "````"]);
  const isSpaced = tape.upTo(2) === 0;
  const lines = [`${fence}alliance`];
  for (const type of QUESTION_TYPES) {
    lines.push(`- question: About ${type}`, `  type: ${type}`, ...(tape.rarely(3) ? ["  answered-by: each"] : []));
    if (type === "choice" || type === "choices") lines.push("  options:", "    - hope", "    - every week");
    if (type === "scale") lines.push("  from: 1", "  to: 10");
    if (isSpaced) lines.push("");
  }
  const [open, ...rest] = [...lines, fence];
  return [first + open, ...rest.map((line) => (line === "" ? others.trimEnd() : others + line))].join("\n");
}

function someChange(tape: Tape): {
  readonly type: QuestionType;
  readonly ally?: string;
  readonly value: AnswerValue | undefined;
} {
  const type = tape.upTo(2) === 0 ? "text" : tape.one(QUESTION_TYPES);
  const ally = tape.upTo(2) === 0 ? {} : { ally: tape.one(ALLIES) };
  const isWords = type === "text" && !tape.rarely(4);
  const words = (): string => Array.from({ length: 1 + tape.upTo(6) }, () => tape.one(LINES)).join("\n");
  return { type, ...ally, value: isWords ? words() : someAnswer(tape, type) };
}

/** The note after one more answer, which is there then. */
function answered(text: string, tape: Tape): string {
  const { type, value, ...who } = someChange(tape);
  const address = { section: "", question: `About ${type}`, ...who };
  const said = JSON.stringify([address, value]);
  const result = setAnswer(text, address, value);
  if (!result.ok) {
    if (result.problem.code !== "half-character") expect.fail(`${result.problem.code} for ${said}\n${text}`);
    return text;
  }
  const after = applyEdits(text, result.edits);
  const { answer, answers } =
    parseNote(after).blocks[0]?.items.find(
      (item): item is Question => item.kind === "question" && item.text === address.question,
    ) ?? expect.fail(`no question any more for ${said}\n${after}`);
  const written = who.ally === undefined ? answer : answers.find(({ ally }) => ally === who.ally);
  const isThere = sameAnswer(written?.value, normaliseAnswer(type, value));
  expect(isThere, `${JSON.stringify(written)} for ${said}\n${text}\n→\n${after}`).toBe(true);
  return after;
}

it(
  "an answer is never refused, in any container, whatever stood there",
  () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        const newline = tape.one(["\n", "\r\n"]);
        const [before, block, after] = [BEFORE, someBlock(tape), AFTER].map((part) => part.replaceAll("\n", newline));
        let text = [before, block, after].join("");
        for (let step = 0; step < 8; step += 1) {
          text = answered(text, tape);
          expect(text.startsWith(before ?? "") && text.endsWith(after ?? "")).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  },
  Math.max(120_000, RUNS * 1000),
);
