/** Sets, changes or clears one answer of a note: the edits for it, or why there are none. Nothing else in the note changes. */
import { allyOfKey } from "./allies";
import type { ReadBlock, ReadNote } from "./parse-note";
import { knownNote } from "./known-notes";
import type { Ally } from "./properties";
import type { Problem } from "../text/problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { parseTree } from "../yaml/tree";
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

/** The edits, made and then judged by the guard. */
function write(
  found: Found,
  address: AnswerAddress,
  value: AnswerValue | undefined,
  allies: readonly Ally[],
): SetAnswerResult {
  const { note, block, item, question } = found;
  const slice = block.parsed.slices[item];
  if (slice === undefined) return refusal("refused-by-guard", GUARDED, question);
  const source = block.body.slice(slice.from, slice.to);
  const ally = address.ally === undefined ? {} : { ally: address.ally.trim() };
  const edit = { type: question.type, ...ally, value, rankOf: rankAmong(allies) };
  const itemEdits = editAnswer({ source, tree: parseTree(source) }, edit);
  if (itemEdits === "unusual") return refusal("unusual-yaml", UNUSUAL, question);
  if (itemEdits === "doubled")
    return refusal("doubled-ally", "Two answers stand here. Please join them first.", question);
  const { toNote, toNoteEdits } = block.parsed.body;
  const edits = itemEditsToNote(itemEdits, { from: slice.from, toNote, toNoteEdits });
  const text = applyEdits(note.text, edits);
  const isSound = guard(note, text, { block: found.blockAt, item, ...ally, value });
  return isSound ? { ok: true, edits } : refusal("refused-by-guard", GUARDED, question);
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
  return write(found, address, wanted, options.allies ?? note.properties.allies);
}

function conflict(at: { from: number; to: number }, current: AnswerValue | undefined): SetAnswerResult {
  const message =
    "This answer was changed elsewhere in the meantime. Nothing was written; choose which one is to stay.";
  const problem: Problem = { code: "answer-changed", message, severity: "error", from: at.from, to: at.to };
  return { ok: false, problem, conflict: true, current };
}
