/**
 * What was typed and is not in its note yet, kept on this device, for each vault apart. Several forms may show one note at once:
 * each restores only drafts that no other form holds, and a form that replaces another waits until that one has saved.
 */
import type { TFile } from "obsidian";
import type { DraftPort, DraftWatcher } from "../../ui/form/port";
import type { Draft } from "../../core/note/answer-change";
import { addressKey } from "../../core/question/address-key";
import type { NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

/** The drafts as one form has them. */
export interface FormDrafts {
  readonly port: DraftPort;
  /** The form is removed; `saved` resolves when its last words are in the note, or could not be saved. */
  readonly leave: (saved: Promise<void>) => void;
}

/** The forms of one note. */
interface NoteForms {
  /** Which form holds a draft, by {@link keyOf}. */
  readonly holders: Map<string, object>;
  /** Forms that are gone and still saving. */
  readonly leaving: Set<Promise<void>>;
  /** The open forms, and whom to notify in each of what the others do. */
  readonly watchers: Map<object, DraftWatcher>;
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
    // Two panes may both hold words for one answer: each has a draft of its own.
    const slot = window.crypto.randomUUID();
    const { holders, leaving, watchers } = this.#of(file);
    let work: Promise<unknown> = Promise.resolve();
    const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
      const done = act();
      work = Promise.allSettled([work, done]);
      return done;
    };
    const isFree = (key: string): boolean => (holders.get(key) ?? form) === form;
    const port: DraftPort = {
      load: async () => {
        await Promise.allSettled(leaving);
        const kept = await this.#table.ofNote(file.path);
        return newestOf(kept.filter((draft) => draft.slot !== slot && isFree(keyOf(draft))));
      },
      keep: (draft: Draft) => {
        const kept = { ...draft, slot };
        holders.set(keyOf(kept), form);
        return inTurn(() => this.#table.put([file.path, keyOf(kept)], kept));
      },
      forget: async (address, found) => {
        const keys = [keyOf({ address, slot }), ...(found === undefined ? [] : [keyOf(found)])];
        for (const key of keys.filter(isFree)) holders.delete(key);
        if (found !== undefined) for (const [other, watcher] of watchers) if (other !== form) watcher.forgotten(found);
        // All at once, so that what is typed in those forms from now on is kept afterwards, and stays.
        await inTurn(() => Promise.all(keys.filter(isFree).map((key) => this.#table.delete([file.path, key]))));
      },
      watch: (watcher) => watchers.set(form, watcher),
    };
    const leave = async (saved: Promise<void>): Promise<void> => {
      await saved;
      // A successful save deletes its draft a moment later: waits for what is under way, and then for that.
      await work;
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      await work;
      const left = [...holders].filter(([, holder]) => holder === form);
      for (const [key] of left) holders.delete(key);
      // No form shows them any more: another pane offers them.
      if (left.length > 0) for (const watcher of watchers.values()) watcher.left();
    };
    return {
      port,
      leave: (saved) => {
        watchers.delete(form);
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
    const forms: NoteForms = { holders: new Map(), leaving: new Set(), watchers: new Map() };
    this.#forms.set(file, forms);
    return forms;
  }
}

/** A draft's key within its note: the answer, and the form that it was typed in. */
function keyOf({ address, slot }: Pick<Draft, "address" | "slot">): string {
  return slot === undefined ? addressKey(address) : `${addressKey(address)} ${slot}`;
}

/** One draft for each answer: the others are offered once this one is saved or discarded. */
function newestOf(drafts: readonly Draft[]): Draft[] {
  const newest = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = newest.get(addressKey(draft.address));
    if (known === undefined || known.typedAt <= draft.typedAt) newest.set(addressKey(draft.address), draft);
  }
  return [...newest.values()];
}
