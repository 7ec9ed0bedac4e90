import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { noteText, stageTests, untilNoteHas } from "./stage-test";

const { openNote } = stageTests();

function question(more: string): string {
  return noteWith(`- question: Q?\n${more}`);
}

describe("line", () => {
  it("is set, goes on with Enter, and is cleared", async () => {
    const page = await openNote(noteWith("- question: Q?\n  type: line\n\n- question: Next?\n"));
    await page.getByRole("textbox", { name: "Q?", exact: true }).focus();
    await page.keyboard.type("short");
    await page.keyboard.press("Enter");
    await page.keyboard.type("long");
    await untilNoteHas(page, "answer: short");
    await untilNoteHas(page, "long");
    await page.getByRole("textbox", { name: "Q?", exact: true }).fill("");
    await expect.poll(() => noteText(page)).not.toContain("short");
  });
});

describe("list", () => {
  it("adds with Enter, removes with Backspace, moves with Alt and arrows", async () => {
    const page = await openNote(question("  type: list\n"));
    await page.getByRole("group", { name: "Q?" }).getByRole("textbox", { name: "Item 1" }).focus();
    await page.keyboard.type("one");
    await page.keyboard.press("Enter");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("!");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.type("!");
    await untilNoteHas(page, "- two!!\n    - one");
    expect(await page.getByRole("textbox").count()).toBe(2);
  });

  it("makes rows of several pasted lines", async () => {
    const page = await openNote(question("  type: list\n"));
    await page.getByRole("textbox", { name: "Item 1" }).evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "- tea\n- walks\n");
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await untilNoteHas(page, "- tea\n    - walks");
  });

  it("removes by button, down to nothing", async () => {
    const page = await openNote(question("  answer: [one, two]\n  type: list\n"));
    await page.getByRole("button", { name: "Remove item 1" }).click();
    await untilNoteHas(page, "answer: [two]");
    await page.getByRole("button", { name: "Remove item 1" }).click();
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });

  it("takes a row from outside while another one has focus", async () => {
    const page = await openNote(question("  answer: [one, two]\n  type: list\n"));
    await page.getByRole("textbox", { name: "Item 2" }).focus();
    await page.evaluate(() => window.note.replace("[one, two]", "[one, middle, two]"));
    await expect.poll(() => page.getByRole("textbox").count()).toBe(3);
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    await untilNoteHas(page, "two!");
  });
});

describe("choice", () => {
  it("is set, changed by the arrow keys, and cleared", async () => {
    const page = await openNote(question("  type: choice\n  options: [a, b, c]\n"));
    const group = page.getByRole("radiogroup", { name: "Q?" });
    await group.getByRole("radio", { name: "a" }).click();
    await untilNoteHas(page, "answer: a");
    await page.keyboard.press("ArrowDown");
    await untilNoteHas(page, "answer: b");
    await group.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => noteText(page)).not.toContain("answer");
    expect(await group.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("shows an answer that is no longer an option", async () => {
    const page = await openNote(question("  answer: z\n  type: choice\n  options: [a, b]\n"));
    expect(await page.getByRole("radio", { name: "z (no longer an option)" }).isChecked()).toBe(true);
  });
});

describe("choices", () => {
  it("are ticked and unticked, in the order of the options", async () => {
    const page = await openNote(question("  type: choices\n  options: [a, b, c]\n"));
    await page.getByRole("checkbox", { name: "c" }).check();
    await page.getByRole("checkbox", { name: "a" }).check();
    await untilNoteHas(page, "- a\n    - c");
    await page.getByRole("checkbox", { name: "a" }).uncheck();
    await page.getByRole("checkbox", { name: "c" }).uncheck();
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });
});

describe("scale", () => {
  it("is picked, and cleared", async () => {
    const page = await openNote(question("  type: scale\n  labels: [none, all]\n"));
    await page.getByRole("radio", { name: "7" }).check();
    await untilNoteHas(page, "answer: 7");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });

  it("is typed where it is wide, and a number outside is not saved", async () => {
    const page = await openNote(question("  type: scale\n  min: 0\n  max: 100\n"));
    const field = page.getByRole("spinbutton", { name: "Q?" });
    await field.fill("101");
    await page.getByText("A whole number from 0 to 100, please.").first().waitFor();
    await page.waitForTimeout(800);
    expect(await noteText(page)).not.toContain("101");
    await field.fill("42");
    await untilNoteHas(page, "answer: 42");
  });
});

describe("date", () => {
  it("is typed key by key, shown in words, and cleared", async () => {
    const page = await openNote(question("  type: date\n"));
    await page.getByLabel("Q?").focus();
    await page.keyboard.type("06302027", { delay: 60 });
    await untilNoteHas(page, "answer: 2027-06-30");
    await page.getByText("30 June 2027").waitFor();
    expect(await page.evaluate(() => window.note.saves.length)).toBe(1);
    await page.getByLabel("Q?").fill("");
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });

  it("is not saved while it is half a date", async () => {
    const page = await openNote(question("  answer: 2027-06-30\n  type: date\n"));
    await page.getByLabel("Q?").focus();
    await page.keyboard.press("Backspace");
    await page.getByText("The date is not whole yet.").first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.waitForTimeout(100);
    expect(await noteText(page)).toContain("2027-06-30");
  });
});

describe("consent", () => {
  it("is given by one's own tap, and taken back", async () => {
    const page = await openNote(question("  answered-by: each\n  type: consent\n"));
    const group = page.getByRole("group", { name: "Q? — Sam Lee", exact: true });
    await group.getByRole("button", { name: "I say yes" }).click();
    await group.getByText("Yes, 22 November 2026").waitFor();
    await untilNoteHas(page, "Sam Lee: 2026-11-22");
    await group.getByRole("button", { name: "Take back" }).click();
    await expect.poll(() => noteText(page)).not.toContain("Sam Lee: 2026");
  });

  it("is noted as said aloud", async () => {
    const page = await openNote(question("  answered-by: each\n  type: consent\n"));
    const group = page.getByRole("group", { name: "Q? — Maya Ortiz" });
    await group.getByRole("button", { name: "Said aloud" }).click();
    await untilNoteHas(page, "2026-11-22, said aloud");
  });

  it("says when the words have changed since", async () => {
    const page = await openNote(
      noteWith("- question: How?\n  answer: |\n    So.\n\n- question: Q?\n  answered-by: each\n  type: consent\n"),
    );
    await page.getByRole("group", { name: "Q? — Maya Ortiz" }).getByRole("button", { name: "I say yes" }).click();
    await untilNoteHas(page, "words v1:");
    expect(await page.getByText("The words have changed since").count()).toBe(0);
    await page.evaluate(() => window.note.replace("So.", "Otherwise."));
    await page.getByText("The words have changed since").waitFor();
  });
});
