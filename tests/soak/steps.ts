/** What a soak does, one step at a time; each gives in words what it did. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { answered, textIn } from "../browser/note-answers";
import type { Chance } from "../browser/random";
import { SYNCED, wordsIn, type World } from "./world";

export interface Doing {
  readonly world: World;
  readonly random: Chance;
}

export interface Step {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  /** The person may give words up by it: those that are gone after it were given up. */
  readonly givesUp?: boolean;
  readonly act: (doing: Doing) => Promise<string>;
}

const MODES = ["live", "preview"] as const;
const ARROWS = ["ArrowDown", "ArrowUp"] as const;
const TWO_PATHS = ["Us.md", "Them.md"] as const;

/** A window of the app that shows a form. */
async function windowWithForm({ world, random }: Doing): Promise<Page | undefined> {
  const showing: Page[] = [];
  for (const page of world.pages()) {
    // A form on its way from one element to the next is out of anybody's sight.
    const forms = page.locator(".workspace-leaf .da-form").filter({ visible: true });
    if ((await forms.count().catch(() => 0)) > 0) showing.push(page);
  }
  return showing[random.below(Math.max(1, showing.length))];
}

/** Puts the caret behind the text of some field; gives its name and what it holds. */
async function enterField(page: Page, at: number): Promise<{ name: string; value: string } | undefined> {
  return page.evaluate((chance) => {
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>(".workspace-leaf .da-form textarea")].filter(
      (field) => field.closest(".da-form")?.checkVisibility() === true && !field.ariaLabel?.startsWith("What else"),
    );
    const field = fields[Math.floor(chance * fields.length)];
    if (field === undefined) return undefined;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return document.activeElement === field ? { name: field.ariaLabel ?? "", value: field.value } : undefined;
  }, at);
}

async function typeWords(doing: Doing): Promise<string> {
  const { world, random } = doing;
  const page = await windowWithForm(doing);
  if (page === undefined) return "no form";
  await page.bringToFront();
  const field = await enterField(page, random.next());
  if (field === undefined) return "no field";
  if (field.name.startsWith("Item") && random.below(3) === 0) await page.keyboard.press("Enter");
  const typed: string[] = [];
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const word = world.word();
    typed.push(word);
    await page.keyboard.type(` ${word}`);
  }
  return `typed ${typed.join(" ")} into “${field.name}”`;
}

async function clearField(doing: Doing): Promise<string> {
  const { world } = doing;
  const page = await windowWithForm(doing);
  if (page === undefined) return "no form";
  await page.bringToFront();
  const field = await enterField(page, doing.random.next());
  if (field === undefined) return "no field";
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  // However long they are still to be seen elsewhere.
  for (const word of wordsIn(field.value)) world.giveUp(word);
  return `cleared “${field.name}”`;
}

async function pick(doing: Doing): Promise<string> {
  const page = await windowWithForm(doing);
  if (page === undefined) return "no form";
  await page.bringToFront();
  const picked = await page.evaluate((chance) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        ".workspace-leaf .da-form :is(input[type=radio], input[type=checkbox], input[type=date], .da-consent button)",
      ),
    ]
      .filter((control) => control.closest(".da-form")?.checkVisibility() === true)
      // A dialog would cover the form.
      .filter(({ textContent }) => textContent !== "Show history");
    const control = controls[Math.floor(chance * controls.length)];
    control?.focus();
    // Whoever else has focus is not to get the key.
    if (control === undefined || document.activeElement !== control) return undefined;
    const { type } = control as HTMLInputElement;
    return { name: control.ariaLabel ?? control.textContent, isDate: type === "date" };
  }, doing.random.next());
  if (picked === undefined) return "nothing to pick";
  // The browser's own picker for dates would take all keys after the one that opens it.
  await page.keyboard.press(doing.random.of(picked.isDate ? ARROWS : [...ARROWS, "Space", "Enter"]));
  return `picked at “${picked.name}”`;
}

/** Clicks into the line of an open editor; false where there is none, or something took it away in this moment. */
async function clickLine(page: Page, words: string): Promise<boolean> {
  const line = page.locator(".is-live-preview .cm-line", { hasText: words }).filter({ visible: true }).first();
  if ((await line.count()) === 0) return false;
  await page.bringToFront();
  return line.click({ position: { x: 4, y: 4 }, timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

async function scribble({ world }: Doing): Promise<string> {
  const { page } = world.app;
  if (!(await clickLine(page, "Scribbles:"))) return "no line";
  await page.keyboard.press("End");
  const isThere = await page.evaluate(() => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    return editor?.hasFocus() === true && editor.getLine(editor.getCursor().line).startsWith("Scribbles:");
  });
  // Something above it grew between looking and clicking.
  if (!isThere) return "missed the line";
  const word = world.word();
  await page.keyboard.type(` ${word}`);
  return `scribbled ${word}`;
}

/** Another program writes the whole file: at once, or over it. */
function replace(world: World, whole: boolean, change: (text: string) => string): void {
  const text = change(readFileSync(world.file, "utf8"));
  if (!whole) {
    writeFileSync(world.file, text);
    return;
  }
  writeFileSync(`${world.file}.~sync`, text);
  renameSync(`${world.file}.~sync`, world.file);
}

let ticks = 0;

function sync({ world, random }: Doing): Promise<string> {
  ticks += 1;
  const tick = ticks;
  replace(world, random.below(2) === 0, (text) => text.replace(/^Tick \d+\.$/m, `Tick ${tick}.`));
  return Promise.resolve(`sync: tick ${tick}`);
}

function syncAnswer({ world, random }: Doing): Promise<string> {
  ticks += 1;
  const value = `Theirs ${ticks}.${random.below(2) === 0 ? "\n\nTwo paragraphs." : ""}`;
  replace(world, random.below(2) === 0, (text) => answered(text, { question: SYNCED }, value));
  return Promise.resolve(`sync: another answer, ${ticks}`);
}

function syncThisAnswer({ world, random }: Doing): Promise<string> {
  ticks += 1;
  const asked = { question: "What do you hope for?", ally: random.of(["Maya", "Sam"]) };
  // Another device wrote more; what was saved stands in it.
  replace(world, true, (text) => answered(text, asked, `${textIn(text, asked)}\n\nElsewhere ${ticks}.`.trim()));
  return Promise.resolve(`sync: an answer that may be typed at, ${ticks}, ${asked.ally}`);
}

/** Whatever asks the person for a choice is answered. */
async function choose(doing: Doing): Promise<string> {
  const names = [
    "Keep mine",
    "Take theirs",
    "Let mine go",
    "Save",
    "Discard",
    "Try again",
    "Put it back",
    "Leave it",
  ] as const;
  for (const page of doing.world.pages()) {
    const buttons = page.locator(".da-form .da-trouble button").filter({ visible: true });
    const all = await buttons.allTextContents().catch(() => []);
    const fitting = all.flatMap((name, at) => ((names as readonly string[]).includes(name) ? [at] : []));
    const at = fitting[doing.random.below(Math.max(1, fitting.length))];
    if (at === undefined) continue;
    await page.bringToFront();
    await buttons
      .nth(at)
      .click({ timeout: 2000 })
      .catch(() => undefined);
    return `chose “${all[at] ?? ""}”`;
  }
  return "nothing to choose";
}

async function undo(doing: Doing): Promise<string> {
  const key = doing.random.of(["Control+z", "Control+z", "Control+y"]);
  if (doing.random.below(2) === 0) {
    const page = await windowWithForm(doing);
    if (page === undefined) return "no form";
    await page.bringToFront();
    const field = await enterField(page, doing.random.next());
    await page.keyboard.press(key);
    return `${key} in “${field?.name ?? "nothing"}”`;
  }
  const { page } = doing.world.app;
  if (!(await clickLine(page, "After."))) return "no line";
  await page.keyboard.press(key);
  return `${key} in the note`;
}

async function switchMode({ world, random }: Doing): Promise<string> {
  const mode = random.of(MODES);
  await world.app.page.bringToFront();
  await world.app.open(world.path, { mode });
  return `opened in ${mode}`;
}

async function split({ world, random }: Doing): Promise<string> {
  const { page } = world.app;
  const panes = await page.evaluate(() => {
    const { workspace } = window.playground.app;
    const leaves = workspace.getLeavesOfType("markdown");
    if (leaves.length > 2) leaves.at(-1)?.detach();
    return leaves.length;
  });
  if (panes > 2) return "closed a pane";
  const mode = random.of(MODES);
  await world.app.open(world.path, { mode, where: "split" });
  return `another pane in ${mode}`;
}

async function rename({ world }: Doing): Promise<string> {
  const to = world.path === TWO_PATHS[0] ? TWO_PATHS[1] : TWO_PATHS[0];
  await world.app.page.evaluate(
    async ([from, path]) => {
      const { app } = window.playground;
      const file = app.vault.getFileByPath(from);
      if (file !== null) await app.fileManager.renameFile(file, path);
    },
    [world.path, to] as const,
  );
  world.path = to;
  return `renamed to ${to}`;
}

async function deleteAndRecreate({ world, random }: Doing): Promise<string> {
  // What was scribbled is the app's to save, and it does so two seconds later.
  await world.app.idle();
  const text = world.onDisk();
  rmSync(world.file);
  await world.app.page.waitForTimeout(200 + random.below(400));
  writeFileSync(world.file, text);
  await reopen(world, random.of(MODES));
  return "deleted and recreated";
}

/** Opens the note as soon as the app knows it. */
export async function reopen(world: World, mode: "live" | "preview"): Promise<void> {
  await world.app.page.waitForFunction((path) => window.playground.app.vault.getFileByPath(path) !== null, world.path);
  await world.app.open(world.path, { mode });
}

async function popOut({ world, random }: Doing): Promise<string> {
  const [, other] = world.pages();
  if (other !== undefined) {
    await other.close();
    await world.app.page.bringToFront();
    await reopen(world, random.of(MODES));
    return "pop-out closed";
  }
  const opened = world.app.context.waitForEvent("page", { timeout: 3000 }).catch(() => undefined);
  await world.app.page.evaluate(() => {
    const { workspace } = window.playground.app;
    const leaf = workspace.getLeavesOfType("markdown")[0];
    if (leaf !== undefined) workspace.moveLeafToPopout(leaf);
  });
  await opened;
  return "moved to a pop-out";
}

async function pluginOffAndOn({ world }: Doing): Promise<string> {
  await world.app.page.evaluate(() => window.playground.reloadPlugin());
  return "plugin off and on";
}

async function reload({ world, random }: Doing): Promise<string> {
  for (const other of world.pages().slice(1)) await other.close();
  // What is typed becomes a draft within this time.
  await world.app.page.waitForTimeout(250);
  await world.app.reload();
  await reopen(world, random.of(MODES));
  return "reloaded";
}

async function wait({ world, random }: Doing): Promise<string> {
  const milliseconds = random.below(1000);
  await world.app.page.waitForTimeout(milliseconds);
  return `waited ${milliseconds}`;
}

export const STEPS: readonly Step[] = [
  { name: "type", weight: 50, act: typeWords },
  { name: "pick", weight: 14, act: pick },
  { name: "scribble", weight: 10, act: scribble },
  { name: "sync", weight: 10, act: sync },
  { name: "sync another answer", weight: 8, act: syncAnswer },
  { name: "sync this answer", weight: 3, act: syncThisAnswer },
  { name: "wait", weight: 10, act: wait },
  { name: "switch mode", weight: 5, act: switchMode },
  { name: "split", weight: 3, act: split },
  { name: "rename", weight: 2, act: rename },
  { name: "delete and recreate", weight: 1, act: deleteAndRecreate },
  { name: "pop-out", weight: 2, act: popOut },
  { name: "plugin off and on", weight: 1, act: pluginOffAndOn },
  { name: "reload", weight: 1, act: reload },
  { name: "choose", weight: 4, givesUp: true, act: choose },
  { name: "undo", weight: 4, givesUp: true, act: undo },
  { name: "clear", weight: 3, givesUp: true, act: clearField },
];

/** One of the steps, by their weights. */
export function anyStep(random: Chance): Step {
  const all = STEPS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.below(all);
  for (const step of STEPS) {
    left -= step.weight;
    if (left < 0) return step;
  }
  return anyStep(random);
}
