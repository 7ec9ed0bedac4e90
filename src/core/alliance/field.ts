/** One place to answer: a question together with whoever answers there. Forms, progress and the session all go by these. */
import type { Problem } from "../text/problem";
import type { AnswerAddress, AnswerValue } from "../question/question";

export interface Field {
  /** What a host needs to save it. */
  readonly address: AnswerAddress;
  /** The ally's shown name; absent for the shared answer. */
  readonly ally?: string;
  /** An answer whose key belongs to no ally of the note any more: shown, never dropped, read-only. */
  readonly former: boolean;
  /** The shared answer to a question that each of many allies is asked: there for those who would rather answer together. */
  readonly offered?: true;
  /** The answer in the note; absent where there is none or it could not be read. */
  readonly value?: AnswerValue;
  /** Source text of an answer that does not fit the type; shown as it stands. */
  readonly unreadable?: string;
  /** Why it can't be written to. */
  readonly readOnly?: Problem;
}
