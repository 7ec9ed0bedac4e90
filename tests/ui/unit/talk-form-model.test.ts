/** A talk that was begun before its entry came into the note: what both say is told, and a draft of an earlier build is read as before. */
import { describe, expect, test } from "vitest";
import { readNote } from "../../../src/core/note/parse-note";
import type { Question } from "../../../src/core/question/question";
import { questionnaire } from "../../../src/core/review/questionnaires";
import { EMPTY_DRAFT, isBlank, withAnswer, withoutAnswer } from "../../../src/core/review/review-draft";
import { otherText, slippedIn } from "../../../src/ui/review/talk-form-model";
import { stepAsking } from "../../../src/ui/review/steps";

const TALK = { kind: "celebration", today: "2026-11-22" } as const;
const [CELEBRATED] = questionnaire("celebration");

function asked(): Question {
  if (CELEBRATED === undefined) throw new Error("no question");
  return CELEBRATED;
}

const note = readNote(
  `---\nalliance: Team\n---\n\n## Review history\n\n### 2026-11-22 celebration\n\n\`\`\`alliance\n- question: ${asked().text}\n  answer: The launch\n  type: line\n\`\`\`\n`,
);

describe("an answer of a talk", () => {
  test.each([
    ["to an entry that was not there", undefined, "The launch"],
    ["kept by an earlier build", "absent", "The launch"],
    ["to an entry that said something else", "The start", "The launch"],
    ["to the entry as it is", "The launch", undefined],
  ])("%s", (_, expected, other) => {
    const answer = {
      question: asked(),
      value: "The cake",
      ...(expected === "absent" ? {} : { expected: { value: expected } }),
    };
    expect(otherText(note, answer, TALK)).toBe(other);
    expect(otherText(note, { ...answer, value: "The launch" }, TALK)).toBeUndefined();
    expect(otherText(note, answer, { ...TALK, today: "2026-11-23" })).toBeUndefined();
  });

  test("that is what the entry has anyway is none", () => {
    const answer = { question: asked(), value: "The cake", expected: { value: "The launch" } };
    const draft = withAnswer(EMPTY_DRAFT, answer);
    expect(draft.answers).toEqual([answer]);
    expect(isBlank(withAnswer(draft, { ...answer, value: "The launch" }))).toBe(true);
    expect(isBlank(withoutAnswer(draft, answer))).toBe(true);
  });
});

test("what slipped is what was tapped here, and what came into the entry meanwhile", () => {
  const draft = { ...EMPTY_DRAFT, slipped: ["one"], slippedBefore: ["two"] };
  expect(slippedIn(note, draft, { kind: "review", today: "2026-11-22" })).toEqual(["one"]);
});

test("two texts are shown at the step that asks for them", () => {
  const review = questionnaire("review");
  expect(review.map((question) => stepAsking("review", question))).toEqual([
    "celebrate",
    ...review.slice(1, -1).map(() => "talk"),
    "next",
  ]);
  expect(stepAsking("celebration", asked())).toBe("talk");
});
