import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import type { BlockItem, Question } from "../../../src/core/question/question";
import { applyEdits } from "../../../src/core/text/text-edit";

function noteOf(body: string): string {
  return `---\nalliance: x\n---\n\n\`\`\`alliance\n${body}\`\`\`\n`;
}

function blockOf(body: string) {
  const block = parseNote(noteOf(body)).blocks[0];
  if (block === undefined) throw new Error("no block");
  return block;
}

function items(body: string): readonly BlockItem[] {
  return blockOf(body).items;
}

function question(body: string, at = 0): Question {
  const item = items(body)[at];
  if (item?.kind !== "question") throw new Error(JSON.stringify(item));
  return item;
}

function codes(body: string, at = 0): string[] {
  return (items(body)[at]?.problems ?? []).map(({ code }) => code);
}

/** The body after the first mend of an item, or of the block. */
function mended(body: string, at?: number): string {
  const block = blockOf(body);
  const problems = at === undefined ? block.problems : (block.items[at]?.problems ?? []);
  const quickFix = problems.find((problem) => problem.quickFix !== undefined)?.quickFix;
  if (quickFix === undefined) throw new Error("no mend");
  return parseNote(applyEdits(noteOf(body), quickFix.edits)).blocks[0]?.body ?? "";
}

describe("a question", () => {
  it("may be only a text", () => {
    expect(question("- What else?\n")).toMatchObject({
      key: "What else?",
      text: "What else?",
      type: "text",
      answers: [],
    });
  });

  it("is read with all its keys, in any order", () => {
    const body = `- type: choice
  options: [every week, "no: never"]
  hint: Be honest.
  private: true
  id: how-often
  answered-by: each
  answers:
    Maya: every week
  question: How often?
`;
    expect(question(body)).toMatchObject({
      key: "how-often",
      text: "How often?",
      type: "choice",
      options: ["every week", "no: never"],
      hint: "Be honest.",
      private: true,
      answeredBy: "each",
      answers: [{ ally: "Maya", value: "every week" }],
      problems: [],
    });
  });

  it("is known by its text in one normal form", () => {
    expect(question("- ' Cafe\u0301? '\n").key).toBe("Café?");
  });

  it("has a scale of 1 to 10 unless it says otherwise", () => {
    expect(question("- question: a\n  type: scale\n")).toMatchObject({ min: 1, max: 10 });
    const other = question("- question: a\n  type: scale\n  min: 0\n  max: 5\n  labels: [low, high]\n");
    expect(other).toMatchObject({ min: 0, max: 5, labels: ["low", "high"] });
  });

  it("of unknown type is answered as text, with a warning", () => {
    expect(question("- question: a\n  type: essay\n").type).toBe("text");
    expect(codes("- question: a\n  type: essay\n")).toEqual(["unknown-type"]);
  });

  it("keeps unknown keys silently, those of JavaScript's objects too", () => {
    expect(codes("- question: a\n  mood: good\n  __proto__: x\n  constructor: {a: b}\n  toString: no\n")).toEqual([]);
  });

  it("takes names from JavaScript's objects as ordinary names of allies", () => {
    const { answers } = question("- question: a\n  answers:\n    __proto__: x\n    constructor: y\n    toString: z\n");
    expect(answers.map(({ ally, value }) => [ally, value])).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
      ["toString", "z"],
    ]);
  });

  it("whose privacy is unclear is kept private", () => {
    expect(question("- question: a\n  private: perhaps\n").private).toBe(true);
    expect(question("- question: a\n  private: no\n").private).toBe(false);
  });

  it("stands where its problem says, in a quote with CR LF too", () => {
    const text = "> ```alliance\r\n> - question: a\r\n>   type: essay\r\n> ```\r\n";
    const problem = parseNote(text).blocks[0]?.items[0]?.problems[0];
    expect(text.slice(problem?.from, problem?.to)).toBe("type: essay");
  });
});

describe("an answer", () => {
  const value = (type: string, source: string): unknown => {
    const { answer } = question(`- question: a\n  type: ${type}\n  answer: ${source}\n`);
    return answer?.unreadable === undefined ? answer?.value : "unreadable";
  };

  it.each(["007", "yes", "1e3", "2026-11-22", "0x1F", "1_000", ".5", "True"])("reads %s as typed", (text) => {
    expect(value("text", text)).toBe(text);
    expect(value("line", text)).toBe(text);
  });

  it.each([
    ["scale", "7", 7],
    ["scale", '"7"', 7],
    ["scale", "lots", "unreadable"],
    ["scale", "7.5", "unreadable"],
    ["date", "2028-02-29", "2028-02-29"],
    ["date", "2027-02-29", "unreadable"],
    ["date", "tomorrow", "unreadable"],
    ["choice", "never heard of it", "never heard of it"],
    ["choices", "one", ["one"]],
    ["list", "[a, '', b]", ["a", "b"]],
    ["list", "[a, {b: c}]", "unreadable"],
    ["line", "{b: c}", "unreadable"],
    ["text", "~", undefined],
    ["text", '""', undefined],
    ["consent", "2026-11-22", { day: "2026-11-22", saidAloud: false }],
    ["consent", "2026-11-22 # words v1:3f9a1c2e", { day: "2026-11-22", saidAloud: false, words: "v1:3f9a1c2e" }],
    [
      "consent",
      "2026-11-22, said aloud # words v1:3f9a1c2e, in June",
      { day: "2026-11-22", saidAloud: true, words: "v1:3f9a1c2e" },
    ],
    ["consent", "2026-11-22, shouted", "unreadable"],
    ["consent", "2026-02-30", "unreadable"],
  ])("of type %s reads %s", (type, source, expected) => {
    expect(value(type, source)).toEqual(expected);
  });

  it("that is an alias of nothing is an error with a mend", () => {
    const body = "- question: a\n  answer: *bold*\n";
    expect(items(body)[0]?.kind).toBe("broken");
    expect(mended(body, 0)).toBe('- question: a\n  answer: "*bold*"\n');
  });
});

describe("one slip costs one question", () => {
  it.each([
    ["a colon", "- question: One: two?\n"],
    ["a tab", "- question: One?\n\tanswer: x\n"],
    ["an open quote", '- question: "One?\n'],
    ["an open bracket", "- question: One?\n  options: [a, b\n"],
    ["a line at the margin", "- question: One?\n  answer: |\n    text\nmore text\n"],
    ["an anchor that is not there", "- question: *one\n"],
    ["an empty item", "-\n"],
    ["a list in a list", "- - one\n"],
  ])("%s", (_, slip) => {
    const block = blockOf(`- First?\n${slip}- question: "Last?"\n  answer: [x]\n  type: list\n`);
    expect(block.readOnly).toBeUndefined();
    expect(block.items.map(({ kind }) => kind)).toEqual(["question", "broken", "question"]);
    expect(block.items[1]?.problems[0]?.severity).toBe("error");
  });

  it("and a doubled key makes its own question read-only", () => {
    const body = "- question: One?\n  type: line\n  type: text\n- Two?\n";
    expect(question(body).readOnly?.code).toBe("doubled-key");
    expect(question(body, 1).readOnly).toBeUndefined();
  });

  it.each([
    ["- question: One: two?\n", '- question: "One: two?"\n'],
    ["- One more: what?\n", '- "One more: what?"\n'],
    ["- What about #1?\n", '- "What about #1?"\n'],
    ["- question: What about #1?\n  type: line\n", '- question: "What about #1?"\n  type: line\n'],
    ["- question: One?\n\ttype: line\n", "- question: One?\n  type: line\n"],
    ["- question: One?\n  answer: Sam: yes #1\n", '- question: One?\n  answer: "Sam: yes #1"\n'],
  ])("%j is mended to %j", (body, expected) => {
    expect(mended(body, 0)).toBe(expected);
    expect(codes(expected)).toEqual([]);
  });

  it("warns of a comment that was hardly meant, not of one that was", () => {
    expect(codes("- What about #1?\n")).toEqual(["comment-trap"]);
    expect(codes("- What about it? # ask last\n")).toEqual([]);
  });
});

describe("cutting a block into items", () => {
  it("leaves dashes in literal blocks, quotes and brackets of an item alone", () => {
    const body = `- question: |
    - a
  answer: |
     - b
- question: "c

    - d"
- question: e
  options: [
    - f,
    g ]
`;
    expect(items(body).map((item) => item.kind)).toEqual(["question", "question", "broken"]);
  });

  it.each([
    ["a quote", '- question: a\n  answer: "one\n- two\n  three"\n- question: b\n'],
    ["a single quote", "- question: a\n  answer: 'one\n- two\n  three'\n- question: b\n"],
    ["brackets", "- question: a\n  options: [a,\n- b]\n- question: b\n"],
  ])("is not safe where %s goes on over a dash: the block is read-only", (_, body) => {
    expect(blockOf(body).readOnly?.code).toBe("unsafe-split");
  });

  it.each([
    ["--- in it", "- a\n---\n- b\n", "several-documents"],
    ["... in it", "- a\n...\n", "several-documents"],
    ["a directive", "%YAML 1.1\n- a\n", "several-documents"],
    ["brackets around it", "[a, b]\n", "flow-list"],
    ["no list in it", "question: a\n", "not-a-list"],
    ["dashes in two columns", "  - a\n- b\n", "uneven-dashes"],
  ])("with %s is read-only, and says so", (_, body, code) => {
    expect(blockOf(body).readOnly?.code).toBe(code);
    expect(blockOf(body).items.length).toBeGreaterThan(0);
  });

  it.each(["", "\n\n", "# nothing yet\n"])("of %j finds no question and no problem", (body) => {
    expect(blockOf(body)).toMatchObject({ items: [], problems: [] });
  });

  it("counts blank lines and comments at the margin to neither neighbour", () => {
    const text = noteOf("- a\n\n# about b\n- b # here\n\n");
    const [a, b] = parseNote(text).blocks[0]?.items ?? [];
    expect(text.slice(a?.from, a?.to)).toBe("- a");
    expect(text.slice(b?.from, b?.to)).toBe("- b # here");
  });

  it("does not let an anchor cross items", () => {
    expect(items("- question: &a One?\n- question: *a\n").map(({ kind }) => kind)).toEqual(["question", "broken"]);
  });
});

describe("what two devices left twice", () => {
  it("a merge's marks are named, both versions shown, and both can be kept", () => {
    const body = "- question: a\n<<<<<<< mine\n  answer: x\n=======\n  answer: y\n>>>>>>> theirs\n- b\n";
    const block = blockOf(body);
    expect(block.readOnly?.code).toBe("merge-conflict");
    expect(block.readOnly?.message).toContain("<<<<<<<");
    expect(block.items.map(({ kind }) => kind)).toEqual(["question", "question"]);
    expect(mended(body)).toBe("- question: a\n  answer: x\n  answer: y\n- b\n");
  });

  it("a doubled answer is joined without loss", () => {
    expect(mended("- question: a\n  answer: x\n  answer: y\n", 0)).toBe("- question: a\n  answer: |\n    x\n\n    y\n");
  });

  it("doubled answers are read as one map, and joined", () => {
    const body = "- question: a\n  answers:\n    Maya: x\n  type: line\n  answers:\n    Sam: y\n";
    expect(question(body).answers.map(({ ally }) => ally)).toEqual(["Maya", "Sam"]);
    expect(question(body).readOnly).toBeUndefined();
    expect(mended(body, 0)).toBe("- question: a\n  answers:\n    Maya: x\n    Sam: y\n  type: line\n");
  });

  it("a doubled ally shows both texts, and they can be joined", () => {
    const body = "- question: a\n  answers:\n    Maya: x\n    Maya: y\n    Sam: z\n";
    expect(question(body).answers.map(({ value }) => value)).toEqual(["x", "y", "z"]);
    expect(codes(body)).toEqual(["doubled-ally"]);
    expect(mended(body, 0)).toBe("- question: a\n  answers:\n    Maya: |\n      x\n\n      y\n    Sam: z\n");
  });

  it("a doubled ally's lines become one line, and lists one list", () => {
    const line = "- question: a\n  type: line\n  answers:\n    Maya: x\n    Maya: y\n";
    expect(mended(line, 0)).toBe("- question: a\n  type: line\n  answers:\n    Maya: x; y\n");
    const list = "- question: a\n  type: list\n  answer: [x, y]\n  answer: [y, z]\n";
    expect(mended(list, 0)).toBe("- question: a\n  type: list\n  answer: [x, y, z]\n");
  });

  it("a doubled ally whose answers no value could hold together has no mend", () => {
    const body = "- question: a\n  type: scale\n  answers:\n    Maya: 1\n    Maya: 2\n";
    expect(question(body).problems[0]).toMatchObject({ code: "doubled-ally" });
    expect(question(body).problems[0]?.quickFix).toBeUndefined();
  });

  it("a question that stands twice is read-only both times, until one has an id", () => {
    const body = "- a\n- question: a\n  answer: x\n";
    expect([0, 1].map((at) => question(body, at).readOnly?.code)).toEqual(["doubled-question", "doubled-question"]);
    const once = mended(body, 1);
    expect(once).toBe("- a\n- question: a\n  answer: x\n  id: question-2\n");
    expect(codes(once)).toEqual([]);
  });

  it("but may stand once in each section", () => {
    const text = `${noteOf("- a\n")}\n## Review history\n\n### 2026-12-20\n\n\`\`\`alliance\n- a\n\`\`\`\n`;
    const blocks = parseNote(text).blocks;
    expect(blocks.map(({ section }) => section)).toEqual(["", "2026-12-20"]);
    expect(blocks.flatMap((block) => block.items.map(({ problems }) => problems.length))).toEqual([0, 0]);
  });
});

describe("a block that is not written to", () => {
  it("is one without a closing fence", () => {
    expect(parseNote("```alliance\n- a\n").blocks[0]?.readOnly?.code).toBe("unclosed-fence");
  });

  it("is one of a newer format", () => {
    const note = parseNote("---\nalliance: x\nalliance-format: 2\n---\n```alliance\n- a\n```\n");
    expect(note.blocks[0]?.readOnly?.code).toBe("newer-format");
    expect(note.blocks[0]?.items[0]).toMatchObject({ kind: "question", key: "a" });
  });

  it.each([
    ["larger than 256 KB", `- ${"a".repeat(256 * 1024)}\n`, "too-large"],
    [
      "of sixty thousand keys",
      `- ${Array.from({ length: 60_000 }, (_, at) => `k${String(at)}: v`).join("\n  ")}\n`,
      "too-large",
    ],
    ["of blank lines without end", `- a:${"\n".repeat(20_000)}  b\n`, "too-large"],
    ["a megabyte of brackets", "[".repeat(1_000_000), "too-large"],
    ["of more than 500 questions", "- a\n".repeat(501), "too-many-questions"],
  ])("is one %s", (_, body, code) => {
    expect(blockOf(body).readOnly?.code).toBe(code);
  });

  it.each([
    [
      "more keys than a parser takes lightly",
      Array.from({ length: 5000 }, (_, at) => `  k${String(at)}: v\n`).join(""),
      "too-many-keys",
    ],
    ["brackets nested too deep", `  x: ${"[".repeat(200_000)}\n`, "too-deep"],
    ["dashes nested too deep", `  x:\n    ${"- ".repeat(100_000)}a\n`, "too-deep"],
    [
      "lists nested too deep by lines",
      Array.from({ length: 25 }, (_, at) => `${" ".repeat(at + 2)}a:\n`).join(""),
      "too-deep",
    ],
    ["more than a hundred aliases", `  x: &a b\n  y: [${"*a, ".repeat(101)}]\n`, "too-many-aliases"],
  ])("holds a question with %s, shown as it is, and its neighbours work on", (_, more, code) => {
    const body = `- question: a\n${more}- b\n`;
    expect(codes(body)).toEqual([code]);
    expect(question(body, 1).key).toBe("b");
    expect(blockOf(body).readOnly).toBeUndefined();
  });

  it("keeps to the limits over all its questions together", () => {
    const one = `- question: a\n${"  k: v\n".repeat(480)}`;
    expect(blockOf(one.repeat(20)).readOnly?.code).toBe("too-much");
  });
});
