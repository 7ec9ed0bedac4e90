import { describe, expect, it } from "vitest";
import { linkQuery } from "../../../src/ui/link-suggest/link-query";

/** The query at the `|` of a text: `[kind, replaced, typed]`. */
function queryAt(marked: string): unknown {
  const caret = marked.lastIndexOf("‸");
  const text = marked.slice(0, caret) + marked.slice(caret + 1);
  const query = linkQuery(text, caret);
  return query === undefined ? undefined : [query.kind, text.slice(query.from, query.to), query.typed];
}

describe("a note is sought", () => {
  it.each([
    ["[[‸", "[[", ""],
    ["We read [[Being‸", "[[Being", "Being"],
    ["[[Being before d‸ and more", "[[Being before d", "Being before d"],
    ["[[Maya‸]] and more", "[[Maya]]", "Maya"],
    ["one [[A]] two [[B‸", "[[B", "B"],
    ["![[Pic‸", "[[Pic", "Pic"],
    ["[[Maya @ home‸", "[[Maya @ home", "Maya @ home"],
    ["שלום [[תמר‸", "[[תמר", "תמר"],
    ["[[[Maya‸", "[[Maya", "Maya"],
  ])("in %s", (marked, replaced, typed) => {
    expect(queryAt(marked)).toEqual(["note", replaced, typed]);
  });
});

describe("an ally is sought", () => {
  it.each([
    ["@‸", "@", ""],
    ["Ask @Ma‸", "@Ma", "Ma"],
    ["Ask (@Maya Or‸", "@Maya Or", "Maya Or"],
    ["one\n@S‸am", "@S", "S"],
    ["“@‸", "@", ""],
  ])("in %s", (marked, replaced, typed) => {
    expect(queryAt(marked)).toEqual(["ally", replaced, typed]);
  });
});

describe("nothing is sought", () => {
  it.each([
    "‸",
    "[‸",
    "[[Maya]]‸",
    "[[Maya\nOrtiz‸",
    "[[Maya|her‸",
    "[[Maya#Hopes‸",
    "maya@example‸",
    "me @ home‸",
    "@@‸",
    "‸[[Maya",
    `[[${"long ".repeat(40)}‸`,
    "@Maya\n‸",
  ])("in %s", (marked) => {
    expect(queryAt(marked)).toBeUndefined();
  });
});
