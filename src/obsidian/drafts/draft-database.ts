/**
 * A small table of drafts in IndexedDB, which keeps what it was given through a crash (localStorage lost the last seconds).
 * A database that fails is an empty one: nothing here throws, and a form works without drafts.
 */
import type { Draft } from "../../ui/form/port";

/** By the note's path, then by what stands for the answer's address. */
export type DraftKey = readonly [path: string, address: string];

const TABLE = "drafts";

export class DraftDatabase {
  readonly #name: string;
  #opened: Promise<IDBDatabase | undefined> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async put(key: DraftKey, draft: Draft): Promise<void> {
    await this.#run("readwrite", (table) => table.put(draft, [...key]));
  }

  async delete(key: DraftKey): Promise<void> {
    await this.#run("readwrite", (table) => table.delete([...key]));
  }

  async ofNote(path: string): Promise<readonly Draft[]> {
    return (await this.#run("readonly", (table) => table.getAll(noteRange(path)) as IDBRequest<Draft[]>)) ?? [];
  }

  /** The note has another path now. */
  async moveNote(from: string, to: string): Promise<void> {
    const range = noteRange(from);
    const keys = (await this.#run("readonly", (table) => table.getAllKeys(range))) ?? [];
    for (const key of keys) {
      const address = Array.isArray(key) ? key[1] : undefined;
      if (typeof address !== "string") continue;
      const draft = await this.#run("readonly", (table) => table.get(key) as IDBRequest<Draft | undefined>);
      if (draft !== undefined) await this.put([to, address], draft);
      await this.delete([from, address]);
    }
  }

  async count(): Promise<number> {
    return (await this.#run("readonly", (table) => table.count())) ?? 0;
  }

  async clear(): Promise<void> {
    await this.#run("readwrite", (table) => table.clear());
  }

  async #run<Value>(
    mode: IDBTransactionMode,
    ask: (table: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value | undefined> {
    const database = await (this.#opened ??= this.#open());
    if (database === undefined) return undefined;
    return new Promise((resolve) => {
      try {
        const transaction = database.transaction(TABLE, mode);
        const request = ask(transaction.objectStore(TABLE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => resolve(undefined);
      } catch {
        // The connection was closed under us (storage cleared, disk full): the next call opens anew.
        this.#opened = undefined;
        resolve(undefined);
      }
    });
  }

  #open(): Promise<IDBDatabase | undefined> {
    return new Promise((resolve) => {
      try {
        const request = window.indexedDB.open(this.#name, 1);
        request.onupgradeneeded = () => void request.result.createObjectStore(TABLE);
        request.onsuccess = () => {
          request.result.onversionchange = () => request.result.close();
          request.result.onclose = () => (this.#opened = undefined);
          resolve(request.result);
        };
        request.onerror = request.onblocked = () => resolve(undefined);
      } catch {
        resolve(undefined);
      }
    });
  }
}

/** All keys of one note: an array sorts after every text. */
function noteRange(path: string): IDBKeyRange {
  return window.IDBKeyRange.bound([path], [path, []]);
}
