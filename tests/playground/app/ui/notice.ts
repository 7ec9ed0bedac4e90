/** Notices in the corner. */
import { setText } from "../dom/elements";

const LONG = 5000;

export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  #timer: number | undefined;

  /** `duration`: milliseconds; 0 stays until clicked. */
  constructor(message: string | DocumentFragment, duration: number = LONG) {
    const body = activeDocument.body;
    this.containerEl =
      body.querySelector<HTMLElement>(":scope > .notice-container") ??
      body.createDiv({ cls: "notice-container", attr: { role: "status", "aria-live": "polite" } });
    this.noticeEl = this.containerEl.createDiv("notice");
    this.messageEl = this.noticeEl.createDiv("notice-message");
    this.setMessage(message);
    this.noticeEl.addEventListener("click", () => {
      this.hide();
    });
    if (duration > 0)
      this.#timer = window.setTimeout(() => {
        this.hide();
      }, duration);
  }

  setMessage(message: string | DocumentFragment): this {
    setText(this.messageEl, message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.noticeEl.remove();
  }
}
