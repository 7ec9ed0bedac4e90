/**
 * Writes what was talked about into a note, as one list of edits: changed answers, the entry of the day with its answers and the
 * changes, and properties. Either all of it can be written safely, or nothing is.
 *
 * To take it back, a host that wrote into an open editor uses the editor's undo (it is one step there); one that wrote into the file
 * keeps `undoOf(text, edits)` and asks `undoEdits` later, which refuses kindly where these places have changed in the meantime.
 */
import { editFrontmatter, type PropertyChanges } from "../frontmatter/edit-frontmatter";
import { knownNote } from "../note/known-notes";
import type { ReadNote } from "../note/parse-note";
import type { EditResult } from "../text/problem";
import { normaliseAnswer, sameAnswer, tidyText } from "../question/answer-value";
import { answerAt, answersAt, findQuestion } from "../note/find-answer";
import type { AnswerAddress, AnswerValue, Question } from "../question/question";
import { setAnswer, setAnswers } from "../note/set-answer";
import { inOrder, type TextChange } from "../text/in-order";
import { hasLoneSurrogate } from "../yaml/scalar";
import { nameOf } from "../yaml/tree";
import { answeredQuestions, type EntryAnswer } from "./answered-question";
import { openEntry, sectionOfEntry, type EntryAddress } from "./open-entry";
import { writeAmendments } from "./write-amendments";
import type { NewAmendment } from "./write-entry";

/** An answer of the alliance that is to be another one. */
export interface ChangedAnswer {
  /** Where it stands, in the main part of the note. */
  readonly address: AnswerAddress;
  /** The new answer; `undefined` clears it. */
  readonly value: AnswerValue | undefined;
  /** The answer that was there when the talk began: any other one there now is a conflict, and nothing is written. */
  readonly expected?: { readonly value: AnswerValue | undefined };
  /** Why, in the allies' words. */
  readonly because?: string;
}

/** What was talked about on a day. */
export interface EntryRecord extends EntryAddress {
  /** Questions without an answer are not written down; passing is as worthy as answering. */
  readonly answers?: readonly EntryAnswer[];
  readonly changes?: readonly ChangedAnswer[];
  readonly properties?: PropertyChanges;
}

/**
 * The edits that write the record into the note `text`. An entry of this day and kind that is there already is completed: answers
 * take the place of those that it has (if they are the expected ones), and a further change of an answer extends the one before. A
 * change of a private question, or a consent, is made and not written down among the changes: what is private stays in its place,
 * and a yes has its own day.
 */
export function recordEntry(text: string, record: EntryRecord): EditResult {
  const { day, kind, answers = [], properties } = record;
  const changes = lastOfEach(record.changes ?? []);
  if (changes.some(({ because }) => hasLoneSurrogate(because ?? ""))) return refuse("half-character", HALF_CHARACTER);
  const note = knownNote(text);
  if (!note.properties.isAlliance) return refuse("no-alliance", NO_ALLIANCE);
  const texts = countTexts(note);
  const amendments = changes.flatMap((change) => amendmentOf(note, texts, change) ?? []);
  const section = sectionOfEntry(note, { day, kind });
  const isConsent = ({ address }: ChangedAnswer): boolean =>
    findQuestion(note.blocks, address)?.question.type === "consent";
  const [others, consents] = [changes.filter((change) => !isConsent(change)), changes.filter(isConsent)];
  const inNote: TextChange[] = [
    // A yes is to the words as they stand in the end.
    (now) => setAnswers(now, others),
    ...consents.map(
      (consent): TextChange =>
        (now) =>
          setAnswers(now, [consent]),
    ),
    (now) => openEntry(now, { day, kind }, answeredQuestions(answers)),
    (now) => writeAmendments(now, { day, kind }, amendments),
    ...answers
      .filter(({ question }) => isAsked(note, section, question))
      .map(({ question, ally, value, expected = { value: undefined } }): TextChange => {
        const address = { section, question: question.key, ...(ally === undefined ? {} : { ally }) };
        // Where nothing stands, nothing is lost: it is the entry of another day by now, or somebody cleared the answer.
        const isFree = answerAt(note.blocks, address) === undefined;
        return (now) => setAnswer(now, address, value, isFree ? {} : { expected });
      }),
    (now) => editFrontmatter(now, properties ?? new Map(), "kept"),
  ];
  return inOrder(text, inNote);
}

/** Of several changes of one answer the last one. */
function lastOfEach(changes: readonly ChangedAnswer[]): readonly ChangedAnswer[] {
  const places = changes.map(({ address }) => JSON.stringify([nameOf(address.question), nameOf(address.ally ?? "")]));
  const last = new Map(places.map((place, at) => [place, at]));
  return changes.filter((_, at) => last.get(places[at] ?? "") === at);
}

/** The change as it is written down; `undefined` where nothing changes, or nothing is written down of it. */
function amendmentOf(
  note: ReadNote,
  texts: ReadonlyMap<string, number>,
  { address, value, because }: ChangedAnswer,
): NewAmendment | undefined {
  const question = findQuestion(note.blocks, address)?.question;
  if (question === undefined || question.private || question.type === "consent") return undefined;
  const was = answersAt(question, address.ally)[0]?.value;
  const now = normaliseAnswer(question.type, value);
  if (sameAnswer(was, now)) return undefined;
  const reason = tidyText(because ?? "").trim();
  return {
    // As a person would read it; by its id where another question has this text too.
    question: (texts.get(nameOf(question.text)) ?? 0) > 1 ? question.key : question.text,
    type: question.type,
    ...(address.ally === undefined ? {} : { ally: address.ally }),
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    ...(reason === "" ? {} : { because: reason }),
  };
}

/** How often each question of the main part is asked, by its text. */
function countTexts({ blocks }: ReadNote): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of blocks.filter(({ section }) => section === "").flatMap(({ items }) => items)) {
    if (item.kind === "question") counts.set(nameOf(item.text), (counts.get(nameOf(item.text)) ?? 0) + 1);
  }
  return counts;
}

/** Whether the entry is there with this question already. */
function isAsked(note: ReadNote, section: string, { key }: Question): boolean {
  return findQuestion(note.blocks, { section, question: key }) !== undefined;
}

const HALF_CHARACTER = "A reason holds half a character that no file can keep. Please type that place again.";
const NO_ALLIANCE = "This note is no alliance: its properties lack “alliance”. Nothing was written.";

function refuse(code: string, message: string): EditResult {
  return { ok: false, problem: { code, message, severity: "error", from: 0, to: 0 } };
}
