/**
 * 50,000 notes in the workspace, one in five an alliance: what the extension reads when it starts, and how long the reviews take, beside a
 * bare loop over the same files. For people to read; no time is asserted.
 */
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import moment from "moment";
import { afterAll, beforeAll, expect, test } from "vitest";
import { row } from "../bench/measure";
import { Workbench } from "./workbench";

const FOLDERS = 50;
const NOTES = 1000;
/** One note in so many is an alliance. */
const ALLIANCES = 5;
/** Long before anything was read: the file system tells by this whether it was. */
const LONG_AGO = new Date("2001-01-01");
const BEFORE = new Date("2020-01-01");

const day = (days: number): string => moment().add(days, "days").format("YYYY-MM-DD");
const words = "Some words that nobody asked for, as notes have them.\n".repeat(20);

function noteText(number: number): string {
  if (number % ALLIANCES !== 0) return `---\ntags: [note]\n---\n\n# Note\n\n${words}`;
  const next = day((number % 400) - 100);
  const allies = `allies:\n  - "[[Person ${String(number)}]]"\n  - Sam Lee\n`;
  return `---\nalliance: Coach and client\n${allies}alliance-status: active\nnext-review: ${next}\n---\n\n# Us\n\n${words}`;
}

const paths: string[] = [];
let workbench: Workbench;
const say = (line: string): void => void process.stdout.write(`  ${line}\n`);
const wasRead = (path: string): boolean => statSync(path).atimeMs > BEFORE.getTime();

beforeAll(async () => {
  workbench = await Workbench.start({ "Us.md": noteText(0) }, undefined, (folder) => {
    for (let at = 0; at < FOLDERS; at += 1) {
      const place = join(folder, `Folder ${String(at)}`);
      mkdirSync(place);
      for (let note = 0; note < NOTES; note += 1) {
        const path = join(place, `Note ${String(at * NOTES + note)}.md`);
        writeFileSync(path, noteText(at * NOTES + note));
        utimesSync(path, LONG_AGO, BEFORE);
        paths.push(path);
      }
    }
  });
});
afterAll(() => workbench.end());

test("50,000 notes", async () => {
  const { page } = workbench;
  await workbench.openText("Us.md");
  await workbench.command("Designed Alliances: Open as a form");
  await page.locator(".tab.active", { hasText: "Us.md" }).waitFor();
  await page.waitForTimeout(5000);
  const read = paths.filter(wasRead).length;
  say(
    `${String(read)} of ${String(paths.length)} notes were read by activating the extension and opening one note more`,
  );
  expect(read).toBe(0);

  let began = performance.now();
  for (const path of paths) await readFile(path, "utf8");
  const bare = { what: "reading the files one by one", milliseconds: performance.now() - began };
  // As cold or warm as the extension will find them.
  began = performance.now();
  await workbench.command("View: Show Designed Alliances");
  const rows = page.locator(".pane-body .monaco-list-row");
  const waiting = String(1 + paths.filter((_, number) => number % ALLIANCES === 0 && number % 400 <= 100).length);
  await rows
    .filter({ hasText: "Waiting for you" })
    .first()
    .getByText(waiting, { exact: true })
    .waitFor({ timeout: 170_000 });
  say(row("the first list, from the command to the last alliance", performance.now() - began, bare));

  const path = join(workbench.folder, "Us.md");
  began = performance.now();
  writeFileSync(path, readFileSync(path, "utf8").replace("next-review", "next-review-not"));
  await rows
    .filter({ hasText: "Waiting for you" })
    .first()
    .getByText(String(Number(waiting) - 1), { exact: true })
    .waitFor();
  say(row("one note changed by another program, until it shows", performance.now() - began));
});
