/** The answers of a note while changes are taken back, one after another. */
import type { Note } from "../note/note";
import type { ReadNote } from "../note/parse-note";
import { sameAnswer } from "../question/answer-value";
import type { AnswerValue, BlockItem, Question, WrittenAnswer } from "../question/question";
import { nameOf } from "../yaml/tree";
import type { AgreedAnswer, AgreedQuestion, DatedAmendment, Gap } from "./agreed";
import { inOrderMade } from "./day-order";
import { questionOfChange } from "./read-history";

/** The values of a question by ally, `""` for the shared answer; one without a value was cleared, or not there yet. */
type Values = Map<string, AnswerValue | undefined>;

interface Told {
  readonly text: string;
  readonly asked?: Question;
  readonly values: Values;
}

/** Starts from what the note says now, and goes back change by change. */
export class WayBack {
  readonly #told = new Map<string, Told>();

  constructor(readonly note: ReadNote) {
    for (const asked of agreedQuestions(note)) {
      this.#told.set(asked.key, { text: asked.text, asked, values: valuesOf(asked) });
    }
  }

  /** The changes of one day in the order in which they are to be taken back, given as the text has them; of each answer in its own places. */
  inOrderMade(changes: readonly DatedAmendment[]): readonly DatedAmendment[] {
    const ofPlace = new Map<string, number[]>();
    for (const [at, { question, ally = "" }] of changes.entries()) {
      const place = JSON.stringify([this.#placeOf(question).key, nameOf(ally)]);
      const places = ofPlace.get(place);
      if (places === undefined) ofPlace.set(place, [at]);
      else places.push(at);
    }
    const ordered = [...changes];
    for (const places of ofPlace.values()) {
      const ofAnswer = places.flatMap((at) => changes[at] ?? []);
      const [first] = ofAnswer;
      if (first === undefined) continue;
      const told = this.#told.get(this.#placeOf(first.question).key);
      const found = told === undefined ? first.now : told.values.get(nameOf(first.ally ?? ""));
      for (const [at, change] of inOrderMade(ofAnswer, found).entries()) ordered[places[at] ?? 0] = change;
    }
    return ordered;
  }

  /** Makes an answer what it was before the change; gives the gap, where the change does not fit what it led to. */
  takeBack(amendment: DatedAmendment): readonly Gap[] {
    const { asked, key } = this.#placeOf(amendment.question);
    const known = this.#told.get(key);
    const told: Told = known ?? {
      text: amendment.question,
      ...(asked === undefined ? {} : { asked }),
      values: new Map<string, AnswerValue | undefined>(),
    };
    const ally = nameOf(amendment.ally ?? "");
    const isFirst = !told.values.has(ally);
    const found = told.values.get(ally);
    told.values.set(ally, amendment.was);
    this.#told.set(key, told);
    if (asked === undefined && isFirst) return [{ kind: "question-gone", amendment }];
    if (sameAnswer(found, amendment.now)) return [];
    return [{ kind: "edited", amendment, ...(found === undefined ? {} : { found }) }];
  }

  /** What was agreed at this point. */
  questions(): readonly AgreedQuestion[] {
    return [...this.#told.values()].map(({ text, asked, values }) => {
      const today = asked === undefined ? new Map<string, AnswerValue | undefined>() : valuesOf(asked);
      const answers = [...new Set([...values.keys(), ...today.keys()])].map((ally): AgreedAnswer => {
        const value = values.get(ally);
        return {
          ...(ally === "" ? {} : { ally }),
          ...(value === undefined ? {} : { value }),
          changedSince: !sameAnswer(value, today.get(ally)),
        };
      });
      const isThere = ({ value, changedSince }: AgreedAnswer): boolean => value !== undefined || changedSince;
      return { text, ...(asked === undefined ? {} : { asked }), answers: answers.filter(isThere) };
    });
  }

  /** The note with the answers of this point in the place of today's. */
  asNote(): Note {
    const blocks = this.note.blocks.map((block) => {
      return block.section === "" ? { ...block, items: block.items.map((item) => this.#then(item)) } : block;
    });
    return { ...this.note, blocks };
  }

  /** The question that a change names, and what it is known by here. */
  #placeOf(named: string): { readonly key: string; readonly asked?: Question } {
    const asked = questionOfChange(this.note, named);
    return asked === undefined ? { key: `gone: ${nameOf(named)}` } : { key: asked.key, asked };
  }

  #then(item: BlockItem): BlockItem {
    const told = item.kind === "question" ? this.#told.get(item.key) : undefined;
    if (item.kind !== "question" || told?.asked !== item) return item;
    const { answer: _, answers: __, ...rest } = item;
    const written = [...told.values].flatMap(([ally, value]): WrittenAnswer[] => {
      return value === undefined ? [] : [{ ...(ally === "" ? {} : { ally }), value, from: item.from, to: item.from }];
    });
    const shared = written.find(({ ally }) => ally === undefined);
    const answers = written.filter(({ ally }) => ally !== undefined);
    return { ...rest, ...(shared === undefined ? {} : { answer: shared }), answers };
  }
}

/** The questions that allies agree on: those of the main part that are not private and ask for no consent. */
function agreedQuestions(note: ReadNote): readonly Question[] {
  return note.blocks
    .filter(({ section }) => section === "")
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "question")
    .filter((question) => !question.private && question.type !== "consent");
}

function valuesOf({ answer, answers }: Question): Values {
  const written = answer === undefined ? answers : [answer, ...answers];
  return new Map(written.map(({ ally, value }) => [nameOf(ally ?? ""), value]));
}
