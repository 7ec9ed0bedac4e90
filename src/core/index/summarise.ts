/** From a note's frontmatter, as the host's cache has it, to what the reviews sidebar knows of it. */
import { readProperties } from "../note/read-properties";
import type { AllianceSummary } from "./summary";

/** A note's title: its file name without folder and ending. */
export function noteTitle(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.slice(-3).toLowerCase() === ".md" ? name.slice(0, -3) : name;
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
  if (frontmatter === undefined || !Object.hasOwn(frontmatter, "alliance")) return undefined;
  const { isAlliance, template, allies, status, started, lastReview, nextReview, reviewEvery, problems } =
    readProperties(frontmatter);
  if (!isAlliance) return undefined;
  const summary: { -readonly [key in keyof AllianceSummary]: AllianceSummary[key] } = {
    path,
    title: noteTitle(path),
    template,
    allies: allies.map((ally) => ally.name),
    tags: readTags(frontmatter.tags ?? frontmatter.tag),
    status,
    problems: problems.length === 0 ? NONE : problems,
  };
  if (started !== undefined) summary.started = started;
  if (lastReview !== undefined) summary.lastReview = lastReview;
  if (nextReview !== undefined) summary.nextReview = nextReview;
  if (reviewEvery !== undefined) summary.reviewEvery = reviewEvery;
  return summary;
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
