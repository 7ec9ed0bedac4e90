import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { stageTests } from "./stage-test";

const { openNote } = stageTests();

function noteOf(answer: string): string {
  const lines = answer.split("\n").map((line) => (line === "" ? "" : `    ${line}`));
  return noteWith(`- question: Q?\n  answer: |\n${lines.join("\n")}\n`);
}

/** Clicks between two letters of what is rendered: right before the first one of `words` (at its `into`-th letter). */
async function clickInto(page: Page, words: string, into = 0): Promise<void> {
  const point = await page.locator(".da-markdown").evaluate(
    (root, [sought, letters]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? "").indexOf(sought);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at + letters);
        range.setEnd(node, at + letters + 1);
        node.parentElement?.scrollIntoView({ block: "nearest" });
        const { left, right, top, height } = range.getBoundingClientRect();
        const isRtl = node.parentElement !== null && getComputedStyle(node.parentElement).direction === "rtl";
        return { x: isRtl ? right - 1 : left + 1, y: top + height / 2 };
      }
      throw new Error(`“${sought}” is not there.`);
    },
    [words, into] as const,
  );
  await page.mouse.click(point.x, point.y);
}

/** The field's text with `‸` at the caret. */
async function caret(page: Page): Promise<string> {
  const field = page.getByRole("textbox", { name: "Q?" });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  return field.evaluate((element: HTMLTextAreaElement) => {
    const { value, selectionStart } = element;
    return `${value.slice(0, selectionStart)}‸${value.slice(selectionStart)}`;
  });
}

describe("a click on a rendered answer puts the caret at its letter", () => {
  it.each<readonly [answer: string, words: string, into: number, expected: string]>([
    ["To laugh **a lot** today.", "today", 2, "To laugh **a lot** to‸day."],
    ["To laugh **a lot** today.", "a lot", 2, "To laugh **a ‸lot** today."],
    ["# Hopes\n\n- one\n- *two* three\n- four", "three", 3, "# Hopes\n\n- one\n- *two* thr‸ee\n- four"],
    ["# Hopes\n\n- one\n- two", "two", 0, "# Hopes\n\n- one\n- ‸two"],
    ["One.\n\nTwo.\n\nThree.", "Three", 0, "One.\n\nTwo.\n\n‸Three."],
    ["One.\nTwo.\nThree.", "Two", 1, "One.\nT‸wo.\nThree."],
    ["> Quiet\n> together", "together", 4, "> Quiet\n> toge‸ther"],
    ["שלום **עולם** טוב", "עולם", 2, "שלום **עו‸לם** טוב"],
    ["Joy 😀 and 😂 and more", "more", 2, "Joy 😀 and 😂 and mo‸re"],
    ["```\nlet a = 1;\nlet b = 2;\n```", "let b", 4, "```\nlet a = 1;\nlet ‸b = 2;\n```"],
    ["Say `a ** b` to them", "to them", 3, "Say `a ** b` to ‸them"],
  ])("in %j", async (answer, words, into, expected) => {
    const page = await openNote(noteOf(answer));
    await clickInto(page, words, into);
    expect(await caret(page)).toBe(expected);
    await page.keyboard.type("x");
    expect(await caret(page)).toBe(expected.replace("‸", "x‸"));
  });

  it("and beside the last line at the end", async () => {
    const page = await openNote(noteOf("To laugh **a lot**"));
    const box = await page.locator(".da-rendered").boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 10, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    expect(await caret(page)).toBe("To laugh **a lot**‸");
  });
});

it("words can be selected in a rendered answer, which stays as it is", async () => {
  const page = await openNote(noteOf("To laugh a lot."));
  const box = await page.getByText("To laugh a lot.").boundingBox();
  const y = (box?.y ?? 0) + 8;
  await page.mouse.move((box?.x ?? 0) + 2, y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 60, y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^To laug/);
  expect(await page.locator(".da-rendered").count()).toBe(1);
});

it("a task in an answer is not ticked: a host would look for its line elsewhere in the note", async () => {
  const page = await openNote(noteOf("- [ ] one"));
  await page.locator(".da-markdown li").evaluate((item) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = "task-list-item-checkbox";
    item.prepend(box);
    document.addEventListener("click", () => document.body.classList.add("is-told"));
  });
  await page.locator(".da-markdown input").click();
  expect(await page.locator(".da-markdown input").isChecked()).toBe(false);
  expect(await page.locator(".is-told").count()).toBe(0);
});

it("in a long answer, the clicked line stays where the pointer is", async () => {
  const answer = Array.from({ length: 60 }, (_, at) => `## Part ${at}\n\nWords of ${at}, *some* of them.`).join("\n\n");
  const page = await openNote(noteOf(answer), {}, { height: 500 });
  await page.addStyleTag({ content: "main { height: 480px; overflow-y: auto; }" });
  await page.locator("main").evaluate((element) => {
    element.scrollTop = element.scrollHeight * 0.6;
  });
  const target = await page.locator(".da-markdown p").evaluateAll((paragraphs) => {
    const seen = paragraphs.find((element) => element.getBoundingClientRect().top > 200);
    const { left, top, height } = seen?.getBoundingClientRect() ?? new DOMRect();
    return { words: seen?.textContent ?? "", x: left + 3, y: top + height / 2 };
  });
  await page.mouse.click(target.x, target.y);
  const marked = await caret(page);
  expect(marked.slice(marked.indexOf("‸") + 1)).toMatch(new RegExp(`^${target.words.slice(0, 9)}`));
  const before = await page.locator("main").evaluate((element) => element.scrollTop);
  await page.keyboard.type("x");
  expect(Math.abs((await page.locator("main").evaluate((element) => element.scrollTop)) - before)).toBeLessThan(4);
  await page.keyboard.press("Backspace");
  // The list opens where the caret is.
  await page.keyboard.type("[[");
  const list = await page.locator(".da-suggest").boundingBox();
  const isBelow = (list?.y ?? 0) > target.y;
  expect(isBelow ? (list?.y ?? 0) - target.y : target.y - (list?.y ?? 0) - (list?.height ?? 0)).toBeLessThan(40);
});

it("Tab comes to the end of an answer at first, and then to where the caret was", async () => {
  const page = await openNote(noteOf("To laugh."));
  await page.getByRole("button", { name: "Edit source" }).focus();
  await page.keyboard.press("Tab");
  expect(await caret(page)).toBe("To laugh.‸");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  expect(await caret(page)).toBe("‸To laugh.");
});
