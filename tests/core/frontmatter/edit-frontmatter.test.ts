/** A property is changed in place and nothing else is: golden notes, each with every kind of line ending. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commentsIn } from "../../../src/core/yaml/comments";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { editFrontmatter } from "../../../src/core/frontmatter/edit-frontmatter";
import { makeTransition } from "../../../src/core/alliance/lifecycle";
import { applyEdits } from "../../../src/core/text/text-edit";

type Action = Readonly<Record<string, string | string[] | null>>;

const golden = resolve(import.meta.dirname, "../../golden/frontmatter");
const cases = readdirSync(golden).flatMap((name) => ["\n", "\r\n", "\r"].map((newline) => ({ name, newline })));

/** The text after the change, or the code of the refusal. */
function edited(text: string, action: Action): string {
  const result = editFrontmatter(
    text,
    new Map(Object.entries(action).map(([key, value]) => [key, value ?? undefined])),
  );
  return result.ok ? applyEdits(text, result.edits) : result.problem.code;
}

test.each(cases)("$name, lines ending in $newline", ({ name, newline }) => {
  const read = (file: string) => readFileSync(join(golden, name, file), "utf8");
  const refused = existsSync(join(golden, name, "expected.txt"));
  const expected = refused ? read("expected.txt").trim() : read("expected.md").replaceAll("\n", newline);
  const input = read("input.md").replaceAll("\n", newline);
  // An empty note has no line ending to go by.
  const wanted = input === "" ? expected.replaceAll(newline, "\n") : expected;
  expect(edited(input, JSON.parse(read("action.json")) as Action)).toBe(wanted);
});

test("a byte order mark stays in front", () => {
  expect(edited("\ufeff---\na: 1\n---\n", { a: "2022" })).toBe('\ufeff---\na: "2022"\n---\n');
  expect(edited("\ufeffText", { a: "b" })).toBe("\ufeff---\na: b\n---\nText");
});

test("a list that has only an empty item takes several", () => {
  const expected = "---\nallies:\n  - Maya\n  - Sam\n---\n";
  expect(edited("---\nallies:\n  -\n---\n", { allies: ["Maya", "Sam"] })).toBe(expected);
});

test("an edit is no larger than what changed", () => {
  const text = "---\nnext-review: 2027-03-20\n---\n";
  expect(editFrontmatter(text, new Map([["next-review", "2027-06-20"]]))).toEqual({
    ok: true,
    edits: [{ from: 23, to: 24, insert: "6" }],
  });
});

test.each([
  ["800 bytes of lists as keys within keys", `deep: ${"{? [".repeat(80)}x${"] : 1}".repeat(80)}`],
  ["a long list as key within keys", `deep: ${"{".repeat(17)}[${"x,".repeat(20_000)}]${": 1}".repeat(17)}`],
])("nothing is written into frontmatter with %s", (_, yaml) => {
  const text = `---\nalliance: Team\n${yaml}\n---\nBody\n`;
  const result = editFrontmatter(text, new Map([["alliance", "Couple"]]));
  expect(!result.ok && result.problem.message).toBe(
    "The properties at the top of this note can’t be read, so nothing was changed there. Look at them in source mode.",
  );
});

test("a comment behind a property that a person takes away stays, on a line of its own", () => {
  const text =
    "---\nalliance: Team\nalliance-status: active\nnext-review: 2026-12-01 # before the holidays\ntags: a # b\n---\n";
  const closed = makeTransition(text, "end", { today: "2026-11-30" });
  expect(closed.ok && applyEdits(text, closed.edits)).toBe(
    "---\nalliance: Team\nalliance-status: ended\n# before the holidays\ntags: a # b\n---\n",
  );
});

test("whatever is taken away, every comment stays", () => {
  const value = fc.constantFrom(
    "",
    " x",
    ' "a # b"',
    " 'it''s'",
    "\n  - one # 1\n  # between\n  - two",
    " [a, # in\n    b]",
    " |\n  # text",
  );
  const comment = fc.constantFrom("", " # why", "   #", " # words in ten # parts");
  const property = fc
    .tuple(value, comment)
    .map(([written, behind]) => (written.endsWith("text") ? written : written + behind));
  const names = ["alliance", "next-review", "tags"];
  fc.assert(
    fc.property(
      fc.array(property, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...names),
      fc.constantFrom("\n", "\r\n"),
      (values, gone, newline) => {
        const yaml = names.map((name, at) => `${name}:${values[at] ?? ""}\n`).join("");
        const text = `---\n${yaml}---\nBody\n`.replaceAll("\n", newline);
        const result = editFrontmatter(text, new Map([[gone, undefined]]), "kept");
        expect(result.ok).toBe(true);
        const after = result.ok ? applyEdits(text, result.edits) : "";
        expect(readFrontmatter(after).problems).toEqual([]);
        expect(Object.keys(readFrontmatter(after).record)).toEqual(names.filter((name) => name !== gone));
        const left = names.map((name, at) => (name === gone ? commentsIn(`x:${values[at] ?? ""}\n`) : [])).flat();
        for (const each of left) expect(after).toContain(`${each}${newline}`);
      },
    ),
  );
});
