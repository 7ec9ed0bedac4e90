/** The history of an alliance in a window of the app's. It follows its note. */
import { Component, MarkdownRenderer, Modal, Notice, type TFile } from "obsidian";
import { mountHistory, type HistoryHandle } from "../../ui/history/mount-history";
import { formatDay, today } from "../calendar";
import { followLinks } from "../form/rendered-links";
import type { Parts } from "../parts";

class HistoryModal extends Modal {
  readonly #parts: Parts;
  readonly #file: TFile;
  readonly #text: string;
  readonly #owner = new Component();
  #mounted: HistoryHandle | undefined;

  /** @param text the note's text as it is now */
  constructor(parts: Parts, file: TFile, text: string) {
    super(parts.app);
    this.#parts = parts;
    this.#file = file;
    this.#text = text;
    this.setTitle(`History of ${file.basename}`);
    this.modalEl.addClass("da-history-modal");
  }

  override onOpen(): void {
    this.#owner.load();
    followLinks(this.contentEl, { app: this.app, file: this.#file });
    // A note that opens behind a dialog would not be seen.
    this.contentEl.addEventListener("click", ({ target }) => {
      if ((target as Element).closest("a") !== null) this.close();
    });
    const { app, kept, texts } = this.#parts;
    this.#mounted = mountHistory(this.contentEl, this.#text, {
      today,
      formatDay,
      agreed: kept.agreed.portFor(this.#file),
      renderMarkdown: (markdown, into) => {
        const rendered = this.#owner.addChild(new Component());
        void MarkdownRenderer.render(app, markdown, into, this.#file.path, rendered);
        return () => this.#owner.removeChild(rendered);
      },
    });
    this.#owner.register(texts.onChange(this.#file, () => void this.#readAgain()));
  }

  /** A note that can't be read for now, or is gone, leaves the page as it was. */
  async #readAgain(): Promise<void> {
    const text = await this.#parts.texts.read(this.#file);
    if (text !== undefined) this.#mounted?.update(text);
  }

  override onClose(): void {
    this.#mounted?.unmount();
    this.#mounted = undefined;
    this.#owner.unload();
  }
}

/** Opens the history of a note as it is now, with what is typed in its forms and not saved yet. */
export async function showHistory(parts: Parts, file: TFile): Promise<void> {
  if (parts.privacy.refuses(file.path)) return;
  await parts.openForms.flush();
  const text = await parts.texts.read(file);
  if (text === undefined) new Notice("This note can’t be read now.");
  else new HistoryModal(parts, file, text).open();
}
