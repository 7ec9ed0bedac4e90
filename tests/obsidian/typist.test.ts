/**
 * A typist against the world: sixty keys a second while another program rewrites the note ten times a second and the app misbehaves in
 * every way it knows. Not a character lost or doubled, the caret right after every key, the page still. A short round here; the whole one
 * with `TYPIST=full` (3,000 characters, 200 pauses).
 */
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/core/text/text-edit";
import { setAnswer } from "../../src/core/question/set-answer";
import type { AnswerValue } from "../../src/core/question/question";
import { startOtherProgram, type Change } from "../browser/other-program";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { chance } from "../browser/random";
import { stopWatching, typeFast, watchTyping, witnessed, type TypingPlan } from "../browser/typist";
import { note, place, TODAY, untilOnDisk } from "./app-page";

const FULL = process.env["TYPIST"] === "full";
const CHARACTERS = FULL ? 3000 : 240;
const PAUSES = FULL ? 200 : 4;
const PATH = "Us.md";

const paragraphs = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name} paragraph ${at + 1}.`).join("\n\n");

const US = `---
alliance: Team
allies:
  - Maya
  - Sam
mood: 0
---

# Us

Tick 0.

<!-- above -->

${paragraphs("First", 12)}

\`\`\`alliance
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

- question: When?
  type: choices
  options: [mornings, noons, evenings]

- question: How loud?
  type: scale

- question: From which day on?
  type: date

- question: Do you say yes?
  type: consent
  answered-by: each
\`\`\`

${paragraphs("Last", 12)}

<!-- log -->
`;

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
  detachedRender: true,
  hostileHotkeys: true,
  resolvedMissing: true,
};

const startApp = playgrounds({
  query: { today: TODAY, ...MISBEHAVING },
  context: { viewport: { width: 1280, height: FULL ? 2400 : 1400 } },
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

/** The note that the other program made, with the answer in it. */
function answered(text: string, question: string, value: AnswerValue, ally?: string): string {
  const address = { section: "", question, ...(ally === undefined ? {} : { ally }) };
  const result = setAnswer(text, address, value);
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.edits);
}

/** Types the plan's text into what has focus: half of it in one go, the rest with pauses. */
async function typeAll(keys: CDPSession, { text }: TypingPlan): Promise<void> {
  const random = chance(text.length);
  const half = Math.floor(text.length / 2);
  await typeFast(keys, text.slice(0, half));
  const cuts = Array.from({ length: PAUSES }, () => half + random.below(text.length - half)).sort((a, b) => a - b);
  let from = half;
  for (const cut of [...cuts, text.length]) {
    await new Promise((resume) => setTimeout(resume, random.below(FULL ? 1200 : 1000)));
    await typeFast(keys, text.slice(from, cut));
    from = cut;
  }
}

interface Typed {
  readonly type: string;
  readonly plan: TypingPlan;
  readonly question: string;
  readonly ally?: string;
  readonly value: (text: string) => AnswerValue;
}

const BETWEEN = { before: "Before ", after: " after." };
const TYPED: readonly Typed[] = [
  {
    type: "text",
    question: "What do you hope for?",
    ally: "Sam",
    plan: { label: "What do you hope for? — Sam", ...BETWEEN, text: words(CHARACTERS) },
    value: (text) => `Before ${text} after.`,
  },
  {
    type: "line",
    question: "What shall we call it?",
    plan: { label: "What shall we call it?", ...BETWEEN, text: words(CHARACTERS) },
    value: (text) => `Before ${text} after.`,
  },
  {
    type: "list",
    question: "What do we agree?",
    plan: {
      label: "What do we agree?",
      before: "Before",
      after: "",
      rows: true,
      text: words(CHARACTERS).replaceAll(". ", ".\n"),
    },
    value: (text) => ["Be kind.", ...`Before${text}`.split("\n")],
  },
];

/** Puts the caret where the plan begins. */
async function begin(page: Page, { type, plan }: Typed): Promise<void> {
  const holder = note(page).locator(`[aria-label="${plan.label}"]`);
  const field = type === "list" ? holder.getByRole("textbox").last() : holder;
  await field.evaluate((element, caret) => {
    (element as HTMLTextAreaElement).focus();
    (element as HTMLTextAreaElement).setSelectionRange(caret, caret);
    element.scrollIntoView({ block: "start" });
  }, plan.before.length);
  await page.waitForTimeout(300);
}

/** Where the other program may write while the person types. */
const PLACES = { live: [...OUTSIDE, ...INSIDE], preview: OUTSIDE } as const;

describe.each(["live", "preview"] as const)("typing in %s while another program writes", (mode) => {
  test.each(TYPED)("a $type: no character, no caret, no pixel is lost", async (typed) => {
    const { page, keys } = await open(mode);
    await begin(page, typed);
    await watchTyping(page, typed.plan);
    const other = startOtherProgram(join(app.vaultDir, PATH), PLACES[mode]);
    await typeAll(keys, typed.plan);
    other.stop();
    const seen = await witnessed(page);
    await stopWatching(page);
    expect(seen.troubles).toEqual([]);
    expect(seen.keys).toBe(typed.plan.text.length);
    expect(other.count).toBeGreaterThan(20);
    await leave(page);
    const expected = answered(other.alone, typed.question, typed.value(typed.plan.text), typed.ally);
    expect(
      await untilOnDisk(
        () => app.read(PATH),
        (text) => text === expected,
      ),
    ).toBe(expected);
    expect(seen.jump).toBeLessThanOrEqual(1);
    expect(seen.drift).toBeLessThanOrEqual(1);
  });
});
