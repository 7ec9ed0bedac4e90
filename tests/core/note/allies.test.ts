/** Allies are known by their shown name, and by what else their entry calls them. */
import { expect, test } from "vitest";
import { allyOfKey, answerKey, joinNames, parseAlly, sharedNames } from "../../../src/core/note/allies";

test.each([
  ["Sam Lee", { name: "Sam Lee" }],
  ["  Sam Lee ", { name: "Sam Lee" }],
  ["[[Maya Ortiz]]", { name: "Maya Ortiz", link: "Maya Ortiz" }],
  ["[[People/Maya Ortiz]]", { name: "Maya Ortiz", link: "People/Maya Ortiz" }],
  ["[[People/Maya Ortiz.md|Maya]]", { name: "Maya", link: "People/Maya Ortiz.md" }],
  ["[[People/Maya Ortiz#About|M]]", { name: "M", link: "People/Maya Ortiz" }],
  ["[[Maya#^block]]", { name: "Maya", link: "Maya" }],
  ["[[Maya\\|M]]", { name: "M", link: "Maya" }],
  ["[[Maya|]]", { name: "Maya", link: "Maya" }],
  ["![[Maya]]", { name: "Maya", link: "Maya" }],
  ["[Maya](People/Maya%20Ortiz.md)", { name: "Maya", link: "People/Maya Ortiz.md" }],
  ["[[Rene\u0301]]", { name: "Ren\u00e9", link: "Rene\u0301" }],
  ["[[#Heading]]", { name: "[[#Heading]]" }],
  ["[[Maya]] and [[Sam]]", { name: "[[Maya]] and [[Sam]]" }],
])("%s is shown as it should be", (entry, expected) => {
  expect(parseAlly(entry)).toEqual({ ...expected, source: entry.trim() });
});

test.each([
  "M",
  " M ",
  "Maya Ortiz",
  "People/Maya Ortiz",
  "[[People/Maya Ortiz|M]]",
  "[[People/Maya Ortiz]]",
  "[[Maya Ortiz]]",
  "[[People/Maya Ortiz|Other]]",
])("the key %j is hers", (key) => {
  const maya = parseAlly("[[People/Maya Ortiz|M]]");
  expect(allyOfKey(key, [parseAlly("Sam"), maya])).toBe(maya);
});

test("a key of another composition of the same letters is the same name", () => {
  const rene = parseAlly("Ren\u00e9");
  expect(allyOfKey("Rene\u0301", [rene])).toBe(rene);
});

test("a key that is nobody's, or could be two allies', is nobody's", () => {
  const allies = [parseAlly("[[A/Maya|M1]]"), parseAlly("[[B/Maya|M2]]")];
  expect(allyOfKey("Zoe", allies)).toBeUndefined();
  expect(allyOfKey("Maya", allies)).toBeUndefined();
  expect(allyOfKey("[[Maya]]", allies)).toBeUndefined();
  expect(allyOfKey("A/Maya", allies)).toBe(allies[0]);
  expect(allyOfKey("m1", allies)).toBeUndefined();
});

test("a link in other capitals leads to the same note, and its key is the ally’s; a plain name is read to the letter", () => {
  const maya = parseAlly("[[People/Maya Ortiz|M]]");
  for (const key of ["[[people/maya ortiz]]", "[[MAYA ORTIZ]]", "[[maya ortiz|x]]"])
    expect(allyOfKey(key, [maya])).toBe(maya);
  for (const key of ["maya ortiz", "[[राम]]"]) expect(allyOfKey(key, [maya, parseAlly("[[रमा]]")])).toBeUndefined();
});

test("a shown name goes before another ally's basename", () => {
  const allies = [parseAlly("[[Sam|The coach]]"), parseAlly("Sam")];
  expect(allyOfKey("Sam", allies)).toBe(allies[1]);
});

test("answers are written under the shown name", () => {
  expect(answerKey(parseAlly("[[People/Maya Ortiz|M]]"))).toBe("M");
});

test("names that two allies share are known", () => {
  const names = sharedNames(["Maya", "[[A/Maya]]", "Sam", "[[Sam S|S]]"].map(parseAlly));
  expect([...names]).toEqual(["Maya"]);
});

test("names are joined as in a sentence", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(joinNames)).toEqual(["", "A", "A and B", "A, B and C"]);
});
