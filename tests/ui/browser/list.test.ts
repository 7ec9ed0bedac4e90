import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import type { StageLook } from "../page/open-stage";
import { noteText, stageTests, untilNoteHas } from "./stage-test";

const { openNote } = stageTests();

const THREE = noteWith("- question: Q?\n  answer: [tea, walks, rain]\n  type: list\n");

function row(page: Page, number: number) {
  return page.getByRole("textbox", { name: `Item ${number}`, exact: true });
}

function texts(page: Page): Promise<string[]> {
  return page.getByRole("textbox").evaluateAll((rows) => rows.map((each) => (each as HTMLTextAreaElement).value));
}

/** Puts the caret into a row. */
async function caret(page: Page, number: number, at: number): Promise<void> {
  await row(page, number).evaluate((field: HTMLTextAreaElement, place) => {
    field.focus();
    field.setSelectionRange(place, place);
  }, at);
}

/** The row and the place where the caret is. */
function caretPlace(page: Page): Promise<[string | null, number]> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return [field.getAttribute("aria-label"), field.selectionStart];
  });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

describe("the keys of an outliner", () => {
  it("Enter splits a row, Backspace and Delete join two", async () => {
    const page = await openNote(THREE);
    await caret(page, 2, 2);
    await page.keyboard.press("Enter");
    expect(await texts(page)).toEqual(["tea", "wa", "lks", "rain"]);
    expect(await caretPlace(page)).toEqual(["Item 3", 0]);
    await page.keyboard.press("Backspace");
    expect(await texts(page)).toEqual(["tea", "walks", "rain"]);
    expect(await caretPlace(page)).toEqual(["Item 2", 2]);
    await page.keyboard.press("End");
    await page.keyboard.press("Delete");
    expect(await texts(page)).toEqual(["tea", "walksrain"]);
    expect(await caretPlace(page)).toEqual(["Item 2", 5]);
    await untilNoteHas(page, "[tea, walksrain]");
  });

  it("Enter in an empty last row adds nothing more", async () => {
    const page = await openNote(THREE);
    await caret(page, 3, 4);
    for (let times = 0; times < 4; times += 1) await page.keyboard.press("Enter");
    expect(await texts(page)).toEqual(["tea", "walks", "rain", ""]);
  });

  it("a new row at the window's lower edge moves the page by no more than the row", async () => {
    const items = Array.from({ length: 40 }, (_, at) => `item ${at}`);
    const page = await openNote(
      noteWith(`- question: Q?\n  answer: [${items.join(", ")}]\n  type: list\n\n- A?\n\n- B?\n`),
    );
    await caret(page, 35, 7);
    await row(page, 35).evaluate((field) => field.scrollIntoView({ block: "end" }));
    const height = (await row(page, 35).boundingBox())?.height ?? 0;
    const top = () => row(page, 1).evaluate((field) => field.getBoundingClientRect().top);
    for (let press = 0; press < 4; press += 1) {
      const before = await top();
      await page.keyboard.press("Enter");
      await page.keyboard.type("x");
      const moved = before - (await top());
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(2 * height);
    }
  });

  it("arrows go from row to row at the ends, and Alt with them moves a row without losing the caret", async () => {
    const page = await openNote(THREE);
    await caret(page, 1, 3);
    await page.keyboard.press("ArrowRight");
    expect(await caretPlace(page)).toEqual(["Item 2", 0]);
    await page.keyboard.press("ArrowLeft");
    expect(await caretPlace(page)).toEqual(["Item 1", 3]);
    await caret(page, 2, 3);
    await page.keyboard.press("Alt+ArrowDown");
    expect(await caretPlace(page)).toEqual(["Item 3", 3]);
    await page.getByRole("status").filter({ hasText: "Moved to 3 of 3" }).waitFor({ state: "attached" });
  });

  it("left goes onward where the words run from the right", async () => {
    const page = await openNote(noteWith("- question: Q?\n  answer: [שלום, תודה]\n  type: list\n"));
    await caret(page, 1, 4);
    await page.keyboard.press("ArrowLeft");
    expect(await caretPlace(page)).toEqual(["Item 2", 0]);
    await page.keyboard.press("ArrowRight");
    expect(await caretPlace(page)).toEqual(["Item 1", 4]);
  });

  it("a line break from elsewhere makes two rows", async () => {
    const page = await openNote(THREE);
    await caret(page, 2, 2);
    await page.keyboard.insertText("x\ny");
    expect(await texts(page)).toEqual(["tea", "wax", "ylks", "rain"]);
    expect(await caretPlace(page)).toEqual(["Item 3", 1]);
    await page.keyboard.press("Control+z");
    expect(await texts(page)).toEqual(["tea", "walks", "rain"]);
  });
});

describe("the buttons of a row", () => {
  const LOOKS: readonly (readonly [string, StageLook, string])[] = [
    ["in a wide column", {}, "walk"],
    ["in a narrow column", { width: 340 }, "walk"],
    ["in a very narrow column", { width: 240 }, "walk"],
    ["in a wide column from the right", {}, "תודה"],
    ["in a narrow column from the right", { width: 340 }, "תודה"],
    ["on a phone", { width: 390, phone: true }, "walk"],
  ];

  /** A list of three items; the first and the second fill their lines to the last letter that has room. */
  async function fullRows(look: StageLook, word: string): Promise<Page> {
    const note = noteWith(`- question: Q?\n  answer: [${word}, ${word}, ${word}]\n  type: list\n`);
    const page = await openNote(note, {}, look);
    const words = await row(page, 1).evaluate((field: HTMLTextAreaElement, each) => {
      const { height } = field.getBoundingClientRect();
      const before = field.value;
      while (field.getBoundingClientRect().height === height) field.value += ` ${each}`;
      const full = field.value.slice(0, -each.length - 1);
      field.value = before;
      return full;
    }, word);
    await page.evaluate(([old, filled]) => window.note.replace(old, filled), [
      `[${word}, ${word}, ${word}]`,
      `[${words}, ${words}, ${word}]`,
    ] as const);
    await expect.poll(() => texts(page)).toEqual([words, words, word]);
    return page;
  }

  /** The middle of the last word in a row, as it is seen. */
  function lastWord(page: Page, number: number): Promise<{ x: number; y: number }> {
    return row(page, number).evaluate((field: HTMLTextAreaElement) => {
      const box = field.getBoundingClientRect();
      const copy = document.body.appendChild(document.createElement("div"));
      const look = getComputedStyle(field);
      for (const name of look) copy.style.setProperty(name, look.getPropertyValue(name));
      copy.style.cssText += `; position: fixed; inset: auto; left: ${box.x}px; top: ${box.y}px; margin: 0; white-space: pre-wrap`;
      copy.textContent = field.value;
      const text = copy.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.lastIndexOf(" ") + 1);
      range.setEnd(text, text.length);
      const word = range.getBoundingClientRect();
      copy.remove();
      return { x: word.x + word.width / 2, y: word.y + word.height / 2 };
    });
  }

  it.each(LOOKS)("leave a click on the last word to the words %s", async (_, look, word) => {
    const page = await fullRows(look, word);
    const before = await texts(page);
    for (const number of [1, 2, 1]) {
      const { x, y } = await lastWord(page, number);
      await page.mouse.click(x, y);
      const [label, at] = await caretPlace(page);
      expect(label).toBe(`Item ${number}`);
      expect(at).toBeGreaterThanOrEqual((before[number - 1] ?? "").lastIndexOf(word));
    }
    expect(await texts(page)).toEqual(before);
  });

  it.each(LOOKS)("lie over no words %s, whichever row is in use", async (_, look, word) => {
    const page = await fullRows(look, word);
    for (const number of [1, 2, 3]) {
      await row(page, number).click();
      const over = await page.locator(".da-list").evaluate((list) => {
        const boxes = (selector: string) =>
          Array.from(list.querySelectorAll(selector), (one) => one.getBoundingClientRect());
        const fields = boxes("textarea");
        return boxes("button").filter((button) =>
          fields.some(
            (field) =>
              button.width > 0 &&
              button.left < field.right &&
              field.left < button.right &&
              button.top < field.bottom &&
              field.top < button.bottom,
          ),
        ).length;
      });
      expect(over).toBe(0);
      expect(await page.getByRole("button", { name: `Remove item ${number}` }).isVisible()).toBe(true);
    }
  });
});

describe("undo in a list", () => {
  it("takes back typing, Enter, paste, moving and removing, each in its turn, and does them again", async () => {
    const page = await openNote(THREE);
    await caret(page, 1, 3);
    const seen = [await texts(page)];
    const acts: (() => Promise<unknown>)[] = [
      () => page.keyboard.type("pot"),
      () => page.keyboard.press("Enter"),
      () => page.keyboard.type("new"),
      () => paste(page, "- [ ] a\n2. b"),
      () => page.keyboard.press("Alt+ArrowUp"),
      () => page.getByRole("button", { name: "Remove item 1" }).click(),
      () => page.keyboard.press("Delete"),
    ];
    for (const act of acts) {
      await act();
      seen.push(await texts(page));
    }
    expect(seen[3]).toEqual(["teapot", "new", "walks", "rain"]);
    expect(new Set(seen.map(String)).size).toBeGreaterThan(acts.length - 1);
    const distinct = seen.filter((each, at) => at === 0 || String(each) !== String(seen[at - 1]));
    for (const before of distinct.slice(0, -1).reverse()) {
      await page.keyboard.press("Control+z");
      expect(await texts(page)).toEqual(before);
    }
    await page.keyboard.press("Control+z");
    expect(await texts(page)).toEqual(["tea", "walks", "rain"]);
    for (const after of distinct.slice(1)) {
      await page.keyboard.press("Control+Shift+z");
      expect(await texts(page)).toEqual(after);
    }
  });

  it("survives a save and an answer from outside to another question", async () => {
    const page = await openNote(`${THREE}\n\`\`\`alliance\n- question: Other?\n\`\`\`\n`);
    await caret(page, 1, 3);
    await page.keyboard.press("Enter");
    await page.keyboard.type("new");
    await untilNoteHas(page, "new, walks");
    await page.evaluate(() => window.note.replace("- question: Other?", "- question: Other?\n  answer: yes\n"));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await texts(page)).toEqual(expect.arrayContaining(["tea", "walks", "rain"]));
    expect(await texts(page)).not.toContain("new");
    expect(await caretPlace(page)).toEqual(["Item 1", 3]);
    await expect.poll(() => noteText(page)).not.toContain("new");
  });

  it("never takes back what others wrote", async () => {
    const page = await openNote(THREE);
    await caret(page, 1, 3);
    await page.keyboard.type("s");
    await untilNoteHas(page, "teas");
    await page.evaluate(() => window.note.replace("walks", "long walks"));
    await page.keyboard.press("Control+z");
    expect(await texts(page)).toContain("long walks");
  });
});

describe("dragging", () => {
  async function grab(page: Page, number: number): Promise<{ x: number; y: number }> {
    const box = await page
      .locator(".da-handle")
      .nth(number - 1)
      .boundingBox();
    if (box === null) throw new Error("No handle.");
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    return at;
  }

  it("puts a row elsewhere; the others make room meanwhile; undo puts it back", async () => {
    const page = await openNote(THREE);
    await caret(page, 2, 1);
    const { x, y } = await grab(page, 1);
    await page.mouse.move(x, y + 40, { steps: 4 });
    await page.mouse.move(x, y + 75, { steps: 4 });
    expect(await page.locator(".da-list-row.is-dragged").count()).toBe(1);
    const shifts = await page
      .locator(".da-list-row")
      .evaluateAll((rows) =>
        rows.map((each) => parseFloat((each as HTMLElement).style.getPropertyValue("--da-shift"))),
      );
    expect(shifts[1]).toBeLessThan(0);
    expect(shifts[2]).toBeLessThan(0);
    await page.mouse.up();
    await untilNoteHas(page, "[walks, rain, tea]");
    expect(await caretPlace(page)).toEqual(["Item 1", 1]);
    await page.keyboard.press("Control+z");
    await untilNoteHas(page, "[tea, walks, rain]");
  });

  it("is broken off by Escape, with the caret where it was", async () => {
    const page = await openNote(THREE);
    await caret(page, 2, 1);
    const { x, y } = await grab(page, 1);
    await page.mouse.move(x, y + 75, { steps: 4 });
    await page.keyboard.press("Escape");
    expect(await page.locator(".is-dragged, .is-dragging").count()).toBe(0);
    await page.mouse.up();
    expect(await texts(page)).toEqual(["tea", "walks", "rain"]);
    expect(await caretPlace(page)).toEqual(["Item 2", 1]);
  });

  it("is broken off by a row from outside", async () => {
    const page = await openNote(THREE);
    const { x, y } = await grab(page, 1);
    await page.mouse.move(x, y + 75, { steps: 4 });
    await page.evaluate(() => window.note.replace("[tea,", "[tea, milk,"));
    await expect.poll(() => page.locator(".is-dragging").count()).toBe(0);
    await page.mouse.up();
    expect(await texts(page)).toEqual(["tea", "milk", "walks", "rain"]);
  });

  it("works by touch, while the page scrolls everywhere else", async () => {
    const page = await openNote(THREE, {}, { width: 390, phone: true });
    const handle = page.locator(".da-handle").first();
    const box = await handle.boundingBox();
    if (box === null) throw new Error("No handle.");
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const held = await page
      .locator(".da-form, .da-form *")
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).touchAction !== "auto").length);
    expect(held).toBe(await page.locator(".da-handle.is-live").count());
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: box.x + 22, y }],
      });
    await touch("touchStart", box.y + 22);
    for (let by = 10; by <= 110; by += 10) await touch("touchMove", box.y + 22 + by);
    await touch("touchEnd", 0);
    await untilNoteHas(page, "[walks, rain, tea]");
    await client.detach();
  });

  it("a tap on the dot goes into the row", async () => {
    const page = await openNote(THREE);
    await grab(page, 2);
    await page.mouse.up();
    expect((await caretPlace(page))[0]).toBe("Item 2");
  });
});
