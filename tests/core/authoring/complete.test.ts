/** Completion offers what may stand at the caret, and nothing where a person's own words stand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeAt } from "../../../src/core/authoring/complete";
import { parseNote } from "../../../src/core/note/parse-note";
import { applyEdits } from "../../../src/core/text/text-edit";
import { noteWithCaret } from "./caret";

function offered(body: string, fence?: string): string[] {
  const { text, caret } = noteWithCaret(body, fence);
  return completeAt(text, caret)?.items.map((item) => item.text) ?? [];
}

/** The block's body after a suggestion was picked. */
function picked(body: string, wanted: string, fence = "```alliance"): string {
  const { text, caret } = noteWithCaret(body, fence);
  const found = completeAt(text, caret);
  const item = found?.items.find((each) => each.text === wanted);
  if (found === undefined || item === undefined) throw new Error(`“${wanted}” is not offered.`);
  const after = applyEdits(text, [{ from: found.from, to: found.to, insert: item.insert }]);
  const start = after.indexOf(`${fence}\n`) + fence.length + 1;
  return after.slice(start, after.lastIndexOf("\n", after.indexOf("\n\nAfter.") - 1));
}

const EACH = "- question: How?\n  answered-by: each\n";
const CHOICE = "- question: How often?\n  options: [every week, monthly, no]\n";

describe("keys", () => {
  test("are offered by their beginning, with what each means", () => {
    const { text, caret } = noteWithCaret("- question: How?\n  an¦");
    expect(completeAt(text, caret)).toMatchObject({
      query: "an",
      from: caret - 2,
      to: caret,
      items: [
        { text: "answer", detail: "the shared answer", insert: "answer: " },
        { text: "answers", detail: "one answer for each ally" },
        { text: "answered-by", insert: "answered-by: " },
      ],
    });
  });

  test("that the question has already are left out", () => {
    expect(offered("- question: How?\n  answer: Well\n  an¦\n  answered-by: each")).toEqual(["answers"]);
  });

  test("of the other questions are not left out", () => {
    expect(offered("- question: How?\n  ty¦\n- question: When?\n  type: date")).toEqual(["type"]);
  });

  test("that the type has no use for are left out", () => {
    expect(offered("- question: How?\n  type: line\n  m¦")).toEqual([]);
    expect(offered("- question: How?\n  type: scale\n  m¦")).toEqual(["min", "max"]);
    expect(offered("- question: How?\n  type: choice\n  o¦")).toEqual(["options"]);
  });

  test("behind the dash begin with the question", () => {
    expect(offered("- ¦")).toEqual(["question"]);
    expect(offered("- q¦")).toEqual(["question"]);
    expect(offered("- a¦")).toEqual([]);
    expect(offered("- an¦\n  question: How?")).toEqual(["answer", "answers", "answered-by"]);
    expect(picked("- ¦", "question")).toBe("- question: ");
  });

  test("are not offered on a line that is only empty, where Enter means a new line", () => {
    expect(offered("- question: How?\n  ¦")).toEqual([]);
  });

  test("are not offered in a column where no key of the question can stand, nor beneath a bare question", () => {
    expect(offered("- question: How?\n an¦")).toEqual([]);
    expect(offered("- question: How?\n   an¦")).toEqual([]);
    expect(offered("- How shall we meet?\n  an¦")).toEqual([]);
  });

  test("keep what stands behind them", () => {
    expect(picked("- question: How?\n  ty¦: line", "type")).toBe("- question: How?\n  type: line");
    expect(picked("- question: How?\n  ty¦e: line", "type")).toBe("- question: How?\n  type: line");
  });

  test("for the allies' answers open a line for the first of them, within a quote too", () => {
    expect(picked("- question: How?\n  ans¦", "answers")).toBe("- question: How?\n  answers:\n    ");
    expect(picked("> - question: How?\n>   ans¦", "answers", "> ```alliance")).toBe(
      "> - question: How?\n>   answers:\n>     ",
    );
  });

  test("are nothing for a text in capitals, a comment, or a question's own words", () => {
    expect(offered("- An¦")).toEqual([]);
    expect(offered("- question: How?\n  # an¦")).toEqual([]);
    expect(offered("- question: an¦")).toEqual([]);
    expect(offered("- question: How?\n  answer: |\n    an¦")).toEqual([]);
    expect(offered("- question: How?\n  answer: |\n    Well.\n\n    ty¦\n  type: text")).toEqual([]);
    expect(offered("- question: How?\n  answers:\n    Maya Ortiz: |\n      Sa¦")).toEqual([]);
  });

  test("are offered where the block has no end yet", () => {
    const text = "```alliance\n- question: How?\n  ty";
    expect(completeAt(text, text.length)?.items.map((item) => item.insert)).toEqual(["type: "]);
  });

  test("are offered in lines that end in CRLF", () => {
    const text = "```alliance\r\n- question: How?\r\n  ty\r\n```\r\n";
    const caret = text.indexOf("ty") + 2;
    expect(completeAt(text, caret)).toMatchObject({ from: caret - 2, to: caret });
  });
});

describe("values", () => {
  test("of the type are the eight, each with what it is", () => {
    expect(offered("- question: How?\n  type: ¦")).toHaveLength(8);
    const { text, caret } = noteWithCaret("- question: How?\n  type: sc¦");
    expect(completeAt(text, caret)?.items).toEqual([
      { text: "scale", detail: "a whole number, from 1 to 10 or as you say", insert: "scale" },
    ]);
  });

  test("take the place of the whole word, and leave a comment behind it", () => {
    expect(picked("- question: How?\n  type: l¦ine # why", "list")).toBe("- question: How?\n  type: list # why");
  });

  test("that stand there in full are not offered again", () => {
    expect(offered("- question: How?\n  type: scale¦")).toEqual([]);
  });

  test("of who answers are together, each, and the allies", () => {
    expect(offered("- question: How?\n  answered-by: ¦")).toEqual([
      "together",
      "each",
      "Maya Ortiz",
      "Sam Lee",
      "Dr: No",
    ]);
    expect(offered("- question: How?\n  answered-by: [Sam Lee, ¦]")).toEqual(["Maya Ortiz", "Dr: No"]);
    expect(picked("- question: How?\n  answered-by: [Sam Lee, D¦]", "Dr: No")).toBe(
      '- question: How?\n  answered-by: [Sam Lee, "Dr: No"]',
    );
    expect(offered("- question: How?\n  answered-by:\n    - Sam Lee\n    - M¦")).toEqual(["Maya Ortiz"]);
    expect(offered("- question: How?\n  answered-by:\n  - Sam Lee\n  - ¦")).toEqual(["Maya Ortiz", "Dr: No"]);
  });

  test("of private are true and false", () => {
    expect(offered("- question: How?\n  private: t¦")).toEqual(["true"]);
  });

  test("of a choice are its options, quoted where YAML needs it", () => {
    expect(offered(`${CHOICE}  type: choice\n  answer: ¦`)).toEqual(["every week", "monthly", "no"]);
    expect(picked(`${CHOICE}  type: choice\n  answer: n¦`, "no").split("\n").at(-1)).toBe('  answer: "no"');
    expect(offered(`- question: How often?\n  answer: ev¦\n  type: choice\n  options:\n    - every week`)).toEqual([
      "every week",
    ]);
  });

  test("of a choice are offered for each ally", () => {
    expect(offered(`${CHOICE}  type: choice\n  answers:\n    Maya Ortiz: m¦`)).toEqual(["monthly"]);
  });

  test("of several choices are those not chosen yet", () => {
    expect(offered(`${CHOICE}  type: choices\n  answer:\n    - monthly\n    - ¦`)).toEqual(["every week", "no"]);
    expect(offered(`${CHOICE}  type: choices\n  answer: [monthly, ¦]`)).toEqual(["every week", "no"]);
    expect(offered(`${CHOICE}  type: choices\n  answers:\n    Sam Lee:\n      - no\n      - m¦`)).toEqual(["monthly"]);
  });

  test("of other types, and of other keys, are a person's own", () => {
    expect(offered(`${CHOICE}  answer: m¦`)).toEqual([]);
    expect(offered("- question: How?\n  hint: t¦")).toEqual([]);
    expect(offered("- question: How?\n  id: ¦")).toEqual([]);
    expect(offered("- question: How?\n  type:¦")).toEqual([]);
  });

  test("are found by any of their words", () => {
    expect(offered("- question: How?\n  answered-by: Lee¦")).toEqual(["Sam Lee"]);
    expect(offered("- question: How?\n  answered-by: ee¦")).toEqual([]);
  });
});

describe("allies' names", () => {
  test("are offered under “answers”, without those who have a line", () => {
    expect(offered(`${EACH}  answers:\n    ¦`)).toEqual(["Maya Ortiz", "Sam Lee", "Dr: No"]);
    expect(offered(`${EACH}  answers:\n    Maya Ortiz: warm\n    S¦`)).toEqual(["Sam Lee"]);
    expect(offered(`${EACH}  answers:\n    "[[Maya Ortiz]]": warm\n    M¦`)).toEqual([]);
  });

  test("are written as a key, quoted where YAML needs it", () => {
    expect(picked(`${EACH}  answers:\n    D¦`, "Dr: No")).toBe(`${EACH}  answers:\n    "Dr: No": `);
    expect(picked(`${EACH}  answers:\n    S¦: calm`, "Sam Lee")).toBe(`${EACH}  answers:\n    Sam Lee: calm`);
  });

  test("are not offered on an empty line behind an answer, where Enter means a new line", () => {
    expect(offered(`${EACH}  answers:\n    Maya Ortiz: warm\n    ¦`)).toEqual([]);
  });
});

test("outside a block's questions nothing is offered", () => {
  for (const fence of ["```yaml", "```", "```alliance-changes"]) {
    expect(offered("- question: How?\n  an¦", fence)).toEqual([]);
  }
  const { text } = noteWithCaret("- question: How?¦");
  for (const place of [0, text.indexOf("alliance: "), text.indexOf("```alliance") + 5, text.length]) {
    expect(completeAt(text, place)).toBeUndefined();
  }
});

test("a block that a quote's lazy line makes unsafe is left alone", () => {
  const text = "> ```alliance\n> - question: How?\n>   ty\n";
  expect(completeAt(text, text.indexOf("ty") + 2)).toBeDefined();
});

test("picking any suggestion at any place of a sound block breaks no other question", () => {
  const body = [
    `${CHOICE}  type: choice\n  answer: monthly`,
    `${EACH}  type: line\n  answers:\n    Maya Ortiz: warm\n    Sam Lee: "calm: very"`,
    "- question: Which?\n  answer:\n    - a\n  type: choices\n  options: [a, b]",
    "- What else?",
  ].join("\n\n");
  const { text } = noteWithCaret(`¦${body}`);
  const others = (note: string): unknown =>
    parseNote(note).blocks[0]?.items.map((item) => (item.kind === "question" ? item.text : "broken"));
  const before = others(text) as string[];
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(20), (caret, which) => {
      const found = completeAt(text, caret);
      if (found === undefined) return;
      expect(found.from).toBeLessThanOrEqual(caret);
      expect(found.to).toBeGreaterThanOrEqual(caret);
      const item = found.items[which % found.items.length];
      if (item === undefined) throw new Error("A completion holds at least one suggestion.");
      const after = others(applyEdits(text, [{ from: found.from, to: found.to, insert: item.insert }])) as string[];
      expect(after).toHaveLength(before.length);
      expect(after.filter((question, at) => question !== before[at]).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 600 },
  );
});

test("any text whatever, with the caret anywhere, is read without a throw", () => {
  const piece = fc.constantFrom(
    "- ",
    "question: ",
    "answers:",
    "\n",
    "  ",
    "type",
    ": ",
    "[",
    "]",
    "|",
    "'",
    '"',
    "#",
    "> ",
    "\t",
    "ä😀",
    "\r",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(100), (pieces, at) => {
      const text = `\`\`\`alliance\n${pieces.join("")}\n\`\`\`\n`;
      completeAt(text, at % (text.length + 1));
    }),
    { numRuns: 500 },
  );
});
