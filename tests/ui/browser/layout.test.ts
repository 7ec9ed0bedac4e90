/** How a form lies on its page: side by side where there is room, many allies, and what an update leaves alone. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noteText, stageTests, untilNoteHas } from "./stage-test";

const { open, openNote } = stageTests();
const NAMES = ["Ada", "Ben", "Chloé", "Deniz", "Emeka", "Fatima", "Goran", "Hana"];

function team(count: number, body: string): string {
  const allies = NAMES.slice(0, count).map((name) => `  - ${name}`);
  return `---\nalliance: Team\nallies:\n${allies.join("\n")}\n---\n\n\`\`\`alliance\n${body}\n\`\`\`\n`;
}

const EACH = "- question: What do you need?\n  answered-by: each";

/** The left edges of the allies' fields. */
function columns(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Set([...document.querySelectorAll(".da-field.is-ally")].map((field) => field.getBoundingClientRect().left))
        .size,
  );
}

describe("answers of two allies", () => {
  it.each([
    [800, 2],
    [400, 1],
  ])("on a page of %d pixels stand in %d columns", async (width, expected) => {
    const page = await openNote(team(2, EACH), {}, { width });
    expect(await columns(page)).toBe(expected);
  });

  it("go by the form's own width, not the window's", async () => {
    const page = await openNote(team(2, EACH), {}, { width: 1200 });
    await page.evaluate(() => {
      document.querySelector("main")?.setAttribute("style", "width: 340px");
    });
    expect(await columns(page)).toBe(1);
  });

  it("have each ally's colour, by the order of the note's allies, whoever is asked", async () => {
    const page = await openNote(team(3, `${EACH}\n\n- question: And you?\n  answered-by: [Chloé, Ben]`));
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll(".da-field.is-ally")].map((field) => [
        field.querySelector(".da-ally")?.textContent,
        getComputedStyle(field).borderInlineStartColor,
      ]),
    );
    const [ada, ben, chloe] = colours.map(([, colour]) => colour);
    expect(new Set([ada, ben, chloe]).size).toBe(3);
    expect(colours.slice(3)).toEqual([
      ["Ben", ben],
      ["Chloé", chloe],
    ]);
  });
});

describe("a field", () => {
  /** Where the browser does not size a field by its words, as WebKit did not until 2025. */
  async function withoutFieldSizing(): Promise<Page> {
    const page = await open();
    await page.addStyleTag({ content: "textarea { field-sizing: fixed !important }" });
    await page.evaluate(
      (note) => {
        CSS.supports = () => false;
        window.note = window.stage.note(note);
      },
      team(1, "- question: What for?"),
    );
    return page;
  }

  it.each([
    ["by itself", () => openNote(team(1, "- question: What for?"))],
    ["where the browser leaves that to the form", withoutFieldSizing],
  ])("is as high as its words, %s", async (_, start) => {
    const page = await start();
    const field = page.getByRole("textbox");
    const heights = (): Promise<readonly [inner: number, text: number]> =>
      field.evaluate((element) => [element.clientHeight, element.scrollHeight]);
    const [one] = await heights();
    expect(one).toBeLessThan(40);
    await field.focus();
    await page.keyboard.insertText("One line.\n\nAnd another.\nThe last one.");
    const [four, text] = await heights();
    expect(four).toBe(text);
    expect(four).toBeGreaterThan(3 * (one / 2));
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    expect((await heights())[0]).toBe(one);
  });
});

describe("a question for each of many allies", () => {
  it("is offered to be answered together only above six", async () => {
    const page = await openNote(team(6, EACH));
    expect(await page.getByRole("button", { name: "Answer together" }).count()).toBe(0);
  });

  it("is answered together in one place, and one by one again", async () => {
    const page = await openNote(team(8, EACH));
    expect(await page.getByRole("textbox").count()).toBe(8);
    await page.getByRole("button", { name: "Answer together" }).click();
    expect(await page.getByRole("textbox").count()).toBe(1);
    await page.keyboard.type("Quiet mornings.");
    await untilNoteHas(page, "Quiet mornings.");
    expect(await noteText(page)).toContain("  answer: |\n    Quiet mornings.\n");
    // One answer of all is an answer of each.
    await page.getByText("8 of 8 answered").waitFor();
    await page.getByRole("button", { name: "Answer one by one" }).click();
    // The answer that is there stays in sight.
    expect(await page.getByRole("textbox").count()).toBe(9);
    expect(await page.getByText("Quiet mornings.").first().isVisible()).toBe(true);
  });

  it("never hides an answer that is there, nor the place somebody types in", async () => {
    const page = await openNote(team(8, `${EACH}\n  answers:\n    Ben: |\n      Tea.`));
    await page.getByRole("button", { name: "Answer together" }).click();
    expect(await page.getByText("Tea.").first().isVisible()).toBe(true);
    const ben = page.getByRole("textbox", { name: "What do you need? — Ben" });
    await ben.fill("");
    await page.waitForFunction(() => !window.note.text.includes("Tea."));
    expect(await ben.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("Coffee.");
    await untilNoteHas(page, "Coffee.");
  });

  it("shows an answer that comes from elsewhere while it is answered together", async () => {
    const page = await openNote(team(8, EACH));
    await page.getByRole("button", { name: "Answer together" }).click();
    await page.evaluate(() =>
      window.note.replace("answered-by: each", "answered-by: each\n  answers:\n    Hana: |\n      Light."),
    );
    await page.getByText("Light.").first().waitFor();
  });
});

it("a yes said aloud by all is noted for each who has none, and can be taken back one by one", async () => {
  const consent = "- question: Do you agree?\n  type: consent\n  answered-by: each";
  const page = await openNote(team(8, `${consent}\n  answers:\n    Ben: 2026-10-01`));
  await page.getByRole("button", { name: "Said aloud by the other 7" }).click();
  expect(await page.evaluate(() => document.activeElement?.closest(".da-form") !== null)).toBe(true);
  await page.waitForFunction(() => window.note.text.match(/2026-11-22, said aloud/g)?.length === 7);
  expect(await noteText(page)).toContain("    Ben: 2026-10-01\n");
  expect(await page.getByRole("button", { name: /^Said aloud by/ }).count()).toBe(0);
  await page.getByRole("group", { name: "Do you agree? — Hana" }).getByRole("button", { name: "Take back" }).click();
  await page.waitForFunction(() => window.note.text.match(/2026-11-22, said aloud/g)?.length === 6);
  expect(await noteText(page)).not.toContain("Hana: 2026");
});

it("an update draws only the question that changed", async () => {
  const page = await openNote(
    team(2, "- question: A?\n  type: line\n\n- question: B?\n  type: line\n\n- question: C?"),
  );
  const touched = await page.evaluate(async () => {
    const questions = [...document.querySelectorAll(".da-question")];
    const seen = new Set<number>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        seen.add(questions.findIndex((question) => question.contains(target)));
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    window.note.replace("- question: A?", "- question: A?\n  hint: A word or two.");
    await new Promise((done) => setTimeout(done, 50));
    return [...seen].filter((at) => at !== -1);
  });
  expect(touched).toEqual([0]);
  expect(await page.getByText("A word or two.").count()).toBe(1);
});

it("printed, an answer is plain text, an empty one has room to write, and a private one is not there", async () => {
  const body =
    "- question: How often?\n  type: choice\n  options: [weekly, monthly]\n  answer: weekly\n\n- question: And then?\n\n" +
    "- question: Between us?\n  private: true\n  answer: |\n    Nobody reads this.";
  const page = await openNote(team(2, body));
  await page.locator("summary").click();
  await page.emulateMedia({ media: "print" });
  const after = (name: string): Promise<{ content: string; height: number }> =>
    page.locator(name).evaluate((field) => {
      const { content, height } = getComputedStyle(field, "::after");
      return { content, height: parseFloat(height) };
    });
  expect((await after(".da-field.is-choice")).content).toBe('"weekly"');
  expect(await page.getByText("monthly").isVisible()).toBe(false);
  expect((await after(".da-question:nth-of-type(3) .da-field.is-text")).height).toBeGreaterThan(80);
  expect(await page.getByText("Between us?").isVisible()).toBe(false);
  expect(await page.getByText("Nobody reads this.").first().isVisible()).toBe(false);
  await page.evaluate(() => {
    document.body.classList.add("da-leave-out-empty");
  });
  expect(await page.getByText("And then?").isVisible()).toBe(false);
  expect(await page.getByText("How often?").isVisible()).toBe(true);
});
