/** Who has said yes to the alliance, when and how, and whether it still says the words that they said yes to. */
import type { Note } from "../note/note";
import { isConsent } from "../question/answer-value";
import type { AnswerAddress, Consent } from "../question/question";
import { agreedWords } from "../note/fingerprint";
import { questionsOf } from "./progress";

/**
 * Whether the words are those that were agreed to: `same`; `changed` (“worth reading again together”); `unknown` where the
 * fingerprint is lost, or a question can't be read.
 */
export type WordsSince = "same" | "changed" | "unknown";

/** An ally who was asked for a yes. */
export interface AllyConsent {
  /** The shown name. */
  readonly ally: string;
  readonly address: AnswerAddress;
  /** None of the note's allies any more. */
  readonly former: boolean;
  /** Absent where they have not said yes (yet). */
  readonly given?: { readonly consent: Consent; readonly words: WordsSince };
}

/** Every ally who is asked for a yes, question by question; then former allies who gave one. Empty where nobody is asked. */
export function consentsOf(note: Note): readonly AllyConsent[] {
  const now = agreedWords(note);
  const wordsSince = ({ words }: Consent): WordsSince => {
    if (words === undefined || !now.ok) return "unknown";
    return words === now.words ? "same" : "changed";
  };
  return questionsOf(note)
    .filter(({ question }) => question.type === "consent")
    .flatMap(({ fields }) => fields)
    .flatMap(({ address, ally, former, value }) => {
      if (ally === undefined) return [];
      if (!isConsent(value)) return [{ ally, address, former }];
      return [{ ally, address, former, given: { consent: value, words: wordsSince(value) } }];
    });
}

/** The shown names of the allies who have not said yes to every question that asks them. */
export function stillToAgree(note: Note): readonly string[] {
  const waiting = consentsOf(note).filter(({ given, former }) => given === undefined && !former);
  return [...new Set(waiting.map(({ ally }) => ally))];
}
