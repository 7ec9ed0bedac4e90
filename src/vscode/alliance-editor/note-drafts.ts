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
  /** Those that somebody typed in this very page: nobody has to be asked whether they are wanted. */
  typedHere(): readonly Draft[];
  /** One is in the document now. */
  handedOver(draft: Draft): void;
  /** The page goes; what it still has is another one's to find. */
  leave(): void;
}

/** What one page has. */
interface OfPage {
  drafts: readonly Draft[];
  /** What it began with. */
  found: readonly Draft[];
}

interface OfNote {
  /** Of pages that are gone. */
  left: readonly Draft[];
  readonly pages: Set<OfPage>;
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
    const ofNote = await this.#of(key);
    const page: OfPage = { drafts: [], found: [] };
    ofNote.pages.add(page);
    const keep = (drafts: readonly Draft[]): void => {
      if (!ofNote.pages.has(page)) return;
      page.drafts = drafts;
      void this.#files.write(key, () => allOf(ofNote));
    };
    return {
      found: () => {
        page.found = [...page.drafts, ...ofNote.left];
        page.drafts = page.found;
        ofNote.left = [];
        return page.found;
      },
      keep,
      typedHere: () => page.drafts.filter((draft) => !page.found.some((found) => isSame(found, draft))),
      handedOver: (draft) => keep(page.drafts.filter((other) => !isSame(other, draft))),
      leave: () => {
        ofNote.left = [...ofNote.left, ...page.drafts];
        ofNote.pages.delete(page);
      },
    };
  }

  /** Those that no editor shows are forgotten. */
  async forgetLeft(): Promise<void> {
    for (const known of this.#notes.values()) (await known).left = [];
  }

  /** A note has another name; what was typed in it goes with it. Never rejects. */
  async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [old, now] = [from.toString(), to.toString()];
    const before = await this.#of(old);
    const { left } = before;
    before.left = [];
    if (left.length === 0) return;
    const ofNote = await this.#of(now);
    ofNote.left = [...ofNote.left, ...left];
    await Promise.all([this.#files.write(old, () => allOf(before)), this.#files.write(now, () => allOf(ofNote))]);
  }

  #of(key: string): Promise<OfNote> {
    const known = this.#notes.get(key) ?? this.#files.read(key).then(beginning);
    this.#notes.set(key, known);
    return known;
  }
}

function beginning(kept: unknown): OfNote {
  return { left: Array.isArray(kept) ? (kept as Draft[]) : [], pages: new Set() };
}

function isSame(a: Draft, b: Draft): boolean {
  const at = ({ address: { section, question, ally } }: Draft): string => JSON.stringify([section, question, ally]);
  return a.typedAt === b.typedAt && at(a) === at(b);
}

function allOf({ left, pages }: OfNote): readonly Draft[] | undefined {
  const all = [...left, ...[...pages].flatMap(({ drafts }) => drafts)];
  return all.length === 0 ? undefined : all;
}
