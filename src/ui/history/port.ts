/** What the history of an alliance needs of its host. */
import type { ReadNote } from "../../core/note/parse-note";
import type { AgreedPort } from "../form/port";

export interface HistoryPort {
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today(): string;
  /** A calendar day as people write it, e.g. `22 November 2026`. */
  formatDay(day: string): string;
  /** Renders Markdown into an empty element as the host does; returns what to call before the element goes. */
  renderMarkdown(markdown: string, into: HTMLElement): () => void;
  /** What this device has seen of words that were agreed to. Absent where the host remembers nothing of it. */
  readonly agreed?: Pick<AgreedPort, "recall">;
}

/** The props of the page's sections. */
export interface HistoryProps {
  readonly note: ReadNote;
  readonly port: HistoryPort;
}
