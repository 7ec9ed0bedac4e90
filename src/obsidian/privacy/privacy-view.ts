/**
 * The privacy view, for a shared screen: names, titles and answers of all but the open alliance are hidden in everything that this
 * plugin shows. It lasts for the session alone: who shares a screen tomorrow turns it on again, and nothing is left hidden by mistake.
 */
import type { App } from "obsidian";

export class PrivacyView {
  readonly #app: App;
  readonly #listeners = new Set<() => void>();
  #isOn = false;

  constructor(app: App) {
    this.#app = app;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The note that may be named: the one that is worked on. */
  get openPath(): string | undefined {
    return this.#app.workspace.getActiveFile()?.path;
  }

  /** Whether what belongs to that note is hidden now. */
  hides(path: string): boolean {
    return this.#isOn && path !== this.openPath;
  }

  toggle(): void {
    this.#isOn = !this.#isOn;
    this.told();
  }

  /** Calls back when it is turned on or off, or another note is open while it is on; gives what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another note may be open now. */
  told(): void {
    for (const listener of this.#listeners) listener();
  }
}
