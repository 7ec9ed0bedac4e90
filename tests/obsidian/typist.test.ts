/**
 * A typist against the world: sixty keys a second while another program rewrites the note ten times a second and the app misbehaves in
 * every way it knows. Not a character lost or doubled, the caret right after every key, the page still. A short round here; the whole one
 * with `TYPIST=full` (3,000 characters, 200 pauses), where the page may follow a caret that leaves the window.
 */
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import type { AnswerValue } from "../../src/core/question/question";
import { allianceNote, WORDLESS_QUESTIONS } from "../browser/alliance-note";
import { answered, answerIn, type Asked } from "../browser/note-answers";
import { startOtherProgram, type Change, type OtherProgram } from "../browser/other-program";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { chance } from "../browser/random";
import { enter, press, stopWatching, typeFast, watchTyping, witnessed, type TypingPlan } from "../browser/typist";
import { placeName } from "../browser/answer-walk";
import { note, place, TODAY, untilOnDisk } from "./app-page";

const FULL = process.env.TYPIST === "full";
const CHARACTERS = FULL ? 3000 : 130;
const PAUSES = FULL ? 200 : 3;
const PATH = "Us.md";

// The whole round takes minutes for each type.
if (FULL) vi.setConfig({ testTimeout: 15 * 60_000 });

/** Enough behind the block that the page is scrolled: at its very top, a page can't stay still under what comes above. */
const ABOVE = FULL ? 30 : 12;
const BELOW = FULL ? 150 : 12;

const paragraphs = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name} paragraph ${at + 1}.`).join("\n\n");

const US = allianceNote({
  properties: ["mood: 0"],
  before: `# Us

Tick 0.

<!-- above -->

${paragraphs("First", ABOVE)}`,
  questions: `
- question: What else?
  answer: |
    Not yet 0.

- question: What do you hope for?
  answers:
    Maya: |
      To laugh.
    Sam: Before  after.
  answered-by: each

- question: What shall we call it?
  type: line
  answer: Before  after.

- question: What do we agree?
  type: list
  answer:
    - Be kind.
    - Before

- question: How often?
  type: choice
  options: [daily, weekly, monthly, never]
${WORDLESS_QUESTIONS}`,
  after: `${paragraphs("Last", BELOW)}

<!-- log -->`,
});

/** What the other program does outside of the block: lines that change, come and go, before it and after it, and in the properties. */
const OUTSIDE: readonly Change[] = [
  (text, count) => text.replace(/^Tick \d+\.$/m, `Tick ${count}.`),
  (text, count) => text.replace("<!-- log -->", `Log ${count}.\n\n<!-- log -->`),
  (text, count) => text.replace("<!-- above -->", `Above ${count}.\n\n<!-- above -->`),
  (text, count) => text.replace(/^mood: \d+$/m, `mood: ${count}`),
  (text) => text.replace(/^Above \d+\.\n\n/m, ""),
];

/** What it does within the block: the answer to another question. */
const INSIDE: readonly Change[] = [(text, count) => text.replace(/Not yet \d+\./, `Not yet ${count}.`)];

/** All that the app may do to a plugin, at once. */
const MISBEHAVING = {
  nullSectionInfo: true,
  slowCache: 300,
  unloadAfterRender: true,
  detachedRender: process.env.DETACHED !== undefined,
  hostileHotkeys: true,
  resolvedMissing: true,
};

const startApp = playgrounds({
  query: { today: TODAY, ...MISBEHAVING },
  context: { viewport: { width: 1280, height: FULL ? 3600 : 1400 } },
  notes: { [PATH]: US, "Other.md": "Another note.\n" },
});

let app: RunningPlayground;

async function open(mode: "live" | "preview"): Promise<{ page: Page; keys: CDPSession }> {
  app = await startApp();
  const { page } = app;
  await app.open(PATH, { mode });
  await place(page, "textbox", "What else?").waitFor({ state: "attached" });
  return { page, keys: await app.context.newCDPSession(page) };
}

const leave = (page: Page): Promise<void> => page.getByRole("tab", { name: "Us", exact: true }).click();

/** Words, no two the same, of so many characters in all. */
function words(length: number): string {
  let text = "";
  for (let count = 1; text.length < length; count += 1) text += `w${count.toString(36)}${count % 13 === 0 ? "." : ""} `;
  return `${text.slice(0, length - 1).replaceAll(/ $/g, "x")}.`;
}

function otherProgram(typed: Asked, changes: readonly Change[]): OtherProgram {
  return startOtherProgram({ file: join(app.vaultDir, PATH), changes, typed });
}

/** Types the plan's text into what has focus: half of it in one go, the rest with pauses. */
async function typeAll(keys: CDPSession, { text }: TypingPlan): Promise<void> {
  const random = chance(text.length);
  const half = Math.floor(text.length / 2);
  await typeFast(keys, text.slice(0, half));
  const cuts = Array.from({ length: PAUSES }, () => half + random.below(text.length - half)).sort((a, b) => a - b);
  let from = half;
  for (const cut of [...cuts, text.length]) {
    await new Promise((resume) => setTimeout(resume, FULL ? random.below(1200) : 850));
    await typeFast(keys, text.slice(from, cut));
    from = cut;
  }
}

interface Typed {
  readonly type: string;
  readonly plan: TypingPlan;
  readonly asked: Asked;
  readonly value: (text: string) => AnswerValue;
}

const BETWEEN = { before: "Before ", after: " after." };
const TEXT: Typed = {
  type: "text",
  asked: { question: "What do you hope for?", ally: "Sam" },
  plan: { label: "What do you hope for? — Sam", ...BETWEEN, text: words(CHARACTERS) },
  value: (text) => `Before ${text} after.`,
};
const LINE: Typed = {
  type: "line",
  asked: { question: "What shall we call it?" },
  plan: { label: "What shall we call it?", ...BETWEEN, text: words(CHARACTERS) },
  value: (text) => `Before ${text} after.`,
};
const LIST: Typed = {
  type: "list",
  asked: { question: "What do we agree?" },
  plan: {
    label: "What do we agree?",
    before: "Before",
    after: "",
    rows: true,
    text: words(CHARACTERS).replaceAll(". ", ".\n"),
  },
  value: (text) => ["Be kind.", ...`Before${text}`.split("\n")],
};

interface Picked {
  readonly type: string;
  readonly asked: Asked;
  /** What has the focus at first, within the group of that name, or the field itself. */
  readonly first: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

const times = (count: number, ...keys: string[]): string[] => Array.from({ length: count }, () => keys).flat();

/** Up to the end of the scale, where arrows stop, and three back. */
const SCALE_KEYS = [...times(30, "ArrowRight"), ...times(3, "ArrowUp")];

const PICKED: readonly Picked[] = [
  {
    type: "choice",
    asked: { question: "How often?" },
    first: "input",
    // The first arrow goes from the first option, not answered yet, to the second.
    keys: times(42, "ArrowDown"),
    value: "monthly",
  },
  {
    type: "choices",
    asked: { question: "When?" },
    first: "input",
    keys: [...times(13, " "), "Tab", ...times(12, " "), "Tab", ...times(11, " ")],
    value: ["mornings", "evenings"],
  },
  { type: "scale", asked: { question: "How loud?" }, first: "input", keys: SCALE_KEYS, value: 7 },
  {
    type: "date",
    asked: { question: "From which day on?" },
    first: "self",
    keys: Array.from("2033-03-15"),
    value: "2033-03-15",
  },
  {
    type: "consent",
    asked: { question: "Do you say yes?", ally: "Sam" },
    first: "button",
    keys: ["Enter"],
    value: expect.objectContaining({ day: TODAY, saidAloud: false }) as unknown,
  },
];

/** Puts the caret where the plan begins. */
async function begin(page: Page, { type, plan }: Typed): Promise<void> {
  const holder = note(page).locator(`[aria-label="${plan.label}"]`);
  const field = type === "list" ? holder.getByRole("textbox").last() : holder;
  // What is typed stays within the window: beyond it, the page would have to follow the caret.
  const at = { caret: plan.before.length, block: FULL ? "start" : "center" } as const;
  await field.evaluate((element, { caret, block }) => {
    (element as HTMLTextAreaElement).focus();
    (element as HTMLTextAreaElement).setSelectionRange(caret, caret);
    element.scrollIntoView({ block });
  }, at);
  await page.waitForTimeout(300);
}

/** Types it all while the other program writes; gives what was seen. */
async function typeAgainst(page: Page, keys: CDPSession, typed: Typed, changes: readonly Change[]) {
  await begin(page, typed);
  await watchTyping(page, typed.plan);
  const other = otherProgram(typed.asked, changes);
  await typeAll(keys, typed.plan);
  const seen = await witnessed(page);
  await stopWatching(page);
  await other.stop();
  return { seen, other };
}

function onDisk(expected: string): Promise<string> {
  return untilOnDisk(
    () => app.read(PATH),
    (text) => text === expected,
  );
}

/** Answers a question by keys while the other program writes; the file is right at the end. */
async function pick(page: Page, session: CDPSession, { asked, keys, value, first }: Picked): Promise<void> {
  const { question, ally } = asked;
  const group = note(page).locator(`[aria-label="${placeName(question, ally)}"]`);
  const other = otherProgram(asked, [...OUTSIDE, ...INSIDE]);
  await enter(first === "self" ? group : group.locator(first).first());
  for (const key of keys) {
    await press(session, key);
    await new Promise((resume) => setTimeout(resume, 1000 / 60));
  }
  await other.stop();
  await leave(page);
  const expected = answered(other.alone, asked, undefined);
  const saved = await untilOnDisk(
    () => app.read(PATH),
    (text) => answered(text, asked, undefined) === expected && answerIn(text, asked) !== undefined,
  );
  expect(answerIn(saved, asked)).toEqual(value);
  expect(answered(saved, asked, undefined)).toBe(expected);
}

/** In a short round each view has two of the three types that are typed letter by letter. */
const ROUND = { live: FULL ? [TEXT, LINE, LIST] : [TEXT, LINE], preview: FULL ? [TEXT, LINE, LIST] : [TEXT, LIST] };

describe.each(["live", "preview"] as const)("typing in %s while another program writes", (mode) => {
  test.each(ROUND[mode])("a $type: no character, no caret, no pixel is lost", async (typed) => {
    const { page, keys } = await open(mode);
    const { seen, other } = await typeAgainst(page, keys, typed, [...OUTSIDE, ...INSIDE]);
    expect(seen.issues).toEqual([]);
    expect(seen.keys).toBe(typed.plan.text.length);
    expect(other.count).toBeGreaterThan(20);
    await leave(page);
    const expected = answered(other.alone, typed.asked, typed.value(typed.plan.text));
    expect(await onDisk(expected)).toBe(expected);
    if (FULL) expect(seen.moves.length).toBeLessThan(CHARACTERS / 50);
    else expect(seen.moves).toEqual([]);
    if (mode === "live" && !FULL) expect(seen.drift).toBeLessThanOrEqual(2);
  });

  test("the other five types by keys: each answer is the one that was picked", async () => {
    const { page, keys } = await open(mode);
    for (const picked of PICKED) await pick(page, keys, picked);
  });

  test("this very answer, changed elsewhere: typing goes on, both texts stand, and the person chooses", async () => {
    const { page, keys } = await open(mode);
    const theirs: Change = (text, count) => answered(text, TEXT.asked, `Theirs ${count}.`);
    const short = { ...TEXT, plan: { ...TEXT.plan, text: words(120) } };
    await begin(page, short);
    await watchTyping(page, short.plan);
    await typeFast(keys, short.plan.text.slice(0, 60));
    const other = startOtherProgram({ file: join(app.vaultDir, PATH), changes: [theirs] });
    await typeFast(keys, short.plan.text.slice(60));
    await page.waitForTimeout(1000);
    await other.stop();
    const seen = await witnessed(page);
    await stopWatching(page);
    expect(seen.issues).toEqual([]);
    await leave(page);
    await note(page).getByText("This answer was changed elsewhere.").first().waitFor();
    expect(await app.read(PATH)).toBe(other.alone);
    await note(page).getByRole("button", { name: "Keep mine" }).click();
    await leave(page);
    const expected = answered(other.alone, short.asked, short.value(short.plan.text));
    expect(await onDisk(expected)).toBe(expected);
  });
});

test.each(FULL ? [TEXT, LINE] : [LINE])(
  "Ctrl+Z afterwards takes back a $type in the order it was typed (Live Preview)",
  async (typed) => {
    const { page, keys } = await open("live");
    const { other } = await typeAgainst(page, keys, typed, [...OUTSIDE, ...INSIDE]);
    const field = note(page).locator(`[aria-label="${typed.plan.label}"]`);
    const { before, after, text } = typed.plan;
    let known = text.length;
    for (let step = 0; step < 2 * text.length && known > 0; step += 1) {
      await page.keyboard.press("Control+z");
      const value = await field.inputValue();
      const left = value.length - before.length - after.length;
      expect(value).toBe(before + text.slice(0, left) + after);
      expect(left).toBeLessThan(known);
      known = left;
    }
    expect(known).toBe(0);
    await leave(page);
    expect(answered(await onDisk(other.alone), typed.asked, undefined)).toBe(
      answered(other.alone, typed.asked, undefined),
    );
    expect(answerIn(await app.read(PATH), typed.asked)).toBe(before.trim() + " " + after);
  },
);
