/** What was typed in an alliance editor and is not in its document yet. Two editors of one note have separate drafts. */
import { addressKey } from "../../core/question/address-key";
import type { Draft } from "../../core/note/answer-change";
import type { DraftFiles } from "../draft-files";

/** The drafts as one page has them. */
export interface PageDrafts {
  /** The drafts to restore, one for each answer: its own, or those left behind by a closed page. */
  found(): readonly Draft[];
  /** These are its drafts now. */
  keep(drafts: readonly Draft[]): void;
  /** Those that were typed in this very page, which can be saved without asking. */
  typedHere(): readonly Draft[];
  /** Removes a draft that is in the document now. */
  handedOver(draft: Draft): void;
  /** The page is closed; what it still has is left for another page. */
  leave(): void;
}

/** What one page has. */
interface OfPage {
  drafts: readonly Draft[];
  /** The drafts that were restored in it. */
  found: readonly Draft[];
}

interface OfNote {
  /** The drafts of closed pages. */
  left: readonly Draft[];
  readonly pages: Set<OfPage>;
}

export class NoteDrafts {
  readonly #files: Pick<DraftFiles, "read" | "write">;
  readonly #notes = new Map<string, Promise<OfNote>>();

  constructor(files: Pick<DraftFiles, "read" | "write">) {
    this.#files = files;
  }

  /** The drafts of a note for one more page. Never rejects. @param note its URI */
  async forPage(note: string): Promise<PageDrafts> {
    const ofNote = await this.#of(note);
    const page: OfPage = { drafts: [], found: [] };
    ofNote.pages.add(page);
    const keep = (drafts: readonly Draft[]): void => {
      if (!ofNote.pages.has(page)) return;
      page.drafts = drafts;
      void this.#files.write(note, () => allOf(ofNote));
    };
    return {
      found: () => {
        const left = [...ofNote.left].sort((a, b) => b.typedAt - a.typedAt);
        // A field can show one draft; others are left for the next page.
        const { first, others } = firstOfEach([...page.drafts, ...left]);
        page.found = first;
        page.drafts = first;
        ofNote.left = others;
        return first;
      },
      keep,
      typedHere: () =>
        ofNote.pages.has(page) ? page.drafts.filter((draft) => !page.found.some((found) => isSame(found, draft))) : [],
      handedOver: (draft) => keep(page.drafts.filter((other) => !isSame(other, draft))),
      leave: () => {
        if (ofNote.pages.delete(page)) ofNote.left = [...ofNote.left, ...page.drafts];
      },
    };
  }

  /** Forgets the drafts that no editor shows. */
  async forgetLeft(): Promise<void> {
    for (const known of this.#notes.values()) (await known).left = [];
  }

  /**
   * A note was renamed: its drafts move along, for the page under the new name. The pages under the old name are closed, and can't
   * keep drafts any more. Never rejects.
   */
  async renamed(from: string, to: string): Promise<void> {
    const before = await this.#of(from);
    const drafts = allOf(before) ?? [];
    before.left = [];
    before.pages.clear();
    if (drafts.length === 0) return;
    const ofNote = await this.#of(to);
    ofNote.left = [...ofNote.left, ...drafts];
    await Promise.all([this.#files.write(from, () => allOf(before)), this.#files.write(to, () => allOf(ofNote))]);
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
  return a.typedAt === b.typedAt && addressKey(a.address) === addressKey(b.address);
}

/** The first draft of each answer, and the others. */
function firstOfEach(drafts: readonly Draft[]): {
  readonly first: readonly Draft[];
  readonly others: readonly Draft[];
} {
  const byAnswer = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = addressKey(draft.address);
    if (!byAnswer.has(key)) byAnswer.set(key, draft);
  }
  const first = [...byAnswer.values()];
  return { first, others: drafts.filter((draft) => !first.includes(draft)) };
}

function allOf({ left, pages }: OfNote): readonly Draft[] | undefined {
  const all = [...left, ...[...pages].flatMap(({ drafts }) => drafts)];
  return all.length === 0 ? undefined : all;
}
