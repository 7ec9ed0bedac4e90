/** Strings to try: what people type, what YAML trips over, and anything at all. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";

/** How often each property is tried: 2,000 times in the suite; set `PROPERTY_RUNS=100000` for a long run by hand. */
export const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 2000);

const blns: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("big-list-of-naughty-strings/blns.json"), "utf8"),
);
export const naughtyStrings: readonly string[] = (blns as unknown[]).filter((item) => typeof item === "string");

const FRAGMENTS = [
  "a",
  "Maya",
  "Sam Lee",
  "hope",
  "ß",
  "日本",
  "😀",
  "e\u0301",
  "\u00a0",
  " ",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  ": ",
  ":",
  " #",
  "#",
  "- ",
  "-",
  "?",
  "? ",
  "|",
  ">",
  "'",
  '"',
  "\\",
  "&a",
  "*a",
  "!",
  "!!str",
  "%",
  "@",
  "`",
  "```",
  "~~~",
  "---",
  "...",
  "[",
  "]",
  "{",
  "}",
  ",",
  "=",
  "<<",
  "yes",
  "no",
  "null",
  "~",
  "true",
  "0",
  "1e3",
  "0x1f",
  "0o7",
  "007",
  "1_0",
  "1:30",
  ".inf",
  ".5",
  "-",
  "+",
  "2026-11-22",
  "2026-11-22T10:00:00Z",
  "\u0000",
  "\u0007",
  "\u001b",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "__proto__",
  "constructor",
  "<<<<<<<",
  "=======",
  ">>>>>>>",
  "answers:",
  "{{title}}",
  "[[Maya]]",
];

/** Strings of YAML's own words and signs, in any order. */
export const nastyText = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 7 }).map((parts) => parts.join(""));

/** Any well-formed string. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS, ...naughtyStrings.filter((text) => text.length < 200)) },
);
