/** The lifetime of a review apart from its view: what was said, and who is to be told of it. */
import { normaliseAnswer } from "../../core/question/answer-value";
import type { AnswerAddress, AnswerValue, Question } from "../../core/question/question";
import type { ReviewPort } from "./port";
import { withAnswer, wordsFor, withWords, type ReviewDraft } from "../../core/review/review-draft";

export class ReviewStore {
  readonly #listeners = new Set<() => void>();

  constructor(
    public draft: ReviewDraft,
    readonly port: ReviewPort,
  ) {}

  /** Calls back after every change that is to be seen; returns what ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something was chosen, or said to its end. */
  set(draft: ReviewDraft): void {
    this.keep(draft);
    for (const listener of this.#listeners) listener();
  }

  /** Something is being typed: it is kept at once, and seen elsewhere when the field hands it over. */
  keep(draft: ReviewDraft): void {
    this.draft = draft;
    this.port.keep(draft);
  }

  /** The draft with what is typed to a question of the talk; where nothing was typed to it yet, `shown` stands in today's entry. */
  answered(
    question: Question,
    { ally }: AnswerAddress,
    value: AnswerValue | undefined,
    shown: AnswerValue | undefined,
  ): ReviewDraft {
    const said = normaliseAnswer(question.type, value);
    const before = this.draft.answers.find((each) => each.question.key === question.key && each.ally === ally);
    const expected = before === undefined ? { value: shown } : before.expected;
    return withAnswer(this.draft, {
      question,
      ...(ally === undefined ? {} : { ally }),
      value: said,
      ...(expected === undefined ? {} : { expected }),
    });
  }

  /** The draft with what is typed in place of an answer of the alliance; none where that stays as it is meanwhile. */
  reworded(question: Question, address: AnswerAddress, value: AnswerValue | undefined): ReviewDraft {
    const words = wordsFor(this.draft, address);
    return words === undefined
      ? this.draft
      : withWords(this.draft, { ...words, value: normaliseAnswer(question.type, value) });
  }
}
