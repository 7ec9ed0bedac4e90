/**
 * Fences are where CommonMark says: compared with its reference implementation on the specification's examples, the sample vault and
 * random Markdown.
 */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { locateFences } from "../../../src/core/markdown/locate-fences";
import { applyEdits } from "../../../src/core/text/text-edit";
import { agree, fencesOfCommonmark, ourFences } from "./commonmark-fences";

interface Example {
  readonly markdown: string;
  readonly number: number;
}
const spec = createRequire(import.meta.url)("commonmark-spec") as { tests: Example[] };
const runs = Number(process.env.PROPERTY_RUNS ?? "2000");

test("every example of CommonMark 0.31 has its fences where commonmark.js has them", () => {
  expect(spec.tests.length).toBeGreaterThan(600);
  const wrong = spec.tests
    .map(({ markdown, number }) => ({ number, text: markdown.replaceAll("→", "\t") }))
    .filter(({ text }) => !text.startsWith("---\n"))
    .filter(({ text }) => !agree(ourFences(text), fencesOfCommonmark(text)));
  expect(wrong).toEqual([]);
});

const vault = resolve(import.meta.dirname, "../../../examples/vault");
const notes = readdirSync(vault, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));

test.each(notes)("the sample note %s has its fences where commonmark.js has them", (path) => {
  const text = readFileSync(join(vault, path), "utf8").replace(/^---\n[^]*?\n---\n/, (match) =>
    match.replace(/[^\n]/g, ""),
  );
  expect(ourFences(text)).toMatchObject(fencesOfCommonmark(text));
});

const prefix = fc.constantFrom(
  "",
  "",
  "",
  " ",
  "  ",
  "   ",
  "    ",
  "\t",
  " \t",
  "> ",
  ">",
  ">\t",
  "- ",
  "-\t",
  "-   ",
  "* ",
  "1. ",
  "2) ",
  "10. ",
  "-    ",
);
const content = fc.constantFrom(
  "",
  "",
  "text",
  "more: text",
  "```",
  "````",
  "```alliance",
  "``` alliance x ",
  "```a`b",
  "~~~",
  "~~~ `tilde`",
  "~~~~",
  "``",
  "# heading",
  "#tag",
  "---",
  "===",
  "***",
  "- - -",
  "-",
  "1.",
  "2. two",
  "<div>",
  "</div>",
  "<!-- note",
  "-->",
  "<!-- whole -->",
  "<pre>",
  "</pre>",
  "<b>",
  "<b> text",
  "<?php",
  "?>",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "]]>",
  "    deep",
  "\tdeep",
  "\\```",
  "`code`",
);
const line = fc.tuple(fc.array(prefix, { maxLength: 4 }), content).map(([prefixes, rest]) => prefixes.join("") + rest);
const note = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.constantFrom("", "\n"),
  )
  .map(([lines, newline, end]) => lines.join(newline) + (end === "" ? "" : newline));

test("random Markdown has its fences where commonmark.js has them", () => {
  fc.assert(
    fc.property(note, (text) => {
      fc.pre(!text.startsWith("---"));
      const theirs = fencesOfCommonmark(text);
      const ours = ourFences(text);
      if (!agree(ours, theirs)) expect(ours).toEqual(theirs);
    }),
    { numRuns: runs },
  );
});

test("a line inserted with a fence's prefix is a line of its body, and nothing else changes", () => {
  fc.assert(
    fc.property(note, (text) => {
      for (const [index, fence] of locateFences(text).entries()) {
        const line = fence.lines[0];
        if (line === undefined || fence.unsafe) continue;
        const insert = `${fence.prefix}  new\n`;
        const after = applyEdits(text, [{ from: line.from, to: line.from, insert }]);
        const grown = locateFences(after)[index];
        const first = grown?.lines[0];
        expect(first && after.slice(first.content, first.to)).toBe("  new");
        expect(grown?.lines).toHaveLength(fence.lines.length + 1);
        expect(grown?.to).toBe(fence.to + insert.length);
        expect(locateFences(after)).toHaveLength(locateFences(text).length);
      }
    }),
    { numRuns: runs },
  );
});
