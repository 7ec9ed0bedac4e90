/** What a later version writes is read, kept on every write, and explained. */
import { expect, test } from "vitest";
import { completeAt } from "../../../src/core/authoring/complete";
import { helpAt } from "../../../src/core/authoring/help-at";
import { blockProblems } from "../../../src/core/authoring/note-problems";
import { consentsOf } from "../../../src/core/alliance/consent";
import { recordEntry } from "../../../src/core/history/record";
import { readNote } from "../../../src/core/note/parse-note";
import { setAnswer } from "../../../src/core/note/set-answer";
import { saveAsTemplate } from "../../../src/core/template/save-as-template";
import { applyEdits } from "../../../src/core/text/text-edit";
import { answerWords } from "../../../src/ui/form/state/answer-words";

const NOTE = `---
alliance: Team
allies: [Maya, Sam]
---

\`\`\`alliance
- question: How often shall we meet?
  answer: weekly
  type: line
  sets: review-every

- question: Are we right for each other?
  type: line
  covers: [fit, closing]

- question: Do you say yes?
  answers:
    Maya: 2026-12-01, in writing # words v1:00000000
  type: consent
  answered-by: each
  covers: coming-back
\`\`\`
`;

const questions = (text: string) =>
  readNote(text).blocks.flatMap(({ items }) => items.filter((item) => item.kind === "question"));

test("nothing of it is a fault", () => {
  const note = readNote(NOTE);
  expect(note.blocks.flatMap((block) => blockProblems(note, block))).toEqual([]);
});

test("a yes that came in writing is a yes", () => {
  const [maya] = consentsOf(readNote(NOTE));
  expect(maya?.given?.consent).toEqual({ day: "2026-12-01", saidAloud: false, inWriting: true, words: "v1:00000000" });
  expect(answerWords(maya?.given?.consent, { formatDay: () => "1 December 2026" })).toBe(
    "Yes, 1 December 2026, in writing",
  );
});

test("a yes in writing is written as it was read, in braces too, and is another one than one said aloud", () => {
  const yes = { day: "2026-12-01", saidAloud: false, inWriting: true as const, words: "v1:00000000" };
  const address = { section: "", question: "Do you say yes?", ally: "Maya" };
  expect(setAnswer(NOTE, address, yes)).toMatchObject({ ok: true, unchanged: true });
  const cleared = setAnswer(NOTE, address, undefined);
  const without = cleared.ok ? applyEdits(NOTE, cleared.edits) : "";
  const again = setAnswer(without, address, yes);
  expect(again.ok && applyEdits(without, again.edits)).toContain(
    "    Maya: 2026-12-01, in writing # words v1:00000000\n",
  );
  const other = setAnswer(
    NOTE,
    address,
    { day: "2026-12-01", saidAloud: true },
    { expected: { value: { day: "2026-12-01", saidAloud: false } } },
  );
  expect(other).toMatchObject({ ok: false, conflict: true });
  const flow = "```alliance\n- {question: a, type: consent}\n```\n";
  const result = setAnswer(flow, { section: "", question: "a" }, yes);
  expect(questions(result.ok ? applyEdits(flow, result.edits) : "")[0]?.answer?.value).toEqual(yes);
});

test("what a question sets and covers is read", () => {
  const [often, fit, yes] = questions(NOTE);
  expect(often).toMatchObject({ sets: "review-every" });
  expect(fit).toMatchObject({ covers: ["fit", "closing"] });
  expect(yes).toMatchObject({ covers: ["coming-back"] });
});

test("and it is kept by answers, in entries of the history and in templates", () => {
  const answered = setAnswer(NOTE, { section: "", question: "How often shall we meet?" }, "monthly");
  expect(answered.ok && applyEdits(NOTE, answered.edits)).toBe(NOTE.replace("weekly", "monthly"));
  const asked = questions(NOTE).slice(0, 2);
  const recorded = recordEntry(NOTE, {
    kind: "review",
    day: "2026-12-20",
    answers: asked.map((question) => ({ question, value: "x" })),
  });
  const after = recorded.ok ? applyEdits(NOTE, recorded.edits) : "";
  expect(after.match(/^ {2}sets: review-every$/gm)).toHaveLength(2);
  expect(after.match(/^ {2}covers: \[fit, closing\]$/gm)).toHaveLength(2);
  const template = saveAsTemplate(NOTE, { name: "Ours", description: "" }).text;
  expect(template).toContain("  sets: review-every\n");
  expect(template).toContain("  covers: [coming-back]\n");
});

test("the keys and their values are suggested and explained", () => {
  const at = NOTE.indexOf("sets:") + 1;
  expect(helpAt(NOTE, at)).toMatchObject({ word: "sets", meaning: expect.stringContaining("later version") as string });
  expect(helpAt(NOTE, NOTE.indexOf("covers:") + 1)?.word).toBe("covers");
  const offered = (body: string) => {
    const text = `\`\`\`alliance\n${body}\n\`\`\`\n`;
    return completeAt(text, text.indexOf("\n```", 5))?.items.map((item) => item.text) ?? [];
  };
  expect(offered("- question: How?\n  se")).toEqual(["sets"]);
  expect(offered("- question: How?\n  sets: ")).toEqual(["review-every"]);
  expect(offered("- question: How?\n  covers:\n    - fit\n    - f")).toEqual(["frame", "time-and-focus"]);
});
