/** The plainest list of a vault's alliances: what a row says and is found by, taken as it stands, by day and title. */
import type { Frontmatter } from "../../src/core/index/followed-vault";

/** How many it has. */
export function bareList(paths: readonly string[], frontmatterOf: (path: string) => Frontmatter): number {
  const rows: { path: string; title: string; day: string; [key: string]: unknown }[] = [];
  for (const path of paths) {
    const frontmatter = frontmatterOf(path);
    if (frontmatter === undefined || !("alliance" in frontmatter)) continue;
    rows.push({
      path,
      title: path.slice(path.lastIndexOf("/") + 1, -3),
      template: frontmatter.alliance,
      allies: (frontmatter.allies as string[]).map((ally) => ally.replace(/^\[\[|\]\]$/g, "")),
      tags: frontmatter.tags,
      status: frontmatter["alliance-status"],
      started: frontmatter["alliance-started"],
      every: frontmatter["review-every"],
      day: frontmatter["next-review"] as string,
    });
  }
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1));
  return rows.length;
}
