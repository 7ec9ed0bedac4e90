/**
 * Notes that seem to be one alliance: what a sync leaves when two devices changed a note at once, or a copy made by hand.
 * Recognised by properties and titles alone; no note is read.
 */
import { fileKey } from "../text/fold";
import type { AllianceSummary } from "./summary";

/** “Copy”, as file managers, clouds and people say it in their languages. */
const COPY = "copy|copie|copia|cópia|kopi[eao]?|kópia|kopya|копия|копія|másolat|نسخة|עותק";
/** The same in writing without gaps. */
const COPY_JOINED = "コピー|副本|复件|複本|복사본|사본";
const CONFLICT = "confli[ct]|konflikt|конфликт|конфлікт|競合|冲突|衝突|충돌|çakış";

/** What programs add to the title of a copy, and people who copy a file. */
const MARKS: readonly RegExp[] = [
  // Dropbox, Nextcloud, Obsidian Sync, pCloud.
  new RegExp(`\\s*[([][^()[\\]]*(?:${CONFLICT})[^()[\\]]*[)\\]]$`, "iu"),
  // Syncthing, Synology, Resilio, Google Drive.
  /(?:(?:_[^_]+_[a-z]{3}-[\d-]+)?(?:[\s._-]+sync-|[._-]+)conflict(?:-[\w-]+)?|_conf|~\d{8}-\d{6})$/iu, // at most 255 characters
  // Remotely Save.
  /(?:\.dup)+$/iu, // at most 255 characters
  // OneDrive: the name of a computer.
  /-[A-Z][A-Z\d-]{5,24}$/u,
  /-[\w’'-]{0,24}(?:macbook|imac|iphone|ipad|laptop|desktop)[\w-]*$/iu, // at most 255 characters
  // Windows, Finder, Google Drive, Android.
  new RegExp(`(?:\\s*[-–—_(]\\s*|\\s+)(?:${COPY})(?:\\s*\\d{0,2}\\))?$`, "iu"),
  new RegExp(`\\s*[-–—の的의(]?\\s*(?:${COPY_JOINED})\\)?$`, "iu"),
  new RegExp(`^(?:${COPY})(?:\\s*\\(\\d{1,2}\\))?\\s+(?:(?:of|von|van|de|di|av|af|من|של)\\s+)?`, "iu"),
];

/** What all of these have in them: most titles have nothing of it, and are asked this alone. */
const MAY_BE_COPY = new RegExp(`[)\\]\\d]$|-[a-z]|\\.dup|${CONFLICT}|${COPY}|${COPY_JOINED}`, "iu");

/** The longest name of a file. */
const MOST = 255;

/** A number may be a copy's (“X 1”, “X (1)”), or part of a name: it counts only where the day that the alliance began is the same, too. */
const NUMBER = /(?:\s+\d{1,2}|\s*\(\d{1,2}\))$/u; // at most 255 characters

/** A title without what makes it a copy's, and whether a program said plainly that it is one. */
export interface TitleStem {
  readonly stem: string;
  readonly isMarked: boolean;
}

function without(text: string, mark: RegExp): string {
  return text.replace(mark, "").trim() || text;
}

/** The stem of a note's title. A title that is nothing but a mark is its own. */
export function titleStem(title: string): TitleStem {
  let stem = title.normalize("NFC").slice(0, MOST);
  let isMarked = false;
  if (!MAY_BE_COPY.test(stem)) return { stem, isMarked };
  for (let before = ""; before !== stem;) {
    before = stem;
    const named = without(stem, NUMBER);
    stem = MARKS.reduce(without, named);
    isMarked ||= named !== stem;
  }
  return { stem, isMarked };
}

/** The other note of an alliance that stands in several. */
export interface Copy {
  /** The first of the other notes, by path. */
  readonly other: string;
  /** How many there are beside that one and this. */
  readonly more: number;
}

/** What the notes of one alliance have in common for certain, and most share with none. */
function likeness({ title }: AllianceSummary): string {
  return fileKey(titleStem(title).stem);
}

/** The full key: all that the notes of one alliance have in common. */
function kinship({ allies, template, title, started = "" }: AllianceSummary): string {
  return JSON.stringify([fileKey(titleStem(title).stem), started, template, [...allies].sort()]);
}

/** Alliances that are alike, by kinship. */
type Families = Map<string, Set<AllianceSummary>>;

/** Alliances grouped by likeness, and within a group by kinship, updated at every change with one lookup. */
export class Copies {
  readonly #alike = new Map<string, AllianceSummary | Families>();
  /** Families of more than one. */
  readonly #several = new Set<Set<AllianceSummary>>();
  readonly #unlooked = new Set<AllianceSummary>();

  /** Adds one. {@link find} compares it with the others. */
  add(summary: AllianceSummary): void {
    this.#unlooked.add(summary);
  }

  /** Looks for copies of the alliances that were added since, or of at most `most` of these. Returns whether any was found. */
  find(most = Infinity): boolean {
    let hasFound = false;
    let count = 0;
    for (const summary of this.#unlooked) {
      if (count === most) break;
      count += 1;
      this.#unlooked.delete(summary);
      hasFound = this.#place(summary) || hasFound;
    }
    return hasFound;
  }

  /** Whether {@link find} has not compared all yet. */
  get areLeft(): boolean {
    return this.#unlooked.size > 0;
  }

  #place(summary: AllianceSummary): boolean {
    const key = likeness(summary);
    const alike = this.#alike.get(key);
    if (alike instanceof Map) return this.#join(alike, summary);
    if (alike === undefined) {
      this.#alike.set(key, summary);
      return false;
    }
    const families: Families = new Map();
    this.#alike.set(key, families);
    this.#join(families, alike);
    return this.#join(families, summary);
  }

  delete(summary: AllianceSummary): void {
    if (this.#unlooked.delete(summary)) return;
    const key = likeness(summary);
    const alike = this.#alike.get(key);
    if (alike === summary) this.#alike.delete(key);
    if (!(alike instanceof Map)) return;
    const kin = kinship(summary);
    const family = alike.get(kin);
    if (family?.delete(summary) !== true) return;
    if (family.size < 2) this.#several.delete(family);
    if (family.size === 0) alike.delete(kin);
    if (alike.size === 0) this.#alike.delete(key);
  }

  #join(families: Families, summary: AllianceSummary): boolean {
    const kin = kinship(summary);
    const family = families.get(kin) ?? new Set();
    families.set(kin, family.add(summary));
    if (family.size === 1) return false;
    this.#several.add(family);
    return true;
  }

  /** Each alliance that is known to stand in more notes than one. */
  all(): ReadonlyMap<AllianceSummary, Copy> {
    return new Map([...this.#several].flatMap((family) => copiesIn([...family])));
  }
}

/** In a family without a first day, only what a program or a person marked is a copy: of any of the others. */
function copiesIn(family: readonly AllianceSummary[]): (readonly [AllianceSummary, Copy])[] {
  const sorted = [...family].sort((a, b) => (a.path < b.path ? -1 : 1));
  const isSure = ({ started, title }: AllianceSummary): boolean => started !== undefined || titleStem(title).isMarked;
  const sure = sorted.filter(isSure);
  return family.flatMap((one) => {
    const among = isSure(one) ? sorted : sure;
    const other = among[0] === one ? among[1] : among[0];
    const more = among.length - (among === sure && !isSure(one) ? 1 : 2);
    return other === undefined ? [] : [[one, { other: other.path, more }] as const];
  });
}
