/** Answers in places that people and other programs make: blocks with tabs, comments between a dash and its text, twins in a comment. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { partsOf } from "../../../src/core/note/parts";
import { knownNote } from "../../../src/core/note/known-notes";
import { setAnswer } from "../../../src/core/note/set-answer";
import { applyEdits } from "../../../src/core/text/text-edit";
import type { AnswerAddress, AnswerValue } from "../../../src/core/question/question";

const PROPERTIES = '---\nalliance: Team\nallies:\n  - "[[Maya Ortiz]]"\n  - Sam Lee\n---\n\n';

function answered(text: string, address: Partial<AnswerAddress>, value: AnswerValue): string {
  const result = setAnswer(text, { section: "", question: "Rules?", ...address }, value);
  return result.ok ? applyEdits(text, result.edits) : `${result.problem.code}: ${result.problem.message}`;
}

describe("a block that is indented by tabs", () => {
  test("gets tabs in new lines", () => {
    const before = `${PROPERTIES}- an item\n\t\`\`\`alliance\n\t- question: Rules?\n\t\`\`\`\n`;
    expect(answered(before, {}, "one\n\ntwo")).toBe(
      before.replace("Rules?\n", "Rules?\n\t  answer: |\n\t    one\n\n\t    two\n"),
    );
  });

  const marks = fc.constantFrom<readonly [string, string]>(
    ["- an item", "\t"],
    ["* an item", " \t"],
    ["1. an item", "\t"],
    ["- an item\n\t- another", "\t\t"],
    ["- an item\n  - another", "  \t"],
    ["> a quote", ">\t"],
    ["> - an item", "> \t"],
    ["-   an item", "    "],
  );
  const items = fc.constantFrom<readonly string[]>(
    ["- question: Rules?"],
    ["- Rules?"],
    ["- question: Rules?", "  answers:", "    Sam Lee: none", "  type: text"],
    ["# ours", "- question: Other?", "", "- question: Rules?", "  hint: few"],
    ["- {question: Rules?}"],
  );

  test("has every new line begin as the others do", () => {
    fc.assert(
      fc.property(
        marks,
        items,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        ([above, prefix], body, newline, each) => {
          const lines = ["```alliance", ...body, "```"].map((line) => (line === "" ? "" : prefix + line));
          const before = `${PROPERTIES}${above}\n${lines.join("\n")}\n`.replaceAll("\n", newline);
          if (prefix.startsWith(">") && body.includes("")) return;
          const after = answered(before, each ? { ally: "Maya Ortiz" } : {}, "one\ntwo");
          const block = after.slice(after.indexOf("```alliance")).split(newline).slice(1, -1);
          for (const line of block) if (line !== "") expect(line.startsWith(prefix), after).toBe(true);
          const [question] = parseNote(after).blocks.flatMap((found) =>
            found.items.filter((item) => "key" in item && item.key === "Rules?"),
          );
          expect(question, after).toMatchObject({ kind: "question", problems: [] });
          expect(after.split(newline).length).toBeGreaterThanOrEqual(before.split(newline).length);
        },
      ),
    );
  });

  test("that is empty, or only opened on its item's line, is read as before", () => {
    const before = `${PROPERTIES}- \`\`\`alliance\n  - question: Rules?\n  \`\`\`\n`;
    expect(answered(before, {}, "one")).toBe(before.replace("Rules?\n", "Rules?\n    answer: |\n      one\n"));
  });
});

describe("a comment between the dash and the text", () => {
  const comments = fc.array(fc.constantFrom("# why: we asked", "# - no item", "#", "# 'x"), {
    minLength: 1,
    maxLength: 3,
  });
  const texts = fc.constantFrom(
    "Rules?",
    '"Rules?"',
    "'Rules?'",
    "Rules? # really",
    "question: Rules?",
    "|\n   Rules?",
  );
  const gaps = fc.constantFrom("- ", "-\n  ", "-   ", "- \n\n  ");

  test("stays, and the question can be answered", () => {
    fc.assert(
      fc.property(gaps, comments, texts, fc.boolean(), (gap, words, text, each) => {
        const body = `${gap}${words.join("\n  ")}\n  ${text}\n`;
        const before = `${PROPERTIES}\`\`\`alliance\n${body}\`\`\`\n`;
        const after = answered(before, each ? { ally: "Sam Lee" } : {}, "one");
        expect(after, before).toContain(PROPERTIES);
        const [item] = parseNote(after).blocks.flatMap((block) => block.items);
        const said = item?.kind === "question" ? [item.key, item.answer?.value ?? item.answers[0]?.value] : after;
        expect(said, after).toEqual(["Rules?", "one"]);
        for (const comment of words) expect(after).toContain(comment);
      }),
    );
  });
});

test("of two blocks that say the same, the one that is commented out is none of the alliance's", () => {
  const block = "```alliance\n- question: Rules?\n  type: line\n```\n";
  for (const [open, close] of [
    ["%%\nOld words:\n\n", "\n%%\n"],
    ["<!--\n", "-->\n"],
    ["> %%\n> ```alliance\n> - question: Rules?\n> ```\n> %%\n\n%%\n", "%%\n"],
  ] as const) {
    const before = `${PROPERTIES}${open}${block}${close}\nNow:\n\n${block}`;
    const [question, ...more] = parseNote(before).blocks.flatMap(({ items }) => items);
    expect(more).toEqual([]);
    expect(question).toMatchObject({ kind: "question", problems: [] });
    expect(answered(before, {}, "one")).toBe(
      `${before.slice(0, -block.length)}${block.replace("Rules?\n", "Rules?\n  answer: one\n")}`,
    );
  }
});

test("what is said beneath a heading is found whatever ends the lines", () => {
  const text = `${PROPERTIES}## Being\n\n*Before we do.*\n\n\`\`\`alliance\n- Rules?\n\`\`\`\n`;
  for (const newline of ["\n", "\r\n", "\r"]) {
    expect(partsOf(knownNote(text.replaceAll("\n", newline)))).toMatchObject([
      { title: "Being", about: "Before we do." },
    ]);
  }
});
