/** What an alliance's properties say, from the app's cache of them: nothing is read for a menu or the list of commands. */
import type { App, TFile } from "obsidian";
import { summarise } from "../../core/index/summarise";
import type { AllianceSummary } from "../../core/index/summary";

/** The alliance of a note; `undefined` where it is none, or the app has not indexed it yet. */
export function allianceAt(app: App, file: TFile): AllianceSummary | undefined {
  return summarise(file.path, app.metadataCache.getFileCache(file)?.frontmatter);
}

/** Whether its note may be written to: not where a newer version of the format made it. */
export function isWritable({ problems }: AllianceSummary): boolean {
  return !problems.some(({ code }) => code === "newer-format");
}
