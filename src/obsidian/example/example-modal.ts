/** A finished alliance, to be read by someone who has none yet. It is part of the plugin: nothing is written into the vault. */
import { Component, MarkdownRenderer, Modal } from "obsidian";
import { openNewAlliance } from "../new-alliance/new-alliance";
import type { Parts } from "../parts";
import finishedAlliance from "./finished-alliance.md";

export class ExampleModal extends Modal {
  readonly #parts: Parts;
  readonly #owner = new Component();

  constructor(parts: Parts) {
    super(parts.app);
    this.#parts = parts;
    this.setTitle("A finished alliance");
    this.modalEl.addClass("da-example-modal");
  }

  override onOpen(): void {
    this.#owner.load();
    // Focus starts on the page, so that it is read from its top and can be scrolled by keys.
    const page = this.contentEl.createDiv({
      cls: "da-example markdown-rendered",
      attr: { tabindex: "0", role: "document", "aria-label": "A finished alliance" },
    });
    void MarkdownRenderer.render(this.app, finishedAlliance, page, "", this.#owner);
    const buttons = this.contentEl.createDiv("modal-button-container");
    buttons
      .createEl("button", { cls: "mod-cta", text: "Design an alliance", attr: { type: "button" } })
      .addEventListener("click", () => {
        this.close();
        void openNewAlliance(this.#parts);
      });
    page.focus({ preventScroll: true });
  }

  override onClose(): void {
    this.#owner.unload();
  }
}
