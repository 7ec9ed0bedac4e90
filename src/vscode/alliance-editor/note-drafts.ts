/** What was typed in an alliance editor and is not in its document yet. Two editors of one note have each their own. */
import type * as vscode from "vscode";
import type { Draft } from "../../ui/form/port";
import type { KeptFiles } from "../kept-files";

/** The drafts as one page has them. */
export interface PageDrafts {
  /** What it is to go on with: its own, or what a page left behind that is gone. */
  found(): readonly Draft[];
  /** These are its drafts now. */
  keep(drafts: readonly Draft[]): void;
  /** The page goes; what it still has is another one's to find. */
  leave(): void;
}

interface OfNote {
  /** Of pages that are gone. */
  left: readonly Draft[];
  readonly pages: Map<object, readonly Draft[]>;
}

export class NoteDrafts {
  readonly #files: KeptFiles;
  readonly #notes = new Map<string, Promise<OfNote>>();

  constructor(files: KeptFiles) {
    this.#files = files;
  }

  /** The drafts of a note for one more page. Never rejects. */
  async forPage(note: vscode.Uri): Promise<PageDrafts> {
    const key = note.toString();
    const known = this.#notes.get(key) ?? this.#files.read(key).then(beginning);
    this.#notes.set(key, known);
    const drafts = await known;
    const page = {};
    drafts.pages.set(page, []);
    return {
      found: () => {
        const own = [...(drafts.pages.get(page) ?? []), ...drafts.left];
        drafts.left = [];
        drafts.pages.set(page, own);
        return own;
      },
      keep: (mine) => {
        if (!drafts.pages.has(page)) return;
        drafts.pages.set(page, mine);
        void this.#files.write(key, () => allOf(drafts));
      },
      leave: () => {
        drafts.left = [...drafts.left, ...(drafts.pages.get(page) ?? [])];
        drafts.pages.delete(page);
      },
    };
  }

  /** Those that no editor shows are forgotten. */
  async forgetLeft(): Promise<void> {
    for (const known of this.#notes.values()) (await known).left = [];
  }
}

function beginning(kept: unknown): OfNote {
  return { left: Array.isArray(kept) ? (kept as Draft[]) : [], pages: new Map<object, readonly Draft[]>() };
}

function allOf({ left, pages }: OfNote): readonly Draft[] | undefined {
  const all = [...left, ...[...pages.values()].flat()];
  return all.length === 0 ? undefined : all;
}
