/**
 * The index of a vault that changes: in whatever order the host's events come, the index ends up as if the whole vault was read
 * again. No note is read: properties come from the host's cache.
 */
import { AllianceIndex } from "./alliance-index";
import { noteTitle, summarise } from "./summarise";
import { withUnreadable } from "./worth-a-look";
import type { AllianceSummary } from "./summary";

/** The properties of a note; `undefined` where it has none. */
export type Frontmatter = Readonly<Record<string, unknown>> | undefined;

/** What the host's cache knows. */
export interface CachedVault {
  /** Whether there is a note of this path now. */
  has(path: string): boolean;
  /** Its properties; `"unknown"` where the cache has not come to it yet, `"unreadable"` where what stands there is no YAML. */
  frontmatterOf(path: string): Frontmatter | "unknown" | "unreadable";
}

export class FollowedVault {
  readonly alliances = new AllianceIndex();
  readonly #vault: CachedVault;
  /** Notes that the cache has not come to yet. */
  readonly #unknown = new Set<string>();

  constructor(vault: CachedVault) {
    this.#vault = vault;
  }

  /** Looks at many notes at once. */
  lookThrough(paths: readonly string[]): void {
    const summaries: AllianceSummary[] = [];
    for (const path of paths) {
      const summary = this.#summary(path);
      if (summary !== undefined) summaries.push(summary);
    }
    this.alliances.setAll(summaries);
  }

  /** The cache has new properties of a note, which may have been deleted by now. */
  look(path: string): void {
    this.alliances.set(path, this.#summary(path));
  }

  /** The cache is complete, or says so: looks again at the notes that it did not know. */
  lookAgain(): void {
    for (const path of [...this.#unknown]) this.look(path);
  }

  /** A note has another path. The cache may not know it under the new path yet: what was known of it holds until then. */
  renamed(from: string, to: string): void {
    this.#unknown.delete(from);
    const known = this.#vault.has(to) ? this.#vault.frontmatterOf(to) : undefined;
    if (known !== "unknown" && known !== "unreadable") {
      this.alliances.delete(from);
      this.look(to);
      return;
    }
    if (this.alliances.get(from) !== undefined) this.alliances.rename(from, to, noteTitle(to));
    // If a rename is reported twice, an unreadable note was moved the first time.
    else if (known === "unknown") this.alliances.delete(to);
    if (known === "unreadable") this.look(to);
    else this.#unknown.add(to);
  }

  /** A folder has another path, and so has all that is in it, whether the host reports each note or not. */
  renamedFolder(from: string, to: string): void {
    for (const path of this.#pathsIn(from)) this.renamed(path, `${to}${path.slice(from.length)}`);
  }

  deleted(path: string): void {
    this.#unknown.delete(path);
    this.alliances.delete(path);
  }

  /** A folder is gone with all that was in it. */
  deletedFolder(folder: string): void {
    for (const path of this.#pathsIn(folder)) this.deleted(path);
  }

  #pathsIn(folder: string): string[] {
    return [...this.alliances.paths(), ...this.#unknown].filter((path) => path.startsWith(`${folder}/`));
  }

  #summary(path: string): AllianceSummary | undefined {
    if (this.#unknown.size > 0) this.#unknown.delete(path);
    const frontmatter = this.#vault.frontmatterOf(path);
    const summary = typeof frontmatter === "string" ? frontmatter : summarise(path, frontmatter);
    if (summary === undefined || !this.#vault.has(path)) return undefined;
    if (typeof summary !== "string") return summary;
    if (summary === "unreadable") return this.#asKnown(path);
    this.#unknown.add(path);
    return undefined;
  }

  /** An alliance whose properties can't be read any more is still the alliance that it was. */
  #asKnown(path: string): AllianceSummary | undefined {
    const known = this.alliances.get(path);
    return known === undefined ? undefined : withUnreadable(known);
  }
}
