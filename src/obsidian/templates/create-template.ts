/** Makes a template's note in the folder of one's own templates, under a free name, and opens it. */
import type { Parts } from "../parts";
import { makeFolder } from "../folder-files";
import { freePath } from "../new-alliance/alliance-note";

/** Resolves with a plain sentence where it could not be made. */
export async function createTemplate(
  { app, settings }: Parts,
  name: string,
  text: string,
): Promise<string | undefined> {
  const { templatesFolder } = settings.current;
  try {
    await makeFolder(app, templatesFolder);
    const file = await app.vault.create(freePath(app, templatesFolder, name), text);
    await app.workspace.getLeaf(true).openFile(file, { active: true });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    return `The template could not be made${reason}. Please try another name, or another folder of templates in the settings.`;
  }
}
