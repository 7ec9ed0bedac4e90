/** A form whose answers go into a review's draft, and not into a note. */
import { answerIssue } from "../../core/question/answer-value";
import type { AnswerAddress, AnswerValue, QuestionType } from "../../core/question/question";
import { addressKey } from "../../core/question/address-key";
import type { FormModel } from "../form/state/model";
import type { FormPort } from "../form/port";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { ReviewStore } from "./review-store";

/** Where the answers of a form go. */
export interface Drafting {
  readonly store: ReviewStore;
  /** The type of a question, by its key. */
  readonly typeOf: (key: string) => QuestionType | undefined;
  /** The draft with this answer; `shown` is the one that stood in the form before. */
  readonly said: (
    address: AnswerAddress,
    value: AnswerValue | undefined,
    shown: AnswerValue | undefined,
  ) => ReviewDraft;
}

/** The port of a form in a review. */
export interface DraftingPort extends FormPort {
  /** To be called before the form shows `model`. */
  shown(model: FormModel): void;
}

/** The port of such a form. What is typed is kept at every key; an answer that is changed back counts as not typed. */
export function draftingPort({ store, typeOf, said }: Drafting): DraftingPort {
  const { port } = store;
  const linkFinder = port.linkFinder?.bind(port);
  /** The answers that the form was last shown or has saved since, by address. */
  const known = new Map<string, AnswerValue | undefined>();
  const fits = ({ question }: AnswerAddress, value: AnswerValue | undefined): boolean => {
    const type = typeOf(question);
    return type !== undefined && (value === undefined || answerIssue(type, value) === undefined);
  };
  return {
    shown({ items }) {
      for (const item of items) {
        if (item.kind !== "question") continue;
        for (const { address, value } of item.fields) known.set(addressKey(address), value);
      }
    },
    savePolicy: "pause",
    savedWord: "Kept",
    renderMarkdown: (markdown, into) => port.renderMarkdown(markdown, into),
    today: () => port.today(),
    formatDay: (day) => port.formatDay(day),
    icon: (name, into) => port.icon(name, into),
    copy: (text) => port.copy(text),
    ...(linkFinder === undefined ? {} : { linkFinder }),
    drafts: {
      load: () => Promise.resolve([]),
      keep({ address, value }) {
        if (fits(address, value)) store.keep(said(address, value, known.get(addressKey(address))));
        return Promise.resolve();
      },
      forget(address) {
        const key = addressKey(address);
        if (known.has(key)) store.set(said(address, known.get(key), known.get(key)));
        return Promise.resolve();
      },
    },
    save({ address, value }) {
      const shown = known.get(addressKey(address));
      known.set(addressKey(address), value);
      store.set(said(address, value, shown));
      return Promise.resolve({ kind: "saved" });
    },
  };
}
