/** What happens at start: no note is read, nothing is written, nothing leaves the machine. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import { runCommand, SAMPLE_VAULT, TODAY } from "./app-page";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });

/** Every file of a folder, with its bytes. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const files: Record<string, string> = {};
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files[name] = await readFile(path, "latin1");
  }
  return files;
}

test("the plugin reads no note to know the reviews, writes nothing, and asks no one else", async () => {
  const app = await startApp();
  const { page } = app;
  const before = await contents(SAMPLE_VAULT);
  // The rows in sight may read what only the notes say: no row is in sight. And the app itself has read the notes, for their properties.
  await page.evaluate(() => window.playground.app.workspace.detachLeavesOfType("designed-alliances-reviews"));
  await app.idle();
  // From now on every reading of a note through the vault is counted.
  await page.evaluate(() => {
    const { vault } = window.playground.app;
    const counted = window as unknown as { reads: string[] };
    counted.reads = [];
    for (const name of ["read", "cachedRead"] as const) {
      const original = vault[name].bind(vault);
      vault[name] = (file) => {
        counted.reads.push(file.path);
        return original(file);
      };
    }
  });
  await page.evaluate(() => window.playground.reloadPlugin());
  await page.getByRole("button", { name: "2 alliances wait for a review", exact: true }).waitFor();
  await app.idle();
  const reads = await page.evaluate(() => (window as unknown as { reads: string[] }).reads);
  expect(reads.filter((path) => path !== "Start here.md")).toEqual([]);
  await runCommand(page, "Open reviews");
  await page.getByRole("heading", { name: "Waiting for you 2", exact: true }).waitFor();
  await app.idle();
  const after = await contents(app.vaultDir);
  for (const [path, text] of Object.entries(before)) expect(after[path], path).toBe(text);
});

test("switching the plugin off leaves the note's text and takes every form away", async () => {
  const app = await startApp();
  const { page } = app;
  await app.open("Alliances/Bea Lindqvist and Sam Lee.md", { mode: "live" });
  await page.locator(".da-form").first().waitFor();
  await page.evaluate(() => window.playground.reloadPlugin());
  await page.locator(".da-form").first().waitFor();
});

test("switched off and on, the sidebar shows the reviews again, and what is written from then on", async () => {
  const app = await startApp();
  const { page } = app;
  await page.getByRole("heading", { name: "Waiting for you 2", exact: true }).waitFor();
  await page.evaluate(() => window.playground.reloadPlugin());
  await app.write(
    "Us.md",
    "---\nalliance: Two\nallies:\n  - Maya\nalliance-status: active\nnext-review: 2020-01-01\n---\n",
  );
  await page.getByRole("heading", { name: "Waiting for you 3", exact: true }).waitFor();
});
