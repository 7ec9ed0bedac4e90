/** Who may be an ally: the notes of the people folder, or any note by its name, but no alliance and no template. */
import type { App, TFile } from "obsidian";
import type { Person } from "../../ui/new-alliance/port";
import { filesIn } from "../folder-files";

/** How many are suggested at most. */
const SUGGESTED = 10;

/** Finds people. Made when the dialog opens. */
export interface People {
  /** Those whose name fits what was typed, best first. */
  suggest(typed: string): readonly Person[];
  /** The entry for a name: a link where one note has it, else the name. */
  entryOf(name: string): string;
}

/** @param folder the people folder; `""` for the whole vault */
export function peopleOf(app: App, folder: string): People {
  const people = filesIn(app, folder)
    .filter((file) => !isOurs(app, file))
    .map((file) => ({ file, name: folded(file.basename) }));
  return {
    suggest(typed) {
      const sought = folded(typed);
      return people
        .map(({ file, name }) => ({ file, rank: rank(name, sought) }))
        .filter(({ rank: found }) => found < Infinity)
        .sort((a, b) => a.rank - b.rank || a.file.basename.localeCompare(b.file.basename))
        .slice(0, SUGGESTED)
        .map(({ file }) => ({ name: file.basename, entry: linkTo(app, file), path: file.path }));
    },
    entryOf(name) {
      const sought = folded(name);
      const fitting = people.filter((person) => person.name === sought);
      const [person] = fitting;
      return person === undefined || fitting.length > 1 ? name.trim() : linkTo(app, person.file);
    },
  };
}

/** A wikilink whatever the settings say of links: the allies stand in the properties, where only those are followed. */
function linkTo(app: App, file: TFile): string {
  return `[[${app.metadataCache.fileToLinktext(file, "", true)}]]`;
}

function isOurs(app: App, file: TFile): boolean {
  const properties = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
  return Object.hasOwn(properties, "alliance") || Object.hasOwn(properties, "alliance-template");
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
