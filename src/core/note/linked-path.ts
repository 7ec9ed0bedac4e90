/** Where a wikilink leads, as Obsidian follows it. */
import { fileKey } from "../text/fold";

/**
 * Which of the notes a link leads to; `undefined` where it is none. Capitals don't count. Of several, the one whose whole path it says, else
 * the one beside the note that has the link, else the one with the shortest path.
 *
 * @param link its target, with or without `.md`
 * @param paths all notes, from the top of the vault
 * @param from the note that has the link
 */
export function linkedPath(link: string, paths: readonly string[], from: string): string | undefined {
  const sought = fileKey(`${link.replace(/^\/+|\.md$/giu, "")}.md`);
  const folder = folderOf(from);
  const rank = (path: string): number => (fileKey(path) === sought ? 0 : folderOf(path) === folder ? 1 : 2);
  const fits = (path: string): boolean => fileKey(`/${path}`).endsWith(`/${sought}`);
  const [best] = paths.filter(fits).sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1));
  return best;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
