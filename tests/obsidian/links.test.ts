/** Links in answers: suggested while they are typed, followed and previewed where they are read; and a click that finds its letter. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, TODAY, untilHas } from "./app-page";

const PATH = "Us.md";
const QUESTION = "What do you hope for?";

const US = `---
alliance: Team
allies:
  - "[[People/Maya Ortiz|Maya]]"
  - Sam Lee
  - "[[Kim Novak]]"
---

Some words before.

\`\`\`alliance
- question: ${QUESTION}

- question: In one line?
  type: line

- question: What have we agreed?
  type: list
\`\`\`

Some words after.
`;

const NOTES = {
  [PATH]: US,
  "People/Maya Ortiz.md": "---\naliases: [Mayita]\n---\nShe likes to walk.\n",
  "People/Mayumi Abe.md": "Mayumi.\n",
  "Archive/Mayumi Abe.md": "Another one.\n",
  "Reading/Being before doing.md": "# Being\n\nFirst.\n",
};

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(mode: "live" | "preview", options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp({ ...options, notes: { ...NOTES, ...options.notes } });
  await app.open(PATH, { mode });
  return app.page;
}

const rows = (page: Page): Promise<string[]> => page.getByRole("listbox").getByRole("option").allInnerTexts();

async function untilAnswered(words: string): Promise<string> {
  return untilHas(app, PATH, words);
}

describe.each(["live", "preview"] as const)("in %s", (mode) => {
  test("a link is suggested, chosen by keys, written as the app writes links, and stands in the file", async () => {
    const page = await open(mode);
    await place(page, "textbox", QUESTION).click();
    await page.keyboard.type("To walk with [[may");
    const texts = await rows(page);
    expect(texts.slice(0, 4).sort()).toEqual([
      "Maya Ortiz\nPeople",
      "Mayita\nPeople/Maya Ortiz",
      "Mayumi Abe\nArchive",
      "Mayumi Abe\nPeople",
    ]);
    for (let step = texts.indexOf("Mayumi Abe\nArchive"); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type(", and @may");
    expect((await rows(page))[0]).toBe("Maya\nAlly");
    await page.keyboard.press("Tab");
    await page.keyboard.type(", and @kim");
    await page.keyboard.press("Enter");
    await page.keyboard.type(", and @sam");
    await page.keyboard.press("Enter");
    await page.keyboard.type(", and [[mayita");
    await page.keyboard.press("Enter");
    await page.keyboard.type(".");
    await note(page).getByText("Some words before.").click();
    const words =
      "To walk with [[Archive/Mayumi Abe]], and [[Maya Ortiz|Maya]], and [[Kim Novak]], and Sam Lee, and [[Maya Ortiz|Mayita]].";
    expect(await untilAnswered(words)).toBe(
      US.replace(`question: ${QUESTION}\n`, `question: ${QUESTION}\n  answer: |\n    ${words}\n`),
    );
  });

  test("a link follows the settings for links", async () => {
    const page = await open(mode, { query: { markdownLinks: true } });
    await place(page, "textbox", "In one line?").click();
    await page.keyboard.type("[[being");
    await page.keyboard.press("Enter");
    await note(page).getByText("Some words before.").click();
    expect(await untilAnswered("answer:")).toContain("[Being before doing](Being%20before%20doing.md)");
  });
});

test("Escape closes the list, then leaves the field, and the form is not left by the first", async () => {
  const page = await open("live");
  await place(page, "textbox", QUESTION).click();
  await page.keyboard.type("[[");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").count()).toBe(0);
  await page.keyboard.type("still here");
  expect(await place(page, "textbox", QUESTION).inputValue()).toBe("[[still here");
});

test("a thousand notes are searched, and the best of them shown", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`Notes/${at % 100}/Conversation ${at} about being.md`, ""]),
  );
  const page = await open("live", { notes: many });
  await place(page, "textbox", QUESTION).click();
  await page.keyboard.type("[[conversation 876");
  await expect.poll(async () => (await rows(page))[0]).toContain("Conversation 876 about being");
  expect((await rows(page)).length).toBeLessThanOrEqual(50);
});

test("in a window of its own, the list stands in that window", async () => {
  await open("live");
  const opened = app.context.waitForEvent("page");
  await app.open(PATH, { where: "window" });
  const popout = await opened;
  await popout.getByRole("textbox", { name: QUESTION }).click();
  await popout.keyboard.type("[[being");
  await popout.getByRole("option", { name: "Being before doing" }).click();
  await popout.keyboard.type("!");
  await expect.poll(() => popout.getByRole("textbox", { name: QUESTION }).inputValue()).toBe("[[Being before doing]]!");
  expect(await app.page.getByRole("listbox").count()).toBe(0);
});

const READ = US.replace(
  `question: ${QUESTION}\n`,
  `question: ${QUESTION}
  answer: |
    To walk with [[Maya Ortiz|Maya]], as in [[Being before doing#Being]], in #trust and joy.

    - *Slowly* and well
    - With a rest

    ![[Reading/Being before doing]]
`,
);

const answer = (page: Page): Locator => note(page).locator(".da-markdown").first();
const active = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.playground.app.workspace.getActiveFile()?.path);

const LINES = US.replace("type: line\n", "type: line\n  answer: With [[Maya Ortiz|Maya]], weekly\n").replace(
  "type: list\n",
  'type: list\n  answer:\n    - "[[Mayumi Abe|Mayumi]] decides"\n    - 1. is a plain one\n',
);

test.each(["live", "preview"] as const)(
  "lines with links are read too in %s, and opened where they are clicked",
  async (mode) => {
    const page = await open(mode, { notes: { [PATH]: LINES } });
    await note(page).getByRole("link", { name: "Mayumi", exact: true }).click();
    await expect.poll(() => active(page)).toMatch(/Mayumi Abe\.md$/u);
    await app.open(PATH, { mode });
    expect(await note(page).locator(".da-rendered").count()).toBe(2);
    // Behind the words, not on the link.
    await note(page)
      .getByText("decides")
      .click({ position: { x: 200, y: 8 } });
    await page.keyboard.type(", always");
    expect(await place(page, "textbox", "Item 1").inputValue()).toBe("[[Mayumi Abe|Mayumi]] decides, always");
    await page.keyboard.press("ArrowDown");
    await note(page).getByRole("link", { name: "Mayumi", exact: true }).waitFor();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => note(page).getByRole("link", { name: "Mayumi", exact: true }).count()).toBe(0);
    await place(page, "textbox", "In one line?").focus();
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    await note(page).getByText("Some words before.").click();
    const expected = LINES.replace("]] decides", "]] decides, always").replace("weekly", "weekly!");
    await note(page).locator(".da-form").getByRole("link", { name: "Maya", exact: true }).waitFor();
    await expectNote(app, PATH, expected);
  },
);

describe.each(["live", "preview"] as const)("a rendered answer in %s", (mode) => {
  const openRead = (): Promise<Page> =>
    open(mode, {
      notes: {
        [PATH]: READ,
        "Reading/Being before doing.md": "# Being\n\nFirst, see [[Maya Ortiz]].\n",
        "On trust.md": "Of #trust.\n",
      },
    });

  test("leads to the notes it links to, by pointer and by keys", async () => {
    const page = await openRead();
    await answer(page).getByRole("link", { name: "Maya", exact: true }).click();
    await expect.poll(() => active(page)).toBe("People/Maya Ortiz.md");
    await app.open(PATH, { mode });
    await answer(page).getByRole("link", { name: "Being before doing > Being" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => active(page)).toBe("Reading/Being before doing.md");
    expect(await app.read(PATH)).toBe(READ);
  });

  test("opens a link in a new tab with the middle button or Mod, once", async () => {
    const page = await openRead();
    const tabs = (): Promise<number> => page.locator(".mod-root .workspace-tab-header").count();
    const before = await tabs();
    await answer(page)
      .getByRole("link", { name: "Maya", exact: true })
      .click({ modifiers: ["ControlOrMeta"] });
    await expect.poll(() => active(page)).toBe("People/Maya Ortiz.md");
    expect(await tabs()).toBe(before + 1);
    await app.open(PATH, { mode });
    await answer(page).getByRole("link", { name: "Maya", exact: true }).click({ button: "middle" });
    await expect.poll(() => active(page)).toBe("People/Maya Ortiz.md");
    expect(await tabs()).toBe(before + 2);
  });

  test("shows a preview of a link while the pointer rests on it", async () => {
    const page = await openRead();
    if (mode === "live") await page.keyboard.down("Control");
    await answer(page).getByRole("link", { name: "Maya", exact: true }).hover();
    const preview = page.getByRole("dialog", { name: "Preview of Maya Ortiz" });
    await preview.getByText("She likes to walk.").waitFor();
    expect(await preview.count()).toBe(1);
  });

  test("searches for a tag", async () => {
    const page = await openRead();
    await answer(page).getByRole("link", { name: "#trust" }).click();
    await expect.poll(() => page.getByRole("searchbox", { name: "Search" }).inputValue()).toBe("tag:#trust");
    await page.getByRole("button", { name: "On trust" }).waitFor();
    expect(await place(page, "textbox", QUESTION).evaluate((field) => field === document.activeElement)).toBe(false);
  });

  test("shows what it embeds, whose links lead on", async () => {
    const page = await openRead();
    const embed = note(page).locator(".da-markdown .internal-embed");
    await embed.getByText("First, see").waitFor();
    await embed.getByRole("link", { name: "Maya Ortiz", exact: true }).click();
    await expect.poll(() => active(page)).toBe("People/Maya Ortiz.md");
  });

  test("opens at the letter that is clicked; what is typed there is what changes in the file", async () => {
    const page = await openRead();
    const words = note(page).getByText("Slowly", { exact: true });
    const box = await words.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 1, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.keyboard.type(", slowly");
    await note(page).getByText("Some words after.").click();
    const expected = READ.replace("*Slowly*", "*Slowly*, slowly");
    expect(await untilAnswered(", slowly")).toBe(expected);
  });
});

describe("a hundred thousand letters", () => {
  const line = "Pasted words, **many** of them, and more: # 'yes'. ";
  const pasted = Array.from({ length: 200 }, (_, at) => `${at} ${line.repeat(10)}`.trimEnd()).join("\n");

  test.each(["live", "preview"] as const)("pasted in %s are all there, in the field and in the file", async (mode) => {
    const page = await open(mode, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const field = place(page, "textbox", QUESTION);
    await field.click();
    await page.keyboard.press("Control+v");
    expect(await field.inputValue()).toBe(pasted);
    const size = await field.evaluate(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight]);
    expect(size[0]).toBe(size[1]);
    await page.keyboard.type(" End.");
    expect(await field.inputValue()).toBe(`${pasted} End.`);
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^Us$/ }).click();
    const indented = `${pasted} End.`.replace(/^/gm, "    ");
    const expected = US.replace(`question: ${QUESTION}\n`, `question: ${QUESTION}\n  answer: |\n${indented}\n`);
    expect((await untilAnswered(" End.")) === expected).toBe(true);
  });

  test("are typed into without the page moving", async () => {
    const page = await open("live", {
      notes: {
        [PATH]: US.replace(
          `question: ${QUESTION}\n`,
          `question: ${QUESTION}\n  answer: |\n${pasted.replace(/^/gm, "    ")}\n`,
        ),
      },
    });
    const field = place(page, "textbox", QUESTION);
    await note(page)
      .getByText("100 Pasted")
      .evaluate((element) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node.nodeValue?.includes("100 Pasted")) range.selectNode(node);
        const scroller = element.closest(".cm-scroller");
        if (scroller !== null) scroller.scrollTop += range.getBoundingClientRect().top - 300;
      });
    await page.waitForTimeout(300);
    const top = (): Promise<number> => page.locator(".cm-scroller").evaluate((element) => element.scrollTop);
    const point = await note(page)
      .getByText("100 Pasted")
      .evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node.nodeValue?.includes("100 Pasted")) range.setStart(node, node.nodeValue.indexOf("100 Pasted") + 4);
        range.collapse(true);
        const { x, y, height } = range.getBoundingClientRect();
        return { x: x + 1, y: y + height / 2 };
      });
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForTimeout(300);
    const at = await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart);
    expect(pasted.slice(at - 4, at + 3)).toBe("100 Pas");
    const before = await top();
    await page.keyboard.type("Well, ", { delay: 40 });
    await untilAnswered("100 Well, Pasted");
    await page.keyboard.type("and ");
    expect(Math.abs((await top()) - before)).toBeLessThan(30);
    await untilAnswered("100 Well, and Pasted");
    expect(Math.abs((await top()) - before)).toBeLessThan(30);
  });
});
