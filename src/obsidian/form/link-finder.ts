/** What can be linked to from an answer: the note's allies, and the vault's notes by their names and aliases, found as the app finds. */
import { parseFrontMatterAliases, prepareFuzzySearch, type App, type SearchResult, type TFile } from "obsidian";
import { readProperties } from "../../core/note/read-properties";
import type { LinkFinder, LinkKind, LinkSuggestion } from "../../ui/link-suggest/link-finder";
import type { Parts } from "../parts";

/** How many are shown at most. */
const MOST = 50;
/** How much worse a match in the folder's name is than one in the note's own. */
const IN_PATH = 10;

interface Candidate extends Omit<LinkSuggestion, "matches"> {
  readonly isAlly: boolean;
  readonly path: string;
  /** 0 for the note opened last; the higher, the longer ago. */
  readonly age: number;
}

/** Finds what can be linked to from `source`; nothing in the privacy view. Collects the vault's notes once; no note is read. */
export function linkFinder({ app, privacy }: Parts, source: TFile, kind: LinkKind): LinkFinder {
  const find = finderIn(app, source, kind);
  return (typed) => privacy.offered(() => find(typed));
}

function finderIn(app: App, source: TFile, kind: LinkKind): LinkFinder {
  const allies = kind === "ally" ? alliesOf(app, source) : [];
  const taken = new Set(allies.map(({ path }) => path));
  const notes = notesOf(app, source).filter(({ path, isAlias }) => isAlias || !taken.has(path));
  const latest = [...allies, ...notes.filter(({ isAlias }) => !isAlias)];
  const all = [...allies, ...notes];
  let before: { readonly sought: string; readonly among: readonly Candidate[] } = { sought: "", among: all };
  return (typed) => {
    const sought = typed.trim();
    if (sought === "") return latest.slice(0, MOST).map((candidate) => ({ ...candidate, matches: [] }));
    // What does not match the first letters does not match when more are typed.
    const among = sought.startsWith(before.sought) ? before.among : all;
    const fitting = search(among, sought);
    before = { sought, among: fitting.map(({ candidate }) => candidate) };
    return fitting
      .sort((a, b) => rank(b) - rank(a) || a.candidate.age - b.candidate.age)
      .slice(0, MOST)
      .map(({ candidate, matches }) => ({ ...candidate, matches }));
  };
}

interface Found extends Pick<SearchResult, "score" | "matches"> {
  readonly candidate: Candidate;
}

function search(among: readonly Candidate[], sought: string): Found[] {
  const match = prepareFuzzySearch(sought);
  const found: Found[] = [];
  for (const candidate of among) {
    const inTitle = match(candidate.title);
    const inPath = inTitle === null ? match(candidate.path) : null;
    if (inTitle !== null) found.push({ candidate, score: inTitle.score, matches: inTitle.matches });
    else if (inPath !== null) found.push({ candidate, score: inPath.score - IN_PATH, matches: [] });
  }
  return found;
}

/** Allies come before notes, whichever match better. */
function rank({ candidate, score }: Found): number {
  return candidate.isAlly ? Number.MAX_SAFE_INTEGER + score : score;
}

/** The vault's notes and their aliases, those that were opened or changed last first. */
function notesOf(app: App, source: TFile): readonly (Candidate & { readonly isAlias: boolean })[] {
  const opened = new Map(app.workspace.getLastOpenFiles().map((path, at) => [path, at]));
  const openedAt = ({ path }: TFile): number => opened.get(path) ?? Infinity;
  const files = app.vault.getMarkdownFiles().filter((file) => file !== source);
  const age = (a: TFile, b: TFile): number => (openedAt(a) === openedAt(b) ? 0 : openedAt(a) - openedAt(b));
  files.sort((a, b) => age(a, b) || b.stat.mtime - a.stat.mtime);
  return files.flatMap((file, at) => {
    const path = file.path.replace(/\.md$/i, "");
    const common = { isAlly: false, path, age: at };
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const names = parseFrontMatterAliases(app.metadataCache.getFileCache(file)?.frontmatter ?? null) ?? [];
    const note = { ...common, isAlias: false, title: file.basename, markdown: () => linkTo(app, file, source) };
    return [
      folder === "" ? note : { ...note, detail: folder },
      ...names.map((alias) => ({
        ...common,
        isAlias: true,
        title: alias,
        detail: path,
        markdown: () => linkTo(app, file, source, alias),
      })),
    ];
  });
}

/** The note's allies; one without a note is written as the properties name them. */
function alliesOf(app: App, source: TFile): readonly Candidate[] {
  const { allies } = readProperties(app.metadataCache.getFileCache(source)?.frontmatter ?? {});
  return allies.map(({ name, link, source: entry }, at) => {
    const file = link === undefined ? null : app.metadataCache.getFirstLinkpathDest(link, source.path);
    const path = file?.path.replace(/\.md$/i, "") ?? name;
    const written = link === undefined ? name : entry;
    const markdown = (): string => (file === null ? written : linkTo(app, file, source, name));
    return { isAlly: true, title: name, detail: "Ally", path, age: at, markdown };
  });
}

function linkTo({ fileManager }: App, file: TFile, source: TFile, shown = file.basename): string {
  return shown === file.basename
    ? fileManager.generateMarkdownLink(file, source.path)
    : fileManager.generateMarkdownLink(file, source.path, "", shown);
}
