/**
 * What is kept on this device for notes, in small tables of IndexedDB, which survives a crash (localStorage lost the last seconds).
 * A database that fails is an empty one: nothing here throws, and a form works without it.
 */
import type { RowKey, Table } from "../../actions/ports";

/** A database: its name, what is in it, and a number that goes up with every new table; a table that is not named any more is deleted. */
export interface DatabasePlan<Table extends string> {
  readonly name: () => Promise<string>;
  readonly tables: readonly Table[];
  readonly version: number;
}

/** A database, opened when it is first asked. */
export class NoteTables<Table extends string> {
  readonly #plan: DatabasePlan<Table>;
  #opened: Promise<IDBDatabase | undefined> | undefined;

  constructor(plan: DatabasePlan<Table>) {
    this.#plan = plan;
  }

  table<Row>(name: Table): NoteTable<Row> {
    return new NoteTable((mode, ask) => this.#run(name, mode, ask));
  }

  async #run<Value>(name: string, mode: IDBTransactionMode, ask: Ask<Value>): Promise<Value | undefined> {
    const database = await (this.#opened ??= this.#open());
    if (database === undefined) return undefined;
    return new Promise((resolve) => {
      try {
        const transaction = database.transaction(name, mode);
        const request = ask(transaction.objectStore(name));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => resolve(undefined);
      } catch {
        // The browser closed the connection (storage cleared, disk full): the next call opens it again.
        this.#opened = undefined;
        resolve(undefined);
      }
    });
  }

  async #open(): Promise<IDBDatabase | undefined> {
    const { tables, version } = this.#plan;
    const name = await this.#plan.name();
    return new Promise((resolve) => {
      try {
        const request = window.indexedDB.open(name, version);
        request.onupgradeneeded = () => {
          const { result } = request;
          const there = [...result.objectStoreNames];
          for (const table of tables) if (!there.includes(table)) result.createObjectStore(table);
          for (const table of there)
            if (!(tables as readonly string[]).includes(table)) result.deleteObjectStore(table);
        };
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

type Ask<Value> = (store: IDBObjectStore) => IDBRequest<Value>;
type Run = <Value>(mode: IDBTransactionMode, ask: Ask<Value>) => Promise<Value | undefined>;

/** One table: rows by note and address. */
export class NoteTable<Row> implements Table<Row> {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  get(key: RowKey): Promise<Row | undefined> {
    return this.#run("readonly", (store) => store.get([...key]) as IDBRequest<Row | undefined>);
  }

  async put(key: RowKey, row: Row): Promise<void> {
    await this.#run("readwrite", (store) => store.put(row, [...key]));
  }

  async delete(key: RowKey): Promise<void> {
    await this.#run("readwrite", (store) => store.delete([...key]));
  }

  /** Replaces a row, or deletes it where nothing is to follow it, with nothing else in between. */
  async change(key: RowKey, change: (row: Row | undefined) => Row | undefined): Promise<void> {
    await this.#run("readwrite", (store) => {
      const asked = store.get([...key]) as IDBRequest<Row | undefined>;
      asked.onsuccess = () => {
        const row = change(asked.result);
        if (row === undefined) store.delete([...key]);
        else store.put(row, [...key]);
      };
      return asked;
    });
  }

  async ofNote(path: string): Promise<readonly Row[]> {
    return (await this.#run("readonly", (store) => store.getAll(noteRange(path)) as IDBRequest<Row[]>)) ?? [];
  }

  /** Deletes the rows of all notes that a test is true of. */
  async deleteWhere(isOver: (row: Row) => boolean): Promise<void> {
    const keys = (await this.#run("readonly", (store) => store.getAllKeys())) ?? [];
    const rows = (await this.#run("readonly", (store) => store.getAll() as IDBRequest<Row[]>)) ?? [];
    for (const [at, row] of rows.entries()) {
      const key = keys[at];
      if (key !== undefined && isOver(row)) await this.#run("readwrite", (store) => store.delete(key));
    }
  }

  /** The note has another path now. */
  async moveNote(from: string, to: string): Promise<void> {
    await this.#run("readwrite", (store) => {
      const rows = store.openCursor(noteRange(from));
      rows.onsuccess = () => {
        const cursor = rows.result;
        if (cursor === null) return;
        const [, address] = cursor.key as string[];
        if (address !== undefined) store.put(cursor.value, [to, address]);
        cursor.delete();
        cursor.continue();
      };
      return rows;
    });
  }

  async count(): Promise<number> {
    return (await this.#run("readonly", (store) => store.count())) ?? 0;
  }

  async clear(): Promise<void> {
    await this.#run("readwrite", (store) => store.clear());
  }
}

/** All keys of one note: an array sorts after every text. */
function noteRange(path: string): IDBKeyRange {
  return window.IDBKeyRange.bound([path], [path, []]);
}
