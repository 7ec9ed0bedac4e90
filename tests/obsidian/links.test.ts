/** Links in answers: suggested while they are typed, followed and previewed where they are read; and a click that finds its letter. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { startPlayground, type PlaygroundOptions, type RunningPlayground } from "../browser/playground";
import { note, place, untilOnDisk } from "./app-page";

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

let browser: Browser;
let app: RunningPlayground;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

afterEach(async () => {
  expect(app.errors).toEqual([]);
  expect(app.foreignRequests).toEqual([]);
  await app.close();
});

async function open(mode: "live" | "preview", options: PlaygroundOptions = {}): Promise<Page> {
  const { query, notes, ...others } = options;
  app = await startPlayground({
    browser,
    notes: { ...NOTES, ...notes },
    query: { today: "2026-11-22", ...query },
    ...others,
  });
  await app.open(PATH, { mode });
  return app.page;
}

const rows = (page: Page): Promise<string[]> => page.getByRole("listbox").getByRole("option").allInnerTexts();

async function untilAnswered(words: string): Promise<string> {
  return untilOnDisk(
    () => app.read(PATH),
    (text) => text.includes(words),
  );
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

test("thousands of notes are searched, and the best of them shown", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, at) => [`Notes/${at % 100}/Conversation ${at} about being.md`, ""]),
  );
  const page = await open("live", { notes: many });
  await place(page, "textbox", QUESTION).click();
  await page.keyboard.type("[[conversation 2876");
  await expect.poll(async () => (await rows(page))[0]).toContain("Conversation 2876 about being");
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
