import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { noteText, savedValues, stageTests, untilNoteHas } from "./stage-test";

const QUESTION = "What are your best hopes?";
const HOPES = noteWith(`
- question: ${QUESTION}
  answers:
    Maya Ortiz: |
      To laugh.
  answered-by: each

- question: What else?
`);

const { openNote } = stageTests();

describe("typing", () => {
  it("keeps every character and the caret while the note changes ten times a second", async () => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: `${QUESTION} — Sam Lee`, exact: true });
    await field.focus();
    await page.evaluate(() => {
      let count = 0;
      setInterval(() => {
        count += 1;
        window.note.set(window.note.text.replace(/(To laugh\.)[^\n]*/, `$1 ${count}`));
      }, 100);
    });
    const words = "the quick brown fox jumps over the lazy dog, and laughs";
    await page.keyboard.type(words, { delay: 40 });
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Well, ", { delay: 40 });
    expect(await field.inputValue()).toBe(`Well, ${words}`);
    expect(await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(6);
    await untilNoteHas(page, `Well, ${words}`);
  });

  it("saves after a pause, and goes on in the same field", async () => {
    const page = await openNote(HOPES);
    await page.getByRole("textbox", { name: "What else?" }).focus();
    await page.keyboard.type("One");
    await untilNoteHas(page, "One");
    await page.keyboard.type(" two ");
    await untilNoteHas(page, "One two");
    await page.keyboard.type("three");
    await untilNoteHas(page, "One two three");
    expect(await page.getByRole("textbox", { name: "What else?" }).inputValue()).toBe("One two three");
  });

  it("goes on while a save takes its time, and saves the rest then", async () => {
    const page = await openNote(HOPES, { slow: 500 });
    await page.getByRole("textbox", { name: "What else?" }).focus();
    await page.keyboard.type("One");
    await page.waitForFunction(() => window.note.saves.length === 1);
    await page.keyboard.type(" two");
    await untilNoteHas(page, "One two");
    expect(await savedValues(page)).toEqual(["One", "One two"]);
  });

  it("is undone by the field itself, also after a save and an update", async () => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: "What else?" });
    await field.focus();
    await page.keyboard.type("One");
    await untilNoteHas(page, "One");
    await page.keyboard.type(" two");
    await untilNoteHas(page, "One two");
    await page.evaluate(() => window.note.replace("To laugh.", "To sing."));
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+z");
    expect(await field.inputValue()).toBe("");
    await page.keyboard.press("Control+Shift+z");
    expect(await field.inputValue()).not.toBe("");
  });

  it("is not interrupted in a composition, and not saved in one", async () => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: `${QUESTION} — Maya Ortiz` });
    await field.focus();
    await page.keyboard.press("Control+End");
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    await page.evaluate(() => window.note.replace("To laugh.", "To sing."));
    await client.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(900);
    expect(await savedValues(page)).toEqual([]);
    expect(await field.inputValue()).toBe("To laugh.にほ");
    await client.send("Input.insertText", { text: "日本" });
    expect(await field.inputValue()).toBe("To laugh.日本");
    await page.getByRole("button", { name: "Keep mine" }).waitFor();
    expect(await noteText(page)).toContain("To sing.");
  });

  it("in a clean field with focus, takes a change from outside and keeps the selection", async () => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: `${QUESTION} — Maya Ortiz` });
    await field.focus();
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 8));
    await page.evaluate(() => window.note.replace("To laugh.", "To laugh a lot."));
    await expect.poll(() => field.inputValue()).toBe("To laugh a lot.");
    const selection = await field.evaluate((element: HTMLTextAreaElement) => [
      element.selectionStart,
      element.selectionEnd,
    ]);
    expect(selection).toEqual([3, 8]);
  });

  it.each([
    ["at its end", 9, "We dance and sing!"],
    ["where the words are others now", 6, "We dan!ce and sing"],
    ["at its start", 0, "!We dance and sing"],
  ])("in a clean field, with the caret %s, goes on in words that came from outside", async (_where, caret, text) => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: `${QUESTION} — Maya Ortiz` });
    await field.focus();
    await field.evaluate((element: HTMLTextAreaElement, at) => element.setSelectionRange(at, at), caret);
    await page.evaluate(() => window.note.replace("To laugh.", "We dance and sing"));
    await expect.poll(() => field.inputValue()).toBe("We dance and sing");
    await page.keyboard.type("!");
    expect(await field.inputValue()).toBe(text);
  });

  it("of white space at the end changes neither the note nor the field", async () => {
    const page = await openNote(HOPES);
    const field = page.getByRole("textbox", { name: "What else?" });
    await field.focus();
    await page.keyboard.type("One\n\n");
    await untilNoteHas(page, "One");
    await page.evaluate(() => window.note.update());
    expect(await field.inputValue()).toBe("One\n\n");
  });
});

describe("a rendered answer", () => {
  it("turns into its field on a click, with the caret at the end", async () => {
    const page = await openNote(HOPES);
    await page.getByText("To laugh.").first().click();
    await page.keyboard.type(" A lot.");
    await untilNoteHas(page, "To laugh. A lot.");
  });

  it("turns into its field on Tab, and back on leaving", async () => {
    const page = await openNote(HOPES);
    await page.getByRole("button", { name: "Edit source" }).focus();
    await page.keyboard.press("Tab");
    expect(await page.locator(".da-rendered").count()).toBe(0);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.locator(".da-rendered").count()).toBe(1);
  });

  it("does not take the click from the button that is pressed while it shrinks", async () => {
    const page = await openNote(noteWith("- question: A?\n\n- question: B?\n  type: consent\n"));
    await page.getByRole("textbox", { name: "A?" }).focus();
    await page.keyboard.type("# Big\n\n\n\n\n\n\nwords");
    await page.getByRole("button", { name: "We say yes" }).click();
    await untilNoteHas(page, "answer: 2026-11-22");
    await untilNoteHas(page, "words");
  });
});
