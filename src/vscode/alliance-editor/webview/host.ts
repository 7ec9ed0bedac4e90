/** The extension, as the page sees it: messages there, and the answers to those that have one. */
import type { SaveResult } from "../../../ui/form/port";
import type { FromPage } from "../messages";

interface Api {
  postMessage(message: FromPage): void;
  /** What the page remembers over a reload of the window, and while its tab is hidden. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

/** May be asked for once. */
export const api = acquireVsCodeApi();

const waiting = new Map<number, (result: SaveResult) => void>();
let last = 0;

/** A message that has an answer, still without its number. */
type Asking = FromPage extends infer Message
  ? Message extends { readonly id: number }
    ? Omit<Message, "id">
    : never
  : never;

export const host = {
  send(message: FromPage): void {
    api.postMessage(message);
  },
  ask(message: Asking): Promise<SaveResult> {
    last += 1;
    const id = last;
    const answered = new Promise<SaveResult>((resolve) => waiting.set(id, resolve));
    api.postMessage({ ...message, id });
    return answered;
  },
  answered(id: number, result: SaveResult): void {
    waiting.get(id)?.(result);
    waiting.delete(id);
  },
};
