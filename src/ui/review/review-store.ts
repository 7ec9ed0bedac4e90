/** The state of a review apart from its view: what was said, and listeners for changes. */
import { Emitter } from "../../core/events/emitter";
import { normaliseAnswer } from "../../core/question/answer-value";
import type { AnswerAddress, AnswerValue, Question } from "../../core/question/question";
import type { ReviewPort } from "./port";
import { withAnswer, wordsFor, withWords, type ReviewDraft } from "../../core/review/review-draft";

export class ReviewStore {
  readonly #changes = new Emitter();

  constructor(
    public draft: ReviewDraft,
    readonly port: ReviewPort,
  ) {}

  /** Calls back after every change that the view shows. Returns an unsubscribe function. */
  listen(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Keeps the draft, and calls listeners: something was chosen, or typing has ended. */
  set(draft: ReviewDraft): void {
    this.keep(draft);
    this.#changes.emit();
  }

  /** Keeps the draft without calling listeners: something is being typed, and is shown elsewhere once the field saves it. */
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

  /** The draft with what is typed in place of an answer of the alliance; unchanged if that answer is not being reworded any more. */
  reworded(question: Question, address: AnswerAddress, value: AnswerValue | undefined): ReviewDraft {
    const words = wordsFor(this.draft, address);
    return words === undefined
      ? this.draft
      : withWords(this.draft, { ...words, value: normaliseAnswer(question.type, value) });
  }
}
