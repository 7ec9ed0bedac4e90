/** The extension, as one of its pages sees it: sends messages, and waits for the answers to those that have one. */
interface Api {
  postMessage(message: unknown): void;
  /** What the page remembers over a reload of the window, and while its tab is hidden. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

/** `acquireVsCodeApi` may be called only once. */
export const api = acquireVsCodeApi();

/** A message that has an answer, still without its number. */
type Asking<Message> = Message extends { readonly id: number } ? Omit<Message, "id"> : never;

export class Host<Message extends { readonly kind: string }, Result> {
  readonly #waiting = new Map<number, (result: Result) => void>();
  #last = 0;

  send(message: Message): void {
    api.postMessage(message);
  }

  ask(message: Asking<Message>): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<Result>((resolve) => this.#waiting.set(id, resolve));
    api.postMessage({ ...message, id });
    return answered;
  }

  answered(id: number, result: Result): void {
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
  }
}
