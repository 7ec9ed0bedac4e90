/** Values that YAML takes for something else: each is told with its words and a mend, and is not written to before that. */
import { describe, expect, test } from "vitest";
import { blockProblems, propertyProblems } from "../../../src/core/authoring/note-problems";
import { quickFixOf } from "../../../src/core/authoring/quick-fix-of";
import { consentsOf } from "../../../src/core/alliance/consent";
import { questionsOf } from "../../../src/core/alliance/progress";
import { editFrontmatter } from "../../../src/core/frontmatter/edit-frontmatter";
import { agreedOn } from "../../../src/core/history/agreed-on";
import { readHistory } from "../../../src/core/history/read-history";
import { agreedWords } from "../../../src/core/note/fingerprint";
import { readNote } from "../../../src/core/note/parse-note";
import { setAnswer } from "../../../src/core/note/set-answer";
import { parseTemplate } from "../../../src/core/template/parse-template";
import type { Question } from "../../../src/core/question/question";
import type { Problem } from "../../../src/core/text/problem";
import { applyEdits } from "../../../src/core/text/text-edit";

const HEAD = '---\nalliance: Team\nallies:\n  - "[[Maya Ortiz]]"\n  - Sam Lee\n---\n\n';

function noteOf(body: string, head = HEAD): string {
  return `${head}\`\`\`alliance\n${body}\`\`\`\n`;
}

function questions(text: string): readonly Question[] {
  return readNote(text).blocks.flatMap(({ items }) => items.filter((item) => item.kind === "question"));
}

/** All that both hosts underline, in the order of the text. */
function told(text: string): readonly Problem[] {
  const note = readNote(text);
  return [...propertyProblems(text), ...note.blocks.flatMap((block) => blockProblems(note, block))];
}

/** Code and words of each problem. */
function toldWords(text: string): readonly (readonly [string, string])[] {
  return told(text).map(({ code, from, to }) => [code, text.slice(from, to)]);
}

/** The text once every mend is made, one after another. */
function mended(text: string): string {
  let now = text;
  for (let round = 0; round < 20; round += 1) {
    const fix = told(now).find(({ quickFix }) => quickFix !== undefined);
    if (fix?.quickFix === undefined) break;
    now = applyEdits(now, fix.quickFix.edits);
  }
  return now;
}

/** What a form shows, field by field: the ally and what stands there. */
function shown(text: string): readonly unknown[] {
  return questionsOf(readNote(text)).flatMap(({ fields }) =>
    fields.map(({ ally, value, unreadable }) => [ally, value ?? unreadable]),
  );
}

describe("a tag or an anchor before a text", () => {
  const text = noteOf(
    "- question: Tone?\n  answer: !important stay calm\n\n- !Remember the milk\n\n- question: Who?\n  answer: &Sam is here\n\n" +
      "- question: Rules?\n  type: list\n  answer:\n    - !never by mail\n\n" +
      "- question: Reply?\n  type: choice\n  options:\n    - !yes please\n    - no\n",
  );

  test("is told, with its words", () => {
    expect(toldWords(text)).toEqual([
      ["unusual-yaml", "!important stay calm"],
      ["unusual-yaml", "!Remember the milk"],
      ["unusual-yaml", "&Sam is here"],
      ["unusual-yaml", "!never by mail"],
      ["unusual-yaml", "!yes please"],
    ]);
    expect(questions(text).map((question) => question.text)).toContain("!Remember the milk");
    expect(questions(text)[4]?.options).toEqual(["!yes please", "no"]);
  });

  test("is mended by quotes, and nothing else changes", () => {
    expect(mended(text)).toBe(
      text
        .replace("!important stay calm", '"!important stay calm"')
        .replace("!Remember the milk", '"!Remember the milk"')
        .replace("&Sam is here", '"&Sam is here"')
        .replace("!never by mail", '"!never by mail"')
        .replace("!yes please", '"!yes please"'),
    );
    expect(toldWords(mended(text))).toEqual([]);
  });

  test("is not written to before", () => {
    for (const question of ["Tone?", "!Remember the milk", "Who?", "Rules?", "Reply?"]) {
      expect(setAnswer(text, { section: "", question }, ["new"][0]), question).toMatchObject({
        ok: false,
        problem: { code: "unusual-yaml" },
      });
    }
  });
});

describe("a link without quotes", () => {
  const body = (answers: string) => noteOf(`- question: Hopes?\n  answers:${answers}\n  answered-by: each\n`);

  test.each([
    ["\n    [[Maya Ortiz]]: To laugh\n    Sam Lee: ok", "[[Maya Ortiz]]", "Maya Ortiz", "To laugh"],
    [" {[[Maya Ortiz]]: To laugh, Sam Lee: ok}", "[[Maya Ortiz]]", "Maya Ortiz", "To laugh"],
    ["\n    [Maya Ortiz]: To laugh\n    Sam Lee: ok", "[Maya Ortiz]", "[Maya Ortiz]", "To laugh"],
  ])("as a name hides no answer: %j", (answers, words, ally, said) => {
    const text = body(answers);
    expect(shown(text)).toContainEqual([ally, said]);
    expect(toldWords(text).map(([, each]) => each)).toEqual([words]);
    const at = text.indexOf(`${words}: To`);
    expect(mended(text)).toBe(`${text.slice(0, at)}"${words}"${text.slice(at + words.length)}`);
    for (const name of ["Maya Ortiz", words]) {
      const result = setAnswer(text, { section: "", question: "Hopes?", ally: name }, "new");
      if (ally === "Maya Ortiz") expect(result, name).toMatchObject({ ok: false, problem: { code: "unquoted-link" } });
    }
  });

  test("as a value is read as the link that it is", () => {
    const text = noteOf(
      "- question: Where?\n  answer: [[Lisbon]]\n  type: line\n- question: And?\n  type: list\n  answer:\n    - [[Lisbon]]\n    - x\n" +
        "- question: Which?\n  type: choice\n  options:\n    - [[Lisbon]]\n    - [[Porto]]\n- question: Who?\n  answered-by: [[Maya Ortiz]]\n",
    );
    const [where, and, which, who] = questions(text);
    expect(where?.answer?.value).toBe("[[Lisbon]]");
    expect(and?.answer?.value).toEqual(["[[Lisbon]]", "x"]);
    expect(which?.options).toEqual(["[[Lisbon]]", "[[Porto]]"]);
    expect(who?.answeredBy).toEqual(["[[Maya Ortiz]]"]);
    expect(toldWords(text).map(([code]) => code)).toEqual(Array.from({ length: 5 }, () => "unquoted-link"));
    expect(toldWords(mended(text))).toEqual([]);
    expect(setAnswer(text, { section: "", question: "Where?" }, "Porto").ok).toBe(false);
  });

  test("is the name of an alliance", () => {
    expect(readNote("---\nalliance: [[Team]]\n---\n").properties.template).toBe("[[Team]]");
  });
});

describe("a comment that takes up words", () => {
  test.each([
    ["- question: A?\n  answer: #calm and #kind\n", "#calm and #kind"],
    ["- question: A?\n  answer:\n    #calm\n", "#calm"],
    ["- question: A?\n  answer: calm #kind\n", "calm #kind"],
    ["- question: A?\n  answer: >-\n    calm\n  hint: Room #2\n", "Room #2"],
    [
      "- question: A?\n  type: list\n  answer:\n    - Call on Monday #weekly\n    - Read aloud\n",
      "Call on Monday #weekly",
    ],
    ["- question: A?\n  type: choice\n  options:\n    - Room #2\n    - Home\n", "Room #2"],
    ["- What about #1?\n", "What about #1?"],
    ["- #calm\n", "#calm"],
    ["- question: A?\n  answers:\n    Sam Lee: #calm\n", "#calm"],
    ["- question: A?\n  type: scale\n  labels: #low\n", "#low"],
  ])("is told and mended: %j", (body, words) => {
    const text = noteOf(body);
    expect(toldWords(text)).toEqual([["comment-trap", words]]);
    expect(mended(text)).toBe(text.replace(words, `"${words}"`));
  });

  test("goes over lines where the text does, and is mended to one", () => {
    const text = noteOf("- question: A?\n  answer: be calm\n    and kind #always\n");
    expect(mended(text)).toContain('  answer: "be calm and kind #always"\n');
  });

  test("is told between brackets, where it takes up entries", () => {
    const text = noteOf("- question: A?\n  type: choice\n  options: [one, #two, three\n    four]\n");
    expect(questions(mended(text))[0]?.options).toEqual(["one", "#two", "three", "four"]);
    const torn = noteOf("- question: A?\n  type: choice\n  options: [Room #2, Home]\n");
    expect(questions(mended(torn))[0]?.options).toEqual(["Room #2", "Home"]);
  });

  test("is none with a blank behind its sign, or on a line of its own beside others", () => {
    const body =
      "- question: A? # ask last\n  answer: 7 # 1 to 10\n  #hint: x\n- question: B?\n  type: list\n  answer: # why\n    - a # b\n    #- c\n    - d\n";
    expect(toldWords(noteOf(body))).toEqual([]);
  });
});

describe("a list or keys in the place of a text", () => {
  test.each([
    ["- question: A?\n  answer: [calm]\n", 'answer: "[calm]"'],
    ["- question: A?\n  answer: {{title}}\n", 'answer: "{{title}}"'],
    ["- question: A?\n  answer:\n    - a\n    - b\n", "answer: |\n    - a\n    - b"],
    ["- question: A?\n  type: list\n  answer:\n    - On Fridays: no calls\n", '- "On Fridays: no calls"'],
    ["- question: [Lisbon]\n", 'question: "[Lisbon]"'],
    ["- [Lisbon]\n", '- "[Lisbon]"'],
    ["- question: A?\n  hint: {a: b}\n", 'hint: "{a: b}"'],
    ["- {question: A?, answer: warm, brave, type: line}\n", 'answer: "warm, brave", type'],
    ["- question: A?\n  answers: {Maya Ortiz: warm, brave, Sam Lee: x}\n", '{Maya Ortiz: "warm, brave", Sam Lee: x}'],
    ["- question: A?\n  answers: {Sam Lee: *please, Maya Ortiz: x}\n", '{Sam Lee: "*please", Maya Ortiz: x}'],
  ])("is told and mended: %j", (body, expected) => {
    const text = noteOf(body);
    expect(told(text)).not.toEqual([]);
    expect(mended(text)).toContain(expected);
    expect(toldWords(mended(text))).toEqual([]);
  });
});

describe("one text in the place of a list", () => {
  test.each([
    ["type: choice\n  options: morning, noon, evening", "options:\n    - morning\n    - noon\n    - evening"],
    ["type: choice\n  options: |\n    morning\n    noon, or later", "options:\n    - morning\n    - noon, or later"],
    ["type: scale\n  labels: low, high", "labels:\n    - low\n    - high"],
    ["answered-by: Maya Ortiz, Sam Lee", "answered-by:\n    - Maya Ortiz\n    - Sam Lee"],
    ["type: list\n  answer: warm; brave", "answer:\n    - warm\n    - brave"],
  ])("is told and mended: %j", (settings, expected) => {
    const text = noteOf(`- question: A?\n  ${settings}\n`);
    expect(toldWords(text).map(([code]) => code)).toContain("one-text");
    expect(mended(text)).toContain(expected);
    expect(toldWords(mended(text))).toEqual([]);
  });

  test("is not answered before where it says who answers or what can be chosen", () => {
    const text = noteOf("- question: A?\n  type: choice\n  options: morning, noon\n");
    expect(setAnswer(text, { section: "", question: "A?" }, "noon")).toMatchObject({ problem: { code: "one-text" } });
  });
});

describe("allies", () => {
  const note = (allies: string) =>
    noteOf("- question: Hopes?\n  type: line\n  answered-by: each\n", `---\nalliance: Team\nallies:${allies}\n---\n\n`);
  const answer = (text: string, ally: string) => setAnswer(text, { section: "", question: "Hopes?", ally }, "x");

  test.each([
    [' "[[Maya Ortiz]], [[Sam Lee]]"', '\n  - "[[Maya Ortiz]]"\n  - "[[Sam Lee]]"'],
    [" '[[Maya Ortiz]] and [[Sam Lee]]'", '\n  - "[[Maya Ortiz]]"\n  - "[[Sam Lee]]"'],
    [" Maya Ortiz, Sam Lee", "\n  - Maya Ortiz\n  - Sam Lee"],
    [" |\n  Maya Ortiz\n  Sam Lee", "\n  - Maya Ortiz\n  - Sam Lee"],
    ['\n  - "[[Maya Ortiz]], [[Sam Lee]]"', '\n  - "[[Maya Ortiz]]"\n  - "[[Sam Lee]]"'],
    ["\n  - Maya Ortiz, Sam Lee\n  - Kim", "\n  - Maya Ortiz\n  - Sam Lee\n  - Kim"],
    ["\n  - |\n    Maya Ortiz\n    Sam Lee", "\n  - Maya Ortiz\n  - Sam Lee"],
  ])("in one text are told, asked for nothing, and mended: %j", (written, expected) => {
    const text = note(written);
    const { problems, allies } = readNote(text).properties;
    const problem = problems.find(({ code }) => code === "one-text-of-allies");
    expect(problem?.message).toContain("If these are several, write each on a line of its own");
    expect(answer(text, allies[0]?.name ?? "")).toMatchObject({ ok: false, problem: { code: "one-text-of-allies" } });
    const [asked] = questionsOf(readNote(text));
    expect(asked?.fields.every(({ readOnly }) => readOnly?.code === "one-text-of-allies")).toBe(true);
    const fix = problem === undefined ? undefined : quickFixOf(text, problem);
    expect(fix?.ok === true && applyEdits(text, fix.edits)).toBe(text.replace(written, expected));
    expect(toldWords(mended(text))).toEqual([]);
  });

  test("with a comma may be one name: that is told, and works", () => {
    const text = note("\n  - Ortiz, Maya\n  - Sam Lee");
    expect(toldWords(text).map(([code]) => code)).toContain("one-text-of-allies");
    expect(answer(text, "Ortiz, Maya").ok).toBe(true);
    expect(toldWords(note('\n  - "[[Ortiz, Maya]]"\n  - Sam Lee'))).toEqual([]);
  });

  test.each(["!Maya Ortiz", "&Maya Ortiz", "*please", "Maya #1"])(
    "with a sign of YAML's own are told: %s",
    (written) => {
      const text = note(`\n  - ${written}\n  - Sam Lee`);
      const found = propertyProblems(text).find(({ from, to }) => text.slice(from, to) === written);
      expect(found?.quickFix === undefined ? text : applyEdits(text, found.quickFix.edits)).toBe(
        text.replace(written, `"${written}"`),
      );
      expect(answer(text, "Sam Lee").ok).toBe(false);
      expect(editFrontmatter(text, new Map([["allies", ["Kim"]]])).ok).toBe(false);
    },
  );
});

describe("properties", () => {
  test.each([
    ["alliance: !Team work", "!Team work"],
    ["alliance: Team #1", "Team #1"],
    ["review-every: &x 6 weeks", "&x 6 weeks"],
    ["next-review: 2026-12-20 #soon", "2026-12-20 #soon"],
    ["alliance: {Team}", "{Team}"],
  ])("are told and not changed before they are mended: %s", (line, words) => {
    const text = `---\n${line}\nallies: [A, B]\nmood: !fine by me #yes\n---\n`;
    const found = told(text).length > 0 ? told(text) : propertyProblems(text);
    const [problem] = found.filter(({ quickFix }) => quickFix !== undefined);
    expect(text.slice(problem?.from, problem?.to)).toBe(words);
    expect(applyEdits(text, problem?.quickFix?.edits ?? [])).toBe(text.replace(words, `"${words}"`));
    const [key = ""] = line.split(":");
    if (words !== "{Team}") expect(editFrontmatter(text, new Map([[key, "x"]])).ok).toBe(false);
  });

  test("of a template are told, and so are its questions", () => {
    const text =
      "---\nalliance-template: Team #1\ndescription: !nice one\n---\n\n```alliance\n- !Remember the milk\n```\n";
    const problems = parseTemplate(text, "x")?.problems ?? [];
    expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual([
      "Team #1",
      "!nice one",
      "!Remember the milk",
    ]);
  });
});

describe("changes in the history", () => {
  const note = (change: string) =>
    `${noteOf("- question: How often?\n  answer: weekly\n  type: line\n")}\n## Review history\n\n### 2026-12-20\n\n\`\`\`alliance-changes\n${change}\`\`\`\n`;

  test.each([
    ["- question: How often?\n  was: !not monthly\n", "!not monthly"],
    ["- question: How often?\n  was: monthly #first\n", "monthly #first"],
    ["- question: &How often?\n  was: x\n", "&How often?"],
    ["- question: How often?\n  ally: Sam #1\n  now: x\n", "Sam #1"],
    ["- question: How often?\n  now: x\n  because: #calm\n", "#calm"],
    ["- question: How often?\n  was: {a: b}\n", "{a: b}"],
  ])("are told, and are a gap until they are mended: %j", (change, words) => {
    const text = note(change);
    const [item] = readHistory(readNote(text)).entries[0]?.amendmentBlocks[0]?.parsed.items ?? [];
    const [problem] = item?.problems ?? [];
    expect(item?.kind).toBe("broken");
    expect(text.slice(problem?.from, problem?.to)).toBe(words);
    expect(agreedOn(readNote(text), "2026-12-01").gaps.map(({ kind }) => kind)).toContain("unreadable");
    const after = applyEdits(text, problem?.quickFix?.edits ?? []);
    expect(after).toBe(text.replace(words, `"${words}"`));
    expect(readHistory(readNote(after)).entries[0]?.amendmentBlocks[0]?.parsed.items[0]?.kind).toBe("amendment");
  });

  test("are read where a link is meant as one, and that is told", () => {
    const text = note("- question: How often?\n  ally: [[Maya Ortiz]]\n  was: [[Lisbon]]\n");
    const [item] = readHistory(readNote(text)).entries[0]?.amendmentBlocks[0]?.parsed.items ?? [];
    expect(item).toMatchObject({ kind: "amendment", ally: "[[Maya Ortiz]]", was: "[[Lisbon]]", plain: false });
    expect(item?.problems.map(({ code }) => code)).toEqual(["unquoted-link", "unquoted-link"]);
  });
});

test.each([
  "answer: calm #kind",
  "answer: !x calm",
  "answer: &x calm",
  "answer: [[Lisbon]]",
  "id: x #1",
  "answers:\n    [Maya]: x",
])("makes the fingerprint unknown, never changed: %s", (line) => {
  const text = noteOf(
    `- question: A?\n  ${line}\n- question: Yes?\n  type: consent\n  answers:\n    Sam Lee: 2026-11-22 # words v1:00000000\n  answered-by: each\n`,
  );
  expect(agreedWords(readNote(text)).ok).toBe(false);
  expect(consentsOf(readNote(text)).flatMap(({ given }) => given?.words ?? [])).toEqual(["unknown"]);
});

test("costs its neighbours nothing", () => {
  const text = noteOf("- question: A?\n  answers:\n    Maya Ortiz: !x calm\n    Sam Lee: ok\n  type: line\n- B?\n");
  expect(setAnswer(text, { section: "", question: "A?", ally: "Sam Lee" }, "new").ok).toBe(true);
  expect(setAnswer(text, { section: "", question: "B?" }, "new").ok).toBe(true);
});
