/** Templates of one's own: saved from an alliance, or copied from a built-in one to be edited. */
import { FuzzySuggestModal, Notice } from "obsidian";
import { builtInTemplates } from "../../core/template/built-in";
import type { Template } from "../../core/template/template";
import { offerActions } from "../lifecycle/action";
import type { Feature, Parts } from "../parts";
import { openNewTemplate } from "./open-new-template";
import { SaveTemplateModal } from "./save-template-modal";

export const ownTemplates: Feature = (parts) => {
  offerActions(parts, [
    {
      id: "save-as-template",
      title: "Save as template",
      icon: "copy-plus",
      isOffered: () => true,
      run: (own, file) => void openSaving(own, file.path),
    },
  ]);
  parts.plugin.addCommand({
    id: "copy-built-in-template",
    name: "Copy a built-in template to edit it",
    icon: "copy",
    callback: () => new BuiltInModal(parts).open(),
  });
};

async function openSaving(parts: Parts, path: string): Promise<void> {
  const file = parts.app.vault.getFileByPath(path);
  const text = file === null ? undefined : await parts.texts.read(file);
  if (text === undefined) new Notice("This note can’t be read now.");
  else new SaveTemplateModal(parts, text).open();
}

class BuiltInModal extends FuzzySuggestModal<Template> {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(parts.app);
    this.#parts = parts;
    this.setPlaceholder("Which template?");
  }

  override getItems(): Template[] {
    return [...builtInTemplates()];
  }

  override getItemText({ name }: Template): string {
    return name;
  }

  override onChooseItem({ name, text }: Template): void {
    void openNewTemplate(this.#parts, { name, text }).then((problem) => problem !== undefined && new Notice(problem));
  }
}
