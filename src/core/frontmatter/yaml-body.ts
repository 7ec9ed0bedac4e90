/** The frontmatter's YAML as YAML reads it, and the way back to the note. */
import { fenceBody, type FenceBody } from "../markdown/fence-body";
import type { FrontmatterRange } from "../markdown/frontmatter-range";
import { splitLines } from "../text/lines";

/** The YAML with `\n` only: the body of a fence whose containers have no prefix. */
export function yamlBody(text: string, range: FrontmatterRange): FenceBody {
  const lines = splitLines(text.slice(0, range.yaml.to), range.yaml.from).map((line) => ({
    ...line,
    content: line.from,
  }));
  const open = { from: range.from, to: splitLines(text.slice(0, range.yaml.from), range.from)[0]?.to ?? range.from };
  const marks = { info: "", marker: "~" as const, length: 3, closed: true, prefix: "", unsafe: false };
  return fenceBody(text, { from: range.from, to: range.to, open, lines, ...marks });
}
