/** What a row shows that is not in the properties. Notes of visible rows are read, one after another, and again only after a change. */
import type { App, TFile } from "obsidian";
import { stillToAgree } from "../../core/alliance/consent";
import { progressOf } from "../../core/alliance/progress";
import { Queue } from "../../core/events/queue";
import { readNote } from "../../core/note/parse-note";
import type { ReviewsPort, RowContents } from "../../ui/reviews/port";

interface Known {
  readonly mtime: number;
  readonly contents: RowContents;
}

/** Only names and numbers are cached, no answers. */
export function rowContents(app: App): ReviewsPort["contents"] {
  const known = new WeakMap<TFile, Known>();
  const queue = new Queue();
  const knownOf = (file: TFile): RowContents | undefined => {
    const found = known.get(file);
    return found?.mtime === file.stat.mtime ? found.contents : undefined;
  };
  const read = async (path: string): Promise<RowContents | undefined> => {
    const file = app.vault.getFileByPath(path);
    if (file === null) return undefined;
    const there = knownOf(file);
    if (there !== undefined) return there;
    const { mtime } = file.stat;
    const text = await app.vault.cachedRead(file).catch(() => undefined);
    if (text === undefined) return undefined;
    const contents = contentsOf(text);
    known.set(file, { mtime, contents });
    return contents;
  };
  return {
    known: (path) => {
      const file = app.vault.getFileByPath(path);
      return file === null ? undefined : knownOf(file);
    },
    read: (path) => queue.run(() => read(path)),
  };
}

/** Not `knownNote`: many rows would push the note that someone writes in out of its cache. */
function contentsOf(text: string): RowContents {
  const note = readNote(text);
  const { answered, asked } = progressOf(note).all;
  const agreeing = { stillToAgree: stillToAgree(note) };
  return note.properties.status === "draft" ? { ...agreeing, open: asked - answered } : agreeing;
}
