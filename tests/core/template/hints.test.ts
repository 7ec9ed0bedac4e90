import { expect, test } from "vitest";
import { builtInHints, builtInTemplates } from "../../../src/core/template/built-in";
import { HINT_PLACES } from "../../../src/core/template/hint-places";
import { hintLookup, hintsOf } from "../../../src/core/template/hints";
import { parseTemplate } from "../../../src/core/template/parse-template";
import type { Template } from "../../../src/core/template/template";

function template(name: string, questions: readonly string[]): Template {
  const block = ["```alliance", ...questions, "```"].join("\n");
  const parsed = parseTemplate(`---\nalliance-template: ${name}\n---\n${block}\n`, `${name}.md`);
  if (parsed === undefined) throw new Error("Not a template.");
  return parsed;
}

const HOW = "- question: How?";
const templates = [
  template("Walk", [HOW, "  hint: On foot."]),
  template("Talk", [HOW, "- question: When?", "  hint: Soon."]),
  template("Sail", [HOW, "  hint: By wind."]),
  template("Sail", [HOW, "  hint: By oar."]),
];
const hint = hintLookup(() => templates);

test("a question has the hint of its note's own template", () => {
  expect(hint("How?", "Sail")).toBe("By wind.");
});

test("a question that its note's own template asks without a hint has none", () => {
  expect(hint("How?", "Talk")).toBeUndefined();
});

test("a question that is not in its note's own template, or in a note of none that is known, has the first hint there is", () => {
  expect(hint("When?", "Walk")).toBe("Soon.");
  expect(hint("How?", "Our own")).toBe("On foot.");
  expect(hint("How?", "")).toBe("On foot.");
});

test("a question that no template asks has no hint", () => {
  expect(hint("Where?", "Walk")).toBeUndefined();
});

test("names and texts are compared as they are read, whatever blanks are in them", () => {
  expect(hint(" How? ", " Sail ")).toBe("By wind.");
});

test("the built-in templates' hints belong to them", () => {
  const builtIn = hintLookup(builtInTemplates);
  const asked = "How will you celebrate?";
  expect(builtIn(asked, "Holiday trip")).toBe("Something small on the way counts too.");
});

test("the table of the built-in templates' hints says what a reading of each template gives, in that order", () => {
  expect(HINT_PLACES).toHaveLength(10);
  const hinted = builtInHints();
  expect(hinted.map(({ name, text }) => ({ name, text }))).toEqual(
    builtInTemplates().map(({ name, text }) => ({ name, text })),
  );
  for (const { name, text, hints } of hinted) expect([...(hints ?? [])], name).toEqual([...hintsOf(text)]);
});

test("with the table, the built-in templates' hints are found as without it", () => {
  const quick = hintLookup(builtInHints);
  const read = hintLookup(builtInTemplates);
  const templates = [...builtInTemplates(), { name: "Our own", questions: [] }];
  const questions = [...new Set(builtInTemplates().flatMap((each) => each.questions)), "Where?"];
  for (const { name } of templates) for (const asked of questions) expect(quick(asked, name)).toBe(read(asked, name));
});
