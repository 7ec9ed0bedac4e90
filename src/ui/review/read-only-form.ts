/** Answers to be read, shown by the form's own fields, which nobody can type into. */
import { FormStore } from "../form/state/form-store";
import { draftingPort } from "./drafting-port";
import type { ReviewStore } from "./review-store";

export function readOnlyForm(store: ReviewStore): FormStore {
  const readOnly = { code: "to-be-read", message: "", severity: "warning" as const, from: 0, to: 0 };
  const port = draftingPort({ store, typeOf: () => undefined, said: () => store.draft });
  return new FormStore({ items: [], problems: [], readOnly, text: "" }, port);
}
