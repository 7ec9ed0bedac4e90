/** An alliance's life: what is offered when, what it changes, and how it is taken up again. */
import { describe, expect, test } from "vitest";
import { continueDifferently, saidLastTime } from "../../../src/core/template/continue-differently";
import {
  canContinueDifferently,
  makeTransition,
  TRANSITIONS,
  transitionsFrom,
  type TransitionTalk,
} from "../../../src/core/alliance/lifecycle";
import { parseNote } from "../../../src/core/note/parse-note";
import { ALLIANCE_STATUSES } from "../../../src/core/note/properties";
import {
  longerReviewQuestions,
  QUESTIONNAIRES,
  questionnaire,
  questionsIn,
} from "../../../src/core/review/questionnaires";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { applyEdits } from "../../../src/core/text/text-edit";
import { undoEdits, undoOf } from "../../../src/core/text/undo";
import { alliance } from "../history/notes";

const today = "2026-12-20";

function made(text: string, name: (typeof TRANSITIONS)[number], more: Partial<TransitionTalk> = {}): string {
  const result = makeTransition(text, name, { today, ...more });
  if (!result.ok) return result.problem.code;
  const after = applyEdits(text, result.edits);
  const back = undoEdits(after, undoOf(text, result.edits));
  expect(back.ok && applyEdits(after, back.edits)).toBe(text);
  return after;
}

/** The lines that came (`+`) and went (`-`). */
function difference(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)];
}

describe("steps", () => {
  test.each([
    ["draft", ["agree", "end"]],
    ["active", ["pause", "redesign", "complete", "end", "part"]],
    ["paused", ["resume", "redesign", "complete", "end", "part"]],
    ["redesigning", ["pause", "settle", "complete", "end", "part"]],
    ["completed", []],
    ["ended", []],
    ["parted", []],
  ] as const)("from %s are %j", (status, names) => {
    expect(transitionsFrom(status).map(({ name }) => name)).toEqual(names);
  });

  test.each(ALLIANCE_STATUSES)("that are not offered from %s are refused", (status) => {
    const text = alliance().replace("status: active", `status: ${status}`);
    const offered = transitionsFrom(status).map(({ name }) => name);
    for (const name of TRANSITIONS) {
      const result = makeTransition(text, name, { today });
      expect(result.ok, name).toBe(offered.includes(name));
      if (!result.ok) expect(result.problem.code).toBe("other-status");
    }
  });

  test.each([
    ["active", "pause", ["- alliance-status: active", "+ alliance-status: paused"]],
    ["active", "redesign", ["- alliance-status: active", "+ alliance-status: redesigning"]],
    ["redesigning", "settle", ["- alliance-status: redesigning", "+ alliance-status: active"]],
    ["draft", "agree", ["- alliance-status: draft", "+ alliance-status: active"]],
    ["paused", "resume", ["- alliance-status: paused", "+ alliance-status: active"]],
    ["active", "end", ["- alliance-status: active", "- next-review: 2026-12-22", "+ alliance-status: ended"]],
    ["active", "complete", ["- alliance-status: active", "- next-review: 2026-12-22", "+ alliance-status: completed"]],
    ["active", "part", ["- alliance-status: active", "- next-review: 2026-12-22", "+ alliance-status: parted"]],
  ] as const)("%s, %s: the properties alone", (status, name, lines) => {
    const text = alliance().replace("status: active", `status: ${status}`);
    expect(difference(text, made(text, name))).toEqual(lines);
  });

  test("a rest that went past the day of the review leads to a day by the cadence", () => {
    const text = alliance().replace("status: active", "status: paused").replace("2026-12-22", "2026-12-01");
    expect(made(text, "resume")).toContain("next-review: 2027-01-20\n");
    expect(made(text.replace("1 month, then 3 months", "now and then"), "resume")).toContain("next-review: 2026-12-01");
  });

  test("a talk goes into the review history together with the status", () => {
    const [question] = questionnaire("completion");
    if (question === undefined) throw new Error("no question");
    const after = made(alliance(), "complete", { answers: [{ question, ally: "Sam Lee", value: "I listen." }] });
    expect(after).toContain("alliance-status: completed\n");
    expect(after).toContain(
      "## Review history\n\n### 2026-12-20 completion\n\n```alliance\n- question: What is different now",
    );
  });

  test("are refused in a note that is no alliance, or of a newer format", () => {
    expect(made("# x\n", "agree")).toBe("no-alliance");
    expect(made(alliance().replace("allies:", "alliance-format: 2\nallies:"), "pause")).toBe("newer-format");
  });
});

describe("questionnaires", () => {
  test.each(QUESTIONNAIRES)("%s can be read, and has no problem", (name) => {
    const questions = questionnaire(name);
    expect(questions.length).toBeGreaterThan(2);
    expect(questions.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  });

  test("the longer review ends with the next time, as the short one does", () => {
    const texts = longerReviewQuestions().map(({ text }) => text);
    expect(texts).toHaveLength(12);
    expect(texts[0]).toBe("What has gone well, and deserves to be said?");
    expect(texts.at(-1)).toBe("How best, and how often, shall we look at this again?");
  });

  test("a note of one's own is one", () => {
    expect(
      questionsIn("```alliance\n- One?\n- [broken\n```\n\n```alliance\n- Two?\n```").map(({ text }) => text),
    ).toEqual(["One?", "Two?"]);
  });
});

describe("continuing differently", () => {
  const template = builtInTemplates().find(({ name }) => name === "Continue differently");
  const old = parseNote(
    alliance(
      '\n```alliance\n- question: what  do you NEED\n  answers:\n    Kim: rest\n    "[[Maya Ortiz]]": time\n  answer: both\n```\n',
    ),
  );

  test("makes a draft of today with the same allies", () => {
    if (template === undefined) throw new Error("no template");
    const note = parseNote(
      continueDifferently(old, template, { title: "Once more", today, formatDate: () => "20 December 2026" }),
    );
    expect(note.properties).toMatchObject({
      template: "Continue differently",
      status: "draft",
      started: today,
      reviewEvery: "2 weeks, then 1 month",
      nextReview: "2027-01-03",
      problems: [],
    });
    expect(note.properties.allies).toEqual(old.properties.allies);
    expect(note.text).toContain("Between [[Maya Ortiz]] and Sam Lee");
  });

  test("has what was said last time for each question", () => {
    expect(saidLastTime(old, { key: "What do you need?", text: "What do you need?" })).toEqual([
      { ally: "Kim", value: "rest" },
      { ally: "Maya Ortiz", value: "time" },
      { value: "both" },
    ]);
    expect(saidLastTime(old, { key: "Never asked?", text: "Never asked?" })).toEqual([]);
    expect(saidLastTime(old, { key: "x", text: "What else should we know?" })).toEqual([]);
  });

  test("leaves what was private where it was", () => {
    const secret = parseNote("```alliance\n- question: A?\n  answer: b\n  private: true\n```");
    expect(saidLastTime(secret, { key: "A?", text: "A?" })).toEqual([]);
  });

  test("can be done from every alliance that was agreed once", () => {
    expect(ALLIANCE_STATUSES.filter((status) => !canContinueDifferently(status))).toEqual(["draft"]);
  });
});
