/** “Continue differently”: a new alliance with the same allies, after a look at who, what for and where. The old note is not touched. */
import { Notice, type TFile } from "obsidian";
import { canContinueDifferently } from "../../core/alliance/lifecycle";
import { knownNote } from "../../core/note/known-notes";
import type { AllianceProperties } from "../../core/note/properties";
import type { Template } from "../../core/template/template";
import { folderPath } from "../folder-files";
import { NewAllianceModal } from "../new-alliance/new-alliance-modal";
import type { Parts } from "../parts";
import type { AllianceAction } from "./action";

/** The template that was made for it. */
const TEMPLATE = "Continue differently";

export const continueDifferently: AllianceAction = {
  id: "continue-differently",
  title: "Continue differently",
  icon: "sprout",
  isOffered: ({ status }) => canContinueDifferently(status),
  run: (parts, file) => void begin(parts, file),
};

async function begin(parts: Parts, file: TFile): Promise<void> {
  if (parts.privacy.refuses(file.path)) return;
  const [text, templates] = await Promise.all([parts.texts.read(file), parts.templates.read()]);
  if (text === undefined) {
    new Notice("This note can’t be read now.");
    return;
  }
  const { properties } = knownNote(text);
  const template = templateFor(properties, templates);
  const folder = file.parent === null ? {} : { folder: folderPath(file.parent) };
  new NewAllianceModal(parts, {
    templates,
    ...folder,
    continues: {
      file,
      allies: properties.allies.map(({ source }) => source),
      ...(template === undefined ? {} : { template }),
    },
  }).open();
}

/** What was completed well is begun again with its own questions; after anything else, there is a template for it. */
function templateFor({ status, template }: AllianceProperties, templates: readonly Template[]): Template | undefined {
  const named = (wanted: string): Template | undefined => templates.find(({ name }) => name === wanted);
  return (status === "completed" ? named(template) : undefined) ?? named(TEMPLATE);
}
