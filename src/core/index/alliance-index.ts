/**
 * All alliances of a vault, kept sorted, so that a change of one note costs a search and not a rebuild, and the groups of a day are
 * slices. It knows only what it is told; the host feeds it from its cache of frontmatter.
 */
import type { Day } from "../calendar/day";
import { lowerBound } from "../text/lower-bound";
import { Copies } from "./copies";
import { endOfWeek, groupOf, restingGroup } from "./review-group";
import { REVIEW_GROUPS, withChanges, type AllianceSummary, type ReviewGroup, type ReviewGroupName } from "./summary";
import { oddProperty, worthALook, type WorthALook } from "./worth-a-look";

/** An alliance that is worth a look, and why. It stands in its group all the same. */
export interface Noticed {
  readonly alliance: AllianceSummary;
  readonly reason: WorthALook;
}

/** Where an alliance is kept; the dated shelf holds three groups, told apart by today's date. */
type Shelf = "dated" | Exclude<ReviewGroupName, "waiting" | "this-week" | "later">;

function shelfOf({ status, nextReview }: AllianceSummary): Shelf {
  return restingGroup(status) ?? (nextReview === undefined ? "no-date" : "dated");
}

/** By code units, so that every device sorts alike. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Capitals beside their small letters. */
function compareTitles(a: string, b: string): number {
  return compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b);
}

/** The day by which a shelf is sorted; alliances without one stand last. */
function sortDay(shelf: Shelf, summary: AllianceSummary): Day {
  if (shelf === "closed") return summary.lastReview ?? summary.started ?? "";
  return summary.nextReview ?? "9999-99-99";
}

/** Closed alliances stand newest first. */
function directionOf(shelf: Shelf): 1 | -1 {
  return shelf === "closed" ? -1 : 1;
}

function comparison(shelf: Shelf): (a: AllianceSummary, b: AllianceSummary) => number {
  const direction = directionOf(shelf);
  return (a, b) =>
    direction * compareText(sortDay(shelf, a), sortDay(shelf, b)) ||
    compareTitles(a.title, b.title) ||
    compareText(a.path, b.path);
}

/** By day, then by title: few share a day, and no title is written in small letters twice. */
function sorted(shelf: Shelf, summaries: readonly AllianceSummary[]): AllianceSummary[] {
  const byDay = new Map<Day, AllianceSummary[]>();
  for (const summary of summaries) {
    const day = sortDay(shelf, summary);
    const same = byDay.get(day);
    if (same === undefined) byDay.set(day, [summary]);
    else same.push(summary);
  }
  const days = [...byDay.keys()].sort(compareText);
  if (directionOf(shelf) === -1) days.reverse();
  return days.flatMap((day) => sortedByTitle(byDay.get(day) ?? []));
}

function sortedByTitle(summaries: readonly AllianceSummary[]): readonly AllianceSummary[] {
  if (summaries.length === 1) return summaries;
  return summaries
    .map((summary) => ({ small: summary.title.toLowerCase(), summary }))
    .sort(
      (a, b) =>
        compareText(a.small, b.small) ||
        compareText(a.summary.title, b.summary.title) ||
        compareText(a.summary.path, b.summary.path),
    )
    .map(({ summary }) => summary);
}

/** The alliances of a vault. */
export class AllianceIndex {
  readonly #byPath = new Map<string, AllianceSummary>();
  readonly #shelves = new Map<Shelf, AllianceSummary[]>();
  /** Shelves that many were put on at once: sorted when they are next looked at. */
  readonly #unsorted = new Set<Shelf>();
  readonly #copies = new Copies();
  readonly #odd = new Set<AllianceSummary>();
  readonly #listeners = new Set<() => void>();
  /** The groups of {@link #day} that were asked for and have not changed since. */
  readonly #groups = new Map<ReviewGroupName, readonly AllianceSummary[]>();
  #day: Day = "";

  /** How many alliances there are. */
  get size(): number {
    return this.#byPath.size;
  }

  get(path: string): AllianceSummary | undefined {
    return this.#byPath.get(path);
  }

  /** The paths of all alliances. */
  paths(): Iterable<string> {
    return this.#byPath.keys();
  }

  /** Takes in what a note says now; `undefined` where it is (or has become) no alliance. */
  set(path: string, summary: AllianceSummary | undefined): void {
    const removed = this.#remove(path);
    if (summary !== undefined) this.#insert(summary);
    if (removed || summary !== undefined) this.#tell();
  }

  /** Takes in many notes at once, as at start: sorted once, told once. {@link findCopies} is for afterwards. */
  setAll(summaries: Iterable<AllianceSummary>): void {
    let isTouched = false;
    this.#groups.clear();
    for (const summary of summaries) {
      this.#remove(summary.path);
      this.#keep(summary);
      const shelf = shelfOf(summary);
      this.#unsortedShelf(shelf).push(summary);
      this.#unsorted.add(shelf);
      isTouched = true;
    }
    if (isTouched) this.#tell();
  }

  delete(path: string): void {
    if (this.#remove(path)) this.#tell();
  }

  /** A note has another path (and with it perhaps another title) now. */
  rename(from: string, to: string, title: string): void {
    const summary = this.#byPath.get(from);
    if (summary === undefined) return;
    this.#remove(from);
    this.#remove(to);
    this.#insert(withChanges(summary, { path: to, title }));
    this.#tell();
  }

  /**
   * The groups as of that day, empty ones too, in the order of {@link REVIEW_GROUPS}. A group that has not changed since it was last
   * asked for, on the same day, is the same array.
   */
  groups(today: Day): readonly ReviewGroup[] {
    if (today !== this.#day) this.#groups.clear();
    this.#day = today;
    return REVIEW_GROUPS.map((name) => {
      const alliances = this.#groups.get(name) ?? this.#group(name, today);
      this.#groups.set(name, alliances);
      return { name, alliances };
    });
  }

  #group(name: ReviewGroupName, today: Day): readonly AllianceSummary[] {
    if (name !== "waiting" && name !== "this-week" && name !== "later") return [...this.#shelf(name)];
    const dated = this.#shelf("dated");
    const nextDay = (summary: AllianceSummary): Day => summary.nextReview ?? "";
    const waitingEnd = lowerBound(dated, (summary) => nextDay(summary) <= today);
    const weekEnd = lowerBound(dated, (summary) => nextDay(summary) <= endOfWeek(today));
    if (name === "waiting") return dated.slice(0, waitingEnd);
    return name === "this-week" ? dated.slice(waitingEnd, weekEnd) : dated.slice(weekEnd);
  }

  /** Sorts one of the shelves that many were put on, before somebody waits for it; tells whether there was one. */
  sortNext(): boolean {
    const [name] = this.#unsorted;
    if (name !== undefined) this.#shelf(name);
    return name !== undefined;
  }

  /**
   * Lays the alliances that came many at once beside one another: which of them are copies is a question that can wait.
   *
   * @param most at most so many of them now; tells whether others are left
   */
  findCopies(most?: number): boolean {
    if (this.#copies.find(most)) this.#tell();
    return this.#copies.areLeft;
  }

  /** What is known to be worth a look, and why, sorted by title. */
  worthALook(): readonly Noticed[] {
    const copies = this.#copies.all();
    return [...new Set([...this.#odd, ...copies.keys()])]
      .flatMap((alliance) => {
        const reason = worthALook(alliance, copies.get(alliance));
        return reason === undefined ? [] : [{ alliance, reason }];
      })
      .sort(
        (a, b) => compareTitles(a.alliance.title, b.alliance.title) || compareText(a.alliance.path, b.alliance.path),
      );
  }

  /** Calls back after every change; gives what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #unsortedShelf(name: Shelf): AllianceSummary[] {
    let shelf = this.#shelves.get(name);
    if (shelf === undefined) this.#shelves.set(name, (shelf = []));
    return shelf;
  }

  #shelf(name: Shelf): AllianceSummary[] {
    if (this.#unsorted.delete(name)) this.#shelves.set(name, sorted(name, this.#unsortedShelf(name)));
    return this.#unsortedShelf(name);
  }

  #insert(summary: AllianceSummary): void {
    const name = shelfOf(summary);
    const shelf = this.#shelf(name);
    const compare = comparison(name);
    this.#keep(summary);
    this.#copies.find();
    this.#dropGroup(summary);
    shelf.splice(
      lowerBound(shelf, (other) => compare(other, summary) < 0),
      0,
      summary,
    );
  }

  #remove(path: string): boolean {
    const summary = this.#byPath.get(path);
    if (summary === undefined) return false;
    const name = shelfOf(summary);
    const shelf = this.#shelf(name);
    const compare = comparison(name);
    const at = lowerBound(shelf, (other) => compare(other, summary) < 0);
    if (shelf[at] === summary) shelf.splice(at, 1);
    this.#byPath.delete(path);
    this.#dropGroup(summary);
    this.#copies.delete(summary);
    this.#odd.delete(summary);
    return true;
  }

  #dropGroup(summary: AllianceSummary): void {
    if (this.#groups.size > 0) this.#groups.delete(groupOf(summary, this.#day));
  }

  #keep(summary: AllianceSummary): void {
    this.#byPath.set(summary.path, summary);
    this.#copies.add(summary);
    if (oddProperty(summary) !== undefined) this.#odd.add(summary);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
