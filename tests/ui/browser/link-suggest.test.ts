import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { noteText, stageTests, untilNoteHas } from "./stage-test";

const HOPES = noteWith(`
- question: What are your best hopes?

- question: In one line?
  type: line

- question: What have we agreed?
  type: list
`);

const { openNote } = stageTests();
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface AxeWindow {
  axe: { run(context: object): Promise<{ violations: { id: string; nodes: { failureSummary?: string }[] }[] }> };
}

const list = (page: Page): Locator => page.getByRole("listbox");
const field = (page: Page, name = "What are your best hopes?"): Locator => page.getByRole("textbox", { name });
const value = (page: Page): Promise<string> => field(page).inputValue();

async function openField(name?: string): Promise<Page> {
  const page = await openNote(HOPES);
  await field(page, name).focus();
  return page;
}

/** The row that Enter takes, by what the field says to a screen reader. */
function chosen(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    return document.getElementById(id)?.querySelector(".suggestion-title")?.textContent;
  });
}

describe("two brackets", () => {
  it("list notes, narrowed by what is typed, and Enter puts the link in with the caret behind it", async () => {
    const page = await openField();
    await page.keyboard.type("Ask [[");
    await expect.poll(() => list(page).getByRole("option").count()).toBe(50);
    await page.keyboard.type("may");
    expect(await list(page).getByRole("option").allInnerTexts()).toEqual(["Maya Ortiz\nPeople", "Mayumi Abe\nPeople"]);
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page)).toBe("Mayumi Abe");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" first");
    expect(await value(page)).toBe("Ask [[Mayumi Abe]] first");
    expect(await list(page).count()).toBe(0);
    await untilNoteHas(page, "Ask [[Mayumi Abe]] first");
  });

  it("and a link are one step of the field's undo, and of redo", async () => {
    const page = await openField();
    await page.keyboard.type("Ask [[may");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" now");
    await page.keyboard.press("Control+z");
    expect(await value(page)).toBe("Ask [[Maya Ortiz]]");
    await page.keyboard.press("Control+z");
    expect(await value(page)).toBe("Ask [[may");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    expect(await value(page)).toBe("Ask [[Maya Ortiz]]");
  });

  it("take the brackets that stand behind the caret along", async () => {
    const page = await openField();
    await page.keyboard.type("[[]] end");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("sam");
    await page.keyboard.press("Tab");
    expect(await value(page)).toBe("[[Sam Lee]] end");
  });

  it("and Escape close the list for this link alone; the field keeps the focus", async () => {
    const page = await openField();
    await page.keyboard.type("[[ma");
    await list(page).waitFor();
    await page.keyboard.press("Escape");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.type("ya");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.type("[[sa");
    await list(page).waitFor();
    expect(await value(page)).toBe("[[maya\n[[sa");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("da-form");
  });

  it("show nothing where nothing fits, and leave Enter to the text", async () => {
    const page = await openField();
    await page.keyboard.type("[[xyzzy");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    expect(await value(page)).toBe("[[xyzzy\n");
  });

  it("that are pasted open nothing", async () => {
    const page = await openField();
    await field(page).evaluate((element: HTMLTextAreaElement) => {
      element.setRangeText("[[ma", 0, 0, "end");
      element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    });
    expect(await list(page).count()).toBe(0);
  });
});

describe("an at sign", () => {
  it("lists allies first; a sentence that goes on closes the list", async () => {
    const page = await openField();
    await page.keyboard.type("Ask @ma");
    expect(await list(page).getByRole("option").first().innerText()).toBe("Maya Ortiz\nAlly");
    await page.keyboard.type("ya or");
    expect(await chosen(page)).toBe("Maya Ortiz");
    await page.keyboard.type(" somebody");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    expect(await value(page)).toBe("Ask @maya or somebody\n");
  });

  it("behind brackets whose list was closed lists allies", async () => {
    const page = await openField();
    await page.keyboard.type("[[");
    await page.keyboard.press("Escape");
    await page.keyboard.type(" for @sam");
    expect(await chosen(page)).toBe("Sam Lee");
  });

  it("in an address lists nothing", async () => {
    const page = await openField();
    await page.keyboard.type("maya@");
    expect(await list(page).count()).toBe(0);
  });
});

describe("the list", () => {
  it("goes round by arrow keys, and by pages", async () => {
    const page = await openField();
    await page.keyboard.type("[[walk");
    await page.keyboard.press("ArrowUp");
    expect(await chosen(page)).toBe("Walk 50");
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page)).toBe("Walk 1");
    await page.keyboard.press("PageDown");
    expect(await chosen(page)).toBe("Walk 9");
    const seen = await list(page)
      .getByRole("option", { selected: true })
      .evaluate((row) => {
        const outer = row.closest(".da-suggest")?.getBoundingClientRect();
        const inner = row.getBoundingClientRect();
        return outer !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom;
      });
    expect(seen).toBe(true);
  });

  it("is chosen from by pointer, and the field keeps the focus", async () => {
    const page = await openField();
    await page.keyboard.type("[[");
    await list(page).getByText("Sam Lee").click();
    await page.keyboard.type("!");
    expect(await value(page)).toBe("[[Sam Lee]]!");
  });

  it("closes when the caret leaves the link, and when the field is left", async () => {
    const page = await openField();
    await page.keyboard.type("one [[ma");
    await list(page).waitFor();
    await page.keyboard.press("Home");
    await expect.poll(() => list(page).count()).toBe(0);
    await page.keyboard.press("End");
    await page.keyboard.type("y");
    await list(page).waitFor();
    await page.getByRole("textbox", { name: "In one line?" }).focus();
    expect(await list(page).count()).toBe(0);
    expect(await page.locator("[aria-activedescendant], [aria-controls]").count()).toBe(0);
  });

  it("goes with the form", async () => {
    const page = await openField();
    await page.keyboard.type("[[ma");
    await list(page).waitFor();
    await page.evaluate(() => window.note.unmount());
    expect(await page.locator(".da-suggest, .da-caret-copy").count()).toBe(0);
  });

  it("stands at the caret, inside the window", async () => {
    const page = await openField();
    for (const words of ["", "x".repeat(100), `${"wide words ".repeat(30)}\n`, "\n".repeat(60)]) {
      await page.keyboard.type(`${words} [[m`);
      const box = await page.locator(".da-suggest").boundingBox();
      if (box === null) throw new Error("There is no list.");
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(800);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
      await page.keyboard.press("Escape");
    }
  });

  it("goes along when the link wraps into the next line", async () => {
    const page = await openField();
    const width = await field(page).evaluate((element) => {
      element.style.font = "16px monospace";
      element.style.width = "calc(20ch + 20px)";
      return element.getBoundingClientRect().left;
    });
    await page.keyboard.type("abcdefghij klmno [[");
    for (const letter of "mayumi") await page.keyboard.type(letter);
    const box = await page.locator(".da-suggest").boundingBox();
    expect((box?.x ?? 0) - width).toBeLessThan(20);
  });

  it("stays inside a window that becomes smaller", async () => {
    const page = await openField();
    await page.keyboard.type("x".repeat(80));
    await page.keyboard.type(" [[m");
    await page.setViewportSize({ width: 400, height: 700 });
    await expect
      .poll(async () => {
        const box = await page.locator(".da-suggest").boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0);
      })
      .toBeLessThanOrEqual(400);
  });

  it("opens beneath the letter that is typed at", async () => {
    const page = await openField();
    await page.keyboard.type("One line.\n\nAsk ");
    await page.keyboard.type("[[m");
    const box = await page.locator(".da-suggest").boundingBox();
    const outer = await field(page).boundingBox();
    const line = await field(page).evaluate((element) => parseFloat(getComputedStyle(element).lineHeight));
    expect(box?.y).toBeGreaterThan((outer?.y ?? 0) + 3 * line);
    expect(box?.y).toBeLessThan((outer?.y ?? 0) + 3 * line + 20);
    expect((box?.x ?? 0) - (outer?.x ?? 0)).toBeGreaterThan(25);
    expect((box?.x ?? 0) - (outer?.x ?? 0)).toBeLessThan(60);
  });
});

it("in words that run from the right, ends at the letter that is typed at", async () => {
  const page = await openField();
  await page.keyboard.type("שלום [[ת");
  const box = await page.locator(".da-suggest").boundingBox();
  const outer = await field(page).boundingBox();
  const distance = (outer?.x ?? 0) + (outer?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0);
  expect(distance).toBeGreaterThan(30);
  expect(distance).toBeLessThan(80);
  await page.keyboard.press("Enter");
  expect(await value(page)).toBe("שלום [[תמר לוי]]");
});

describe("on a phone", () => {
  it("the list is there while a word is composed, and a tap takes a row", async () => {
    const page = await openNote(HOPES, {}, { phone: true, width: 390 });
    await page.emulateMedia({});
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
    await client.send("Emulation.setEmulatedMedia", { features: [{ name: "pointer", value: "coarse" }] });
    await field(page).focus();
    await page.keyboard.type("Ask [[");
    await client.send("Input.imeSetComposition", { text: "sam", selectionStart: 3, selectionEnd: 3 });
    expect(await list(page).getByRole("option").count()).toBe(1);
    const heights = await list(page)
      .getByRole("option")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const row = await list(page).getByRole("option").boundingBox();
    const point = { x: (row?.x ?? 0) + 20, y: (row?.y ?? 0) + 20 };
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect.poll(() => value(page)).toBe("Ask [[Sam Lee]]");
    await page.keyboard.type("!");
    expect(await value(page)).toBe("Ask [[Sam Lee]]!");
    await untilNoteHas(page, "Ask [[Sam Lee]]!");
    await client.detach();
  });
});

it.each(["light", "dark"] as const)("axe finds nothing wrong with the list, in %s", async (theme) => {
  const page = await openNote(HOPES, {}, { theme });
  await field(page).focus();
  await page.keyboard.type("[[");
  await page.addScriptTag({ path: AXE });
  const wrong = await page.evaluate(() =>
    (window as unknown as AxeWindow).axe
      .run({ include: [[".da-form"], [".da-suggest"]] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((node) => node.failureSummary)])),
  );
  expect(wrong).toEqual([]);
});

describe("help with links", () => {
  it("is there in a line, where Enter else goes on", async () => {
    const page = await openField("In one line?");
    await page.keyboard.type("[[sam");
    await page.keyboard.press("Enter");
    expect(await field(page, "In one line?").inputValue()).toBe("[[Sam Lee]]");
    await page.keyboard.type(".");
    await untilNoteHas(page, '"[[Sam Lee]]."');
  });

  it("is there in a row of a list, where arrows and Enter else are the list's", async () => {
    const page = await openField("Item 1");
    await page.keyboard.type("[[ma");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("@");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("Two");
    await untilNoteHas(page, "- Two");
    expect(await noteText(page)).toContain('- "[[Mayumi Abe]]"');
  });

  it("is not there while words are composed, and is there when they are done", async () => {
    const page = await openField();
    await page.keyboard.type("[[");
    await list(page).waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "ま", selectionStart: 1, selectionEnd: 1 });
    expect(await list(page).count()).toBe(0);
    await client.send("Input.imeSetComposition", { text: "ma", selectionStart: 2, selectionEnd: 2 });
    expect(await list(page).count()).toBe(0);
    await client.send("Input.insertText", { text: "may" });
    await list(page).waitFor();
    // An Enter at once would be the one that ended the composition.
    await page.waitForTimeout(100);
    await page.keyboard.press("Enter");
    expect(await value(page)).toBe("[[Maya Ortiz]]");
  });
});
