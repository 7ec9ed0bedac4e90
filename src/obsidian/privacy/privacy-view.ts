/**
 * The privacy view, for a shared screen: names, titles and answers of all but the open alliance are hidden in everything that this
 * plugin shows. It is not remembered when the app quits, so that nothing stays hidden by mistake.
 */
import { ItemView, Notice, TFile, type App } from "obsidian";
import { Emitter } from "../../core/events/emitter";

/** The class of elements whose words are hidden. */
const VEILED = "da-veiled";
/** The class of elements in which all that is about other notes is hidden. */
const ALONE = "da-shown-alone";

export class PrivacyView {
  readonly #app: App;
  readonly #changes = new Emitter();
  #isOn = false;
  /** For each running session, a function that returns the path of its note. */
  readonly #sessions = new Set<() => string | undefined>();
  /** Whether it was on before the first of them; absent if somebody has switched it since. */
  #before: boolean | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The path of the note that may be named: the one in the active tab, be it in an editor or in a review. */
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
   * Turns it on for a session, whose own note is shown whatever else is open. Returns a function that ends this: then it is on or
   * off as before, unless somebody switched it meanwhile.
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

  /** Hides an element while its note is hidden, by a class alone: someone may be writing in it. */
  veil(element: HTMLElement, path: string): void {
    element.toggleClass(VEILED, this.hides(path));
    element.toggleClass(ALONE, this.#isOn);
  }

  /** Undoes {@link veil}. */
  unveil(element: HTMLElement): void {
    element.removeClasses([VEILED, ALONE]);
  }

  /** The list to offer in a suggestion of notes, people or folders: an empty one while it is on, since any name may be a client's. */
  offered<Item>(list: () => readonly Item[]): readonly Item[] {
    return this.#isOn ? [] : list();
  }

  /** Whether a note is hidden; if so, says it in a notice. */
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

  /** Calls back when it is turned on or off, and when another note is opened while it is on. Returns an unsubscribe function. */
  onChange(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Calls the listeners, since another note may be open now. */
  told(): void {
    this.#changes.emit();
  }
}
