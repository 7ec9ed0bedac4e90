import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import {
  QUESTION_TYPES,
  type AnswerAddress,
  type AnswerValue,
  type QuestionType,
} from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { applyEdits } from "../../../src/core/text/text-edit";

const ANSWERS: Record<QuestionType, readonly [AnswerValue, AnswerValue, AnswerValue]> = {
  text: ["To leave\n\nwith a step.", "One\ntwo", "Three\nfour"],
  line: ["a", "b", "c"],
  list: [["a", "b"], ["c"], ["d", "e"]],
  choice: ["a", "b", "c"],
  choices: [["a"], ["b", "c"], ["d"]],
  scale: [1, 2, 3],
  date: ["2026-11-22", "2026-11-23", "2026-11-24"],
  consent: [
    { day: "2026-11-22", saidAloud: false, words: "v1:00000000" },
    { day: "2026-11-23", saidAloud: true, words: "v1:00000000" },
    { day: "2026-11-24", saidAloud: false, words: "v1:11111111" },
  ],
};

function answered(text: string, address: AnswerAddress, value: AnswerValue | undefined): string {
  const result = setAnswer(text, address, value);
  if (!result.ok) throw new Error(result.problem.code);
  return applyEdits(text, result.edits);
}

/** What git makes of two versions of a note; `undefined` for a conflict. */
function merged(base: string, ours: string, theirs: string): { text: string; clean: boolean } {
  const folder = mkdtempSync(join(tmpdir(), "merge-"));
  try {
    const path = (name: string): string => join(folder, name);
    for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(path(name), text);
    try {
      const text = execFileSync("git", ["merge-file", "-p", path("ours"), path("base"), path("theirs")], {
        stdio: "pipe",
      });
      return { text: text.toString(), clean: true };
    } catch (error) {
      return { text: String((error as { stdout: Buffer }).stdout), clean: false };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function noteOf(body: string): string {
  return `---\nallies: [Maya, Sam]\n---\n\`\`\`alliance\n${body}\`\`\`\n`;
}

function valueAt(text: string, at: number, ally?: string): AnswerValue | undefined {
  const item = parseNote(text).blocks[0]?.items[at];
  if (item?.kind !== "question") return undefined;
  return ally === undefined ? item.answer?.value : item.answers.find((answer) => answer.ally === ally)?.value;
}

const A = { section: "", question: "a" };
const B = { section: "", question: "b" };

describe.each(QUESTION_TYPES)("two devices that answer questions of type %s", (type) => {
  const [first, second, third] = ANSWERS[type];
  const typed = type === "text" ? "" : `\n  type: ${type}`;
  const empty = noteOf(`- question: a${typed}\n\n- question: b${typed}\n\n- c\n`);

  it("merge cleanly where each answers another question for the first time", () => {
    const { text, clean } = merged(empty, answered(empty, A, first), answered(empty, B, second));
    expect(clean).toBe(true);
    expect([valueAt(text, 0), valueAt(text, 1)]).toEqual([first, second]);
  });

  it("merge cleanly where each changes or clears another answer", () => {
    const base = answered(answered(empty, A, first), B, second);
    const { text, clean } = merged(base, answered(base, A, third), answered(base, B, undefined));
    expect(clean).toBe(true);
    expect([valueAt(text, 0), valueAt(text, 1)]).toEqual([third, undefined]);
  });

  it("merge cleanly where each ally answers a question of their own", () => {
    const { text, clean } = merged(
      empty,
      answered(empty, { ...A, ally: "Maya" }, first),
      answered(empty, { ...B, ally: "Sam" }, second),
    );
    expect(clean).toBe(true);
    expect([valueAt(text, 0, "Maya"), valueAt(text, 1, "Sam")]).toEqual([first, second]);
  });

  it("lose nothing where two allies answer the same question for the first time: git asks, both can be kept and joined", () => {
    const ours = answered(empty, { ...A, ally: "Maya" }, first);
    const { text, clean } = merged(empty, ours, answered(empty, { ...A, ally: "Sam" }, second));
    expect(clean).toBe(false);
    const block = parseNote(text).blocks[0];
    expect(block?.readOnly?.code).toBe("merge-conflict");
    const both = applyEdits(text, block?.readOnly?.quickFix?.edits ?? []);
    expect([valueAt(both, 0, "Maya"), valueAt(both, 0, "Sam")]).toEqual([first, second]);
    expect(parseNote(both).blocks[0]?.readOnly).toBeUndefined();
    const problem = parseNote(both).blocks[0]?.items[0]?.problems[0];
    if (problem === undefined) return;
    expect(problem.code).toBe("doubled-answers");
    const joined = applyEdits(both, problem.quickFix?.edits ?? []);
    expect(joined.match(/answers:/g)).toHaveLength(1);
    expect([valueAt(joined, 0, "Maya"), valueAt(joined, 0, "Sam")]).toEqual([first, second]);
    expect(parseNote(joined).blocks[0]?.items[0]?.problems).toEqual([]);
  });
});

describe("two allies whose answers stand next to each other", () => {
  it("merge cleanly in literal blocks, since the line with the name stands between", () => {
    const empty = noteOf("- a\n");
    const base = answered(answered(empty, { ...A, ally: "Maya" }, "x"), { ...A, ally: "Sam" }, "y");
    const { text, clean } = merged(
      base,
      answered(base, { ...A, ally: "Maya" }, "x\nmore"),
      answered(base, { ...A, ally: "Sam" }, "z"),
    );
    expect(clean).toBe(true);
    expect([valueAt(text, 0, "Maya"), valueAt(text, 0, "Sam")]).toEqual(["x\nmore", "z"]);
  });
});
