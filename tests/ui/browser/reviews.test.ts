import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { stageTests } from "./stage-test";

const { open } = stageTests();

async function openMany(count: number): Promise<Page> {
  const page = await open({ width: 320, height: 700 });
  await page.evaluate((many) => {
    const { summary } = window.stage;
    const later = Array.from({ length: many }, (_, at) => summary(`Later/Ally ${at}.md`, { nextReview: "2027-01-03" }));
    window.reviews = window.stage.reviews({
      waiting: [summary("Maya.md", { nextReview: "2026-10-18" }), summary("Kim.md", { nextReview: "2026-11-22" })],
      later,
    });
  }, count);
  return page;
}

function calls(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.reviews.calls);
}

describe("the sidebar", () => {
  it("says how long each has waited, in words", async () => {
    const page = await openMany(1);
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("it has been five weeks"),
      expect.stringContaining("today"),
      expect.stringContaining("in 6 weeks"),
    ]);
  });

  it("draws few of ten thousand rows, and says how many there are", async () => {
    const page = await openMany(10_000);
    expect(await page.getByRole("listitem").count()).toBeLessThan(40);
    await page.locator(".da-scroll").evaluate((element) => (element.scrollTop = 300_000));
    await expect.poll(() => page.getByRole("listitem").last().getAttribute("aria-setsize")).toBe("10000");
    await expect.poll(() => page.getByRole("listitem").nth(5).innerText()).toMatch(/Ally 42\d\d/);
  });

  it("is walked with the arrow keys, keeps focus and place in an update, and opens with Enter", async () => {
    const page = await openMany(50);
    await page.getByRole("button", { name: "Waiting for you" }).focus();
    for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowDown");
    const scrolled = await page.locator(".da-scroll").evaluate((element) => element.scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    await page.evaluate(() => {
      const { summary } = window.stage;
      const later = Array.from({ length: 50 }, (_, at) => summary(`Later/Ally ${at}.md`, { nextReview: "2027-01-04" }));
      window.reviews.update({
        waiting: [summary("Maya.md", { nextReview: "2026-10-18" }), summary("Kim.md", { nextReview: "2026-11-22" })],
        later,
      });
    });
    await page.waitForTimeout(50);
    expect(await page.locator(".da-scroll").evaluate((element) => element.scrollTop)).toBe(scrolled);
    await page.keyboard.press("Enter");
    expect(await calls(page)).toEqual([["open", "Later/Ally 26.md", "here"]]);
  });

  it("keeps the focused row when it is scrolled out of sight", async () => {
    const page = await openMany(5000);
    await page.getByRole("button", { name: "Ally 3", exact: true }).focus();
    await page.locator(".da-scroll").evaluate((element) => (element.scrollTop = 100_000));
    await page.waitForTimeout(50);
    await page.keyboard.press("Enter");
    expect(await calls(page)).toEqual([["open", "Later/Ally 3.md", "here"]]);
  });

  it("opens in a tab with Mod and Enter, or Mod and a click", async () => {
    const page = await openMany(1);
    await page.getByRole("button", { name: "Maya", exact: true }).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Kim", exact: true }).click({ modifiers: ["Control"] });
    expect(await calls(page)).toEqual([
      ["open", "Maya.md", "tab"],
      ["open", "Kim.md", "tab"],
    ]);
  });

  it("sets the day of the next review from the row", async () => {
    const page = await openMany(1);
    await page.getByRole("button", { name: "Next review of Maya" }).click();
    await page.getByRole("menuitem", { name: "In a month" }).click();
    await page.getByRole("button", { name: "Next review of Kim" }).click();
    await page.getByRole("menuitem", { name: "Pick a date" }).click();
    await page.getByLabel("Date of the next review").fill("2027-02-03");
    await page.keyboard.press("Enter");
    expect(await calls(page)).toEqual([
      ["reschedule", "Maya.md", "2026-12-22"],
      ["reschedule", "Kim.md", "2027-02-03"],
    ]);
  });

  it("says why a day could not be set, and Escape goes back to the row", async () => {
    const page = await openMany(1);
    await page.evaluate(() => (window.reviews.failure = "The note is open elsewhere."));
    await page.getByRole("button", { name: "Next review of Maya" }).click();
    await page.getByRole("menuitem", { name: "In a week" }).click();
    await page.getByText("The note is open elsewhere.").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Next review of Maya");
  });

  it("folds a group away and tells the host", async () => {
    const page = await openMany(3);
    await page.getByRole("button", { name: "Later 3" }).click();
    expect(await page.getByRole("button", { name: "Later 3" }).getAttribute("aria-expanded")).toBe("false");
    expect(await page.getByRole("listitem").count()).toBe(2);
    expect(await calls(page)).toEqual([["folded", ["later"]]]);
  });

  it("is filtered by name", async () => {
    const page = await openMany(100);
    await page.getByRole("searchbox", { name: "Filter alliances" }).fill("ally 42");
    await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
    await page.getByRole("searchbox", { name: "Filter alliances" }).fill("nobody");
    await page.getByText("No alliance fits “nobody”.").waitFor();
  });

  it("never takes focus by itself", async () => {
    const page = await openMany(3);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it("teaches where there is nothing yet", async () => {
    const page = await open({ width: 320 });
    await page.evaluate(() => {
      window.reviews = window.stage.reviews({});
    });
    await page.getByRole("button", { name: "Design an alliance" }).click();
    await page.getByRole("button", { name: "See a finished one" }).click();
    expect(await calls(page)).toEqual([["new"], ["example"]]);
  });
});
