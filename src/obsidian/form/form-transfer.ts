/**
 * The app discards a rendered element whenever the text of its section changes, and renders another one in its place; so does an
 * editor when a block disappears for a moment (some programs empty a file before they write it). A form that someone has used is
 * not discarded: it moves into the new element as it is, with its words, its focus and its caret. In between it is parked out of
 * sight in the document, so that no key is lost.
 */
import { FileView, type TFile, type View, type Workspace } from "obsidian";
import type { MountedForm } from "./mounted-form";
import { WritingPlace } from "./restore-scroll";

/** How long a form waits for a new element, in milliseconds: the app's own rendering never takes as long. */
const LONGEST_WAY = 3000;

/** An element of the app's that shows one block as a form. */
export interface Place {
  readonly containerEl: HTMLElement;
  /** The form in it; absent before it is mounted, and while it is between two places. */
  readonly form: MountedForm | undefined;
  /** Whether the app has discarded it. */
  readonly isGone: boolean;
  /** Whether it shows the same block of the same note. */
  isLike(other: Place): boolean;
  /** Removes its form from it, and returns the form. */
  release(): MountedForm | undefined;
  /** Shows a form from another place instead of its own. */
  adopt(form: MountedForm): void;
}

/** The view in which a form stands, and the note that the view shows: the form itself may be one of an embedded note. */
interface Home {
  readonly view: View;
  readonly file: TFile | null;
}

interface Way {
  readonly form: MountedForm;
  readonly from: Place;
  readonly home: Home;
  readonly parkingElement: HTMLElement;
  readonly timer: number;
}

export class HandOver {
  readonly #workspace: Workspace;
  readonly #places = new Set<Place>();
  /** The places whose form someone has used. */
  readonly #homes = new WeakMap<Place, Home>();
  readonly #ways = new Set<Way>();
  /** Where a form was used last. */
  #writing: WritingPlace | undefined;
  /** The windows whose scroll events are listened to. */
  readonly #watched = new WeakSet<Document>();
  readonly #ending = new AbortController();
  // The app may take an element away long before it says so.
  readonly #observer = new MutationObserver(() => this.look());

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Watches a new place until {@link leave}. */
  enter(place: Place): void {
    this.#places.add(place);
    place.containerEl.addEventListener("focusin", () => this.#entered(place));
  }

  /** The app discards a place: its form is parked if someone has used it, else it is removed for good. */
  leave(place: Place): void {
    this.#places.delete(place);
    if (!this.#depart(place)) {
      place.release()?.unmount();
      if (this.#writing?.isAt(place.containerEl) === true) this.#writing = undefined;
    }
    this.look();
  }

  /** No place is added any more. */
  end(): void {
    this.#ending.abort();
    this.#observer.disconnect();
    for (const way of this.#ways) this.#giveUp(way);
  }

  /** Checks which elements were removed, and which parked forms have a new place. */
  look(): void {
    for (const place of this.#places) {
      if (place.form?.hasFocus === true && !place.containerEl.isConnected) this.#depart(place);
    }
    for (const way of this.#ways) this.#arrive(way);
    this.#writing?.look();
    const isNeeded = this.#ways.size > 0 || [...this.#places].some(({ form }) => form?.hasFocus);
    if (!isNeeded) this.#observer.disconnect();
  }

  #entered(place: Place): void {
    const view = this.#viewOf(place.containerEl);
    if (view === undefined) return;
    this.#homes.set(place, { view, file: fileOf(view) });
    this.#watch(place.containerEl.doc);
    if (this.#writing?.isAt(place.containerEl) !== true) this.#writing = new WritingPlace(place.containerEl);
  }

  #viewOf(element: HTMLElement): View | undefined {
    let found: View | undefined;
    this.#workspace.iterateAllLeaves(({ view }) => {
      if (view.containerEl.contains(element)) found = view;
    });
    return found;
  }

  #depart(place: Place): boolean {
    const home = this.#homes.get(place);
    if (this.#ending.signal.aborted || home === undefined || !isStanding(home)) return false;
    const form = place.release();
    if (form === undefined) return false;
    const { doc } = home.view.containerEl;
    const parkingElement = doc.body.createDiv("da-parking");
    form.moveTo(parkingElement);
    const way: Way = {
      form,
      from: place,
      home,
      parkingElement,
      timer: window.setTimeout(() => this.#giveUp(way), LONGEST_WAY),
    };
    this.#ways.add(way);
    this.#watch(doc);
    if (this.#writing?.isAt(place.containerEl) === true) this.#writing.leave();
    return true;
  }

  #watch(doc: Document): void {
    this.#observer.observe(doc, { childList: true, subtree: true });
    if (this.#watched.has(doc)) return;
    this.#watched.add(doc);
    const { signal } = this.#ending;
    const scrolled = ({ target }: Event): void => this.#writing?.scrolled(target);
    doc.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
  }

  #arrive(way: Way): void {
    if (!isStanding(way.home)) {
      this.#giveUp(way);
      return;
    }
    const { from, home, form, parkingElement } = way;
    const isFree = (place: Place): boolean => place.containerEl.isConnected && place.form?.hasFocus !== true;
    const isGoal = (place: Place): boolean => place === from || place.isLike(from);
    const near = [...this.#places].filter(({ containerEl }) => home.view.containerEl.contains(containerEl));
    const goal = near.find((place) => isFree(place) && isGoal(place));
    if (goal === undefined) return;
    this.#forget(way);
    this.#homes.set(goal, home);
    const writing = this.#writing;
    goal.adopt(form);
    parkingElement.remove();
    if (writing?.isAt(from.containerEl) !== true) return;
    // Focus that moved along with the form does not count as a new use of it.
    this.#writing = writing;
    writing.arrive(goal.containerEl);
  }

  /** No new element came: the words are saved in the note. An element that only scrolled out of sight keeps its form. */
  #giveUp(way: Way): void {
    const { form, from, parkingElement } = way;
    this.#forget(way);
    this.#writing = undefined;
    const active = parkingElement.doc.activeElement;
    if (active !== null && parkingElement.contains(active)) (active as HTMLElement).blur();
    void form.flush();
    // Once it is known that focus has left.
    window.setTimeout(() => {
      if (from.isGone) form.unmount();
      else from.adopt(form);
      parkingElement.remove();
    }, 0);
  }

  #forget(way: Way): void {
    window.clearTimeout(way.timer);
    this.#ways.delete(way);
  }
}

function fileOf(view: View): TFile | null {
  return view instanceof FileView ? view.file : null;
}

/** Whether the view is still there, and shows what it showed. */
function isStanding({ view, file }: Home): boolean {
  return view.containerEl.isConnected && fileOf(view) === file;
}
