/** What the page remembers while its tab is hidden, and over a reload of the window: words that are not in the note yet, and its place. */
import type { AnswerAddress } from "../../../core/question/question";
import type { Draft, DraftPort } from "../../../ui/form/port";
import { api } from "./host";

interface State {
  readonly scroll: number;
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** Milliseconds after which a place is remembered that the page was scrolled to. */
const PAUSE = 200;

function read(): State {
  return { scroll: 0, drafts: {}, ...(api.getState() as Partial<State> | undefined) };
}

function keyOf({ section, question, ally }: AnswerAddress): string {
  return JSON.stringify([section, question, ally ?? null]);
}

/** The drafts of the note; in an order with what is typed, since the state is set at once. */
export const drafts: DraftPort = {
  load: () => Promise.resolve(Object.values(read().drafts)),
  keep: (draft) => {
    const state = read();
    api.setState({ ...state, drafts: { ...state.drafts, [keyOf(draft.address)]: draft } });
    return Promise.resolve();
  },
  forget: (address) => {
    const state = read();
    const kept = Object.entries(state.drafts).filter(([key]) => key !== keyOf(address));
    api.setState({ ...state, drafts: Object.fromEntries(kept) });
    return Promise.resolve();
  },
};

/** Goes where the page was, and remembers where it goes. */
export function keepScroll(): void {
  window.scrollTo(0, read().scroll);
  let timer: number | undefined;
  window.addEventListener("scroll", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => api.setState({ ...read(), scroll: window.scrollY }), PAUSE);
  });
}
