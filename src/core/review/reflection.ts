/** A reflection on an alliance that has closed: a note of one's own, which is no alliance and only links to it. */
import reflection from "./questionnaires/reflection.md";
import { writeScalar } from "../yaml/scalar";

/** The property that leads from a reflection to the note of its alliance. */
export const REFLECTS_ON = "reflects-on";

/** The text of the note: what succeeded, what failed. `on` is a link: `[[Maya and Sam]]`. Newlines are `\n`. */
export function reflectionNote({ title, on }: { readonly title: string; readonly on: string }): string {
  const body = reflection.replace(/^# .*\n\n/, () => `# ${title}\n\nOn ${on}.\n\n`);
  return `---\n${REFLECTS_ON}: ${writeScalar(on, "value")}\n---\n\n${body}`;
}
