/** All questions of the main part of a note as one form, of which a session shows a field at a time. */
import type { Note } from "../../core/note/note";
import type { HintLookup } from "../../core/template/hints";
import { formModel } from "../form/state/form-model";
import type { FormModel } from "../form/state/model";

export function sessionModel(note: Note, hintFor: HintLookup): FormModel {
  const models = note.blocks.filter(({ section }) => section === "").map((block) => formModel(note, block, hintFor));
  const agreed = models.find(({ words }) => words !== undefined);
  return {
    items: models.flatMap(({ items }) => items),
    // A block that can't be written to says so at each of its fields.
    problems: [],
    allies: note.properties.allies.map(({ name }) => name),
    ...(agreed?.words === undefined ? {} : { words: agreed.words }),
    ...(agreed?.agreed === undefined ? {} : { agreed: agreed.agreed }),
    text: note.text,
  };
}
