/** “Private reflection”: after an alliance has closed, a note of the coach's own. Asked for again, the one that is there opens. */
import { getLinkpath, Notice, type App, type TFile } from "obsidian";
import { parseAlly } from "../../core/note/allies";
import { isClosed } from "../../core/alliance/lifecycle";
import { REFLECTS_ON, reflectionNote } from "../../core/review/reflection";
import { noteTitle } from "../../core/index/summarise";
import { folderPath, makeFolder } from "../folder-files";
import { freePath } from "../new-alliance/alliance-note";
import { openAlliance } from "../new-alliance/open-alliance";
import type { Parts } from "../parts";
import type { AllianceAction } from "./action";

export const privateReflection: AllianceAction = {
  id: "private-reflection",
  title: "Private reflection",
  icon: "notebook-pen",
  isOffered: ({ status }) => isClosed(status),
  run: (parts, file) => void reflect(parts, file),
};

async function reflect(parts: Parts, file: TFile): Promise<void> {
  const { app } = parts;
  try {
    const note = app.vault.getMarkdownFiles().find((each) => reflectsOn(app, each, file));
    await openAlliance(parts, note ?? (await create(parts, file)));
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    new Notice(`The note could not be made${reason}.`);
  }
}

function create({ app, settings }: Parts, file: TFile): Promise<TFile> {
  const beside = file.parent === null ? "" : folderPath(file.parent);
  const folder = settings.current.reflectionFolder || beside;
  const path = freePath(app, folder, `Reflection on ${file.basename}`);
  const on = `[[${app.metadataCache.fileToLinktext(file, path, true)}]]`;
  const text = reflectionNote({ title: noteTitle(path), on });
  return makeFolder(app, folder).then(() => app.vault.create(path, text));
}

/** Whether a note is a reflection on the alliance, by its property: wherever it was moved to. */
function reflectsOn({ metadataCache }: App, note: TFile, file: TFile): boolean {
  const value: unknown = metadataCache.getFileCache(note)?.frontmatter?.[REFLECTS_ON];
  const { link } = parseAlly(typeof value === "string" ? value : "");
  return link !== undefined && metadataCache.getFirstLinkpathDest(getLinkpath(link), note.path) === file;
}
