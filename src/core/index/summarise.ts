/** From a note's frontmatter, as the host's cache has it, to what the reviews sidebar knows of it. */
import { usualNames } from "../frontmatter/usual-names";
import type { AllianceProperties, AllianceStatus } from "../note/properties";
import { arePlain, readProperties } from "../note/read-properties";
import type { Problem } from "../text/problem";
import type { Day } from "../calendar/day";
import type { AllianceSummary } from "./summary";

/** A note's title: its file name without folder and ending. */
export function noteTitle(path: string): string {
  const isMarkdown = path.endsWith(".md") || path.slice(-3).toLowerCase() === ".md";
  return path.slice(path.lastIndexOf("/") + 1, isMarkdown ? -3 : undefined);
}

/**
 * The summary of a note; `undefined` where its frontmatter (parsed; `undefined` where it has none) makes it no alliance.
 *
 * @param path the note's path in the vault
 */
export function summarise(
  path: string,
  frontmatter: Readonly<Record<string, unknown>> | undefined,
): AllianceSummary | undefined {
  const properties = frontmatter === undefined ? {} : usualNames(frontmatter);
  return "alliance" in properties ? new FrontmatterSummary(path, properties) : undefined;
}

/** Reads plain properties only when a row needs them: of thousands of alliances, a screenful at a time. */
class FrontmatterSummary implements AllianceSummary {
  readonly path: string;
  readonly title: string;
  readonly status: AllianceStatus;
  readonly nextReview: Day | undefined;
  readonly #frontmatter: Readonly<Record<string, unknown>>;
  #properties: AllianceProperties | undefined;

  constructor(path: string, frontmatter: Readonly<Record<string, unknown>>) {
    this.path = path;
    this.title = noteTitle(path);
    this.#frontmatter = frontmatter;
    if (arePlain(frontmatter)) {
      this.status = frontmatter["alliance-status"];
      this.nextReview = frontmatter["next-review"];
    } else {
      const { status, nextReview } = this.#read();
      this.status = status;
      this.nextReview = nextReview;
    }
  }

  get template(): string {
    return this.#read().template;
  }

  get allies(): readonly string[] {
    return this.#read().allies.map(({ name }) => name);
  }

  get tags(): readonly string[] {
    return readTags(this.#frontmatter.tags ?? this.#frontmatter.tag);
  }

  get started(): string | undefined {
    return this.#read().started;
  }

  get lastReview(): string | undefined {
    return this.#read().lastReview;
  }

  get reviewEvery(): string | undefined {
    return this.#read().reviewEvery;
  }

  get problems(): readonly Problem[] {
    // Properties that are not read yet are plain, and have no problems.
    return this.#properties?.problems ?? NONE;
  }

  #read(): AllianceProperties {
    return (this.#properties ??= readProperties(this.#frontmatter));
  }
}

const NONE: readonly never[] = [];

/** Tags as the app reads them: a list, or one text with commas or spaces between them. */
function readTags(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? value.split(/[,\s]+/u)
      : NONE;
  if (entries.length === 0) return NONE;
  const tags: string[] = [];
  for (const entry of entries) {
    const text = typeof entry === "string" ? entry.trim() : "";
    const tag = text.startsWith("#") ? text.replace(/^#+/u, "") : text;
    if (tag !== "" && !tags.includes(tag)) tags.push(tag);
  }
  return tags;
}
