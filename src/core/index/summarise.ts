/** From a note's frontmatter, as the host's cache has it, to what the reviews sidebar knows of it. */
import { readProperties } from "../note/read-properties";
import type { AllianceSummary } from "./summary";

/** A note's title: its file name without folder and ending. */
export function noteTitle(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
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
  return {
    path,
    title: noteTitle(path),
    template,
    allies: allies.map((ally) => ally.name),
    tags: readTags(frontmatter.tags ?? frontmatter.tag),
    status,
    problems,
    ...(started === undefined ? {} : { started }),
    ...(lastReview === undefined ? {} : { lastReview }),
    ...(nextReview === undefined ? {} : { nextReview }),
    ...(reviewEvery === undefined ? {} : { reviewEvery }),
  };
}

const NONE: readonly string[] = [];

/** Tags as the app reads them: a list, or one text with commas or spaces between them. */
function readTags(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? value.split(/[,\s]+/u)
      : NONE;
  if (entries.length === 0) return NONE;
  const tags = entries.filter((entry) => typeof entry === "string").map((tag) => tag.trim().replace(/^#+/u, ""));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
