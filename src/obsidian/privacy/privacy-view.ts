/**
 * The privacy view, for a shared screen: names, titles and answers of all but the open alliance are hidden in everything that this
 * plugin shows. It lasts for the session alone: who shares a screen tomorrow turns it on again, and nothing is left hidden by mistake.
 */
import { ItemView, Notice, TFile, type App } from "obsidian";
import { Emitter } from "../../core/events/emitter";

/** Words are there, and can't be seen. */
const VEILED = "da-veiled";
/** What is said of another note is hidden, wherever it stands. */
const ALONE = "da-shown-alone";

export class PrivacyView {
  readonly #app: App;
  readonly #changes = new Emitter();
  #isOn = false;
  /** What gives the note of each session that lasts. */
  readonly #sessions = new Set<() => string | undefined>();
  /** How it was before the first of them; absent once somebody has chosen since. */
  #before: boolean | undefined;

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
    return this.#isOn && path !== this.openPath && ![...this.#sessions].some((shown) => shown() === path);
  }

  /**
   * On while a session lasts, whose own note is shown whatever else is open. Gives what ends it: then it is as it was before, unless
   * somebody turned it on or off meanwhile.
   */
  hold(shown: () => string | undefined): () => void {
    if (this.#sessions.size === 0) this.#before = this.#isOn;
    this.#sessions.add(shown);
    this.#isOn = true;
    this.told();
    return () => {
      if (!this.#sessions.delete(shown)) return;
      if (this.#sessions.size === 0) {
        this.#isOn = this.#before ?? this.#isOn;
        this.#before = undefined;
      }
      this.told();
    };
  }

  /** Hides an element while what belongs to its note is hidden: it is never rebuilt, since someone may be writing in it. */
  veil(element: HTMLElement, path: string): void {
    element.toggleClass(VEILED, this.hides(path));
    element.toggleClass(ALONE, this.#isOn);
  }

  /** Takes away what {@link veil} did. */
  unveil(element: HTMLElement): void {
    element.removeClasses([VEILED, ALONE]);
  }

  /** What is offered to choose from, by names of notes, people or folders: nothing while it is on, for any may be a client's. */
  offered<Item>(list: () => readonly Item[]): readonly Item[] {
    return this.#isOn ? [] : list();
  }

  /** Says kindly that something is not shown now, where that is so. */
  refuses(path: string): boolean {
    const isHidden = this.hides(path);
    if (isHidden) new Notice("Hidden in the privacy view. Open the note first, or leave the privacy view.");
    return isHidden;
  }

  toggle(): void {
    this.#before = undefined;
    this.#isOn = !this.#isOn;
    this.told();
  }

  /** Calls back when it is turned on or off, and when another note is opened. Returns an unsubscribe function. */
  onChange(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Another note may be open now. */
  told(): void {
    this.#changes.emit();
  }
}
