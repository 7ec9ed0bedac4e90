/** How many alliances wait for a review: a number in the status bar, and, if it was asked for, a quiet word at start. */
import { Notice, setIcon } from "obsidian";
import { today } from "../calendar";
import type { Parts } from "../parts";
import { asButton } from "../privacy/privacy";
import type { VaultIndex } from "./vault-index";

/** How often it is looked whether another day has begun. */
const DAY_CHECK = 30_000;

/** Milliseconds that count as the start: at the first one, the app may know the properties of few notes yet. */
const START = 60_000;

/** Keeps the number; nothing is shown where nothing waits. */
export function showReviewCount({ plugin, settings }: Parts, vault: VaultIndex, open: () => void): void {
  const item = plugin.addStatusBarItem();
  item.addClass("mod-clickable", "da-review-count");
  setIcon(item.createSpan({ attr: { "aria-hidden": "true" } }), "calendar-heart");
  const number = item.createSpan();
  asButton(item, "Reviews", open);
  const began = Date.now();
  let isTold = false;
  let shown = 0;
  const show = (): void => {
    if (!vault.isReady) return;
    const count = vault.alliances.groups(today())[0]?.alliances.length ?? 0;
    if (count !== shown) {
      number.setText(String(count));
      item.setAttr("aria-label", waitingWords(count));
      item.toggle(count > 0);
      shown = count;
    }
    if (isTold || count === 0 || Date.now() - began > START) return;
    isTold = true;
    if (settings.current.noticeAtStart) tell(count, open);
  };
  item.hide();
  show();
  plugin.register(vault.onChange(show));
  plugin.registerInterval(window.setInterval(show, DAY_CHECK));
}

function waitingWords(count: number): string {
  return count === 1 ? "1 alliance waits for a review" : `${String(count)} alliances wait for a review`;
}

function tell(count: number, open: () => void): void {
  const message = createFragment((fragment) => {
    fragment.createDiv({ text: `${waitingWords(count)}.` });
    fragment
      .createDiv("da-notice-buttons")
      .createEl("button", { text: "Open reviews" })
      .addEventListener("click", open);
  });
  new Notice(message);
}
