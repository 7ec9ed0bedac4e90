/** What each control of the form is given. */
import type { Question } from "../../../core/question/question";
import type { FieldState } from "../state/field-state";
import type { FieldStore } from "../state/field-store";
import type { FormStore } from "../state/form-store";

/** The props of a control, whatever the type. */
export interface ControlProps {
  readonly form: FormStore;
  readonly question: Question;
  readonly store: FieldStore;
  readonly state: FieldState;
  /** The accessible name: the question, and whose answer it is. */
  readonly name: string;
  /** Ids of the elements that say more (the hint); empty for none. */
  readonly describedBy?: string | undefined;
}
