/** The privacy view: whatever this plugin shows, it shows no name, title or answer of an alliance but the open one. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { note, runCommand, SAMPLE_VAULT, TODAY } from "./app-page";

const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";
const ELIF = "Alliances/Elif Kaya and Sam Lee.md";
const KIM = "Alliances/Kim and Sam.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(): Promise<Page> {
  app = await startApp();
  return app.page;
}

/** What can be seen of this plugin: the app's own lists of files and tabs are its own affair. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ours = ".da-reviews, .da-form, .da-review-view, .da-history, .da-new, .modal, .notice, .status-bar";
    const tabs = [...document.querySelectorAll(".workspace-tab-header")].filter((tab) =>
      tab.textContent.includes("Review"),
    );
    return [...document.querySelectorAll<HTMLElement>(ours), ...(tabs as HTMLElement[])]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.innerText)
      .join("\n");
  });
}

/** Words that stand in names and titles of the vault, and in none of the open alliance, {@link MAYA}. */
const NAMES =
  /\b(?:Bea|Lindqvist|David|Osei|Elif|Kaya|Grace|Mbeki|Oliver|Hart|Hana|Peter|Lisbon|Ines|Duarte|Tom|Becker|Kim|Novak|Noor|Haddad|kitchen|Harbour|Library|Yuki|Zelda)\b|תמר|לוי/gu;

/**
 * The names that anything on the page gives away: in its text, a choice, a label, a tooltip, a field. Left out is what the app itself
 * shows: its files, the titles of notes' tabs, and the Markdown of other panes around the forms.
 */
function givenAway(page: Page): Promise<string[]> {
  return page.evaluate(
    ([names, open]) => {
      const isOurs = (element: Element): boolean => element.closest("[class^='da-'], [class*=' da-']") !== null;
      const theApps =
        ".nav-files-container, .workspace-leaf-content[data-type=markdown], .workspace-leaf-content[data-type=file-explorer]";
      const notes = window.playground.app.vault.getMarkdownFiles().map(({ basename }) => basename);
      const tabs = [...document.querySelectorAll(".workspace-tab-header")].filter((tab) =>
        notes.includes(tab.textContent.trim()),
      );
      const isTold = (element: Element): boolean =>
        isOurs(element) || (element.closest(theApps) === null && !tabs.some((tab) => tab.contains(element)));
      const wordsOf = (element: Element): string[] => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const labels = ["aria-label", "title", "placeholder", "alt", "aria-description"];
        const value =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : "";
        return [
          ...own.map((node) => node.textContent ?? ""),
          ...labels.map((name) => element.getAttribute(name) ?? ""),
          value,
        ];
      };
      const isSeen = (element: Element): boolean =>
        (element.closest("select") ?? element).checkVisibility({ visibilityProperty: true });
      return [...document.body.querySelectorAll("*")]
        .filter((element) => !element.matches("script, style, .workspace-leaf") && isTold(element) && isSeen(element))
        .flatMap((element) => wordsOf(element))
        .filter((words) => new RegExp(names, "u").exec(words) !== null && !words.includes(open));
    },
    [NAMES.source, "Maya Ortiz and Sam Lee"] as const,
  );
}

async function expectNoName(page: Page, where: string): Promise<void> {
  await expect.poll(() => givenAway(page), { message: where }).toEqual([]);
}

/** Makes a vault in which every group of the sidebar has somebody, and a folder bears a name. */
async function crowd(page: Page): Promise<void> {
  const kim = await app.read(KIM);
  await app.write("Zelda's/Zelda and Sam.md", kim.replace(/next-review: \S+/u, "next-review: soon"));
  await app.write("Zelda's/Kim and Sam 1.md", kim);
  await app.open(MAYA, { mode: "preview" });
  await runCommand(page, "Open reviews");
  await page.locator(".da-reviews").getByText("Zelda and Sam").first().waitFor();
}

test("nothing on the page gives a name away: sidebar, menus, notices, dialogs", async () => {
  app = await startApp({ context: { viewport: { width: 1400, height: 2000 } } });
  const { page } = app;
  await crowd(page);
  expect((await givenAway(page)).length).toBeGreaterThan(10);
  await app.open(KIM, { mode: "preview", where: "split" });
  await page.getByRole("tab", { name: "Maya Ortiz and Sam Lee" }).click();
  await runCommand(page, "Export review dates");
  await page.getByRole("combobox", { name: "Folder" }).selectOption("Zelda's");
  await page.getByRole("button", { name: "Export" }).click();
  await page.locator(".notice").click();
  await runCommand(page, "Toggle privacy view");
  await expectNoName(page, "the sidebar, and a form beside");

  const rows = page.locator(".da-reviews .da-row");
  const row = (group: string) =>
    page.getByRole("list", { name: group }).getByRole("listitem").filter({ hasText: "An alliance" }).first();
  const choose = async (group: string, item: string): Promise<void> => {
    await row(group).click({ button: "right" });
    const choice = page.locator(".menu-item").filter({ hasText: item }).first();
    await choice.waitFor();
    await expectNoName(page, `the menu of ${group}`);
    await choice.click();
  };
  await choose("Drafts", "Begin this alliance");
  await page.locator(".notice").getByText("Begun").waitFor();
  await expectNoName(page, "a step, with who has not said yes");
  await choose("Waiting for you", "Snooze a week");
  await choose("This week", "Pause alliance");
  await page.locator(".notice").getByText("Paused").waitFor();
  await expectNoName(page, "other steps");
  await choose("Later", "Reschedule");
  await page.getByRole("menu", { name: "Next review of an alliance" }).waitFor();
  await expectNoName(page, "another day");
  await page.keyboard.press("Escape");
  await row("Later").locator(".da-row-title").press("Space");
  await row("Drafts").or(row("No date")).first().locator(".da-row-title").press("Space");
  await page.getByText("2 selected").waitFor();
  await expectNoName(page, "several that are selected");
  await page.keyboard.press("Escape");
  await rows.first().hover();
  await expectNoName(page, "under the pointer");

  await page.getByRole("tab", { name: "Maya Ortiz and Sam Lee" }).click();
  for (const [command, dialog] of [
    ["Export review dates", "Export review dates"],
    ["Continue differently", "Continue differently"],
    ["Show history", "History of Maya Ortiz and Sam Lee"],
    ["Save as template", "Save as template"],
  ] as const) {
    await runCommand(page, command);
    const shown = page.getByRole("dialog", { name: dialog });
    await shown.waitFor();
    await expectNoName(page, command);
    await page.keyboard.press("Escape");
    await shown.waitFor({ state: "detached" });
  }
  await runCommand(page, "Export review dates");
  await page.getByRole("button", { name: "Export" }).click();
  await page.locator(".notice").getByText("Now in “Review dates.ics”").waitFor();
  await expectNoName(page, "where the dates are");
});

test("a review beside the open note is hidden with its title, and comes back when it is gone to", async () => {
  const page = await start();
  await app.open(KIM, { mode: "preview" });
  await runCommand(page, "Start review");
  await page.getByRole("tab", { name: "Review: Kim and Sam" }).waitFor();
  await app.open(MAYA, { mode: "preview", where: "split" });
  await expect.poll(() => shown(page)).toMatch(/Kim/u);
  await runCommand(page, "Toggle privacy view");
  await expect.poll(() => shown(page)).not.toMatch(/Kim/u);
  await page.getByRole("tab", { name: "Review", exact: true }).click();
  await expect.poll(() => shown(page)).toMatch(/What has gone well/u);
  expect(await shown(page)).not.toMatch(/Maya/u);
  await runCommand(page, "Toggle privacy view");
  await page.getByRole("tab", { name: "Review: Kim and Sam" }).waitFor();
});

test("the history of an alliance that is not open is not shown, and it says why", async () => {
  const page = await start();
  await app.open(MAYA, { mode: "preview" });
  await runCommand(page, "Toggle privacy view");
  await page.evaluate((path) => {
    const { workspace, vault } = window.playground.app;
    const items: { title?: string; click?: () => void }[] = [];
    const item = (own: { title?: string; click?: () => void }) => ({
      setSection: () => item(own),
      setIcon: () => item(own),
      setTitle: (title: string) => ((own.title = title), item(own)),
      onClick: (click: () => void) => ((own.click = click), item(own)),
    });
    const menu = { addItem: (build: (each: unknown) => void) => build(item(items[items.push({}) - 1] ?? {})) };
    workspace.trigger("file-menu", menu, vault.getFileByPath(path), "test");
    for (const { title, click } of items) if (title === "Show history" || title === "Continue differently") click?.();
  }, ELIF);
  await page.getByText("Hidden in the privacy view.").first().waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await shown(page)).not.toMatch(/Elif/u);
});

test("dialogs suggest no people and no folders, and a form no links", async () => {
  const page = await start();
  await app.write("Alliances/Kim Novak/Note.md", "A folder called by a client's name.\n");
  await app.open(MAYA, { mode: "preview" });
  const field = note(page).locator(".da-form textarea").first();
  const typeLink = async (): Promise<void> => {
    await field.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" [[Ki");
  };
  await typeLink();
  await page.getByRole("option", { name: /Kim/u }).first().waitFor();
  await page.keyboard.press("Escape");
  await runCommand(page, "Toggle privacy view");
  await runCommand(page, "New alliance");
  await page.getByRole("combobox", { name: "With whom?" }).fill("Ki");
  expect(await page.getByRole("dialog").innerHTML()).not.toMatch(/Kim/u);
  await page.keyboard.press("Escape");
  await typeLink();
  await page.waitForTimeout(500);
  expect(await page.getByRole("option").count()).toBe(0);
});

test("what was said last time, in another note, is hidden with the others", async () => {
  const page = await start();
  await app.open(ELIF, { mode: "preview" });
  await runCommand(page, "Continue differently");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  const lastTime = page.locator(".da-last-time").first();
  await lastTime.waitFor();
  await runCommand(page, "Toggle privacy view");
  await lastTime.waitFor({ state: "hidden" });
  await runCommand(page, "Toggle privacy view");
  await lastTime.waitFor();
});
