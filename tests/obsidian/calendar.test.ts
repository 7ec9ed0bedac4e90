/** Review dates as a calendar file: the bytes, what other programs read in them, and whose file is written over. */
import { readFile, writeFile } from "node:fs/promises";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { goldenPath, runCommand, SAMPLE_VAULT, TODAY, untilOnDisk } from "./app-page";
import { findings } from "./axe";

const FILE = "Review dates.ics";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp(options);
  return app.page;
}

function dialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Export review dates" });
}

async function exportDates(page: Page, choose: (dialog: Locator) => Promise<void> = () => Promise.resolve()) {
  await runCommand(page, "Export review dates");
  await dialog(page).waitFor();
  await choose(dialog(page));
  await dialog(page).getByRole("button", { name: "Export" }).click();
}

/** The file, without the instants at which it was made. */
async function exported(path = FILE, fulfils: (text: string) => boolean = (text) => text !== ""): Promise<string> {
  const text = await untilOnDisk(() => app.read(path), fulfils);
  return text.replaceAll(/^DTSTAMP:\d{8}T\d{6}Z\r$/gmu, "DTSTAMP:20261122T101500Z\r");
}

/** UID, day and summary of each event, as two programs read them. */
function events(text: string): string[][] {
  const one = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((component) => {
    const { uid, startDate, summary } = new ICAL.Event(component);
    return [uid, startDate.toString(), summary];
  });
  const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    const { start, summary } = event as typeof event & { readonly summary: string };
    const parts = [start.getFullYear(), start.getMonth() + 1, start.getDate()];
    return [[event.uid, parts.map((part) => String(part).padStart(2, "0")).join("-"), summary]];
  });
  expect(other).toEqual(one);
  return one;
}

/** Equal to the golden file; `GOLDEN=write` makes it anew. */
async function expectGolden(text: string, name: string): Promise<void> {
  const path = goldenPath("calendar", name);
  if (process.env.GOLDEN === "write") await writeFile(path, text);
  expect(text).toBe(await readFile(path, "utf8"));
}

test("the vault's dates go into a file that tells no names", async () => {
  const page = await start();
  await exportDates(page);
  await page.getByText("6 review dates. Now in “Review dates.ics”").waitFor();
  const text = await exported();
  await expectGolden(text, "initials.ics");
  expect(events(text)).toHaveLength(6);
  for (const word of ["Maya", "Ortiz", "Library", "kitchen"]) expect(text).not.toContain(word);
});

test("names, a reminder and a folder are for those who ask, and are remembered", async () => {
  const page = await start();
  const choose = async (asked: Locator): Promise<void> => {
    await asked.getByRole("combobox", { name: "Folder" }).selectOption("Journal");
    await asked.getByRole("combobox", { name: "Remind me" }).selectOption("One day before");
    await asked.getByRole("switch", { name: "Names instead of initials" }).click({ force: true });
  };
  await exportDates(page, choose);
  await page.getByText("Now in “Journal/Review dates.ics”").waitFor();
  const text = await exported(`Journal/${FILE}`);
  await expectGolden(text, "names.ics");
  expect(events(text).map(([, , summary]) => summary)).toContain("Review: Maya Ortiz and Sam Lee");
  await runCommand(page, "Export review dates");
  expect(await dialog(page).getByRole("combobox", { name: "Folder" }).inputValue()).toBe("/Journal");
  expect(await dialog(page).getByRole("switch", { name: "Names instead of initials" }).isChecked()).toBe(true);
});

test("made anew after a note was renamed and another one reviewed, it has the same events", async () => {
  const page = await start();
  await exportDates(page);
  const before = events(await exported());
  await page.evaluate(async () => {
    const { app: host } = window.playground;
    const file = host.vault.getFileByPath("Alliances/Maya Ortiz and Sam Lee.md");
    if (file !== null) await host.fileManager.renameFile(file, "Journal/M and S.md");
  });
  const kim = await app.read("Alliances/Kim and Sam.md");
  await app.write("Alliances/Kim and Sam.md", kim.replace(/next-review: \S+/u, "next-review: 2027-02-01"));
  await page.waitForFunction(() => {
    const { vault, metadataCache } = window.playground.app;
    const file = vault.getFileByPath("Alliances/Kim and Sam.md");
    return file !== null && metadataCache.getFileCache(file)?.frontmatter?.["next-review"] === "2027-02-01";
  });
  await exportDates(page);
  const after = events(await exported(FILE, (text) => text.includes("20270201")));
  const uids = (all: string[][]): string[] => all.map(([uid = ""]) => uid).sort();
  expect(uids(after)).toEqual(uids(before));
  expect(after.filter(([, day]) => day === "2027-02-01")).toHaveLength(1);
});

test("a file of that name that is not ours stays as it is", async () => {
  const page = await start();
  const theirs = "BEGIN:VCALENDAR\r\nPRODID:-//Somebody//Birthdays//EN\r\nEND:VCALENDAR\r\n";
  await app.write(FILE, theirs);
  await app.idle();
  await exportDates(page);
  await page.getByText("was not made here: it stays as it is").waitFor();
  expect(await app.read(FILE)).toBe(theirs);
  await dialog(page).waitFor();
});

test.each(["light", "dark"])("axe finds nothing in the dialog (%s)", async (theme) => {
  const page = await start({ query: { theme } });
  await runCommand(page, "Export review dates");
  await dialog(page).getByRole("button", { name: "Export" }).waitFor();
  expect(await findings(page, ".da-export-modal")).toEqual([]);
});

test("without any date, the dialog says so and makes nothing", async () => {
  const page = await start({ vault: undefined, notes: { "A.md": "---\nalliance: Team\n---\n" } });
  await runCommand(page, "Export review dates");
  await dialog(page).getByText("No alliance that holds has a day for its review yet.").waitFor();
  expect(await dialog(page).getByRole("button", { name: "Export" }).count()).toBe(0);
});
