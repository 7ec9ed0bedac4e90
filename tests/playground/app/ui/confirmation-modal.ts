/** Dialogs that ask, with buttons in a row (1.13). */
import { ButtonComponent } from "../settings/button";
import { Modal } from "./modal";
import type { App } from "../app";

export class ConfirmationButton extends ButtonComponent {
  setInitialFocus(): this {
    window.setTimeout(() => {
      this.buttonEl.focus();
    });
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass("mod-secondary");
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass("mod-cancel");
    return this;
  }
}

export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv("modal-button-container");
  }

  addClass(name: string): this {
    this.modalEl.addClass(name);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const row = this.buttonContainerEl.createEl("label", { cls: "mod-checkbox" });
    const box = row.createEl("input", { type: "checkbox" });
    row.appendText(label);
    box.addEventListener("change", () => {
      callback(box.checked);
    });
    return this;
  }

  addButton(build: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl);
    build(button);
    const act = button.callback;
    // Every choice closes the dialog, unless its handler says false.
    button.onClick(async (event) => {
      if ((await act?.(event)) !== false) this.close();
    });
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
