/** What the reviews sidebar offers: what is worth a look, what the notes say, finding, several at once, other places, the privacy view. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, runCommand, SAMPLE_VAULT, TODAY } from "./app-page";
import { findings } from "./axe";
import { group, openReviews } from "./reviews-page";

const KITCHEN = "Alliances/Our kitchen table.md";
const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";
const TEAM = "Alliances/The Harbour Library team.md";
const KIM = "Alliances/Kim and Sam.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp(options);
  return openReviews(app.page);
}

function row(page: Page, title: string): Locator {
  return page.locator(".da-reviews").getByRole("button", { name: title, exact: true });
}

async function expectAccessible(page: Page, context = ".da-reviews"): Promise<void> {
  expect(await findings(page, context)).toEqual([]);
}

test("a date that can’t be read is worth a look, and is shown where it stands", async () => {
  const text = "---\nalliance: Team\nalliance-status: active\nnext-review: soon\n---\n";
  const page = await start({ notes: { "Alliances/Odd.md": text } });
  await page.getByRole("heading", { name: "Worth a look 1", exact: true }).scrollIntoViewIfNeeded();
  await page.getByText("“next-review” says “soon”, which is no date.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show the property" }).click();
  await page.getByRole("tab", { name: "Odd", selected: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("next-review: soon");
  expect(await app.read("Alliances/Odd.md")).toBe(text);
});

test("an alliance whose properties can’t be read any more stays, is worth a look, and is shown where it goes wrong", async () => {
  const page = await start();
  await row(page, "Kim and Sam").waitFor();
  const before = await app.read(KIM);
  const broken = before.replace("alliance-status: active", 'alliance-status: "active');
  await app.write(KIM, broken);
  await page.getByRole("heading", { name: "Worth a look 1", exact: true }).scrollIntoViewIfNeeded();
  await page.getByText("The properties at the top of this note can’t be read any more.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show the properties" }).click();
  await page.getByRole("tab", { name: "Kim and Sam", selected: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).not.toBe("");
  expect(await app.read(KIM)).toBe(broken);
  await app.write(KIM, before);
  await page.getByRole("heading", { name: "Worth a look 1", exact: true }).waitFor({ state: "detached" });
  await page.locator(".da-scroll").evaluate((element) => (element.scrollTop = 0));
  await row(page, "Kim and Sam").waitFor();
});

test("a sync’s copy is worth a look, and is opened beside its note", async () => {
  const copy = "Alliances/Our kitchen table (conflicted copy 2026-11-20).md";
  const page = await start({ notes: { [copy]: readFileSync(`${SAMPLE_VAULT}/${KITCHEN}`, "utf8") } });
  await page.getByRole("heading", { name: "Worth a look 2", exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Open both" }).first().click();
  await page.getByRole("tab", { name: "Our kitchen table", exact: true }).waitFor();
  await page.getByRole("tab", { name: "Our kitchen table (conflicted copy 2026-11-20)", exact: true }).waitFor();
});

test("says what a draft still lacks and who has not said yes, from the notes in sight", async () => {
  const page = await start();
  await page.getByText("it has been three days · yet to say yes: Yuki Mori").waitFor();
  const drafts = group(page, "Drafts");
  await drafts.scrollIntoViewIfNeeded();
  await drafts.getByText(/\d+ still open/u).waitFor();
});

test("is filtered by ally, tag and status, and by a click on a week", async () => {
  const page = await start();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("combobox", { name: "Ally" }).selectOption("Grace Mbeki");
  await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("combobox", { name: "Tag" }).selectOption("client");
  await row(page, "Maya Ortiz and Sam Lee").waitFor();
  expect(await row(page, "Kim and Sam").count()).toBe(0);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("combobox", { name: "Status" }).selectOption("paused");
  await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.locator(".da-week.has-reviews").first().click();
  await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
  await row(page, "Maya Ortiz and Sam Lee").waitFor();
  await page.getByRole("button", { name: "Week of 23 November 2026" }).click();
  await row(page, "Kim and Sam").waitFor();
});

test("under the pointer a row has a colour of its own, and its title does not rise like the app’s buttons", async () => {
  const page = await start();
  const title = row(page, "Kim and Sam");
  await title.hover();
  const [shadow, background] = await title.evaluate((button) => {
    const { boxShadow, backgroundColor } = getComputedStyle(button);
    return [boxShadow, backgroundColor];
  });
  expect([shadow, background]).toEqual(["none", "rgba(0, 0, 0, 0)"]);
});

test("the order is remembered", async () => {
  const page = await start();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("Title");
  await app.reload();
  await runCommand(page, "Open reviews");
  await page.getByRole("button", { name: "More filters" }).click();
  expect(await page.getByRole("combobox", { name: "Sort by" }).inputValue()).toBe("title");
});

test("a day in words changes one line of the note", async () => {
  const page = await start();
  const before = await app.read(MAYA);
  await page.getByRole("button", { name: "Next review of Maya Ortiz and Sam Lee" }).click();
  await page.getByRole("menuitem", { name: "Pick a date" }).click();
  await page.keyboard.type("in 3 weeks");
  await page.getByText("13 December 2026", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await expectNote(app, MAYA, before.replace("next-review: 2026-11-25", "next-review: 2026-12-13"));
});

test("a row’s menu puts a review off, without the mouse, too", async () => {
  const page = await start();
  const before = await app.read(MAYA);
  await row(page, "Maya Ortiz and Sam Lee").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Snooze a week" }).click();
  const later = before.replace("next-review: 2026-11-25", "next-review: 2026-12-02");
  await expectNote(app, MAYA, later);
  // The row goes to another group a moment after the note was written, and a key in that moment would come to nothing.
  await group(page, "Later").getByRole("button", { name: "More for Maya Ortiz and Sam Lee" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Snooze a month" }).click();
  await expectNote(app, MAYA, later.replace("next-review: 2026-12-02", "next-review: 2027-01-02"));
});

test("several are put off, and paused, at once", async () => {
  const page = await start();
  const [kim, team] = [await app.read(KIM), await app.read(TEAM)];
  await row(page, "Kim and Sam").focus();
  await page.keyboard.press(" ");
  await page.getByRole("checkbox", { name: "The Harbour Library team" }).click({ modifiers: ["Shift"] });
  await page.getByText("2 selected").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "A week later" }).click();
  const off = (text: string): string => text.replace(/next-review: .*/u, "next-review: 2026-11-29");
  await expectNote(app, KIM, off(kim));
  await expectNote(app, TEAM, off(team));
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const paused = (text: string): string => off(text).replace("alliance-status: active", "alliance-status: paused");
  await expectNote(app, KIM, paused(kim));
  await expectNote(app, TEAM, paused(team));
  await page.getByRole("button", { name: "Select none" }).click();
  await page.getByRole("group", { name: "Selected alliances" }).waitFor({ state: "detached" });
});

test("an empty sidebar shows a finished alliance: to be read, nothing is written", async () => {
  app = await startApp({ vault: undefined, notes: { "A note.md": "Nothing.\n" } });
  const { page } = app;
  await runCommand(page, "Open reviews");
  await page.getByRole("button", { name: "See a finished one" }).click();
  const dialog = page.getByRole("dialog", { name: "A finished alliance" });
  await dialog.getByRole("heading", { name: "Being together" }).waitFor();
  expect(await dialog.locator("input, textarea, [contenteditable=true]").count()).toBe(0);
  await expectAccessible(page, ".modal-container");
  await page.keyboard.press("End");
  await dialog.getByText("Baklava now").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "With whom?" }).waitFor();
  expect(await dialog.count()).toBe(0);
  expect(await app.read("A note.md")).toBe("Nothing.\n");
  expect(await page.evaluate(() => window.playground.app.vault.getFiles().map(({ path }) => path))).toEqual([
    "A note.md",
  ]);
});

test("opens in a tab, once", async () => {
  const page = await start();
  for (let time = 0; time < 2; time += 1) await runCommand(page, "Open reviews in a tab");
  await page.getByRole("main").getByRole("heading", { name: "Reviews", exact: true }).waitFor();
  expect(await page.getByRole("main").getByRole("tab", { name: "Reviews" }).count()).toBe(1);
});

test("the status bar has the number of what waits, and opens the sidebar; nothing where nothing waits", async () => {
  app = await startApp();
  const { page } = app;
  const count = page.getByRole("button", { name: "2 alliances wait for a review" });
  await count.press("Enter");
  await page.getByRole("heading", { name: "Reviews", exact: true }).waitFor();
  for (const path of [KIM, TEAM]) {
    await app.write(path, (await app.read(path)).replace(/next-review: .*/u, "next-review: 2027-01-01"));
  }
  await page.locator(".da-review-count").waitFor({ state: "hidden" });
});

test("the privacy view hides all names but the open alliance’s, shows that it is on, and is left with a click", async () => {
  const page = await start();
  await app.open(MAYA, { mode: "preview" });
  await runCommand(page, "Toggle privacy view");
  await page.getByText("Privacy view: only the open alliance shows its name.").waitFor();
  const sidebar = page.locator(".da-reviews");
  const names = /Kim|Harbour|Yuki|Noor|Grace|Hana|Ines|Elif|Bea|kitchen/u;
  await expect.poll(() => sidebar.innerHTML()).not.toMatch(names);
  await row(page, "Maya Ortiz and Sam Lee").waitFor();
  await expectAccessible(page);
  await runCommand(page, "New alliance");
  await page.getByRole("combobox", { name: "With whom?" }).fill("Kim");
  expect(await page.getByRole("option").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Privacy view is on: show all names again" }).click();
  await row(page, "Kim and Sam").waitFor();
});

test("the privacy view hides the forms of notes beside the open one, and shows them when they are opened", async () => {
  const page = await start();
  await app.open(MAYA, { mode: "preview" });
  await app.open(KIM, { mode: "preview", where: "split" });
  const kim = note(page).locator(".da-form").filter({ visible: true });
  const all = page.getByRole("main").locator(".da-form").filter({ visible: true });
  await expect.poll(async () => (await all.count()) > (await kim.count()) && (await kim.count()) > 0).toBe(true);
  await runCommand(page, "Toggle privacy view");
  await expect.poll(async () => (await all.count()) === (await kim.count()) && (await kim.count()) > 0).toBe(true);
  await runCommand(page, "Toggle privacy view");
  await expect.poll(async () => (await all.count()) > (await kim.count())).toBe(true);
});

test("a notice at start comes only if it was asked for, and names nobody", async () => {
  app = await startApp();
  const { page } = app;
  await page.getByRole("button", { name: "2 alliances wait for a review" }).waitFor();
  expect(await page.locator(".notice").count()).toBe(0);
  await app.write(".obsidian/plugins/designed-alliances/data.json", JSON.stringify({ noticeAtStart: true }));
  await app.reload();
  await page
    .locator(".notice")
    .getByText(/alliances? waits? for a review\./u)
    .waitFor();
  await page.locator(".notice").getByRole("button", { name: "Open reviews" }).click();
  await page.getByRole("heading", { name: "Reviews", exact: true }).waitFor();
});

test.each(["light", "dark"])("is accessible in a narrow window, in the %s theme", async (theme) => {
  const page = await start({ query: { theme }, context: { viewport: { width: 390, height: 844 } } });
  await expectAccessible(page);
  await page.getByRole("button", { name: "More for Kim and Sam" }).click();
  await page.getByRole("menuitem", { name: "Select" }).click();
  await page.getByRole("checkbox", { name: "The Harbour Library team" }).click();
  await page.getByText("2 selected").waitFor();
  await expectAccessible(page);
});

/** What can be pressed in the sidebar and is smaller than a finger: its name and its size. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable = document.querySelectorAll(
      ".da-reviews :is(button, input, select, summary, a, [role=menuitem], [role=checkbox])",
    );
    return [...pressable].flatMap((element) => {
      // A click anywhere in a row is one on its title.
      const { width, height } = (
        element.matches(".da-row-title") ? (element.closest(".da-row") ?? element) : element
      ).getBoundingClientRect();
      if (height === 0 || (width >= 43.5 && height >= 43.5)) return [];
      const name = element.getAttribute("aria-label") ?? element.textContent;
      return [`${element.className} ${name}: ${String(Math.round(width))} × ${String(Math.round(height))}`];
    });
  });
}

test("on a phone, the sidebar lies over no note before it is asked for", async () => {
  const { page } = await startApp({ query: { phone: "1" }, context: { viewport: { width: 390, height: 844 } } });
  const sidebar = page.getByRole("region", { name: "Right sidebar" });
  expect(await sidebar.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Toggle right sidebar" }).click();
  await row(page, "Kim and Sam").waitFor();
});

test("on a phone, what is opened from the sidebar is not under it", async () => {
  const { page } = await startApp({ query: { phone: "1" }, context: { viewport: { width: 390, height: 844 } } });
  const sidebar = page.getByRole("region", { name: "Right sidebar" });
  const show = async (): Promise<void> => {
    await page.getByRole("button", { name: "Toggle right sidebar" }).click();
    await row(page, "Kim and Sam").waitFor();
  };
  await show();
  await row(page, "Kim and Sam").click();
  await sidebar.waitFor({ state: "hidden" });
  await page.locator(".da-form").first().waitFor();
  await show();
  await page.getByRole("button", { name: "More for Kim and Sam" }).click();
  await page.getByRole("menuitem", { name: "Start review" }).click();
  await sidebar.waitFor({ state: "hidden" });
});

test("on a phone, all that can be pressed is as large as a finger", async () => {
  const notes = { "Alliances/Odd.md": "---\nalliance: Team\nalliance-status: active\nnext-review: soon\n---\n" };
  const page = await start({ notes, query: { phone: "1" }, context: { viewport: { width: 390, height: 844 } } });
  await row(page, "Kim and Sam").waitFor();
  expect(await page.evaluate(() => document.body.classList.contains("is-mobile"))).toBe(true);
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("combobox", { name: "Status" }).selectOption("paused");
  await page.getByRole("button", { name: "Clear filters" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("button", { name: "Next review of Kim and Sam" }).click();
  await page.getByRole("menuitem", { name: "Pick a date" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("menuitem", { name: "Pick a date" }).click();
  await page.getByRole("button", { name: "Set date" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More for Kim and Sam" }).click();
  await page.getByRole("menuitem", { name: "Select", exact: true }).click();
  await page.getByText("1 selected").waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("button", { name: "Select none" }).click();
  await page.getByRole("heading", { name: "Worth a look 1", exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Show the property" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
});

test("every action of a row is reached by keyboard alone", async () => {
  const notes = { "Alliances/Odd.md": "---\nalliance: Team\nalliance-status: active\nnext-review: soon\n---\n" };
  const page = await start({ notes });
  await row(page, "Kim and Sam").waitFor();
  await page.getByRole("button", { name: "Privacy view" }).focus();
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute("aria-label") ?? element?.textContent ?? undefined)?.replace(/\s+/gu, " ").trim();
    });
  const tab = async (): Promise<string | undefined> => {
    await page.keyboard.press("Tab");
    return focused();
  };
  expect([await tab(), await tab(), await tab(), await tab()]).toEqual([
    "New alliance",
    "Filter alliances",
    "More filters",
    "Waiting for you 2",
  ]);
  await page.keyboard.press("ArrowDown");
  const title = await focused();
  expect([await tab(), await tab()]).toEqual([`Next review of ${title ?? ""}`, `More for ${title ?? ""}`]);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Reschedule…" }).waitFor();
  await page.keyboard.press("Escape");
  await row(page, title ?? "").focus();
  await page.keyboard.press("End");
  await expect.poll(focused).toBe("Odd");
  expect(await tab()).toBe("Show the property");
});

test("P turns the privacy view on in the sidebar, and writes a p in its filter", async () => {
  const page = await start();
  await page.getByRole("searchbox", { name: "Filter alliances" }).pressSequentially("p");
  expect(await page.getByText("Privacy view:").count()).toBe(0);
  await page.getByRole("searchbox", { name: "Filter alliances" }).fill("");
  await row(page, "Kim and Sam").focus();
  await page.keyboard.press("p");
  await page.getByText("Privacy view:").waitFor();
  expect(await page.getByRole("searchbox", { name: "Filter alliances" }).count()).toBe(0);
  await page.getByRole("button", { name: "Show names" }).click();
  await note(page).first().waitFor();
  await row(page, "Kim and Sam").waitFor();
});
