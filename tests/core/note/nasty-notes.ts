/**
 * Notes as people, other programs and merges leave them: every style of YAML that a question can be written in, in every container
 * that a fence can stand in. Made from a tape of numbers, so that fast-check can shrink what fails.
 */
import fc from "fast-check";
import { QUESTION_TYPES, type AnswerValue, type QuestionType } from "../../../src/core/question/question";
import { naughtyStrings } from "./texts";

/** Reads choices off a tape; at its end everything is the simplest. */
export class Tape {
  #at = 0;
  constructor(readonly numbers: readonly number[]) {}

  upTo(count: number): number {
    return (this.numbers[this.#at++] ?? 0) % count;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)] as T;
  }

  /** Once in `times`; never at the tape's end. */
  rarely(times: number): boolean {
    return this.upTo(times) === times - 1;
  }
}

export const tapes = fc
  .array(fc.nat(0xffff), { minLength: 0, maxLength: 400, size: "max" })
  .map((numbers) => new Tape(numbers));

export const ALLIES = ["Maya Ortiz", "Sam Lee", "Zoë", "yes", "Dr: Who", "__proto__"] as const;
const WORDS = [
  "hope",
  "to be heard",
  "every week",
  "It’s fine",
  "C#",
  "a - b",
  "日本",
  "😀",
  "one: two",
  "# no",
  "- dash",
  "yes",
  "007",
  "``` x",
  "~~~",
  "x # y",
  "“so”",
  "a, b",
];

/** A text for an answer: mostly words, sometimes anything. */
export function someText(tape: Tape, lines: number): string {
  if (tape.rarely(6)) return tape.one(naughtyStrings);
  const many = 1 + tape.upTo(lines);
  const parts: string[] = [];
  for (let at = 0; at < many; at++)
    parts.push(
      tape.one(["", "", "", "", "  ", "\t", " "]) + tape.one([...WORDS, "", " "]) + tape.one(["", "", "", " ", "\t"]),
    );
  return parts.join(tape.one(["\n", "\n", "\n\n", "\r\n", "\r"]));
}

/** An answer of a type, that may be written or may have to be refused. */
export function someAnswer(tape: Tape, type: QuestionType): AnswerValue | undefined {
  if (tape.rarely(5)) return undefined;
  switch (type) {
    case "text":
      return someText(tape, 5);
    case "line":
    case "choice":
      return someText(tape, 1);
    case "list":
    case "choices":
      return Array.from({ length: tape.upTo(5) }, () => someText(tape, 1));
    case "scale":
      return tape.one([1, 5, 10, 0, -3]);
    case "date":
      return tape.one(["2026-11-22", "2027-02-28", "2028-02-29"]);
    case "consent":
      return { day: tape.one(["2026-11-22", "2027-01-01"]), saidAloud: tape.upTo(2) === 1 };
  }
}

function pad(columns: number): string {
  return " ".repeat(columns);
}

function comment(tape: Tape): string {
  return tape.rarely(4) ? tape.one([" # why", "  # a: b", " #", " # [x", ' # "']) : "";
}

function quoted(text: string, tape: Tape): string {
  return tape.one([JSON.stringify(text), `'${text.replaceAll("'", "''")}'`]);
}

const PLAIN = [
  "hope",
  "to be heard",
  "every week",
  "It’s fine",
  "C#",
  "a - b",
  "日本",
  "yes",
  "007",
  "a, b",
  "http://x.y",
  "1e3",
  "[x] y".slice(4),
];

/** A text value in one of YAML's styles, after `key:`; begins with a space or a line break, ends without one. */
function textValue(tape: Tape, keyColumn: number): string {
  const column = keyColumn + 1 + tape.upTo(4);
  const plain = tape.one(PLAIN);
  const lines = [tape.one(PLAIN), tape.one(["", "more"]), tape.one(["end", "# hash", "- dash"])];
  const body = lines.map((line) => (line === "" ? "" : pad(column) + line)).join("\n");
  switch (tape.upTo(12)) {
    case 0:
      return ` ${plain}${comment(tape)}`;
    case 1:
      return ` |${comment(tape)}\n${body}`;
    case 2:
      return ` ${tape.one([">", ">-", "|-", "|+"])}${comment(tape)}\n${body}`;
    case 3:
      return ` ${quoted(plain, tape)}${comment(tape)}`;
    case 4:
      return ` ${plain}\n${pad(column)}${tape.one(PLAIN)}${comment(tape)}`;
    case 5:
      return ` "${plain}\n\n${pad(column)}${tape.one(PLAIN)}"${comment(tape)}`;
    case 6:
      return `${comment(tape)}\n${pad(column)}${plain}`;
    case 7:
      return comment(tape);
    case 8:
      return ` ~${comment(tape)}`;
    case 9:
      return ` |${String(column - keyColumn)}\n${pad(column)}  ${plain}\n\n${pad(column)}x`;
    case 10:
      return ` |${comment(tape)}\n${body}\n${tape.one(["", pad(column)])}`;
    default:
      return `   ${plain}   ${comment(tape)}`;
  }
}

function listValue(tape: Tape, keyColumn: number): string {
  const column = keyColumn + tape.upTo(4);
  const items = Array.from({ length: 1 + tape.upTo(3) }, () => tape.one([...PLAIN, '"q: r"', "''"]));
  if (tape.upTo(3) === 0)
    return ` [${items.map((item) => (item.includes(",") ? `"${item}"` : item)).join(tape.one([", ", ",", " , "]))}${tape.one(["", "", ","])}]${comment(tape)}`;
  const lines = items.map(
    (item) => `${tape.rarely(5) ? `${pad(column)}# note\n` : ""}${pad(column)}- ${item}${comment(tape)}`,
  );
  return `${comment(tape)}\n${lines.join("\n")}`;
}

/** A value as it may stand in a note already. */
function value(tape: Tape, type: QuestionType, keyColumn: number): string {
  if (tape.rarely(12)) return textValue(tape, keyColumn);
  switch (type) {
    case "list":
    case "choices":
      return listValue(tape, keyColumn);
    case "scale":
      return ` ${tape.one(["3", "7", '"4"', "lots"])}${comment(tape)}`;
    case "date":
      return ` ${tape.one(["2026-01-31", '"2026-01-31"', "soon"])}${comment(tape)}`;
    case "consent":
      return ` 2026-01-31${tape.one(["", ", said aloud"])}${tape.one(["", " # words v1:0123abcd", " # words v1:0123abcd # mine", comment(tape)])}`;
    case "text":
    case "line":
    case "choice":
      return textValue(tape, keyColumn);
  }
}

function allyKey(tape: Tape, name: string): string {
  return /[:]|^yes$/.test(name) || tape.rarely(5) ? quoted(name, tape) : name;
}

function answersBlock(tape: Tape, type: QuestionType, keyColumn: number): string {
  if (tape.rarely(8)) return tape.one(["", " {}", " ~", " # none"]);
  const first = tape.upTo(3);
  const names = ALLIES.filter((_, at) => at >= first && !tape.rarely(3));
  if (names.length === 0) return "";
  if (tape.rarely(6) && type !== "list" && type !== "choices") {
    const entries = names.map((name) => `${allyKey(tape, name)}: ${tape.one(["7", "'2026-01-31'", "hope"])}`);
    return ` {${entries.join(", ")}}`;
  }
  const column = keyColumn + 1 + tape.upTo(4);
  const lines = names.map(
    (name) =>
      `${tape.rarely(6) ? `${pad(column)}# about\n` : ""}${pad(column)}${allyKey(tape, name)}:${value(tape, type, column)}`,
  );
  return `${comment(tape)}\n${lines.join("\n")}`;
}

function settingsLine(tape: Tape, type: QuestionType, keyColumn: number): string[] {
  const lines: string[] = [];
  if (type !== "text" || tape.rarely(3)) lines.push(`type: ${type}${comment(tape)}`);
  if (tape.rarely(3)) lines.push(`answered-by: ${tape.one(["each", "together", "[Maya Ortiz]"])}`);
  if (tape.rarely(4)) lines.push(`options:\n${pad(keyColumn)}- a\n${pad(keyColumn)}- b`);
  if (tape.rarely(4))
    lines.push(
      tape.one([
        "mood: {calm: [yes, 1]}",
        "__proto__: x",
        "note: |\n" + pad(keyColumn + 2) + "- kept",
        "constructor: {}",
        "'x y': 1",
      ]),
    );
  return lines;
}

function flowQuestion(tape: Tape, text: string, type: QuestionType): string {
  const typed = type === "text" ? "" : `, type: ${type}`;
  const answer = tape.one(["", "", ", answer: '7'", ", answers: {Sam Lee: hope}", ", answers: {}", ", answer: [a, b]"]);
  return `{question: ${JSON.stringify(text)}${typed}${answer}${tape.one(["", ",", " "])}}${comment(tape)}`;
}

function question(tape: Tape, text: string, column: number): string {
  const gap = 1 + (tape.rarely(4) ? tape.upTo(3) : 0);
  const keyColumn = column + 1 + gap;
  const dash = `${pad(column)}-${pad(gap)}`;
  const type = tape.one(QUESTION_TYPES);
  const quotedText = tape.one([text, JSON.stringify(text), `'${text}'`]);
  if (tape.rarely(6)) {
    const bare = tape.one([
      quotedText,
      `|\n${pad(column + 2)}${text}\n${pad(column + 2)}more`,
      `${text}\n${pad(column + 1)}and more`,
    ]);
    return `${dash}${bare}${bare.includes("|") ? "" : comment(tape)}`;
  }
  if (tape.rarely(8)) return `${dash}${flowQuestion(tape, text, type)}`;
  const asked = tape.one([
    `question: |+\n${pad(keyColumn + 2)}${text}\n`,
    `question: |\n${pad(keyColumn + 2)}${text}\n${pad(keyColumn + 4)}`,
    `question: ${quotedText}`,
    `question: ${quotedText}${comment(tape)}`,
    `question: |\n${pad(keyColumn + 2)}${text}`,
  ]);
  const pairs = [asked];
  if (tape.upTo(2) === 1) pairs.push(`answer:${value(tape, type, keyColumn)}`);
  if (tape.upTo(3) > 0) pairs.push(`answers:${answersBlock(tape, type, keyColumn)}`);
  if (tape.rarely(30)) pairs.push(`answers:\n${pad(keyColumn + 2)}Sam Lee: again`);
  pairs.push(...settingsLine(tape, type, keyColumn));
  if (tape.rarely(5)) pairs.reverse();
  const between = tape.upTo(18);
  const line =
    between < 3 ? "\n" : between === 3 ? `${pad(keyColumn)}# between\n` : between === 4 ? `${pad(12)}\n` : "";
  const separator = `\n${line}${pad(keyColumn)}`;
  return dash + pairs.join(separator);
}

/** One slip anywhere: a character gone, doubled or typed. */
function slip(tape: Tape, body: string): string {
  const at = tape.upTo(body.length + 1);
  return (
    body.slice(0, at) +
    tape.one([":", "\t", "'", '"', "[", "- ", "\n", "#", "|", "&a ", "*a", "}", " "]) +
    body.slice(at + tape.upTo(2))
  );
}

export interface NastyNote {
  readonly text: string;
  /** Nothing in it is broken on purpose. */
  readonly sound: boolean;
}

/** A note with one alliance block between other things. */
export function nastyNote(tape: Tape): NastyNote {
  const column = tape.rarely(4) ? tape.upTo(4) : 0;
  const count = 1 + tape.upTo(3);
  const between = tape.one(["\n\n", "\n", "\n\n\n", "\n# next\n", "\n\n# next\n\n"]);
  const questions = Array.from({ length: count }, (_, at) =>
    question(tape, `What is number ${String(at + 1)}?`, column),
  );
  const sound = !tape.rarely(5);
  const whole = `${tape.one(["", "# top\n", "\n"])}${questions.join(between)}\n${tape.one(["", "\n", "# end\n"])}`;
  const body = sound ? whole : slip(tape, whole);
  const fence = tape.one(["```", "~~~", "`````"]);
  const [open, prefix] = tape.one([
    ["", ""],
    ["", ""],
    ["", ""],
    ["> ", "> "],
    ["- ", "  "],
    ["1. ", "   "],
    ["> - ", ">   "],
    ["  ", "  "],
  ] as const);
  const lines = [`${fence}alliance`, ...body.split("\n").slice(0, -1), fence].map((line, at) => {
    if (at === 0) return open + line;
    return line === "" ? prefix.trimEnd() : prefix + line;
  });
  const head = `---\nalliance: x\nallies: [${ALLIES.map((name) => JSON.stringify(name)).join(", ")}]\n---\n# Title\n\n`;
  const tail = tape.one(["", "\n", "\n\nAfter.\n\n```yaml\n- a: b\n```\n", "\n\n```alliance\n- Another?\n```"]);
  return { text: (head + lines.join("\n") + tail).replaceAll("\n", tape.one(["\n", "\n", "\r\n"])), sound };
}
