import { expect, test } from "vitest";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { hintLookup } from "../../../src/core/template/hints";
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
