/** Words as they are looked for, names as they are told apart. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileKey, folded } from "../../../src/core/text/fold";
import { linkedPath } from "../../../src/core/note/linked-path";

test.each([
  ["José", "jose"],
  ["ZOË", "zoe"],
  ["Νίκος", "νικος"],
  ["Алёна", "алена"],
  ["Nguyễn", "nguyen"],
  ["ﬁne", "fine"],
])("%s is found by %s", (name, typed) => {
  expect(folded(name)).toBe(folded(typed));
});

test.each([
  ["राम", "रमा"],
  ["कमल", "कमला"],
  ["ดี", "ดู"],
  ["がき", "かき"],
  ["שָׁלוֹם", "שלום"],
])("%s is not %s: its marks are letters", (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
  expect(fileKey(one)).not.toBe(fileKey(other));
});

test("an accent tells names apart, and how it is composed does not", () => {
  expect(fileKey("José")).not.toBe(fileKey("Jose"));
  expect(fileKey("Jose\u0301")).toBe(fileKey("JOS\u00c9"));
});

/** Letters of scripts in which a mark is no accent, with marks of theirs. */
const letters = [
  "कखगनमर".split(""),
  "กขคดนม".split(""),
  "かきくは".split(""),
  "مرسل".split(""),
  "កខគ".split(""),
  "ಕಖಗ".split(""),
];
const marks = [
  "ािीुूेै्ं".split(""),
  "ิีึืุู่้".split(""),
  ["\u3099", "\u309a"],
  "\u064e\u064f\u0650\u0651".split(""),
  "ាិីុ".split(""),
  "ಾಿೀು".split(""),
];
const marked = fc.nat(letters.length - 1).chain((at) => {
  const syllable = fc
    .tuple(fc.constantFrom(...(letters[at] ?? [])), fc.option(fc.constantFrom(...(marks[at] ?? [])), { nil: "" }))
    .map((parts) => parts.join(""));
  return fc.array(syllable, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
});

test("of names with marks that are letters no two are one, however they are looked for, and each is one in every composition", () => {
  fc.assert(
    fc.property(marked, marked, (one, other) => {
      const isSame = one.normalize("NFC") === other.normalize("NFC");
      expect(folded(one) === folded(other)).toBe(isSame);
      expect(fileKey(one) === fileKey(other)).toBe(isSame);
      for (const form of ["NFC", "NFD"] as const) {
        expect(fileKey(one.normalize(form))).toBe(fileKey(one));
        expect(folded(one.normalize(form))).toBe(folded(one));
      }
    }),
  );
});

test("a link leads where Obsidian leads it, whatever its capitals", () => {
  const paths = ["People/Maya Ortiz.md", "Log.md", "a/Log.md", "b/c/Log.md", "Jose\u0301.md"];
  const to = (link: string, from = "Note.md") => linkedPath(link, paths, from);
  expect(to("maya ortiz")).toBe("People/Maya Ortiz.md");
  expect(to("people/MAYA ORTIZ.MD")).toBe("People/Maya Ortiz.md");
  expect(to("aya Ortiz")).toBeUndefined();
  expect(to("log", "a/Note.md")).toBe("Log.md");
  expect(to("A/LOG")).toBe("a/Log.md");
  expect(to("/log")).toBe("Log.md");
  expect(linkedPath("log", paths.slice(2), "b/c/Note.md")).toBe("b/c/Log.md");
  expect(linkedPath("log", paths.slice(2), "b/Note.md")).toBe("a/Log.md");
  expect(to("Jos\u00e9")).toBe("Jose\u0301.md");
  expect(to("Jose")).toBeUndefined();
});
