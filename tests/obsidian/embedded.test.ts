/** Forms in other places than a note's own view: embeds, callouts, quotes, lists, print, two panes, and with the app's own rendering. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { placeName } from "../browser/answer-walk";
import { note, place, TODAY, untilHas } from "./app-page";

const PROPERTIES = "---\nalliance: Team\nallies:\n  - Maya\n  - Sam\n---\n";
const BLOCK = "```alliance\n- How do we want to be?\n\n- question: How often?\n  answer: every week\n  type: line\n```";
const US = `${PROPERTIES}\n# Us\n\n${BLOCK}\n\nAfter.\n`;

/** A block within a quote, a callout or a list: each line after its prefix. */
function within(first: string, rest: string): string {
  return BLOCK.split("\n")
    .map((line, at) => (at === 0 ? first : rest) + line)
    .join("\n")
    .replace(/[ ]+$/gm, "");
}

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(notes: Record<string, string>, path: string, mode: "live" | "preview"): Promise<Page> {
  app = await startApp({ notes });
  await app.open(path, { mode });
  return app.page;
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("treeitem").first().focus();
}

/** Types into the shared text question and leaves. */
async function answer(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.type("Kind.");
  await leave(page);
}

test("an embedded alliance is answered in its own note", async () => {
  const page = await open({ "Us.md": US, "Call.md": "Before the call.\n\n![[Us]]\n" }, "Call.md", "preview");
  await answer(page, place(page, "textbox", "How do we want to be?"));
  const saved = await untilHas(app, "Us.md", "Kind.");
  expect(saved).toBe(
    US.replace("- How do we want to be?", "- question: How do we want to be?\n  answer: |\n    Kind."),
  );
  expect(await app.read("Call.md")).toBe("Before the call.\n\n![[Us]]\n");
});

describe.each([
  ["a callout", "> [!note] Us\n", "> ", "> "],
  ["a quote", "", "> ", "> "],
  ["a list", "", "- ", "  "],
])("in %s", (_, before, first, rest) => {
  test.each(["live", "preview"] as const)("an answer keeps the prefix of its lines (%s)", async (mode) => {
    const text = `${PROPERTIES}\nBefore.\n\n${before}${within(before === "" ? first : rest, rest)}\n\nAfter.\n`;
    const page = await open({ "Us.md": text }, "Us.md", mode);
    await answer(page, place(page, "textbox", "How do we want to be?"));
    const saved = await untilHas(app, "Us.md", "Kind.");
    const dash = first === "- " ? "- " : rest;
    expect(saved).toBe(
      text.replace(
        /^(.*)- How do we want to be\?$/m,
        (_line, prefix: string) => `${prefix}- question: How do we want to be?\n${rest}  answer: |\n${rest}    Kind.`,
      ),
    );
    expect(saved).toContain(`${dash}\`\`\`alliance`);
  });
});

test("two panes show one note: what is typed in one comes to the other, and is written once", async () => {
  const page = await open({ "Us.md": US }, "Us.md", "live");
  await app.open("Us.md", { mode: "live", where: "split" });
  const fields = page.getByRole("textbox", { name: "How do we want to be?", exact: true }).filter({ visible: true });
  await expect.poll(() => fields.count()).toBe(2);
  await fields.first().click();
  await page.keyboard.type("Kind.");
  await page.waitForTimeout(1500);
  expect(await fields.first().evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(" And brave.");
  await leave(page);
  const saved = await untilHas(app, "Us.md", "brave");
  expect(saved.match(/Kind\. And brave\./g)).toHaveLength(1);
  await expect.poll(() => fields.nth(1).inputValue()).toBe("Kind. And brave.");
});

test("in print, answers stand as text and nothing is to be pressed", async () => {
  const page = await open({ "Us.md": US }, "Us.md", "preview");
  await page.evaluate(async () => {
    await window.playground.renderPrint("Us.md");
  });
  await page.emulateMedia({ media: "print" });
  const print = page.locator(".print");
  expect(await print.getByText("How often?").first().isVisible()).toBe(true);
  expect(
    await print.locator("textarea, input").evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value)),
  ).toContain("every week");
  expect(await print.getByRole("button").filter({ visible: true }).count()).toBe(0);
});

test("with Obsidian's own block rendering chosen in the settings, forms are there and answers are saved", async () => {
  const page = await open({ "Us.md": US, "Other.md": "x\n" }, "Us.md", "live");
  await page.evaluate(async () => {
    const { plugin } = window.playground;
    await plugin.saveData({ ...((await plugin.loadData()) as object | null), appBlockRendering: true });
  });
  await app.reload();
  await app.open("Us.md", { mode: "live" });
  await note(page).locator(".da-form").first().waitFor();
  // The app's own rendering brings its own button for the source.
  await note(page).getByRole("button", { name: "Edit this block" }).first().waitFor();
  await answer(
    page,
    page
      .getByRole("textbox", { name: placeName("How do we want to be?"), exact: true })
      .filter({ visible: true })
      .first(),
  );
  await untilHas(app, "Us.md", "Kind.");
});
