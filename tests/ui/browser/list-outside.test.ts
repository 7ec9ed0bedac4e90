/** A list that is changed elsewhere while somebody is in one of its rows: the caret stays in that row's words. */
import { expect, test } from "vitest";
import { noteWith } from "../page/gallery";
import { stageTests } from "./stage-test";

const { openNote } = stageTests();

const listOf = (items: readonly string[]): string =>
  noteWith(`- question: Q?\n  answer:\n${items.map((item) => `    - ${item}\n`).join("")}  type: list\n`);

const BEFORE = ["one", "two", "three", "four", "five"];

test.each([
  { what: "a row comes before it", at: "five", after: ["one", "two", "three", "four", "new", "five"] },
  {
    what: "rows come before and behind it",
    at: "three",
    after: ["new", "one", "two", "three", "newer", "four", "five"],
  },
  { what: "a row before it goes", at: "four", after: ["one", "three", "four", "five"] },
  { what: "rows before and behind it go", at: "three", after: ["one", "three", "four"] },
  {
    what: "a row before it goes, and one behind it comes",
    at: "three",
    after: ["one", "three", "four", "new", "five"],
  },
  { what: "a row before it comes, and one behind it goes", at: "three", after: ["one", "new", "two", "three", "five"] },
  { what: "all others are other ones", at: "three", after: ["uno", "dos", "three", "cuatro", "cinco", "seis"] },
  { what: "it changes its place itself", at: "three", after: ["three", "one", "two", "four", "five"] },
  { what: "others change places", at: "three", after: ["two", "one", "three", "five", "four"] },
])("$what", async ({ at, after }) => {
  const page = await openNote(listOf(BEFORE));
  await page.getByRole("textbox", { name: `Item ${BEFORE.indexOf(at) + 1}`, exact: true }).focus();
  await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).setSelectionRange(2, 2));
  await page.evaluate((text) => window.note.set(text), listOf(after));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  const state = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? [field.value, field.selectionStart, field.ariaLabel]
      : document.activeElement?.className;
  });
  expect(state).toEqual([at, 2, `Item ${after.indexOf(at) + 1}`]);
});

test("an empty row that somebody is in stays, whatever comes", async () => {
  const page = await openNote(listOf(BEFORE));
  await page.getByRole("textbox", { name: "Item 3", exact: true }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" ");
  await page.evaluate((text) => window.note.set(text), listOf(["one", "new", "two", "three", "four"]));
  await page.keyboard.type("mine");
  const texts = await page
    .getByRole("textbox")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLTextAreaElement).value));
  expect(texts).toEqual(["one", "new", "two", "three", " mine", "four"]);
});

test("a row whose words are taken away elsewhere keeps the caret of who is in it", async () => {
  const page = await openNote(listOf(BEFORE));
  await page.getByRole("textbox", { name: "Item 3", exact: true }).focus();
  await page.evaluate((text) => window.note.set(text), listOf(["one", "two", "four", "five"]));
  await page.keyboard.type("mine");
  const texts = await page
    .getByRole("textbox")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLTextAreaElement).value));
  expect(texts).toEqual(["one", "two", "mine", "four", "five"]);
});
