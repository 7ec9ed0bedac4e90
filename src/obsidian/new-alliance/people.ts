/**
 * Who may be an ally: notes in the people folder, or with the people's tag or property, or both; any note where neither is set; but no
 * alliance and no template.
 */
import { getAllTags, type App, type TFile } from "obsidian";
import type { Person } from "../../ui/new-alliance/port";
import { filesIn } from "../folder-files";
import type { Settings } from "../settings/settings";

/** How many are suggested at most. */
const SUGGESTED = 10;

/** What the settings say of people's notes. */
export type PeopleRule = Pick<Settings, "peopleFolder" | "peopleMark">;

/** Finds people. Made when the dialog opens. */
export interface People {
  /** Those whose name fits what was typed, best first. */
  suggest(typed: string): readonly Person[];
  /** The entry for a name: a link where one note has it, else the name. */
  entryOf(name: string): string;
}

export function peopleOf(app: App, rule: PeopleRule): People {
  const people = filesIn(app, rule.peopleFolder)
    .filter((file) => mayBeAlly(app, file) && hasMark(app, file, rule.peopleMark))
    .map((file) => ({ file, name: folded(file.basename) }));
  return {
    suggest(typed) {
      const sought = folded(typed);
      return people
        .map(({ file, name }) => ({ file, rank: rank(name, sought) }))
        .filter(({ rank: found }) => found < Infinity)
        .sort((a, b) => a.rank - b.rank || a.file.basename.localeCompare(b.file.basename))
        .slice(0, SUGGESTED)
        .map(({ file }) => ({ name: file.basename, entry: allyEntry(app, file), path: file.path }));
    },
    entryOf(name) {
      const sought = folded(name);
      const fitting = people.filter((person) => person.name === sought);
      const [person] = fitting;
      return person === undefined || fitting.length > 1 ? name.trim() : allyEntry(app, person.file);
    },
  };
}

/** Whether the settings say that this is somebody's note; false for every note where they say nothing of people. */
export function isPerson(app: App, file: TFile, { peopleFolder, peopleMark }: PeopleRule): boolean {
  if (peopleFolder === "" && peopleMark === "") return false;
  const isThere = peopleFolder === "" || file.path.startsWith(`${peopleFolder}/`);
  return isThere && mayBeAlly(app, file) && hasMark(app, file, peopleMark);
}

/** Whether a note could be somebody's: it is no alliance and no template. */
export function mayBeAlly(app: App, file: TFile): boolean {
  const properties = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
  return (
    file.extension === "md" && !Object.hasOwn(properties, "alliance") && !Object.hasOwn(properties, "alliance-template")
  );
}

/** A wikilink whatever the settings say of links: the allies stand in the properties, where only those are followed. */
export function allyEntry(app: App, file: TFile): string {
  return `[[${app.metadataCache.fileToLinktext(file, "", true)}]]`;
}

/** @param mark `#person` for a tag and those beneath it, `type: person` for a property and its value, `birthday` for any value; `""` for all */
function hasMark(app: App, file: TFile, mark: string): boolean {
  if (mark === "") return true;
  const cache = app.metadataCache.getFileCache(file);
  if (cache === null) return false;
  if (mark.startsWith("#")) {
    const tag = mark.toLowerCase();
    return (getAllTags(cache) ?? []).some((each) => `${each.toLowerCase()}/`.startsWith(`${tag}/`));
  }
  const colon = mark.indexOf(":");
  const key = (colon === -1 ? mark : mark.slice(0, colon)).trimEnd();
  const value = colon === -1 ? "" : mark.slice(colon + 1).trimStart();
  const said: unknown = cache.frontmatter?.[key];
  if (value === "") return said !== undefined;
  return [said]
    .flat()
    .some((each) => (typeof each === "string" || typeof each === "number") && folded(String(each)) === folded(value));
}

/** Names are compared without case and accents. */
function folded(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** 0 for a name that begins so, 1 for one of whose words does, 2 for one that has it inside. */
function rank(name: string, sought: string): number {
  if (sought === "") return Infinity;
  const at = name.indexOf(sought);
  if (at <= 0) return at === 0 ? 0 : Infinity;
  return name.includes(` ${sought}`) ? 1 : 2;
}
