/**
 * The storage folder that an earlier build wrote (`tests/stored/README.md`), in the real workbench: its forms and talks have every word in
 * them. Its files are named by the notes' addresses, so that they are copied to the names that they would have for this window's folder.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from "vitest";
import { placeIn } from "../browser/answer-walk";
import { button, field, NEXT, READ, review, TALK, WELL } from "../obsidian/review-page";
import { Workbench } from "./workbench";

const STORED = join(import.meta.dirname, "../stored");
const KEYS = JSON.parse(readFileSync(join(STORED, "vscode/keys.json"), "utf8")) as readonly string[];
/** The folder in which the stored files were written. */
const THEN = "file:///home/sam/Practice/";
/** A note in which nothing was left. */
const OTHER = "Alliances/David Osei and Sam Lee.md";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({}, join(STORED, "obsidian/vault"));
  const storage = await storageOf(workbench);
  for (const key of KEYS) {
    const now = key.replace(THEN, `file://${workbench.folder}/`);
    copyFileSync(join(STORED, "vscode/drafts", fileOf(key)), join(storage, fileOf(now)));
  }
  await workbench.page.reload();
});
afterEach(({ task }) => workbench.tidy(task));
afterAll(() => workbench.end());

/** The name of the file in which something is kept by a key. */
function fileOf(key: string): string {
  return `${createHash("sha256").update(key).digest("hex")}.json`;
}

/** Where the extension keeps what belongs to the window's folder. */
async function storageOf({ folder }: Workbench): Promise<string> {
  const frame = await talk(OTHER, "Log a repair");
  await field(frame, "What happened, as you saw it?", "Sam Lee").fill("Nothing.");
  const mark = fileOf(`repair file://${folder}/${encodeURI(OTHER)}`);
  const all = join(inject("workbenchHome"), "data/User/workspaceStorage");
  const storages = (): string[] =>
    readdirSync(all).map((name) => join(all, name, "designed-alliances.designed-alliances/drafts"));
  const storage = await vi.waitUntil(() => storages().find((each) => existsSync(join(each, mark))), {
    timeout: 15_000,
  });
  await workbench.tidy({});
  return storage;
}

async function talk(path: string, command: string): Promise<Frame> {
  await workbench.openText(path.replace(/^.*\//u, ""));
  await workbench.command(`Designed Alliances: ${command}`);
  const frame = await workbench.frameWith(".da-review");
  await review(frame).waitFor();
  return frame;
}

test("a form has what was typed in each type of question", async () => {
  await workbench.openText("Bea Lindqvist and Sam Lee.md");
  await workbench.command("Designed Alliances: Open as a form");
  const form = (await workbench.frameWith(".note-form")).locator("main");
  await expect.poll(() => form.locator(".is-restored").count()).toBe(12);
  const typed = (question: string, ally?: string): Promise<string> =>
    placeIn(form, "textbox", question, ally).inputValue();
  const way = "How do we want to be with each other on the way?";
  expect(await typed(way, "Bea Lindqvist")).toBe("");
  expect(await typed(way, "Sam Lee")).toBe("Quiet, then silly.\n\nAnd *curious*: no hurry");
  expect(await typed("Where do we meet?")).toBe("The ferry: north side # gate 2");
  expect(await typed("When is our first walk?")).toBe("2026-1");
  expect(await typed("What has gone well, and deserves to be said?", "Bea Lindqvist")).toBe("The hat.");
  const chosen = placeIn(form, "radiogroup", "How often shall we walk?").getByRole("radio", {
    name: "every two weeks",
  });
  expect(await chosen.isChecked()).toBe(true);
  await placeIn(form, "group", "Do you say yes to this?", "Sam Lee")
    .getByText(/^Yes, .*2026$/u)
    .waitFor();
});

test("a review goes on where it was, with all that was said", async () => {
  const frame = await talk("Three of us.md", "Start review");
  await review(frame).getByRole("heading", { name: NEXT }).waitFor();
  expect(await review(frame).getByRole("textbox", { name: "How often?" }).inputValue()).toBe("6 weeks");
  const back = async (title: string): Promise<void> => {
    await button(frame, "Back").click();
    await review(frame).getByRole("heading", { name: title }).waitFor();
  };
  await back(TALK);
  expect(await review(frame).getByRole("textbox", { name: "What made us laugh?" }).inputValue()).toBe("The hat.");
  await back(READ);
  await button(frame, "Slipped: On Fridays: no calls").and(frame.locator("[aria-pressed=true]")).waitFor();
  expect(await review(frame).getByRole("textbox", { name: "Because" }).inputValue()).toBe(
    "the first month needs more support",
  );
  await back("What is there to celebrate?");
  expect(await field(frame, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
});

test.each([
  ["Log a repair", "What happened, as you saw it?", "Sam Lee", "I was late."],
  ["Log a celebration", "What are we celebrating?", undefined, "The launch"],
  ["Complete alliance", "How will we celebrate?", undefined, "With cake"],
  ["Part ways", "What do you need in order to part well?", "Maya Ortiz", "One last walk."],
])("a talk that was left is gone on with: %s", async (command, question, ally, said) => {
  const frame = await talk("Three of us.md", command);
  await expect.poll(() => field(frame, question, ally).inputValue()).toBe(said);
});
