/** Print and PDF: plain text, nothing cut off, nothing to be pressed, nothing private. */
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { playgrounds } from "../browser/playgrounds";
import { TODAY } from "./app-page";

const LONG = Array.from({ length: 150 }, (_, at) => `    Line ${String(at + 1)} of what we hope for.`).join("\n");
const NOTE = allianceNote({
  before: "# Us",
  questions: `
- question: What do you hope for?
  answer: |
${LONG}

- question: How often?
  type: line
  answer: every week

- question: What else?

- question: Between us?
  private: true
  answer: |
    Nobody reads this.
`,
});

const startApp = playgrounds({ notes: { "Us.md": NOTE }, query: { today: TODAY } });

test("a long answer goes on over the pages, whole; what is private is not there; no button is", async () => {
  const app = await startApp();
  const { page } = app;
  await app.open("Us.md", { mode: "preview" });
  await page.evaluate(async () => {
    await window.playground.renderPrint("Us.md");
  });
  await page.emulateMedia({ media: "print" });
  const print = page.locator(".print");
  expect(await print.getByText("Line 150 of what we hope for.").first().isVisible()).toBe(true);
  expect(await print.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(await print.getByText("Between us?").first().isVisible()).toBe(false);
  const boxes = await print
    .locator("*")
    .evaluateAll(
      (all) =>
        all.filter(
          (element) =>
            (element as HTMLElement).offsetParent !== null &&
            element.closest(".da-form") !== null &&
            element.scrollHeight > element.clientHeight + 1 &&
            ["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowY),
        ).length,
    );
  expect(boxes).toBe(0);
  const pdf = await page.pdf({ format: "A4" });
  // 150 lines and the rest need several pages: nothing was cut at the end of the first.
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
});

test("a setting leaves out what is not answered, and nothing stays when the plugin goes", async () => {
  const app = await startApp();
  const { page } = app;
  await page.evaluate(async () => {
    const { plugin } = window.playground;
    await plugin.saveData({ ...((await plugin.loadData()) as object | null), leaveOutEmpty: true });
  });
  await app.reload();
  await app.open("Us.md", { mode: "preview" });
  await page.evaluate(async () => {
    await window.playground.renderPrint("Us.md");
  });
  await page.emulateMedia({ media: "print" });
  const print = page.locator(".print");
  expect(await print.getByText("How often?").first().isVisible()).toBe(true);
  expect(await print.getByText("What else?").first().isVisible()).toBe(false);
  await page.evaluate(() => {
    window.playground.plugin.unload();
  });
  expect(await page.evaluate(() => document.body.className)).not.toContain("da-leave-out-empty");
});
