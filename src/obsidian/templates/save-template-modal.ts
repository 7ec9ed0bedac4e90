/** “Save as template”: its name, and all that would be in it, before anything is saved. */
import { Modal, Setting } from "obsidian";
import { saveAsTemplate, type SavedTemplate, type TemplateTitle } from "../../core/template/save-as-template";
import { knownNote } from "../../core/note/known-notes";
import type { Parts } from "../parts";
import { openNewTemplate } from "./open-new-template";

export class SaveTemplateModal extends Modal {
  readonly #parts: Parts;
  readonly #note: string;
  #title: TemplateTitle;
  #isSaving = false;
  #shown: HTMLElement | undefined;
  #issue: HTMLElement | undefined;

  constructor(parts: Parts, note: string) {
    super(parts.app);
    this.#parts = parts;
    this.#note = note;
    this.#title = { name: `${knownNote(note).properties.template} (mine)`, description: "" };
    this.setTitle("Save as template");
    this.modalEl.addClass("da-save-template-modal");
  }

  override onOpen(): void {
    const { contentEl } = this;
    const saved = this.#saved();
    contentEl.createEl("p", { cls: "da-export-words", text: wordsOf(saved) });
    if (saved.questions === 0) return;
    new Setting(contentEl)
      .setName("Name")
      .addText((text) => text.setValue(this.#title.name).onChange((name) => this.#set({ name })));
    new Setting(contentEl)
      .setName("What it is for")
      .addText((text) =>
        text.setPlaceholder("One sentence, if you like").onChange((description) => this.#set({ description })),
      );
    this.#shown = contentEl.createEl("pre", {
      cls: "da-template-text",
      attr: { tabindex: "0", role: "region", "aria-label": "What will be saved", dir: "auto" },
    });
    this.#issue = contentEl.createEl("p", { cls: "da-advice", attr: { role: "alert" } });
    new Setting(contentEl)
      .addButton((button) =>
        button
          .setButtonText("Save")
          .setCta()
          .onClick(() => void this.#save()),
      )
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()));
    this.#show();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #set(change: Partial<TemplateTitle>): void {
    this.#title = { ...this.#title, ...change };
    this.#show();
  }

  #saved(): SavedTemplate {
    return saveAsTemplate(this.#note, this.#title);
  }

  #show(): void {
    this.#shown?.setText(this.#saved().text);
  }

  async #save(): Promise<void> {
    const { name } = this.#title;
    if (name.trim() === "") {
      this.#issue?.setText("Please give it a name.");
      return;
    }
    if (this.#isSaving) return;
    this.#isSaving = true;
    const problem = await openNewTemplate(this.#parts, { name: name.trim(), text: this.#saved().text });
    this.#isSaving = false;
    if (problem === undefined) this.close();
    else this.#issue?.setText(problem);
  }
}

function wordsOf({ questions, leftOut }: SavedTemplate): string {
  if (questions === 0) return "This note has no questions that could be saved.";
  const asked = questions === 1 ? "One question" : `${questions} questions`;
  const lost =
    leftOut === 0
      ? ""
      : ` ${leftOut === 1 ? "One could" : `${leftOut} could`} not be read and ${leftOut === 1 ? "is" : "are"} left out.`;
  return `${asked}, without answers, names and reviews.${lost} Please read once what will be saved: words outside of the questions are kept.`;
}
