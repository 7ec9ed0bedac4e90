/** The reviews in the sidebar: the right group, live, for ten thousand alliances too, and never taking the focus. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, runCommand, SAMPLE_VAULT, TODAY, untilHas } from "./app-page";
import { group, openReviews } from "./reviews-page";

const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp(options);
  return openReviews(app.page);
}

function rowIn(page: Page, name: string, title: string): Locator {
  return group(page, name).getByRole("button", { name: title, exact: true });
}

test("each of the sample vault's alliances stands in its group, by its note's title", async () => {
  const page = await start();
  const expected = {
    "Waiting for you": ["Kim and Sam", "The Harbour Library team"],
    "This week": ["Maya Ortiz and Sam Lee"],
    Later: ["Our kitchen table", "Hana and Peter in Lisbon", "תמר לוי and Sam Lee"],
    "No date": ["Bea Lindqvist and Sam Lee", "Ines Duarte and Tom Becker"],
    Drafts: ["Noor Haddad and Sam Lee"],
    Resting: ["Grace Mbeki and Oliver Hart"],
  };
  for (const [name, titles] of Object.entries(expected)) {
    await page.getByRole("heading", { name: `${name} ${String(titles.length)}`, exact: true }).waitFor();
    for (const title of titles) expect(await rowIn(page, name, title).count(), `${name}: ${title}`).toBe(1);
  }
  await page.getByRole("heading", { name: "Closed 2", exact: true }).waitFor();
  await page.getByText("it has been five weeks").waitFor();
});

test("a date changed by another program moves the alliance", async () => {
  const page = await start();
  const before = await app.read(MAYA);
  await app.write(MAYA, before.replace("next-review: 2026-11-25", "next-review: 2026-11-20"));
  await rowIn(page, "Waiting for you", "Maya Ortiz and Sam Lee").waitFor();
  expect(await page.getByRole("list", { name: "This week", exact: true }).count()).toBe(0);
});

test("a date changed by hand moves the alliance", async () => {
  const page = await start();
  await app.open(MAYA, { mode: "source" });
  const date = note(page).getByText("2026-11-25").first();
  await date.dblclick();
  await page.keyboard.press("End");
  for (let key = 0; key < 5; key += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("12-24");
  await rowIn(page, "Later", "Maya Ortiz and Sam Lee").waitFor();
  expect(await untilHas(app, MAYA, "next-review: 2026-12-24")).toContain("next-review: 2026-12-24");
});

test.each(["closed", "live", "preview"] as const)(
  "a date changed in the sidebar changes one line of the note (note: %s)",
  async (mode) => {
    const page = await start();
    const before = await app.read(MAYA);
    if (mode !== "closed") await app.open(MAYA, { mode });
    await page.getByRole("button", { name: "Next review of Maya Ortiz and Sam Lee" }).click();
    await page.getByRole("menuitem", { name: "In a month" }).click();
    await rowIn(page, "Later", "Maya Ortiz and Sam Lee").waitFor();
    const expected = before.replace("next-review: 2026-11-25", "next-review: 2026-12-22");
    await expectNote(app, MAYA, expected);
  },
);

test("a draft becomes active by its menu, and moves to where its date belongs", async () => {
  const page = await start();
  const path = "Alliances/Noor Haddad and Sam Lee.md";
  const before = await app.read(path);
  await rowIn(page, "Drafts", "Noor Haddad and Sam Lee").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Begin this alliance" }).click();
  await rowIn(page, "Drafts", "Noor Haddad and Sam Lee").waitFor({ state: "detached" });
  // It has no day yet: it gets one by its cadence.
  const expected = before
    .replace("alliance-status: draft", "alliance-status: active")
    .replace("  - client\n---", "  - client\nnext-review: 2026-12-22\n---");
  await expectNote(app, path, expected);
});

test("a note that is renamed, deleted, or made elsewhere is followed", async () => {
  const page = await start();
  await app.write(
    "Alliances/New from afar.md",
    "---\nalliance: Team\nalliance-status: active\nnext-review: 2026-11-22\n---\n",
  );
  await rowIn(page, "Waiting for you", "New from afar").waitFor();
  await page.evaluate(async () => {
    const { app: host } = window.playground;
    const file = host.vault.getFileByPath("Alliances/New from afar.md");
    if (file !== null) await host.fileManager.renameFile(file, "Alliances/Renamed.md");
  });
  await rowIn(page, "Waiting for you", "Renamed").waitFor();
  await page.evaluate(async () => {
    const { app: host } = window.playground;
    const file = host.vault.getFileByPath("Alliances/Renamed.md");
    if (file !== null) await host.fileManager.trashFile(file);
  });
  await rowIn(page, "Waiting for you", "Renamed").waitFor({ state: "detached" });
});

test("never takes the focus from someone who writes", async () => {
  const page = await start();
  await app.open("Start here.md", { mode: "source" });
  await note(page).locator(".cm-content").click();
  const before = await app.read(MAYA);
  await app.write(MAYA, before.replace("next-review: 2026-11-25", "next-review: 2026-11-20"));
  await rowIn(page, "Waiting for you", "Maya Ortiz and Sam Lee").waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
});

test("works by the keyboard: arrows move, Enter opens", async () => {
  const page = await start();
  const first = page.getByRole("button", { name: /^Waiting for you/ });
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("The Harbour Library team");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "The Harbour Library team", selected: true }).waitFor();
});

test("folded groups stay folded after a restart", async () => {
  const page = await start();
  await page.getByRole("button", { name: /^Later/ }).click();
  await group(page, "Later").waitFor({ state: "detached" });
  await app.reload();
  await runCommand(page, "Open reviews");
  await page.getByRole("button", { name: /^Later/, expanded: false }).waitFor();
});

test("an empty vault gets one sentence and a way in", async () => {
  const page = await start({ notes: { "A note.md": "Nothing here.\n" }, vault: undefined });
  await page.getByRole("button", { name: "Design an alliance" }).click();
  await page.getByRole("combobox", { name: "With whom?" }).waitFor();
});

test("a thousand alliances scroll, and few of them are drawn", async () => {
  const notes = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, number) => [
      `A/Alliance ${String(number).padStart(5, "0")}.md`,
      `---\nalliance: Team\nalliance-status: active\nnext-review: 2027-01-01\n---\n`,
    ]),
  );
  const page = await start({ notes, vault: undefined });
  await page.getByRole("heading", { name: "Later 1000" }).waitFor({ timeout: 60_000 });
  expect(await group(page, "Later").getByRole("listitem").count()).toBeLessThan(100);
  await page.getByRole("button", { name: /^Later/ }).focus();
  await page.keyboard.press("End");
  await rowIn(page, "Later", "Alliance 00999").waitFor();
  expect(await group(page, "Later").getByRole("listitem").count()).toBeLessThan(100);
});
