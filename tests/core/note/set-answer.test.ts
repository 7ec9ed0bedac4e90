import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { setAnswer } from "../../../src/core/note/set-answer";
import { guard } from "../../../src/core/note/guard";
import { readNote } from "../../../src/core/note/parse-note";
import { applyEdits } from "../../../src/core/text/text-edit";

const ADDRESS = { section: "", question: "a" };

function noteOf(body: string): string {
  return `\`\`\`alliance\n${body}\`\`\`\n`;
}

describe("setting an answer", () => {
  const text = noteOf("- question: a\n  answer: old\n");

  it("refuses half a character, and says so", () => {
    expect(setAnswer(text, ADDRESS, "\ud83d")).toMatchObject({ ok: false, problem: { code: "half-character" } });
    expect(setAnswer(text, { ...ADDRESS, ally: "\ud83d" }, "x")).toMatchObject({
      ok: false,
      problem: { code: "no-ally" },
    });
  });

  it("takes a blank answer for a cleared one", () => {
    const result = setAnswer(text, ADDRESS, " \n\t ");
    expect(result.ok && applyEdits(text, result.edits)).toBe(noteOf("- question: a\n"));
  });

  it("makes no edit where the note already says so", () => {
    expect(setAnswer(text, ADDRESS, "old\n")).toEqual({ ok: true, edits: [], unchanged: true });
    expect(setAnswer(text, { ...ADDRESS, ally: "Sam" }, undefined)).toEqual({ ok: true, edits: [], unchanged: true });
  });

  it("changes paragraphs in a quote and in an indented fence, whose empty lines have no prefix", () => {
    const paragraphs = "- question: a\n  answer: |\n    one\n\n    two\n";
    const empty = "- question: a\n  answer: |\n\n    \n";
    for (const prefix of ["> ", "  "])
      for (const body of [paragraphs, empty]) {
        const inside = (questions: string): string => noteOf(questions).replace(/^(?=.)/gm, prefix);
        const note = inside(body).replace(/^$(?=\n.)/gm, prefix.trimEnd());
        const result = setAnswer(note, ADDRESS, "one\nnew");
        expect(result.ok && applyEdits(note, result.edits)).toBe(
          inside("- question: a\n  answer: |\n    one\n    new\n"),
        );
      }
  });

  it("ends no fence with an answer that stands on a line of its own", () => {
    const note = "~~~alliance\n- question: a\n  type: line\n  answer: # why\n   old\n~~~\n";
    const result = setAnswer(note, ADDRESS, "~~~");
    expect(result.ok && applyEdits(note, result.edits)).toBe(note.replace("old", '"~~~"'));
  });

  it("is a conflict where another answer stands there than was expected", () => {
    const result = setAnswer(text, ADDRESS, "new", { expected: { value: "older" } });
    expect(result).toMatchObject({ ok: false, conflict: true, current: "old" });
    expect(setAnswer(text, ADDRESS, "new", { expected: { value: undefined } })).toMatchObject({ conflict: true });
    expect(setAnswer(text, ADDRESS, "new", { expected: { value: "old \r\n" } })).toMatchObject({ ok: true });
  });

  it("is no conflict where the other answer is the very same", () => {
    expect(setAnswer(text, ADDRESS, "old", { expected: { value: "older" } })).toMatchObject({
      ok: true,
      unchanged: true,
    });
  });

  it.each([
    ["scale", "many"],
    ["scale", 1.5],
    ["date", "2027-02-29"],
    ["consent", "yes"],
    ["consent", { day: "2027-02-29", saidAloud: false }],
    ["consent", { day: "2027-02-28", saidAloud: false, words: "v1:x\n" }],
    ["list", { day: "2027-02-28", saidAloud: false }],
    ["text", ["a"]],
    ["line", 3],
  ] as const)("of type %s refuses %j", (type, value) => {
    const note = noteOf(`- question: a\n  type: ${type}\n`);
    expect(setAnswer(note, ADDRESS, value).ok).toBe(false);
  });

  it("leaves anchors, tags and keys with a question mark alone", () => {
    for (const line of ["answer: &x old", "answer: !!str old", "? answer\n  : old"]) {
      const note = noteOf(`- question: a\n  ${line}\n`);
      expect(setAnswer(note, ADDRESS, "new")).toMatchObject({ ok: false, problem: { code: "unusual-yaml" } });
    }
  });

  it("can take the place of an alias, and never changes what an anchor says elsewhere", () => {
    const note = noteOf("- question: a\n  type: line\n  answers:\n    Maya: &x old\n    Sam: *x\n");
    expect(setAnswer(note, { ...ADDRESS, ally: "Maya" }, "new").ok).toBe(false);
    const result = setAnswer(note, { ...ADDRESS, ally: "Sam" }, "new");
    expect(result.ok && applyEdits(note, result.edits)).toBe(note.replace("*x", "new"));
  });

  it("puts a consent given again with other words in the place of the old fingerprint", () => {
    const note = noteOf("- question: a\n  type: consent\n  answer: 2026-11-22 # words v1:00000000\n");
    const result = setAnswer(note, ADDRESS, { day: "2026-11-22", saidAloud: false });
    expect(result.ok && applyEdits(note, result.edits)).toMatch(
      /answer: 2026-11-22 # words v1:(?!00000000)[0-9a-f]{8}\n/,
    );
  });

  it("writes a consent without a fingerprint where nobody can tell what was agreed", () => {
    const note = noteOf("- question: a\n  type: consent\n- b: c: d\n");
    const result = setAnswer(note, ADDRESS, { day: "2026-11-22", saidAloud: false });
    expect(result.ok && applyEdits(note, result.edits)).toContain("  answer: 2026-11-22\n");
  });

  it("keeps a dated word of consent readable between braces", () => {
    const note = noteOf("- {question: a, type: consent}\n");
    const result = setAnswer(note, ADDRESS, { day: "2026-11-22", saidAloud: true, words: "v1:0123abcd" });
    const item = result.ok ? parseNote(applyEdits(note, result.edits)).blocks[0]?.items[0] : undefined;
    expect(item).toMatchObject({ answer: { value: { day: "2026-11-22", saidAloud: true, words: "v1:0123abcd" } } });
  });

  it("never throws, whatever the note", () => {
    for (const note of [
      "",
      "```alliance",
      "```alliance\n",
      "---\n",
      "```alliance\n-\n```",
      "\ufeff```alliance\n- a\n```",
    ]) {
      expect(() => setAnswer(note, ADDRESS, "x")).not.toThrow();
    }
  });
});

describe("the guard", () => {
  const before = noteOf("- question: a # why\n  answers:\n    Maya: 007\n    Sam: x\n\n- question: b\n  answer: y\n");
  const judge = (after: string): boolean =>
    guard(readNote(before), after, [{ block: 0, item: 0, ally: "Sam", value: "z" }]);

  it("accepts the one change", () => {
    expect(judge(before.replace("Sam: x", "Sam: z"))).toBe(true);
    expect(judge(before.replace("Sam: x", 'Sam: "z"'))).toBe(true);
  });

  it.each([
    ["another value", "Sam: x", "Sam: zz"],
    ["a number that reads the same elsewhere", "Maya: 007\n    Sam: x", "Maya: 7\n    Sam: z"],
    ["a comment gone", " # why\n  answers:\n    Maya: 007\n    Sam: x", "\n  answers:\n    Maya: 007\n    Sam: z"],
    ["a key more", "Sam: x", "Sam: z\n  hint: h"],
    ["a key gone", "Maya: 007\n    Sam: x", "Sam: z"],
    ["an ally more", "Sam: x", "Sam: z\n    Zoë: x"],
    ["a question more", "Sam: x\n", "Sam: z\n\n- c\n"],
    ["a neighbour changed", "Sam: x\n\n- question: b\n  answer: y", "Sam: z\n\n- question: b\n  answer: z"],
    ["something broken", "Sam: x", 'Sam: z\n    "'],
    ["the fence closed early", "Sam: x", "Sam: z\n```\n"],
    ["the order changed", "Maya: 007\n    Sam: x", "Sam: z\n    Maya: 007"],
  ])("refuses %s", (_, from, to) => {
    expect(before).toContain(from);
    expect(judge(before.replace(from, to))).toBe(false);
  });
});
