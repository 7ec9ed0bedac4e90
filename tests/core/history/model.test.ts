/**
 * Random histories against a model of their own: a list of what every answer was after each talk. The model knows nothing of entries,
 * of joined changes or of the way back. Several histories begin alike and end differently, which is quicker; each is looked at on all its
 * days. `HISTORIES=20000` holds as many.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { agreedOn } from "../../../src/core/history/agreed-on";
import type { EntryKind } from "../../../src/core/history/entry-heading";
import { recordEntry } from "../../../src/core/history/record";
import { knownNote } from "../../../src/core/note/known-notes";
import { parseNote } from "../../../src/core/note/parse-note";
import type { AnswerAddress, AnswerValue, Question } from "../../../src/core/question/question";
import { finishReview } from "../../../src/core/review/finish-review";
import type { EditResult } from "../../../src/core/text/problem";
import { applyEdits } from "../../../src/core/text/text-edit";
import { undoEdits, undoOf, type Undo } from "../../../src/core/text/undo";

const HISTORIES = Number(process.env.HISTORIES ?? 2_000);

const NOTE = `---
alliance: Team
allies: [Maya, Sam]
alliance-status: active
alliance-started: 2026-11-01
review-every: monthly
---

\`\`\`alliance
- question: How often?
  answer: weekly
  type: line

- question: What do you need?
  answers:
    Maya: |
      Tea.
  answered-by: each

- question: What do we promise?
  type: list
\`\`\`
`;

/** The places that are talked about, each with what may be said there: few values, so that many go back and forth. */
const PLACES: readonly { readonly address: AnswerAddress; readonly values: readonly (AnswerValue | undefined)[] }[] = [
  { address: { section: "", question: "How often?" }, values: ["weekly", "monthly", "daily", undefined] },
  {
    address: { section: "", question: "What do you need?", ally: "Maya" },
    values: ["Tea.", "Time.\n\nAnd tea.", undefined],
  },
  {
    address: { section: "", question: "What do we promise?" },
    values: [["To ask"], ["To ask", "On Fridays: rest"], undefined],
  },
];
const ASKED: readonly Question[] = parseNote(
  "```alliance\n- question: What put it right?\n  answered-by: each\n- question: What is good?\n```\n",
).blocks.flatMap(({ items }) => items.filter((item) => item.kind === "question"));
const KINDS: readonly EntryKind[] = [
  "review",
  "review",
  "review",
  "redesign",
  "redesign",
  "repair",
  "completion",
  "celebration",
];

interface Said {
  readonly asked: number;
  readonly ally: "Maya" | "Sam";
  /** Whether the talk knows what stands there, or has only what stood there when it began. */
  readonly knows: boolean;
}

type Happening =
  | { readonly kind: "undo" }
  | {
      readonly kind: "talk";
      readonly talk: EntryKind;
      readonly days: number;
      readonly changes: readonly { readonly place: number; readonly value: number; readonly because: boolean }[];
      readonly said: readonly Said[];
    };

const talk = fc.record({
  kind: fc.constant("talk" as const),
  talk: fc.constantFrom(...KINDS),
  days: fc.constantFrom(0, 0, 0, 1, 30),
  changes: fc.uniqueArray(
    fc.record({ place: fc.constantFrom(0, 0, 0, 1, 2), value: fc.nat(3), because: fc.boolean() }),
    { maxLength: 2, selector: ({ place }) => place },
  ),
  said: fc.uniqueArray(
    fc.record({ asked: fc.nat(1), ally: fc.constantFrom("Maya" as const, "Sam" as const), knows: fc.boolean() }),
    { maxLength: 1, selector: ({ asked, ally }) => `${String(asked)} ${ally}` },
  ),
});
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 7, arbitrary: talk },
  { weight: 1, arbitrary: fc.constant({ kind: "undo" as const }) },
);
const ENDS = 20;
const stories = fc.record({
  begins: fc.array(happening, { minLength: 1, maxLength: 6 }),
  ends: fc.array(happening, { minLength: ENDS, maxLength: ENDS }),
});

/** What the model knows at a moment: the answers, what was said in each talk, and the reasons. */
interface Moment {
  readonly day: string;
  readonly answers: readonly (AnswerValue | undefined)[];
  readonly said: ReadonlyMap<string, string>;
  readonly reasons: readonly string[];
}

const BEGINNING: Moment = {
  day: "2026-11-01",
  answers: ["weekly", "Tea.", undefined],
  said: new Map(),
  reasons: [],
};

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A note with its history, beside the model of both. */
class Told {
  text = NOTE;
  #moments: readonly Moment[] = [BEGINNING];
  #undos: readonly Undo[] = [];
  #words = 0;
  refused = 0;

  /** The same history, which may go on in its own way. */
  copy(): Told {
    const copy = new Told();
    copy.text = this.text;
    copy.#moments = this.#moments;
    copy.#undos = this.#undos;
    copy.#words = this.#words;
    return copy;
  }

  get now(): Moment {
    return this.#moments.at(-1) ?? BEGINNING;
  }

  hold(happening: Happening): void {
    if (happening.kind === "undo") this.#undo();
    else this.#talk(happening);
  }

  #talk({ talk: kind, days, changes, said }: Extract<Happening, { kind: "talk" }>): void {
    const before = this.now;
    const day = dayAfter(before.day, days);
    const answers = [...before.answers];
    const reasons = [...before.reasons];
    const changed = changes.map(({ place, value, because }) => {
      const { address, values } = PLACES[place] ?? { address: { section: "", question: "" }, values: [] };
      const wanted = values[value % values.length];
      const word = because ? this.#word("because") : undefined;
      const isOther = JSON.stringify(answers[place]) !== JSON.stringify(wanted);
      answers[place] = wanted;
      if (word !== undefined && isOther) reasons.push(word);
      return { address, value: wanted, ...(word === undefined ? {} : { because: word }) };
    });
    const heard = new Map(before.said);
    const placeOf = ({ asked, ally }: Said): string => {
      const question = ASKED[asked];
      return `${day} ${kind} ${question?.key ?? ""} ${question?.answeredBy === "each" ? ally : ""}`;
    };
    const isOverwriting = said.some((each) => !each.knows && heard.has(placeOf(each)));
    const entryAnswers = said.flatMap((each) => {
      const question = ASKED[each.asked];
      if (question === undefined) return [];
      const expected = each.knows ? { expected: { value: heard.get(placeOf(each)) } } : {};
      const value = this.#word("said");
      heard.set(placeOf(each), value);
      return [{ question, ...(question.answeredBy === "each" ? { ally: each.ally } : {}), value, ...expected }];
    });
    const record = { day, kind, answers: entryAnswers, changes: changed };
    const result = kind === "review" ? finishReview(this.text, { ...record, kind }) : recordEntry(this.text, record);
    if (isOverwriting) {
      this.refused += 1;
      expect(result, this.text).toMatchObject({ ok: false, problem: { code: "answer-changed" } });
      return;
    }
    this.#write(result);
    this.#moments = [...this.#moments, { day, answers, said: heard, reasons }];
  }

  #write(result: EditResult): void {
    if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}\n${this.text}`);
    this.#undos = [...this.#undos, undoOf(this.text, result.edits)];
    this.text = applyEdits(this.text, result.edits);
  }

  #undo(): void {
    const last = this.#undos.at(-1);
    if (last === undefined) return;
    const back = undoEdits(this.text, last);
    if (!back.ok) throw new Error(`${back.problem.message}\n${this.text}`);
    this.text = applyEdits(this.text, back.edits);
    this.#undos = this.#undos.slice(0, -1);
    this.#moments = this.#moments.slice(0, -1);
  }

  #word(kind: string): string {
    this.#words += 1;
    return `${kind} ${String(this.#words)}.`;
  }

  /** The answers at the end of each day on which something was agreed, and of the days around. */
  get days(): ReadonlyMap<string, Moment> {
    const days = new Map<string, Moment>();
    for (const moment of this.#moments) days.set(moment.day, moment);
    for (const [day, moment] of [...days]) {
      const next = dayAfter(day, 1);
      if (!days.has(next)) days.set(next, moment);
    }
    return days;
  }
}

function answersOf(text: string, day: string): { readonly answers: unknown[]; readonly gaps: unknown[] } {
  const { questions, gaps } = agreedOn(knownNote(text), day);
  const answers = PLACES.map(({ address }) => {
    const asked = questions.find((question) => question.text === address.question);
    return asked?.answers.find(({ ally }) => ally === address.ally)?.value;
  });
  return { answers, gaps: [...gaps] };
}

function check(told: Told): void {
  for (const [day, { answers }] of told.days) {
    expect(answersOf(told.text, day), `${day}\n${told.text}`).toEqual({ answers, gaps: [] });
  }
  for (const word of [...told.now.reasons, ...told.now.said.values()]) expect(told.text).toContain(word);
}

test(
  "what was agreed is right on every day, without a gap, and no word is lost",
  () => {
    let refused = 0;
    fc.assert(
      fc.property(stories, ({ begins, ends }) => {
        const told = new Told();
        for (const each of begins) told.hold(each);
        for (const end of ends) {
          const other = told.copy();
          other.hold(end);
          check(other);
          refused += other.refused;
        }
      }),
      { numRuns: Math.ceil(HISTORIES / ENDS) },
    );
    expect(refused).toBeGreaterThan(HISTORIES / 400);
  },
  Math.max(60_000, HISTORIES * 30),
);
