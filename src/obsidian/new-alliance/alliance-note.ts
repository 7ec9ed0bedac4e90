/** The note of a new alliance: made where nothing is yet, never over something. */
import type { TFile } from "obsidian";
import { normalizePath, type App } from "obsidian";
import { expandTemplate } from "../../core/template/expand-template";
import { safeFileName } from "../../core/template/file-name";
import { noteTitle } from "../../core/index/summarise";
import type { NewAlliance } from "../../ui/new-alliance/port";
import { formatNow, today } from "../calendar";
import { makeFolder } from "../folder-files";

/** A path for the title that no note or folder has, on systems that tell capitals apart and on those that don't. */
export function freePath(app: App, folder: string, title: string): string {
  const name = safeFileName(title);
  const parent = cleanFolder(folder);
  const there = parent === "" ? app.vault.getRoot() : app.vault.getFolderByPath(parent);
  const taken = new Set((there?.children ?? []).map((file) => file.name.toLowerCase()));
  let free = name;
  for (let count = 2; taken.has(`${free}.md`.toLowerCase()); count += 1) free = `${name} ${count}`;
  return parent === "" ? `${free}.md` : `${parent}/${free}.md`;
}

/** Makes the note; a plain sentence where it could not be made. `continues` is the note that it continues differently. */
export async function createAlliance(app: App, choice: NewAlliance, continues?: TFile): Promise<TFile | string> {
  const path = freePath(app, choice.folder, choice.title);
  const { template, allies, reviewEvery } = choice;
  const text = expandTemplate(template, {
    allies,
    reviewEvery,
    title: noteTitle(path),
    today: today(),
    formatDate: formatNow,
    ...(continues === undefined ? {} : { continues: `[[${app.metadataCache.fileToLinktext(continues, path, true)}]]` }),
  });
  try {
    await makeFolder(app, cleanFolder(choice.folder));
    return await app.vault.create(path, text);
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    return `The note could not be made${reason}. Please try another title or folder.`;
  }
}

function cleanFolder(folder: string): string {
  const path = normalizePath(folder);
  return path === "/" || path === "." ? "" : path;
}
