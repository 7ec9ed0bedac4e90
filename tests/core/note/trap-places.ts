/** Every place where a person may write a text, and what of it is shown; words that YAML may take for something else. */
import fc from "fast-check";
import { propertyProblems } from "../../../src/core/authoring/note-problems";
import { readHistory } from "../../../src/core/history/read-history";
import { readNote } from "../../../src/core/note/parse-note";
import { parseTemplate } from "../../../src/core/template/parse-template";
import type { Question } from "../../../src/core/question/question";
import type { Problem } from "../../../src/core/text/problem";

/** A place: the note with the words in it, and what the note shows for them (`undefined` where it shows nothing). */
export interface Place {
  readonly name: string;
  readonly flow?: true;
  readonly key?: true;
  readonly note: (words: string) => string;
  readonly shown: (text: string) => string | undefined;
}

const HEAD = "---\nalliance: Team\nallies: [Maya, Sam]\n---\n\n";
const block = (body: string): string => `${HEAD}\`\`\`alliance\n${body}\n\`\`\`\n`;
const changes = (body: string): string =>
  `${block("- question: Q?\n  type: line")}\n## Review history\n\n### 2026-12-20\n\n\`\`\`alliance-changes\n${body}\n\`\`\`\n`;

function question(text: string): Question | undefined {
  const item = readNote(text).blocks[0]?.items.at(-1);
  return item?.kind === "question" ? item : undefined;
}

function value(found: unknown): string | undefined {
  return Array.isArray(found) ? (found as string[]).join(", ") : (found as string | undefined);
}

function inQuestion(name: string, body: (words: string) => string, shown: (question: Question) => unknown): Place {
  const note = (words: string): string => block(body(words));
  return { name, note, shown: (text) => value(((found) => found && shown(found))(question(text))) };
}

function inChange(name: string, body: (words: string) => string, key: "question" | "ally" | "was" | "because"): Place {
  const shown = (text: string): string | undefined => {
    const item = readHistory(readNote(text)).entries[0]?.amendmentBlocks[0]?.parsed.items[0];
    return item?.kind === "amendment" ? value(item[key]) : undefined;
  };
  return { name, note: (words) => changes(body(words)), shown };
}

const answer = (type: string) => (words: string) => `- question: Q?\n  answer: ${words}\n  type: ${type}`;
const option = (question: Question): string | undefined => question.options[0];

export const BLOCK_PLACES: readonly Place[] = [
  inQuestion(
    "a bare question",
    (words) => `- First?\n- ${words}`,
    ({ text }) => text,
  ),
  inQuestion(
    "a question",
    (words) => `- question: ${words}\n  type: line`,
    ({ text }) => text,
  ),
  ...["text", "line", "choice"].map((type) => inQuestion(`a ${type}`, answer(type), (found) => found.answer?.value)),
  inQuestion(
    "the last answer",
    (words) => `- question: Q?\n  type: line\n  answer: ${words}`,
    (found) => found.answer?.value,
  ),
  inQuestion(
    "an answer on a line of its own",
    (words) => `- question: Q?\n  answer:\n    ${words}\n  type: line`,
    (found) => found.answer?.value,
  ),
  inQuestion(
    "an ally's answer",
    (words) => `- question: Q?\n  answers:\n    Maya: ${words}\n    Sam: x\n  answered-by: each`,
    (found) => found.answers.find(({ ally }) => ally === "Maya")?.value,
  ),
  {
    ...inQuestion(
      "an ally's name",
      (words) => `- question: Q?\n  answers:\n    Sam: x\n    ${words}: y\n  answered-by: each`,
      (found) => found.answers.find(({ value: said }) => said === "y")?.ally,
    ),
    key: true,
  },
  inQuestion(
    "an entry",
    (words) => `- question: Q?\n  type: list\n  answer:\n    - x\n    - ${words}\n    - y`,
    (found) => (found.answer?.value as string[] | undefined)?.slice(1, -1),
  ),
  inQuestion("an option", (words) => `- question: Q?\n  type: choice\n  options:\n    - ${words}\n    - x`, option),
  inQuestion(
    "a label",
    (words) => `- question: Q?\n  type: scale\n  labels:\n    - ${words}\n    - x`,
    (found) => found.labels?.[0],
  ),
  inQuestion(
    "a hint",
    (words) => `- question: Q?\n  hint: ${words}\n  type: line`,
    ({ hint }) => hint,
  ),
  inQuestion(
    "an id",
    (words) => `- question: Q?\n  id: ${words}\n  type: line`,
    ({ key }) => (key === "Q?" ? undefined : key),
  ),
  inQuestion(
    "who answers",
    (words) => `- question: Q?\n  answered-by:\n    - ${words}\n    - Sam`,
    (found) => (typeof found.answeredBy === "string" ? undefined : found.answeredBy[0]),
  ),
  inQuestion(
    "a point",
    (words) => `- question: Q?\n  covers:\n    - ${words}\n    - fit`,
    ({ covers }) => covers?.[0],
  ),
  inChange("a changed question", (words) => `- question: ${words}\n  was: x`, "question"),
  inChange("a change's ally", (words) => `- question: Q?\n  ally: ${words}\n  was: x`, "ally"),
  inChange("what was", (words) => `- question: Q?\n  was: ${words}\n  now: x`, "was"),
  inChange("a reason", (words) => `- question: Q?\n  was: x\n  because: ${words}`, "because"),
  {
    name: "the alliance",
    note: (words) => `---\nalliance: ${words}\nallies: [Maya, Sam]\n---\n`,
    shown: (text) => readNote(text).properties.template,
  },
  {
    name: "an ally",
    note: (words) => `---\nalliance: Team\nallies:\n  - ${words}\n  - Sam\n---\n`,
    shown: (text) => {
      const { allies } = readNote(text).properties;
      return allies.length === 2 ? allies[0]?.source : undefined;
    },
  },
  {
    name: "a template",
    note: (words) => `---\nalliance-template: Team\ndescription: ${words}\n---\n\n\`\`\`alliance\n- Q?\n\`\`\`\n`,
    shown: (text) => parseTemplate(text, "x")?.description,
  },
];

export const FLOW_PLACES: readonly Place[] = [
  inQuestion(
    "an option between brackets",
    (words) => `- question: Q?\n  type: choice\n  options: [${words}, x]`,
    (found) => found.options.slice(0, -1),
  ),
  inQuestion(
    "the last option between brackets",
    (words) => `- question: Q?\n  type: choice\n  options: [x, ${words}]`,
    (found) => found.options.slice(1),
  ),
  inQuestion(
    "an entry between brackets",
    (words) => `- question: Q?\n  type: list\n  answer: [${words}, x]`,
    (found) => (found.answer?.value as string[] | undefined)?.slice(0, -1),
  ),
  inQuestion(
    "an ally's answer between braces",
    (words) => `- question: Q?\n  answers: {Maya: ${words}, Sam: x}\n  type: line`,
    (found) => found.answers.find(({ ally }) => ally === "Maya")?.value,
  ),
  inQuestion(
    "an answer between braces",
    (words) => `- {question: Q?, answer: ${words}, type: line}`,
    (found) => found.answer?.value,
  ),
].map((place) => ({ ...place, flow: true as const }));

function whole({ from, to }: { readonly from: number; readonly to: number }): Problem {
  return { code: "broken", message: "", severity: "error", from, to };
}

/** All that is told of a note. */
export function toldOf(text: string): readonly Problem[] {
  const note = readNote(text);
  const blocks = [
    ...note.blocks,
    ...readHistory(note).entries.flatMap(({ amendmentBlocks }) => amendmentBlocks.map(({ parsed }) => parsed)),
  ];
  const template = parseTemplate(text, "x")?.problems ?? [];
  return [
    ...note.properties.problems,
    ...propertyProblems(text).map((problem) =>
      problem.code === "unreadable-frontmatter" ? { ...problem, from: 0, to: text.indexOf("\n---") } : problem,
    ),
    ...template,
    ...blocks.flatMap(({ problems, items }) => [
      ...problems,
      ...items.flatMap((item) => item.problems),
      // What can't be read is shown as it stands, with what is wrong.
      ...items.flatMap((item) => (item.kind === "broken" ? [whole(item)] : [])),
    ]),
  ];
}

const SIGNS = Array.from("-?:,[]{}#&*!|>'\"%@`");
const TRAPS = [
  "!important stay calm",
  "&Sam is here",
  "*please",
  "*please do",
  "#calm and #kind",
  "Call on Monday #weekly",
  "Room #2",
  "[[Maya Ortiz]]",
  "[[Maya Ortiz]] and Sam",
  "[Maya]",
  "{Maya: x}",
  "{{title}}",
  "{Maya}",
  "a: b",
  "!!str yes",
  "! x",
  "!<x> y",
  "&a *b",
  "&a !b c",
  "!a",
  "&a",
  "'calm' #kind",
  '"calm" #kind',
  "calm # kind",
  "calm #",
  "calm ##kind",
  "- calm",
  "? calm",
  "| calm",
  "|- #calm",
];
const WORDS = ["calm", "be kind", "Ortiz", "10", "é", "2nd"];

const word = fc.constantFrom(...WORDS);
const sign = fc.constantFrom(...SIGNS);
const signed = fc
  .tuple(
    fc.array(
      fc.oneof(
        word,
        sign,
        sign.map((one) => ` ${one}`),
        sign.map((one) => `${one} `),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([parts]) => parts.join("").trim());

/** Words with YAML's signs at the beginning, in the middle and at the end, and known traps. */
export const trickyWords = fc
  .oneof(
    fc.constantFrom(...TRAPS),
    fc
      .tuple(sign, word)
      .chain(([one, text]) =>
        fc.constantFrom(
          one + text,
          `${one} ${text}`,
          `${text} ${one}${text}`,
          `${text}${one}`,
          `${text} ${one}`,
          `${text}${one} ${text}`,
        ),
      ),
    signed,
  )
  .filter((words) => words !== "");
