/**
 * What is typed and not in the note yet, which the extension keeps; and the scroll position, which is remembered while the tab is
 * hidden.
 */
import { addressKey } from "../../../core/question/address-key";
import type { DraftPort } from "../../../ui/form/port";
import type { Draft } from "../../../core/note/answer-change";
import { api } from "../../page/host";
import { host } from "./host";

const kept = new Map<string, Draft>();

function tell(): Promise<void> {
  host.send({ kind: "drafts", drafts: [...kept.values()] });
  return Promise.resolve();
}

/** Sets the drafts that the extension had kept, before a form is created. */
export function restoreDrafts(drafts: readonly Draft[]): void {
  for (const draft of drafts) kept.set(addressKey(draft.address), draft);
}

/** The drafts of the note. */
export const drafts: DraftPort = {
  load: () => Promise.resolve([...kept.values()]),
  keep: (draft) => {
    kept.set(addressKey(draft.address), draft);
    return tell();
  },
  forget: (address) => (kept.delete(addressKey(address)) ? tell() : Promise.resolve()),
};

/** How long scrolling has to pause before the position is remembered, in milliseconds. */
const PAUSE = 200;

/** Restores the scroll position, and remembers it from then on. */
export function keepScroll(): void {
  const { scroll = 0 } = (api.getState() ?? {}) as { readonly scroll?: number };
  window.scrollTo(0, scroll);
  let timer: number | undefined;
  window.addEventListener("scroll", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => api.setState({ scroll: window.scrollY }), PAUSE);
  });
}
