/** The lifetime of a review apart from its view: what was said, and who is to be told of it. */
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

  /** Something was chosen, or said to its end. */
  set(draft: ReviewDraft): void {
    this.keep(draft);
    this.#changes.emit();
  }

  /** Something is being typed: it is kept at once, and seen elsewhere when the field hands it over. */
  keep(draft: ReviewDraft): void {
    this.draft = draft;
    this.port.keep(draft);
  }

  /** The draft with what is typed to a question of the talk. */
  answered(question: Question, { ally }: AnswerAddress, value: AnswerValue | undefined): ReviewDraft {
    const said = normaliseAnswer(question.type, value);
    return withAnswer(this.draft, { question, ...(ally === undefined ? {} : { ally }), value: said });
  }

  /** The draft with what is typed in place of an answer of the alliance; none where that stays as it is meanwhile. */
  reworded(question: Question, address: AnswerAddress, value: AnswerValue | undefined): ReviewDraft {
    const words = wordsFor(this.draft, address);
    return words === undefined
      ? this.draft
      : withWords(this.draft, { ...words, value: normaliseAnswer(question.type, value) });
  }
}
