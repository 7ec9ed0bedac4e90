/** What is typed and not in the note yet, which the extension keeps; and the place on the page, which is remembered while its tab is hidden. */
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

/** What the extension had kept, before there is a form. */
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

/** Milliseconds after which a place is remembered that the page was scrolled to. */
const PAUSE = 200;

/** Goes where the page was, and remembers where it goes. */
export function keepScroll(): void {
  const { scroll = 0 } = (api.getState() ?? {}) as { readonly scroll?: number };
  window.scrollTo(0, scroll);
  let timer: number | undefined;
  window.addEventListener("scroll", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => api.setState({ scroll: window.scrollY }), PAUSE);
  });
}
