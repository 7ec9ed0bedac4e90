/**
 * The privacy view, for a shared screen: names, titles and answers of all but the open alliance are hidden in everything that this
 * plugin shows. It lasts for the session alone: who shares a screen tomorrow turns it on again, and nothing is left hidden by mistake.
 */
import { ItemView, Notice, TFile, type App } from "obsidian";

/** Words are there, and can't be seen. */
const VEILED = "da-veiled";
/** What else is hidden wherever it stands. */
const PRIVATE = "da-private";

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

  /** The note that may be named: the one that is worked on, in its own tab or in a review. */
  get openPath(): string | undefined {
    const { workspace } = this.#app;
    const view = workspace.getActiveViewOfType(ItemView);
    const own = view !== null && "file" in view && view.file instanceof TFile ? view.file : workspace.getActiveFile();
    return own?.path;
  }

  /** Whether what belongs to that note is hidden now. */
  hides(path: string): boolean {
    return this.#isOn && path !== this.openPath;
  }

  /** Hides an element while what belongs to its note is hidden: it is never rebuilt, since someone may be writing in it. */
  veil(element: HTMLElement, path: string): void {
    element.toggleClass(VEILED, this.hides(path));
    element.toggleClass(PRIVATE, this.#isOn);
  }

  /** Takes away what {@link veil} did. */
  unveil(element: HTMLElement): void {
    element.removeClasses([VEILED, PRIVATE]);
  }

  /** Says kindly that something is not shown now, where that is so. */
  refuses(path: string): boolean {
    const isHidden = this.hides(path);
    if (isHidden) new Notice("Hidden in the privacy view. Open the note first, or leave the privacy view.");
    return isHidden;
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
