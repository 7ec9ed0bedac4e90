/** Makes a template's note in the folder of one's own templates, and opens it. */
import { createTemplate } from "../../actions/templates/create-template";
import { inEnglish } from "../../actions/words";
import type { Parts } from "../parts";

/** Resolves with a sentence if it could not be created. */
export async function openNewTemplate(
  { app, notes, settings }: Parts,
  template: { readonly name: string; readonly text: string },
): Promise<string | undefined> {
  const made = await createTemplate(notes, settings.current.templatesFolder, template);
  if ("failure" in made) return inEnglish(made.failure);
  await app.workspace.getLeaf(true).openFile(made.note, { active: true });
  return undefined;
}
