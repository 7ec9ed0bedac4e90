/** Frontmatter and YAML as the app reads and writes them: dates stay strings, bad YAML gives nothing. */
import { parse, stringify } from "yaml";

export interface FrontMatterInfo {
  exists: boolean;
  frontmatter: string;
  from: number;
  to: number;
  contentStart: number;
}

/** Where the frontmatter stands: only at the very start, closed by a line of `---`. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(content);
  if (match === null) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  const from = content.indexOf("\n") + 1;
  const frontmatter = match[1] ?? "";
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: match[0].length };
}

export function parseYaml(text: string): unknown {
  // YAML 1.2's core schema knows no dates: they stay the strings that the app gives, too.
  return parse(text, { logLevel: "error", uniqueKeys: false }) as unknown;
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** The properties of a note; undefined for none and for YAML that can't be read. */
export function readFrontMatter(content: string): Record<string, unknown> | undefined {
  const { exists, frontmatter } = getFrontMatterInfo(content);
  if (!exists) return undefined;
  try {
    const value = parseYaml(frontmatter);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
