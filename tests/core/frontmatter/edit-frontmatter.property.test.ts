/** Laws of frontmatter edits: the value is what was asked for, every other property and byte is what it was, and twice is once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { editFrontmatter } from "../../../src/core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import type { PropertyValue } from "../../../src/core/frontmatter/property-value";
import { applyEdits } from "../../../src/core/text/text-edit";

const runs = Number(process.env.PROPERTY_RUNS ?? "2000");

const written = fc.constantFrom(
  "",
  " plain",
  ' "quoted" # why',
  " 'it''s'",
  ' [a, "[[b]]", c]',
  " {a: 1}",
  "\n  - one\n  - two # 2",
  '\n- flush\n- "[[x]]"',
  " |\n  text\n\n  more",
  " >-\n  folded\n  text",
  " 2026-12-20",
  " yes",
  " two\n  lines",
  " [[Maya]]",
  "\n  # comment\n  - x",
  "\n  a: 1\n  b: 2",
  " ~",
  " !!str 5",
  " &a x",
  "  # only a comment",
);
const key = fc.constantFrom("alliance", "allies", "next-review", "a b", "über");
const property = fc.tuple(key, written).map(([name, value]) => `${name}:${value}`);
const between = fc.constantFrom("", "", "\n", "# comment\n");
const frontmatter = fc
  .uniqueArray(property, { maxLength: 5, selector: (text) => text.split(":")[0] })
  .chain((properties) => fc.tuple(...properties.map((text) => between.map((gap) => `${gap}${text}\n`))))
  .map((parts) => `---\n${parts.join("")}---\nBody\n\n---\nallies: no\n---\n`);
const note = fc
  .tuple(frontmatter, fc.constantFrom("\n", "\r\n"))
  .map(([text, newline]) => text.replaceAll("\n", newline));
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "2027-03-20",
    "yes",
    "null",
    "1e3",
    "[[Maya Ortiz|M]]",
    "a: b",
    "a #b",
    "- x",
    "two\nlines",
    "|",
    "&a",
    "",
    " ",
    "'",
    '"',
    "...",
  ),
);
const value: fc.Arbitrary<PropertyValue> = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.constant(undefined));

/** The other properties, in their order. */
function othersThan(name: string, record: Readonly<Record<string, unknown>>) {
  return Object.entries(record).filter(([key]) => key !== name);
}

test("a change is refused, or does what it says and nothing else", () => {
  let made = 0;
  fc.assert(
    fc.property(note, key, value, (before, name, wanted) => {
      const result = editFrontmatter(before, new Map([[name, wanted]]));
      if (!result.ok) return;
      made += 1;
      const after = applyEdits(before, result.edits);
      const { record } = readFrontmatter(after);
      expect(record[name]).toEqual(wanted);
      expect(othersThan(name, record)).toEqual(othersThan(name, readFrontmatter(before).record));
      expect(after.slice(after.indexOf("Body"))).toBe(before.slice(before.indexOf("Body")));
      expect(editFrontmatter(after, new Map([[name, wanted]]))).toEqual({ ok: true, edits: [] });
      const edges = result.edits.map(({ from, to }) => [from, to]);
      expect(edges.flat().every((at) => at >= 3 && at <= before.indexOf("---", 3))).toBe(true);
      if (before.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    }),
    { numRuns: runs },
  );
  expect(made).toBeGreaterThan(runs / 2);
});

test("comments on other lines are never lost", () => {
  fc.assert(
    fc.property(note, key, value, (before, name, wanted) => {
      const result = editFrontmatter(before, new Map([[name, wanted]]));
      if (!result.ok) return;
      const count = (source: string) => source.match(/^# comment/gm)?.length ?? 0;
      expect(count(applyEdits(before, result.edits))).toBe(count(before));
    }),
    { numRuns: runs },
  );
});

test("several changes at once are the same as one after another", () => {
  fc.assert(
    fc.property(
      note,
      fc.uniqueArray(fc.tuple(key, value), { maxLength: 3, selector: ([name]) => name }),
      (before, changes) => {
        const atOnce = editFrontmatter(before, new Map(changes));
        fc.pre(atOnce.ok);
        let text = before;
        for (const change of changes) {
          const result = editFrontmatter(text, new Map([change]));
          expect(result.ok).toBe(true);
          if (result.ok) text = applyEdits(text, result.edits);
        }
        expect(applyEdits(before, atOnce.edits)).toBe(text);
      },
    ),
    { numRuns: runs },
  );
});
