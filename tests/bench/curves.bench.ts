/**
 * How the time of the core's functions grows with what a note holds, in each of its parameters alone: for each function the exponent of its
 * steepest curve, and what the largest note took. 1 is linear; what grows faster than 1.2 is a fault.
 */
import { progressOf } from "../../src/core/alliance/progress";
import { stillToAgree } from "../../src/core/alliance/consent";
import { completeAt } from "../../src/core/authoring/complete";
import { helpAt } from "../../src/core/authoring/help-at";
import { blockProblems, propertyProblems } from "../../src/core/authoring/note-problems";
import { editFrontmatter } from "../../src/core/frontmatter/edit-frontmatter";
import { agreedOn, amendmentList, changedSinceWords } from "../../src/core/history/agreed-on";
import { readHistory } from "../../src/core/history/read-history";
import { agreedWords } from "../../src/core/note/fingerprint";
import { forgetNotes } from "../../src/core/note/known-notes";
import { parseNote, readNote } from "../../src/core/note/parse-note";
import { partsOf } from "../../src/core/note/parts";
import { setAnswer } from "../../src/core/note/set-answer";
import { finishReview } from "../../src/core/review/finish-review";
import { sessionSteps } from "../../src/core/session/session-steps";
import { saveAsTemplate } from "../../src/core/template/save-as-template";
import { parseTemplate, templateSections } from "../../src/core/template/parse-template";
import { sourceOffset } from "../../src/ui/form/dom/source-offset";

/** The largest exponent that is right. */
const MOST = 1.2;
/** How often each is measured; the quickest counts, since the machine has other things to do as well. */
const RUNS = 5;
/** A curve begins where it can be timed, in milliseconds, and doubles so often. */
const LEAST = 3;
const DOUBLED = 3;
/** What can't be timed at so many times its least size is quick enough. */
const LARGEST = 16;
/** Milliseconds after which a curve is not followed further. */
const ENOUGH = 2000;

const HEAD = "---\nalliance: Team\nallies:\n  - Maya Ortiz\n  - Sam Lee\nalliance-status: active\n---\n\n";
const QUESTION = "What matters to you first?";
const BLOCK = `\`\`\`alliance\n- ${QUESTION}\n\`\`\`\n`;
const PROSE = "What they said to one another on that day, and what it was about.\n";

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join("");
const history = (inside: string): string => `${HEAD}${BLOCK}\n## Review history\n\n${inside}`;
const dayOf = (at: number): string => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
const change = (at: number): string => `- question: ${QUESTION}\n  was: ${String(at)}\n  now: ${String(at + 1)}\n`;
const fenced = (language: string, body: string): string => `\`\`\`${language}\n${body}\`\`\`\n`;

/** Notes in which one thing alone grows, with their least size. */
const NOTES: readonly (readonly [what: string, least: number, note: (size: number) => string])[] = [
  ["kilobytes of prose", 64, (size) => `${HEAD}${BLOCK}${many(size * 15, () => PROSE)}`],
  ["kilobytes in a line", 16, (size) => `${HEAD}${BLOCK}${"word ".repeat(size * 200)}\n\n\`\`\`alliance\n`],
  [
    "kilobytes of blanks in a line",
    16,
    (size) => `${HEAD}${fenced("alliance", `- ${QUESTION}\n  hint: x${" ".repeat(size * 1000)}`)}`,
  ],
  [
    "kilobytes of blanks in an answer",
    16,
    (size) =>
      `${HEAD}${fenced("alliance", `- question: ${QUESTION}\n  answer: |\n    x${" ".repeat(size * 1000)}y\n`)}`,
  ],
  [
    "lines of an answer",
    500,
    (size) =>
      `${HEAD}${fenced("alliance", `- question: ${QUESTION}\n  answer: |\n${many(size, () => `    ${PROSE}`)}`)}`,
  ],
  [
    "items of a list",
    100,
    (size) =>
      `${HEAD}${fenced("alliance", `- question: ${QUESTION}\n  type: list\n  answer:\n${many(size, (at) => `    - Item ${String(at)}\n`)}`)}`,
  ],
  [
    "questions",
    60,
    (size) =>
      `${HEAD}${fenced(
        "alliance",
        many(size, (at) => `- What matters to you in part ${String(at)}?\n`),
      )}`,
  ],
  [
    "blocks",
    60,
    (size) =>
      `${HEAD}${many(size, (at) => `${fenced("alliance", `- What matters to you in part ${String(at)}?\n`)}\n`)}`,
  ],
  [
    "allies",
    20,
    (size) =>
      `---\nalliance: Team\nallies:\n${many(size, (at) => `  - Ally ${String(at)}\n`)}---\n\n${fenced("alliance", `- question: ${QUESTION}\n  answers:\n${many(size, (at) => `    Ally ${String(at)}: yes\n`)}`)}`,
  ],
  [
    "properties",
    60,
    (size) => `---\nalliance: Team\n${many(size, (at) => `own-${String(at)}: ${String(at)}\n`)}---\n\n${BLOCK}`,
  ],
  ["headings", 1000, (size) => `${HEAD}${BLOCK}${many(size, (at) => `### Part ${String(at)}\n\n`)}`],
  ["entries", 100, (size) => history(many(size, (at) => `### ${dayOf(at)} review\n\n`))],
  [
    "changes of an entry",
    60,
    (size) => history(`### 2026-01-01 review\n\n${fenced("alliance-changes", many(size, change))}`),
  ],
  [
    "entries with a change",
    60,
    (size) => history(many(size, (at) => `### ${dayOf(at)} review\n\n${fenced("alliance-changes", change(at))}\n`)),
  ],
  ["comments", 500, (size) => `${HEAD}${BLOCK}${many(size, () => "%% aside %% and <!-- another -->\n")}`],
  ["comments that stay open", 500, (size) => `${HEAD}${BLOCK}${many(size, () => "a <!-- b %% c ``` d\n\n")}`],
  ["items of lists", 500, (size) => `${HEAD}${BLOCK}${many(size, (at) => `${"  ".repeat(at % 8)}- item\n`)}`],
  ["quotes", 500, (size) => `${HEAD}${BLOCK}${many(size, () => "> quoted\n\n")}`],
];

const address = { section: "", question: QUESTION };

/** What is done with each of them. */
const DEEDS: Readonly<Record<string, (note: string) => unknown>> = {
  readNote,
  knownProblems: (text) => {
    const note = parseNote(text);
    return note.blocks.map((block) => blockProblems(note, block));
  },
  propertyProblems,
  editFrontmatter: (text) => editFrontmatter(text, new Map([["next-review", "2027-01-01"]])),
  setAnswer: (text) => setAnswer(text, address, "Something else."),
  finishReview: (text) => finishReview(text, { day: "2099-12-31", changes: [{ address, value: "Else." }] }),
  readHistory: (text) => readHistory(readNote(text)),
  amendmentList: (text) => amendmentList(readHistory(readNote(text))),
  agreedOn: (text) => agreedOn(readNote(text), "1999-01-01"),
  changedSinceWords: (text) => changedSinceWords(readNote(text), "v1:00000000"),
  agreedWords: (text) => agreedWords(parseNote(text)),
  stillToAgree: (text) => stillToAgree(parseNote(text)),
  partsOf: (text) => partsOf(readNote(text)),
  progressOf: (text) => progressOf(parseNote(text)),
  sessionSteps: (text) => sessionSteps(readNote(text), []),
  completeAt: (text) => [text.length, text.lastIndexOf(" "), text.indexOf("?\n") + 2].map((at) => completeAt(text, at)),
  helpAt: (text) => [text.length, text.lastIndexOf(" "), text.indexOf("?\n") + 2].map((at) => helpAt(text, at)),
  saveAsTemplate: (text) => saveAsTemplate(text, { name: "Own", description: "" }),
  templateSections,
  parseTemplate: (text) => parseTemplate(text.replace("alliance: Team", "alliance-template: Own"), "Own.md"),
  sourceOffset: (text) => sourceOffset(text, "What they", " said"),
};

interface Curve {
  readonly what: string;
  readonly largest: number;
  readonly last: number;
  readonly exponent: number;
}

function quickest(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    forgetNotes();
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

function curveOf(deed: (note: string) => unknown, [what, least, noteOf]: (typeof NOTES)[number]): Curve {
  const timeOf = (size: number): number => {
    const text = noteOf(size);
    return quickest(() => deed(text));
  };
  let size = least;
  let first = timeOf(size);
  while (first < LEAST && size < least * LARGEST) first = timeOf((size *= 2));
  let [last, doubled] = [first, 0];
  while (doubled < DOUBLED && last < ENOUGH) {
    last = timeOf((size *= 2));
    doubled += 1;
  }
  return { what, largest: size, last, exponent: Math.log2(last / first) / doubled };
}

/** `npm run bench -- Curves`. */
export function curvesBench(): string[] {
  return Object.entries(DEEDS).flatMap(([name, deed]) => {
    const curves = NOTES.map((note) => curveOf(deed, note));
    const steep = curves.filter(({ exponent }) => exponent > MOST);
    const slowest = curves.reduce((one, other) => (other.last > one.last ? other : one));
    const line = ({ what, largest, last, exponent }: Curve, verdict: string): string =>
      `${name.padEnd(20)}${`${largest.toLocaleString("en")} ${what}`.padEnd(40)}${last.toFixed(1).padStart(9)} ms  n^${exponent.toFixed(2)}  ${verdict}`;
    return [line(slowest, "slowest"), ...steep.map((curve) => line(curve, "steep"))];
  });
}
