/** Dialogs: they keep the focus, Escape and a click beside them close them, and the focus goes back. */
import type { App } from "../app";
import { reportLater } from "../base/events";
import { setText } from "../dom/elements";
import { setIcon } from "./icons";
import { Scope } from "./keymap";

export class Modal {
  app: App;
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  headerEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  bgEl: HTMLElement;
  shouldRestoreSelection = true;
  #closeCallback: (() => unknown) | undefined;
  #before: Element | null = null;
  #isOpen = false;

  constructor(app: App) {
    this.app = app;
    this.scope = new Scope();
    this.containerEl = createDiv("modal-container mod-dim");
    this.bgEl = this.containerEl.createDiv("modal-bg");
    this.modalEl = this.containerEl.createDiv({
      cls: "modal",
      attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" },
    });
    const close = this.modalEl.createEl("button", {
      cls: "modal-close-button clickable-icon",
      attr: { "aria-label": "Close", type: "button" },
    });
    setIcon(close, "x");
    this.headerEl = this.modalEl.createDiv("modal-header");
    this.titleEl = this.headerEl.createDiv({ cls: "modal-title" });
    this.titleEl.id = `modal-title-${Math.random().toString(36).slice(2)}`;
    this.contentEl = this.modalEl.createDiv("modal-content");
    close.addEventListener("click", () => {
      this.close();
    });
    this.bgEl.addEventListener("click", () => {
      this.close();
    });
    this.scope.register([], "Escape", () => {
      this.onEscapeKey();
      return false;
    });
    this.modalEl.addEventListener("keydown", (event) => {
      if (event.key === "Tab") this.#keepFocus(event);
    });
  }

  onEscapeKey(): void {
    this.close();
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#before = activeDocument.activeElement;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.containerEl);
    const outcome = this.onOpen();
    if (outcome instanceof Promise) outcome.catch(reportLater);
    if (this.titleEl.textContent !== "") this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    if (!this.modalEl.contains(this.modalEl.doc.activeElement)) (this.#focusable()[0] ?? this.modalEl).focus();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.#closeCallback?.();
    if (this.shouldRestoreSelection && this.#before?.isConnected === true && this.#before.instanceOf(HTMLElement))
      this.#before.focus();
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  setTitle(title: string): this {
    setText(this.titleEl, title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    setText(this.contentEl, content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  #focusable(): HTMLElement[] {
    const all = this.contentEl.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, a[href], [tabindex]:not([tabindex='-1'])",
    );
    return [...all].filter((element) => !element.hasAttribute("disabled") && element.isShown());
  }

  #keepFocus(event: KeyboardEvent): void {
    const all = [...this.#focusable()];
    const close = this.modalEl.querySelector<HTMLElement>(".modal-close-button");
    if (close?.isShown() === true) all.push(close);
    const active = this.modalEl.doc.activeElement;
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (active !== edge && active !== this.modalEl) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  }
}
