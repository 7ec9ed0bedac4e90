/** “Continue differently”: a new alliance with the same allies, after a look at who, what for and where. The old note is not touched. */
import { Notice, type TFile } from "obsidian";
import { continuationOf } from "../../actions/continue-differently";
import { canContinueDifferently } from "../../core/alliance/lifecycle";
import { folderPath } from "../folder-files";
import { NewAllianceModal } from "../new-alliance/new-alliance-modal";
import type { Parts } from "../parts";
import type { AllianceAction } from "./action";

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
  const folder = file.parent === null ? {} : { folder: folderPath(file.parent) };
  const continues = { file, ...continuationOf(text, templates) };
  new NewAllianceModal(parts, { templates, ...folder, continues }).open();
}
