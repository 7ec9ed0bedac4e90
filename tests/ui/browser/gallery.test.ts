import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { GALLERY, noteWith, team } from "../page/gallery";
import { stageTests } from "./stage-test";

const { open, openNote } = stageTests();
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What strains a control: many options, long ones, a wide scale, words from the right. */
const MANY = noteWith(`- question: Thirty?
  answer: [Option 2, Gone long ago]
  type: choices
  options: [${Array.from({ length: 30 }, (_, at) => `Option ${at + 1}`).join(", ")}]

- question: Long?
  answer: short
  type: choice
  options: [short, "${"An option that goes on and on. ".repeat(10).slice(0, 300)}", ${"unbroken".repeat(37)}]

- question: מה חשוב לנו?
  answer: [שלום לכולם, תודה]
  type: list

- question: כמה אמון?
  answer: 3
  type: scale
  min: 0
  labels: [אין, הכול]

- question: Wide?
  type: scale
  min: 0
  max: 100
  labels: [none at all, everything there is]

- question: When?
  answer: 2027-06-30
  type: date
`);

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
}

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(() =>
    (window as unknown as AxeWindow).axe.run().then((result) => result.violations),
  );
  const PAGE_RULES = new Set(["landmark-one-main", "page-has-heading-one", "region"]);
  return found
    .filter(({ id }) => !PAGE_RULES.has(id))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`));
}

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  it("axe finds nothing wrong with the form", async () => {
    const page = await openNote(GALLERY, {}, { theme });
    await page.locator("summary").click();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with many options, a wide scale, words from the right, and half a date", async () => {
    const page = await openNote(MANY, {}, { theme });
    await page.getByRole("textbox", { name: "When?" }).fill("2027-06-");
    await page.getByText("A whole date, please").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with many allies, one by one and together", async () => {
    const page = await openNote(team(), {}, { theme });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Answer together" }).click();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with a conflict, a failure and a restored draft", async () => {
    const drafts = [{ address: { section: "", question: "A?" }, value: "x", expected: undefined, typedAt: 1 }];
    const page = await openNote(noteWith("- question: A?\n\n- question: B?\n\n- question: C?"), { drafts }, { theme });
    await page.evaluate(() => {
      const problem = { code: "disk", message: "The disk is full.", severity: "error", from: 0, to: 0 } as const;
      window.note.results.push({ kind: "failed", problem }, { kind: "conflict", current: "theirs" });
    });
    await page.getByRole("textbox", { name: "B?" }).fill("b");
    await page.getByText("Could not save.").first().waitFor();
    await page.getByRole("textbox", { name: "C?" }).fill("c");
    await page.getByText("This answer was changed elsewhere.").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with an answer that was lost, and with words that changed since a yes", async () => {
    const text = noteWith(
      "- question: A?\n\n- question: B?\n  answer: 2026-11-02 # words v1:00000000\n  type: consent\n\n- question: C?\n  answer: Now.",
    );
    const lost = { address: { section: "", question: "A?" }, value: "Once.", formers: [undefined], savedAt: 1 };
    const agreed = JSON.stringify([["C?", "text", [["", "Then."]]]]);
    const page = await openNote(text, { saved: [lost], agreed }, { theme });
    await page.getByText("Once.").waitFor();
    await page.getByText("What changed").click();
    await page.locator("del", { hasText: "Then" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with the sidebar", async () => {
    const page = await open({ theme, width: 320 });
    await page.evaluate(() => {
      const { summary } = window.stage;
      const problem = { code: "x", message: "“soon” is no date.", severity: "warning", from: 0, to: 0 } as const;
      window.reviews = window.stage.reviews({
        waiting: [summary("Maya.md", { nextReview: "2026-10-18" })],
        "no-date": [summary("Kim.md", { problems: [problem] })],
      });
    });
    await page.getByRole("button", { name: "Next review of Maya" }).click();
    expect(await violations(page)).toEqual([]);
  });

  it("axe finds nothing wrong with the dialog", async () => {
    const page = await open({ theme });
    await page.evaluate(() => {
      window.dialog = window.stage.dialog();
    });
    await page.getByRole("combobox", { name: "With whom?" }).fill("May");
    expect(await violations(page)).toEqual([]);
  });
});

describe("on a narrow screen", () => {
  it.each([GALLERY, team()])("nothing is cut off", async (note) => {
    const page = await openNote(note, {}, { width: 340, phone: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(340);
  });

  it.each([
    ["all types", GALLERY],
    ["thirty options, a long one, right to left", MANY],
  ])("what is touched is 44 pixels wide and high, and fields have letters of 16: %s", async (_, text) => {
    const page = await openNote(text, {}, { width: 390, phone: true });
    for (const fold of await page.locator("summary").all()) await fold.click();
    const small = await page.evaluate(async () => {
      const touched =
        ".da-form :is(button, summary, label, textarea, select, .da-handle.is-live, input:not(label input, [aria-hidden])), .da-rendered";
      const found = new Set<string>();
      const measure = (): void => {
        for (const element of document.querySelectorAll<HTMLElement>(touched)) {
          const { width, height } = element.getBoundingClientRect();
          const isHidden = element.offsetParent === null || element.matches("textarea.is-rendered");
          if (!isHidden && Math.min(width, height) < 44) found.add(element.outerHTML);
        }
      };
      measure();
      // What shows only where focus is.
      for (const row of document.querySelectorAll<HTMLElement>(".da-list-row textarea")) {
        row.focus();
        await new Promise(requestAnimationFrame);
        measure();
      }
      return [...found];
    });
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll(".da-entry")].map((element) => parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});

it("a problem's button mends it, and the neighbours work on", async () => {
  const page = await openNote(GALLERY);
  await page.getByRole("button", { name: "Put the text in quotes" }).click();
  await page.getByText("One more: what?", { exact: true }).waitFor();
  expect(await page.evaluate(() => window.note.text)).toContain('question: "One more: what?"');
});

it("print shows answers whole, and no buttons", async () => {
  const page = await openNote(GALLERY);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").count()).toBe(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("textarea")]
      .filter((field) => field.offsetParent !== null && field.scrollHeight > field.clientHeight + 1)
      .map((field) => field.value),
  );
  expect(cut).toEqual([]);
});

it("right-to-left answers run from the right", async () => {
  const page = await openNote(noteWith("- question: Q?\n  answer: |\n    שלום\n"));
  const direction = await page.locator(".da-markdown p").evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe("rtl");
});
