import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { noteText, savedValues, stageTests, untilNoteHas } from "./stage-test";

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
    await page.getByRole("textbox", { name: "Item 1" }).focus();
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
    expect(await page.getByRole("radio", { name: "z (no longer offered)" }).isChecked()).toBe(true);
  });
});

describe("choices", () => {
  it("no longer offered are kept one by one, whatever else is ticked, and can be ticked again", async () => {
    const page = await openNote(question("  answer: [w, a, z]\n  type: choices\n  options: [a, b]\n"));
    await page.getByRole("checkbox", { name: "b" }).check();
    await untilNoteHas(page, "[a, b, w, z]");
    await page.getByRole("checkbox", { name: "w (no longer offered)" }).uncheck();
    await untilNoteHas(page, "[a, b, z]");
    await page.getByRole("checkbox", { name: "w (no longer offered)" }).check();
    await untilNoteHas(page, "[a, b, w, z]");
  });

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

  it("goes by arrows, stops at its ends, and knows Home, End, digits and Delete", async () => {
    const page = await openNote(question("  answer: 5\n  type: scale\n  labels: [none, all]\n"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const checked = page.getByRole("radio", { checked: true });
    const press = async (key: string, expected: string): Promise<void> => {
      await page.keyboard.press(key);
      expect(await checked.getAttribute("value")).toBe(expected);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(expected);
    };
    await press("ArrowRight", "6");
    await press("ArrowUp", "5");
    await press("End", "10");
    await press("ArrowRight", "10");
    await press("Home", "1");
    await press("ArrowLeft", "1");
    await press("7", "7");
    await press("1", "1");
    await press("0", "10");
    await untilNoteHas(page, "answer: 10");
    await page.keyboard.press("Delete");
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });

  it("is typed or slid where it is wide; a number outside is not saved, and not lost", async () => {
    const page = await openNote(question("  type: scale\n  min: 0\n  max: 100\n  labels: [none, all]\n"));
    const field = page.getByRole("spinbutton", { name: "Q?" });
    await field.fill("101");
    await page.getByText("A whole number from 0 to 100, please.").first().waitFor();
    await page.waitForTimeout(800);
    expect(await noteText(page)).not.toContain("101");
    expect(await field.inputValue()).toBe("101");
    await field.fill("42");
    await untilNoteHas(page, "answer: 42");
    await field.press("ArrowUp");
    await untilNoteHas(page, "answer: 43");
    const box = await page.getByRole("slider").boundingBox();
    if (box === null) throw new Error("No slider.");
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    await untilNoteHas(page, "answer: 100");
    expect(await field.inputValue()).toBe("100");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => noteText(page)).not.toContain("answer");
    expect(await field.inputValue()).toBe("");
  });
});

describe("a swipe down the page that begins on a slider", () => {
  const SCALE = "  type: scale\n  min: 0\n  max: 100\n";
  const BELOW = "\n".repeat(2) + Array.from({ length: 60 }, (_, at) => `- Question ${at}?\n`).join("\n");

  /** Puts a finger on the slider at a part of its width, moves it by so much, and lifts it; gives how far the page went. */
  async function swipe(page: Page, part: number, by: { readonly x: number; readonly y: number }): Promise<number> {
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    const box = await page.getByRole("slider").boundingBox();
    if (box === null) throw new Error("No slider.");
    const from = { x: box.x + box.width * part, y: box.y + box.height / 2 };
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", step = 0) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: from.x + (by.x * step) / 20, y: from.y + (by.y * step) / 20 }],
      });
    await touch("touchStart");
    for (let step = 1; step <= 20; step += 1) await touch("touchMove", step);
    await touch("touchEnd");
    await client.detach();
    return page.evaluate(() => scrollY);
  }

  it.each([
    ["leaves a question without an answer", "", ""],
    ["gives the former answer back", "  answer: 20\n", "20"],
  ])("%s", async (_, answer, shown) => {
    const page = await openNote(question(answer + SCALE + BELOW), {}, { width: 390, height: 600, phone: true });
    const before = await noteText(page);
    const start = await page.getByRole("slider").inputValue();
    expect(await swipe(page, 0.8, { x: 4, y: -300 })).toBeGreaterThan(50);
    expect(await page.getByRole("spinbutton", { name: "Q?" }).inputValue()).toBe(shown);
    expect(await page.getByRole("slider").inputValue()).toBe(start);
    await page.waitForTimeout(1200);
    expect(await noteText(page)).toBe(before);
    expect(await savedValues(page)).toEqual([]);
  });

  it("is none where the finger goes along the slider: that answers", async () => {
    const page = await openNote(question(SCALE + BELOW), {}, { width: 390, height: 600, phone: true });
    expect(await swipe(page, 0.05, { x: 160, y: 4 })).toBe(0);
    await expect.poll(() => savedValues(page)).toHaveLength(1);
    const [saved] = await savedValues(page);
    expect(saved).toBeGreaterThan(20);
    expect(await page.getByRole("spinbutton", { name: "Q?" }).inputValue()).toBe(String(saved));
  });
});

describe("date", () => {
  const DATE = "  type: date\n";

  it("is typed key by key, shown in words, and cleared", async () => {
    const page = await openNote(question(DATE));
    await page.getByRole("textbox", { name: "Q?" }).focus();
    await page.keyboard.type("2027-06-30", { delay: 60 });
    await untilNoteHas(page, "answer: 2027-06-30");
    await page.getByText("30 June 2027").waitFor();
    expect(await page.evaluate(() => window.note.saves.length)).toBe(1);
    await page.getByRole("textbox", { name: "Q?" }).fill("");
    await expect.poll(() => noteText(page)).not.toContain("answer");
  });

  it.each(["3 june 2027", "2027/6/3", "20270603"])("is understood as %s", async (words) => {
    const page = await openNote(question(DATE));
    await page.getByRole("textbox", { name: "Q?" }).focus();
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
    await untilNoteHas(page, "answer: 2027-06-03");
  });

  it("is picked from the calendar", async () => {
    const page = await openNote(question(DATE));
    await page.evaluate(() => {
      HTMLInputElement.prototype.showPicker = function () {
        this.value = "2027-06-30";
        this.dispatchEvent(new Event("input", { bubbles: true }));
      };
    });
    await page.getByRole("button", { name: "Pick a day: Q?" }).click();
    await untilNoteHas(page, "answer: 2027-06-30");
    expect(await page.getByRole("textbox", { name: "Q?" }).inputValue()).toBe("2027-06-30");
  });

  it.each([
    ["2027-06-3", "A whole date, please"],
    ["2027-02-30", "This day is not in the calendar."],
    ["soon", "A whole date, please"],
  ])("that is none (%s) is said, kept in the field and the drafts, and not saved", async (typed, words) => {
    const page = await openNote(question(`  answer: 2027-06-30\n${DATE}`));
    const field = page.getByRole("textbox", { name: "Q?" });
    await field.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.getByText(words).first().waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => [...window.note.drafts.values()].map(({ value }) => value))).toEqual([typed]);
    await page.waitForTimeout(900);
    expect(await noteText(page)).toContain("answer: 2027-06-30");
  });

  it("that is none comes back from the drafts as it was typed", async () => {
    const drafts = [{ address: { section: "", question: "Q?" }, value: "2027-06-", expected: undefined, typedAt: 1 }];
    const page = await openNote(question(DATE), { drafts });
    const field = page.getByRole("textbox", { name: "Q?" });
    await expect.poll(() => field.inputValue()).toBe("2027-06-");
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("30");
    await untilNoteHas(page, "answer: 2027-06-30");
  });

  it("in the note that is none is shown as it stands", async () => {
    const page = await openNote(question(`  answer: midsummer\n${DATE}`));
    await page.getByText("midsummer", { exact: true }).waitFor();
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
