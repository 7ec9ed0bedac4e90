/** A form counts by the same rules as everything else: by the one function of the core. */
import { expect, test } from "vitest";
import { progressOf } from "../../../src/core/alliance/progress";
import { parseNote } from "../../../src/core/note/parse-note";
import { formModel } from "../../../src/ui/form/state/form-model";
import { FormStore } from "../../../src/ui/form/state/form-store";
import type { FormPort } from "../../../src/ui/form/port";

const PORT = { savePolicy: "leave", drafts: { load: () => Promise.resolve([]), keep: () => Promise.resolve() } };

/** Doubled, former and uncalled for; asked of one, answered by two. */
const NOTE = `---
alliance: Two
allies:
  - Maya
  - Sam
---

\`\`\`alliance
- question: What do you need?
  answered-by: each
  answers:
    Maya: Time.
    "[[Maya]]": Quiet.
    Zoe: Gone.

- question: What do you bring?
  answered-by:
    - Maya
  answers:
    Sam: Nobody asked.
\`\`\`
`;

function formOf(text: string) {
  const note = parseNote(text);
  const [block] = note.blocks;
  if (block === undefined) throw new Error("The note has no block.");
  const model = formModel(note, block, () => undefined);
  return { note, model, store: new FormStore(model, PORT as unknown as FormPort) };
}

test("the form, the badge and the sidebar count alike", () => {
  const { note, store } = formOf(NOTE);
  expect(store.progress()).toEqual(progressOf(note).all);
  expect(store.progress()).toEqual({ answered: 1, asked: 3 });
});

test("what is typed counts before it is saved", () => {
  const { model, store } = formOf(NOTE);
  const item = model.items[1];
  if (item?.kind !== "question" || item.fields[0] === undefined) throw new Error("The second question has no field.");
  store.store(item.fields[0], item.question).typed("Myself.");
  expect(store.progress()).toEqual({ answered: 2, asked: 3 });
});
