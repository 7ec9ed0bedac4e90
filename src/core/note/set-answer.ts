/** Sets, changes or clears answers of a note: the edits for it, or why there are none. Nothing else in the note changes. */
import { allyOfKey } from "./allies";
import type { ReadBlock, ReadNote } from "./parse-note";
import { knownNote } from "./known-notes";
import type { Ally } from "./properties";
import { inOrder, type TextChange } from "../text/in-order";
import type { EditResult, Problem } from "../text/problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { nameOf, parseTree } from "../yaml/tree";
import { answerIssue, isConsent, normaliseAnswer, sameAnswer } from "../question/answer-value";
import { editAnswer } from "../question/edit-answer";
import { answersAt, findQuestion, type FoundQuestion } from "./find-answer";
import { guard } from "./guard";
import { itemEditsToNote } from "../question/item-problem";
import type { AnswerAddress, AnswerValue, WrittenAnswer } from "../question/question";
import { agreedWords } from "./fingerprint";

/** What may be said besides the address and the value. */
export interface SetAnswerOptions {
  /** The answer that was there when typing began: any other one there now is a conflict. */
  readonly expected?: { readonly value: AnswerValue | undefined };
  /** The allies in their order, for the place of a new ally's answer; by default those of the note's frontmatter. */
  readonly allies?: readonly Ally[];
}

/**
 * Edits that are safe to apply (none where the note already says so: `unchanged`), or the reason why nothing may be written. On a
 * `conflict`, `current` is the answer in the note.
 */
export type SetAnswerResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly unchanged?: boolean }
  | { readonly ok: false; readonly problem: Problem; readonly conflict?: undefined }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly conflict: true;
      readonly current: AnswerValue | undefined;
    };

/** A question of a note, and where it was found. */
type Found = FoundQuestion<ReadBlock> & { readonly note: ReadNote };

function refusal(
  code: string,
  message: string,
  at: { from: number; to: number } = { from: 0, to: 0 },
): SetAnswerResult {
  return { ok: false, problem: { code, message, severity: "error", from: at.from, to: at.to } };
}

/** The value with the fingerprint of what it agrees to, where it is a consent that does not bring its own. */
function withWords(note: ReadNote, value: AnswerValue | undefined): AnswerValue | undefined {
  if (!isConsent(value) || value.words !== undefined) return value;
  const agreed = agreedWords(note);
  return agreed.ok ? { ...value, words: agreed.words } : value;
}

function isAllyName(ally: string | undefined): boolean {
  return ally === undefined || (ally.trim() !== "" && !/\p{Cs}/u.test(ally));
}

/** Answers of this ally under a name that YAML takes for something else: another one beside them would be a second answer. */
function oddlyNamed({ note, question }: Found, ally: string): readonly WrittenAnswer[] {
  const { allies } = note.properties;
  const whose = allyOfKey(ally, allies);
  return question.answers.filter(
    (answer) => answer.readOnly !== undefined && whose !== undefined && allyOfKey(answer.ally ?? "", allies) === whose,
  );
}

/** Why the answer can't be written to, whatever it is to become. */
function lockedBy(
  found: Found,
  present: readonly WrittenAnswer[],
  ally: string | undefined,
): SetAnswerResult | undefined {
  const { block, question } = found;
  const unclear = ally === undefined ? undefined : found.note.properties.unclearAllies;
  const readOnly = block.readOnly ?? question.readOnly ?? unclear;
  if (readOnly !== undefined) return { ok: false, problem: readOnly };
  if (!isAllyName(ally)) return refusal("no-ally", "An answer needs the name of the ally who gives it.", question);
  const [first] = present;
  const [twin] = ally === undefined || first !== undefined ? [] : oddlyNamed(found, ally);
  if (twin?.readOnly !== undefined) return { ok: false, problem: twin.readOnly };
  if (present.length > 1 && first !== undefined) {
    return refusal("doubled-ally", `${ally ?? ""} has two answers here. Please join them first.`, first);
  }
  if (first?.readOnly !== undefined) return { ok: false, problem: first.readOnly };
  if (first?.unreadable === undefined) return undefined;
  const message = `What stands here does not read as an answer of type “${question.type}”, so it is left alone. Correct it in the note.`;
  return refusal("unreadable-answer", message, first);
}

function rankAmong(allies: readonly Ally[]): (key: string) => number {
  return (key) => {
    const ally = allyOfKey(key, allies);
    return ally === undefined ? -1 : allies.indexOf(ally);
  };
}

const UNUSUAL =
  "This answer is written in an unusual way (with “?”, an anchor or a tag), so it is left alone. Please change it in the note itself.";
const GUARDED =
  "This answer can't be written here without touching something else, so the note was left as it is. Please change it in the note itself.";

/** An answer that is to be written, and may be. */
interface Wanted {
  readonly found: Found;
  readonly ally: { readonly ally?: string };
  readonly value: AnswerValue | undefined;
  readonly allies: readonly Ally[];
}

/** The edits, not yet judged by the guard. */
function editsFor({ found, ally, value, allies }: Wanted): SetAnswerResult {
  const { block, item, question } = found;
  const slice = block.parsed.slices[item];
  if (slice === undefined) return refusal("refused-by-guard", GUARDED, question);
  const source = block.body.slice(slice.from, slice.to);
  const edit = { type: question.type, ...ally, value, rankOf: rankAmong(allies) };
  const itemEdits = editAnswer({ source, tree: parseTree(source) }, edit);
  if (itemEdits === "unusual") return refusal("unusual-yaml", UNUSUAL, question);
  if (itemEdits === "doubled")
    return refusal("doubled-ally", "Two answers stand here. Please join them first.", question);
  const { toNote, toNoteEdits } = block.parsed.body;
  return { ok: true, edits: itemEditsToNote(itemEdits, { from: slice.from, toNote, toNoteEdits }) };
}

/** The edits for several answers, each in another question, judged by the guard. */
function write(note: ReadNote, all: readonly Wanted[]): SetAnswerResult {
  const edits: TextEdit[] = [];
  for (const wanted of all) {
    const result = editsFor(wanted);
    if (!result.ok) return result;
    edits.push(...result.edits);
  }
  const changes = all.map(({ found, ally, value }) => ({ block: found.blockAt, item: found.item, ...ally, value }));
  const [first] = all;
  return guard(note, applyEdits(note.text, edits), changes)
    ? { ok: true, edits }
    : refusal("refused-by-guard", GUARDED, first?.found.question);
}

/**
 * The edits on the note `text` that make `value` the answer at `address`; `undefined` clears it. The value is normalised first; a
 * consent without a fingerprint gets that of the note as it stands. Never throws, whatever the text or the value.
 */
export function setAnswer(
  text: string,
  address: AnswerAddress,
  value: AnswerValue | undefined,
  options: SetAnswerOptions = {},
): SetAnswerResult {
  const note = knownNote(text);
  const wanted = wantedOf(note, address, value, options);
  return "ok" in wanted ? wanted : write(note, [wanted]);
}

/** An answer that is to be set. */
export interface NewAnswer extends Pick<SetAnswerOptions, "expected"> {
  readonly address: AnswerAddress;
  readonly value: AnswerValue | undefined;
}

/** As {@link setAnswer} for one after another, or for none: the note is read for all at once. */
export function setAnswers(text: string, answers: readonly NewAnswer[]): EditResult {
  const rounds: NewAnswer[][] = [];
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const question = JSON.stringify([answer.address.section, nameOf(answer.address.question)]);
    const round = counts.get(question) ?? 0;
    counts.set(question, round + 1);
    (rounds[round] ??= []).push(answer);
  }
  return inOrder(
    text,
    rounds.map((round) => (now) => setAtOnce(now, round)),
  );
}

/** Answers of different questions. */
function setAtOnce(text: string, answers: readonly NewAnswer[]): EditResult {
  const note = knownNote(text);
  const all: Wanted[] = [];
  for (const { address, value, ...options } of answers) {
    const wanted = wantedOf(note, address, value, options);
    if (!("ok" in wanted)) all.push(wanted);
    else if (!wanted.ok) return wanted;
  }
  const result = write(note, all);
  if (result.ok || all.length < 2) return result;
  // One by one, it is known which of them can't be written, and whether it is any.
  const steps = answers.map(
    ({ address, value, ...options }): TextChange =>
      (now) =>
        setAnswer(now, address, value, options),
  );
  return inOrder(text, steps);
}

/** What is to be written; a result where nothing is to be, or may be. */
function wantedOf(
  note: ReadNote,
  address: AnswerAddress,
  value: AnswerValue | undefined,
  options: SetAnswerOptions,
): Wanted | SetAnswerResult {
  const place = findQuestion(note.blocks, address);
  if (place === undefined) {
    return refusal(
      "question-not-found",
      "This question is no longer in the note. It may have been renamed or taken out.",
    );
  }
  const found = { ...place, note };
  const { question } = found;
  const present = answersAt(question, address.ally);
  const locked = lockedBy(found, present, address.ally);
  if (locked !== undefined) return locked;
  const current = present[0]?.value;
  const wanted = withWords(note, normaliseAnswer(question.type, value));
  const issue = wanted === undefined ? undefined : answerIssue(question.type, wanted);
  if (issue !== undefined) return refusal(issue.code, issue.message, question);
  if (sameAnswer(current, wanted, true)) return { ok: true, edits: [], unchanged: true };
  if (options.expected !== undefined) {
    const expected = normaliseAnswer(question.type, options.expected.value);
    if (!sameAnswer(current, expected) && !sameAnswer(current, wanted)) return conflict(question, current);
  }
  const ally = address.ally === undefined ? {} : { ally: address.ally.trim() };
  return { found, ally, value: wanted, allies: options.allies ?? note.properties.allies };
}

function conflict(at: { from: number; to: number }, current: AnswerValue | undefined): SetAnswerResult {
  const message =
    "This answer was changed elsewhere in the meantime. Nothing was written; choose which one is to stay.";
  const problem: Problem = { code: "answer-changed", message, severity: "error", from: at.from, to: at.to };
  return { ok: false, problem, conflict: true, current };
}
