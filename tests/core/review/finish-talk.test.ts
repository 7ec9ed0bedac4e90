import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALLIANCE_STATUSES } from "../../../src/core/note/properties";
import { parseNote } from "../../../src/core/note/parse-note";
import { saidAboutTheEnd } from "../../../src/core/review/beginning";
import {
  finishTalk,
  isTalkOffered,
  slippedAsked,
  stepOf,
  TALKS,
  type FinishedTalk,
} from "../../../src/core/review/finish-talk";
import { questionnaire } from "../../../src/core/review/questionnaires";
import { applyEdits } from "../../../src/core/text/text-edit";

const THREE = readFileSync(new URL("../../golden/review-view/three-allies.md", import.meta.url), "utf8");
const NOTHING: Omit<FinishedTalk, "kind"> = { day: "2026-11-22", answers: [], changes: [], slipped: [] };

function finished(talk: Partial<FinishedTalk> & Pick<FinishedTalk, "kind">, text = THREE): string {
  const result = finishTalk(text, { ...NOTHING, ...talk });
  return result.ok ? applyEdits(text, result.edits) : `refused: ${result.problem.code}`;
}

/** The answer to the first question of a questionnaire. */
function firstOf(name: Parameters<typeof questionnaire>[0], value: string) {
  const [question] = questionnaire(name);
  if (question === undefined) throw new Error("no question");
  return { question, value };
}

describe("a talk", () => {
  test.each([
    ["completion", "completed"],
    ["parting", "parted"],
  ] as const)("%s closes the alliance, and its answers are in the entry", (kind, status) => {
    const text = finished({ kind, answers: [firstOf(kind, "A good word.")] });
    expect(text).toContain(`alliance-status: ${status}\n`);
    expect(text).toContain(`### 2026-11-22 ${kind}\n`);
    expect(text).toContain("A good word.");
    expect(text).not.toContain("next-review");
  });

  test.each(["repair", "celebration"] as const)("%s is an entry, and leaves the properties as they are", (kind) => {
    const text = finished({ kind, answers: [firstOf(kind, "A good word.")] });
    expect(text.startsWith(THREE.trimEnd())).toBe(true);
    expect(text).toContain(`### 2026-11-22 ${kind}\n`);
  });

  test("a review has what slipped between what is celebrated and the other questions", () => {
    const [well, , follow] = questionnaire("review");
    if (well === undefined || follow === undefined) throw new Error("no questions");
    const answers = [
      { question: follow, value: "Mostly." },
      { question: well, value: "The laughing." },
    ];
    const text = finished({ kind: "review", answers, slipped: ["On Fridays: no calls"] });
    const places = ["The laughing.", '- "On Fridays: no calls"', "Mostly."].map((words) =>
      text.indexOf(words, text.indexOf("## Review history")),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  test("a review makes an alliance active that rested, where its allies say so", () => {
    const resting = THREE.replace("alliance-status: active", "alliance-status: paused");
    expect(finished({ kind: "review", resumes: true }, resting)).toContain("alliance-status: active\n");
    expect(finished({ kind: "review" }, resting)).toContain("alliance-status: paused\n");
  });

  test("that makes no sense in the note's status is refused as a whole", () => {
    expect(finished({ kind: "completion" }, THREE.replace("active", "parted"))).toMatch(/^refused: /u);
    expect(finished({ kind: "review", next: "2026-11-21" })).toBe("refused: day-gone-by");
  });
});

describe("a second talk of a day", () => {
  const code = (text: string, talk: Partial<FinishedTalk> & Pick<FinishedTalk, "kind">): string => {
    const result = finishTalk(text, { ...NOTHING, ...talk });
    return result.ok ? "written" : result.problem.code;
  };

  test.each(["review", "repair", "celebration"] as const)("%s does not replace words that it did not know", (kind) => {
    const first = finished({ kind, answers: [firstOf(kind, "The first words")] });
    const second = { kind, answers: [firstOf(kind, "The second words")] };
    expect(code(first, second)).toBe("answer-changed");
    expect(code(first, { kind, answers: [firstOf(kind, "The first words")] })).toBe("written");
    const knowing = { ...firstOf(kind, "The second words"), expected: { value: "The first words" } };
    expect(finished({ kind, answers: [knowing] }, first)).toBe(first.replace("The first words", "The second words"));
    const stale = { ...knowing, expected: { value: "Other words" } };
    expect(code(first, { kind, answers: [stale] })).toBe("answer-changed");
  });

  test("takes no words away that it did not know", () => {
    const first = finished({ kind: "repair", answers: [firstOf("repair", "The first words")] });
    const [question] = questionnaire("repair");
    const answers = question === undefined ? [] : [{ question, value: undefined }];
    expect(code(first, { kind: "repair", answers })).toBe("answer-changed");
  });

  test("keeps what slipped in the first, and what came to it meanwhile, but for what was taken back", () => {
    const first = finished({ kind: "review", slipped: ["one", "two"] });
    const slippedAfter = (talk: Pick<FinishedTalk, "slipped" | "slippedBefore">): unknown => {
      const question = slippedAsked()?.key;
      const items = parseNote(finished({ kind: "review", ...talk }, first)).blocks.flatMap((block) => block.items);
      const asked = items.find((item) => item.kind === "question" && item.key === question);
      return asked?.kind === "question" ? asked.answer?.value : undefined;
    };
    expect(slippedAfter({ slipped: ["three"] })).toEqual(["one", "two", "three"]);
    expect(slippedAfter({ slipped: [] })).toEqual(["one", "two"]);
    expect(slippedAfter({ slipped: ["three"], slippedBefore: ["one"] })).toEqual(["two", "three"]);
    expect(slippedAfter({ slipped: [], slippedBefore: ["one", "two"] })).toBeUndefined();
  });
});

test("each talk is offered where it makes sense", () => {
  const offered = TALKS.map((kind) => [kind, ALLIANCE_STATUSES.filter((status) => isTalkOffered(kind, status))]);
  expect(Object.fromEntries(offered)).toEqual({
    review: ["active", "paused", "redesigning"],
    repair: ["draft", "active", "paused", "redesigning", "ended", "parted"],
    celebration: [...ALLIANCE_STATUSES],
    completion: ["active", "paused", "redesigning"],
    parting: ["active", "paused", "redesigning"],
  });
  expect(TALKS.map(stepOf)).toEqual([undefined, undefined, undefined, "complete", "part"]);
  expect(slippedAsked()?.type).toBe("list");
});

describe("what was said about the end", () => {
  const said = (body: string): string[] =>
    saidAboutTheEnd(parseNote(`---\nalliance: X\nallies: [Maya, Sam]\n---\n\n\`\`\`alliance\n${body}\n\`\`\`\n`)).map(
      ({ question, fields }) =>
        `${question.text} ${fields.map(({ ally, value }) => `${ally ?? ""}: ${JSON.stringify(value)}`).join(" ")}`,
    );

  test("is what the note's questions about it were answered, by whom", () => {
    expect(
      said(`- question: How do we want to end?
  answers:
    Sam: With a meal.
  answered-by: each
  type: line

- question: How do we begin?
  answer: Slowly.

- question: What if one of us leaves?

- question: What stays between us?
  answer: All.
  type: line`),
    ).toEqual(['How do we want to end? Sam: "With a meal."', 'What stays between us? : "All."']);
  });

  test("is nothing private, and nothing of an earlier talk", () => {
    expect(said("- question: How do we want to end?\n  answer: Soon.\n  private: true")).toEqual([]);
    const entry =
      "\n## Review history\n\n### 2026-01-01\n\n```alliance\n- question: How do we end?\n  answer: So.\n```\n";
    expect(saidAboutTheEnd(parseNote(`---\nalliance: X\n---\n${entry}`))).toEqual([]);
  });
});
