/** “Private reflection”: after an alliance has closed, a note of the coach's own. If there is one already, it is opened. */
import { getLinkpath, type App, type TFile } from "obsidian";
import type { Created } from "../../actions/ports";
import { createReflection, notMade, reflectedIn } from "../../actions/private-reflection";
import { isClosed } from "../../core/alliance/lifecycle";
import { folderPath } from "../folder-files";
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
  const { app, messages } = parts;
  const there = app.vault.getMarkdownFiles().find((note) => reflectsOn(app, note, file));
  const made = there === undefined ? await create(parts, file) : ({ ok: true, note: there } as const);
  if (made.ok) await openAlliance(parts, made.note);
  else messages.fail(notMade(made.reason));
}

function create({ app, notes, settings }: Parts, file: TFile): Promise<Created<TFile>> {
  const beside = file.parent === null ? "" : folderPath(file.parent);
  const linkFrom = (path: string): string => `[[${app.metadataCache.fileToLinktext(file, path, true)}]]`;
  return createReflection(notes, file, { folder: settings.current.reflectionFolder || beside, linkFrom });
}

/** Whether a note is a reflection on the alliance, by its property: wherever it was moved to. */
function reflectsOn({ metadataCache }: App, note: TFile, file: TFile): boolean {
  const link = reflectedIn(metadataCache.getFileCache(note)?.frontmatter);
  return link !== undefined && metadataCache.getFirstLinkpathDest(getLinkpath(link), note.path) === file;
}
