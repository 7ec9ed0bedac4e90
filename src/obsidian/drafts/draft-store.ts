/**
 * What was typed and is not in its note yet, kept on this device, for each vault apart. Several forms may show one note at once: each
 * restores only what no other form still holds, and a form that comes in another's place waits until that one has saved.
 */
import type { TFile } from "obsidian";
import type { Draft, DraftPort } from "../../ui/form/port";
import { addressText, type NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

/** The drafts as one form has them. */
export interface FormDrafts {
  readonly port: DraftPort;
  /** The form goes; `saved` resolves when its last words are in the note, or known not to be. */
  readonly leave: (saved: Promise<void>) => void;
}

/** The forms of one note. */
interface NoteForms {
  /** Which form holds the words for an address. */
  readonly holders: Map<string, object>;
  /** Forms that are gone and still saving. */
  readonly leaving: Set<Promise<void>>;
}

export class DraftStore {
  readonly #table: NoteTable<Draft>;
  readonly #forms = new WeakMap<TFile, NoteForms>();

  constructor(tables: VaultTables) {
    this.#table = tables.table("drafts");
  }

  /** The drafts of a note, wherever it is moved to, for one form. */
  forForm(file: TFile): FormDrafts {
    const form = {};
    const { holders, leaving } = this.#of(file);
    let work: Promise<unknown> = Promise.resolve();
    const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
      const done = act();
      work = Promise.allSettled([work, done]);
      return done;
    };
    const port: DraftPort = {
      load: async () => {
        await Promise.allSettled(leaving);
        const drafts = await this.#table.ofNote(file.path);
        return drafts.filter(({ address }) => isFree(holders, addressText(address), form));
      },
      keep: (draft: Draft) => {
        holders.set(addressText(draft.address), form);
        return inTurn(() => this.#table.put([file.path, addressText(draft.address)], draft));
      },
      forget: async (address) => {
        const key = addressText(address);
        if (!isFree(holders, key, form)) return;
        holders.delete(key);
        await inTurn(() => this.#table.delete([file.path, key]));
      },
    };
    const leave = async (saved: Promise<void>): Promise<void> => {
      await saved;
      // What a save that went well lets go of comes after it: once behind the work that is under way, once for good.
      await work;
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      await work;
      for (const [key, holder] of holders) if (holder === form) holders.delete(key);
    };
    return {
      port,
      leave: (saved) => {
        const left = leave(saved).finally(() => leaving.delete(left));
        leaving.add(left);
      },
    };
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  count(): Promise<number> {
    return this.#table.count();
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }

  #of(file: TFile): NoteForms {
    const known = this.#forms.get(file);
    if (known !== undefined) return known;
    const forms: NoteForms = { holders: new Map(), leaving: new Set() };
    this.#forms.set(file, forms);
    return forms;
  }
}

/** Whether no other form holds the words for the address. */
function isFree(holders: ReadonlyMap<string, object>, key: string, form: object): boolean {
  const holder = holders.get(key);
  return holder === undefined || holder === form;
}
