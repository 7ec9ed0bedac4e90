/** Help says what a key of a question means, and nothing about a person's own words. */
import { expect, test } from "vitest";
import { helpAt } from "../../../src/core/authoring/help-at";
import { KEY_HELP } from "../../../src/core/authoring/key-help";
import { KNOWN_KEYS } from "../../../src/core/question/yaml-pitfalls";
import { noteWithCaret } from "./caret";

function helpWith(body: string, fence?: string) {
  const { text, caret } = noteWithCaret(body, fence);
  const help = helpAt(text, caret);
  return help === undefined
    ? undefined
    : { word: help.word, at: text.slice(help.from, help.to), meaning: help.meaning };
}

test("a key is explained, wherever on it the pointer is", () => {
  const help = { word: "answered-by", at: "answered-by", meaning: KEY_HELP["answered-by"].meaning };
  expect(helpWith("- question: How?\n  ¦answered-by: each")).toEqual(help);
  expect(helpWith("- question: How?\n  answered¦-by: each")).toEqual(help);
  expect(helpWith("- question: How?\n  answered-by¦: each")).toEqual(help);
  expect(helpWith("> - question: How?\n>   answered¦-by: each", "> ```alliance")).toEqual(help);
});

test("the key behind the dash is explained", () => {
  expect(helpWith("- ques¦tion: How?")?.word).toBe("question");
});

test("a type is explained", () => {
  expect(helpWith("- question: How?\n  type: sca¦le")).toMatchObject({ at: "scale", word: "scale" });
});

test("no word of a person is explained", () => {
  expect(helpWith("- question: answ¦er: me")).toBeUndefined();
  expect(helpWith("- question: How?\n  answer: |\n    ty¦pe: x")).toBeUndefined();
  expect(helpWith("- question: How?\n  answers:\n    ty¦pe: x")).toBeUndefined();
  expect(helpWith("- question: How?\n  ty¦pe: x", "```yaml")).toBeUndefined();
  expect(helpWith("- question: How?\n  my-¦own: x")).toBeUndefined();
});

test("every key of the format has a few words and a sentence", () => {
  for (const key of KNOWN_KEYS) {
    expect(KEY_HELP[key].brief).not.toBe("");
    expect(KEY_HELP[key].meaning).toMatch(/\.$/);
  }
});
