/** The properties that this product writes are read the same by other programs: gray-matter, js-yaml and yaml. */
import fc from "fast-check";
import grayMatter from "gray-matter";
import * as jsYaml from "js-yaml";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { makeTransition } from "../../../src/core/alliance/lifecycle";
import { editFrontmatter } from "../../../src/core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { readProperties } from "../../../src/core/note/read-properties";
import { finishReview } from "../../../src/core/review/finish-review";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { expandTemplate } from "../../../src/core/template/expand-template";
import { applyEdits } from "../../../src/core/text/text-edit";
import { anyText } from "../note/texts";

/** Days as texts, whether the reader has dates (YAML 1.1) or not (YAML 1.2). */
function withDaysAsTexts(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withDaysAsTexts);
  return value;
}

function yamlOf(text: string): string {
  const { range } = readFrontmatter(text);
  return range === undefined ? "" : text.slice(range.yaml.from, range.yaml.to);
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  // The empty options keep it from its cache.
  "gray-matter": (text) => grayMatter(text, {}).data,
  "js-yaml, YAML 1.2": (text) => jsYaml.load(yamlOf(text), { schema: jsYaml.CORE_SCHEMA }),
  "js-yaml, YAML 1.1": (text) => jsYaml.load(yamlOf(text), { schema: jsYaml.YAML11_SCHEMA }),
  yaml: (text) => parse(yamlOf(text)) as unknown,
  "yaml, YAML 1.1": (text) => parse(yamlOf(text), { version: "1.1" }) as unknown,
};

function readBy(reader: (text: string) => unknown, text: string): Record<string, unknown> {
  const values = reader(text) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, withDaysAsTexts(value)]));
}

function expectSame(text: string): void {
  const own = { ...readFrontmatter(text).record };
  for (const [name, reader] of Object.entries(READERS)) expect(readBy(reader, text), `${name}\n${text}`).toEqual(own);
}

const today = "2026-11-22";
const ally = anyText.filter((name) => name.trim() !== "" && !/\p{Cs}/u.test(name));
/** In a note's own words a name is Markdown: one that opens a fence or a comment there leaves no room for an entry. */
const plainName = ally.map((name) => name.replace(/[\s`~<>#=*_-]+/g, " ").trim()).filter((name) => name !== "");

test("of a new alliance, a review and a closing, whoever the allies are", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...builtInTemplates()),
      fc.array(plainName, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("6 weeks", "1 month, then 3 months", "2 weeks, once"),
      (template, allies, reviewEvery) => {
        const made = expandTemplate(template, { allies, reviewEvery, title: "x", today, formatDate: () => today });
        const steps = [
          (text: string) => makeTransition(text, "agree", { today }),
          (text: string) => finishReview(text, { day: "2026-12-20" }),
          (text: string) => makeTransition(text, "complete", { today: "2027-01-01" }),
        ];
        expectSame(made);
        let text = made;
        for (const step of steps) {
          const result = step(text);
          expect(result.ok).toBe(true);
          if (result.ok) text = applyEdits(text, result.edits);
          expectSame(text);
        }
        expect(readProperties(readBy(READERS["gray-matter"] ?? parse, text))).toEqual(
          readProperties(readFrontmatter(text).record),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test("of any text and list", () => {
  fc.assert(
    fc.property(ally, fc.array(ally, { maxLength: 3 }), (text, list) => {
      const changes = new Map<string, string | readonly string[]>([
        ["alliance", text],
        ["allies", list],
      ]);
      const result = editFrontmatter("---\nx: 1\n---\n", changes);
      expect(result.ok).toBe(true);
      if (!result.ok) return;
      const note = applyEdits("---\nx: 1\n---\n", result.edits);
      const day = /^\d{4}-\d{2}-\d{2}$/;
      if (!day.test(text)) expectSame(note);
    }),
    { numRuns: 500 },
  );
});
