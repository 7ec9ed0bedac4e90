import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";

const vault = fileURLToPath(new URL("fixture-vault", import.meta.url));
const plugin = fileURLToPath(new URL("fixture-plugin", import.meta.url));
const START = "Start here.md";

const startApp = playgrounds({ vault, plugin });
let playground: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  playground = await startApp(options);
  return playground.page;
}

/** What the fixture plugin saw. */
function logOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { fixture: { log: string[] } }).fixture.log);
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.getByRole("combobox", { name: "Select a command..." }).fill(name);
  await page.keyboard.press("Enter");
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).first();

test("the plugin runs before the files are told of, and the first note opens in Live Preview", async () => {
  const page = await start();
  const log = await logOf(page);
  expect(log.indexOf(`create ${START}`)).toBeGreaterThanOrEqual(0);
  expect(log.indexOf(`create ${START}`)).toBeLessThan(log.indexOf("layout ready"));
  expect(log).toContain("resolved");
  await expect.poll(() => page.getByRole("tab", { name: "Start here" }).count()).toBe(1);
  expect(await page.locator(".is-live-preview").count()).toBe(1);
  expect(await page.getByRole("status").count()).toBeGreaterThanOrEqual(0);
  expect(await page.getByText("3 waiting").isVisible()).toBe(true);
});

test("the palette runs commands, notices appear, dialogs keep and give back the focus", async () => {
  const page = await start();
  await command(page, "Say hello");
  await page.getByText("Hello from the fixture").waitFor();
  await page.locator(".cm-content").click();
  await command(page, "Open dialog");
  const dialog = page.getByRole("dialog", { name: "Fixture dialog" });
  await dialog.waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
});

test("a widget of a plugin keeps its focus while the note changes outside", async () => {
  const page = await start();
  await field(page, "Widget field").click();
  await page.keyboard.type("abc");
  await playground.write(START, (await playground.read(START)).replace("The end.", "Changed outside."));
  await page.getByText("Changed outside.").waitFor({ timeout: 1500 });
  await page.keyboard.type("def");
  expect(await field(page, "Widget field").inputValue()).toBe("abcdef");
});

test("reading view renders anew only the section that changed", async () => {
  const page = await start();
  await playground.open(START, { mode: "preview" });
  await field(page, "Field one").fill("kept");
  await playground.write(START, (await playground.read(START)).replace("The end.", "Another end."));
  await page.getByText("Another end.").waitFor();
  expect(await field(page, "Field one").inputValue()).toBe("kept");
  await playground.write(START, (await playground.read(START)).replace("```fixture\none", "```fixture\ntwo"));
  await page.getByText("Rendered: two").waitFor();
  expect(await field(page, "Field two").inputValue()).toBe("");
  const log = await logOf(page);
  expect(log.lastIndexOf("unload one")).toBeLessThan(log.indexOf("load two"));
});

test("a switch unloads the old section after the new one is there", async () => {
  const page = await start({ query: { unloadAfterRender: true } });
  await playground.open(START, { mode: "preview" });
  await playground.write(START, (await playground.read(START)).replace("```fixture\none", "```fixture\ntwo"));
  await page.getByText("Rendered: two").waitFor();
  const log = await logOf(page);
  expect(log.lastIndexOf("unload one")).toBeGreaterThan(log.indexOf("load two"));
});

test("section info names the lines of a fence, and is null in embeds, callouts' previews and by switch", async () => {
  const page = await start();
  await playground.open(START, { mode: "preview" });
  const lines = (text: string): Promise<string | null> =>
    page.getByText(`Rendered: ${text}`).last().getAttribute("data-lines");
  const at = (await playground.read(START)).split("\n").indexOf("```fixture");
  expect(await lines("one")).toBe(`${at}-${at + 2}`);
  expect(await lines("embedded")).toBe("none");
  const other = await start({ query: { nullSectionInfo: true } });
  await playground.open(START, { mode: "preview" });
  expect(await other.getByText("Rendered: one").last().getAttribute("data-lines")).toBe("none");
});

test("post processors may get elements that stand nowhere yet", async () => {
  const page = await start({ query: { detachedRender: true } });
  await playground.open(START, { mode: "preview" });
  await page.getByText("Rendered: one").last().waitFor();
  expect(
    await page.locator(".markdown-reading-view .block-language-fixture").first().getAttribute("data-attached"),
  ).toBe("false");
  const order = await page
    .locator(".markdown-preview-sizer > div")
    .evaluateAll((all) => all.map((one) => one.getAttribute("class") ?? ""));
  expect(order.indexOf("el-h1")).toBeLessThan(order.indexOf("el-h2"));
});

test("the app's own block in Live Preview shows its source at the cursor, and a switch takes it away", async () => {
  const page = await start();
  const block = page.locator(".cm-preview-code-block");
  await block.hover();
  await block.getByRole("button", { name: "Edit this block" }).click();
  await block.waitFor({ state: "detached" });
  await page.locator(".cm-line", { hasText: "```fixture" }).first().waitFor();
  const other = await start({ query: { ownFenceDecorations: false } });
  expect(await other.locator(".cm-preview-code-block").count()).toBe(0);
});

test("the editor's hotkeys leave a field in a widget alone, unless they are hostile", async () => {
  const page = await start();
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await field(page, "Widget field").click();
  await page.keyboard.press("Control+b");
  await page.evaluate(() => (window.playground.switches.hostileHotkeys = true));
  expect(await page.locator(".cm-line", { hasText: "****" }).count()).toBe(0);
  await page.keyboard.press("Control+b");
  expect(await page.locator(".cm-line", { hasText: "****" }).count()).toBe(1);
});

test("a view opens in the right sidebar, and moves into a window of its own", async () => {
  const page = await start();
  await page.getByRole("button", { name: "Open fixture panel" }).click();
  const side = page.getByRole("region", { name: "Right sidebar" });
  await side.getByRole("heading", { name: "Panel content" }).waitFor();
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate(() => {
      const { workspace } = window.playground.app;
      const [leaf] = workspace.getLeavesOfType("fixture-panel");
      if (leaf !== undefined) workspace.moveLeafToPopout(leaf);
    }),
  ]);
  await popup.getByRole("heading", { name: "Panel content" }).waitFor();
  expect(await popup.evaluate(() => document.body.createDiv({ cls: "x", text: "y" }).textContent)).toBe("y");
  await popup.close();
  await expect
    .poll(() => page.evaluate(() => window.playground.app.workspace.getLeavesOfType("fixture-panel").length))
    .toBe(0);
});

test("a note in a pop-out is an editor there", async () => {
  const page = await start();
  const [popup] = await Promise.all([page.waitForEvent("popup"), command(page, "Move current tab to new window")]);
  await popup.locator(".cm-line", { hasText: "The end." }).click();
  await popup.keyboard.press("End");
  await popup.keyboard.type(" From the window.");
  await expect.poll(() => playground.read(START), { timeout: 4000 }).toContain("From the window.");
});

test("both kinds of settings work", async () => {
  const page = await start();
  await page.keyboard.press("Control+,");
  const settings = page.getByRole("dialog", { name: "Settings" });
  expect(await settings.getByText("Only when loose").isVisible()).toBe(false);
  await settings.getByRole("switch", { name: "Loose toggle" }).click({ force: true });
  await settings.getByText("Only when loose").waitFor();
  await settings.getByRole("textbox", { name: "Cadence" }).fill("bad");
  await settings.getByText("Not a cadence").waitFor();
  await settings.getByRole("textbox", { name: "Cadence" }).fill("monthly");
  await expect.poll(() => playground.read(".obsidian/plugins/fixture/data.json")).toContain('"cadence": "monthly"');
  await settings.getByRole("button", { name: "Do it" }).click();
  expect(await logOf(page)).toContain("action");
  await settings.getByRole("button", { name: "More", exact: true }).click();
  await settings.getByRole("combobox", { name: "On the page" }).selectOption("b");
  await settings.getByRole("button", { name: "Back" }).click();
  await settings.getByRole("tab", { name: "Drawn" }).click();
  await settings.getByRole("switch", { name: "Drawn toggle" }).waitFor();
});

test("a rename rewrites the links to a note, in its text and its properties", async () => {
  const page = await start();
  await page.evaluate(async () => {
    const { app } = window.playground;
    const file = app.vault.getFileByPath("Maya Ortiz.md");
    if (file !== null) await app.fileManager.renameFile(file, "People/Maya Roth.md");
  });
  const text = await playground.read(START);
  expect(text).toContain('- "[[Maya Roth]]"');
  expect(text).toContain("a link to [[Maya Roth]].");
  expect(text).toContain("![[Maya Roth]]");
  expect(await logOf(page)).toContain("rename Maya Ortiz.md → People/Maya Roth.md");
});

test("the day is the one asked for", async () => {
  const page = await start({ query: { today: "2027-03-20" } });
  await command(page, "Say the day");
  await page.getByText("2027-03-20").last().waitFor();
  expect(await page.evaluate(() => new Date().getFullYear())).toBe(2027);
});

test("views that do not show stay deferred after a reload", async () => {
  const page = await start({ query: { deferredViews: true } });
  await playground.open("Maya Ortiz.md", { where: "tab" });
  await expect
    .poll(() => playground.read(".obsidian/workspace.json").catch(() => ""), { timeout: 5000 })
    .toContain("Maya Ortiz.md");
  await playground.reload();
  const deferred = (): Promise<boolean[]> =>
    page.evaluate(() => window.playground.app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.isDeferred));
  expect(await deferred()).toEqual([true, false]);
  await page.getByRole("tab", { name: "Start here" }).click();
  await expect.poll(deferred).toEqual([false, false]);
});

test("resting on a link shows the note, and print waits for slow post processors", async () => {
  const page = await start();
  await playground.open(START, { mode: "preview" });
  await page.locator("p a.internal-link").last().hover();
  await page.getByRole("dialog", { name: "Preview of Maya Ortiz" }).getByText("She likes mornings.").waitFor();
  await page.evaluate(async (path) => {
    await window.playground.renderPrint(path);
  }, START);
  expect(await page.locator(".print strong").first().getAttribute("data-processed")).toBe("yes");
  expect(await page.locator(".print").getByText("Rendered: embedded").count()).toBe(1);
});

test("no section info, no `resolved`, a slow cache", async () => {
  const page = await start({ query: { resolvedMissing: true, slowCache: 400 } });
  expect(await logOf(page)).not.toContain("resolved");
  const cached = await page.evaluate(async () => {
    const { app } = window.playground;
    const file = await app.vault.create("New.md", "---\nalliance: x\n---\n");
    const before = app.metadataCache.getFileCache(file);
    await window.playground.idle();
    return [before, app.metadataCache.getFileCache(file)?.frontmatter];
  });
  expect(cached).toEqual([null, { alliance: "x" }]);
});

test("on a phone the sidebars are drawers", async () => {
  const page = await start({ query: { phone: true }, context: { viewport: { width: 390, height: 844 } } });
  expect(await page.locator("body.is-phone.is-mobile").count()).toBe(1);
  await page.getByRole("button", { name: "Toggle right sidebar" }).click();
  await command(page, "Open panel");
  await page.getByRole("button", { name: "Close right sidebar" }).click();
  expect(await page.getByRole("region", { name: "Right sidebar" }).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Toggle right sidebar" }).click();
  await page.getByRole("region", { name: "Right sidebar" }).waitFor();
  await page.waitForTimeout(1000);
  await playground.reload();
  expect(await page.getByRole("region", { name: "Right sidebar" }).isVisible()).toBe(false);
});

test("a plugin that is switched off leaves nothing behind", async () => {
  const page = await start();
  await page.evaluate(() => {
    window.playground.plugin.unload();
  });
  await page.locator(".fixture-widget").waitFor({ state: "detached" });
  await page.keyboard.press("Control+p");
  await page.getByRole("combobox", { name: "Select a command..." }).fill("Fixture:");
  await page.getByText("No commands found.").waitFor();
});
