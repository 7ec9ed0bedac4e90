/**
 * What the app keeps on a device beside a vault's files, local storage and databases, as it was read from a page once and written as JSON:
 * put back into a page of another browser before the app is opened there.
 */
import type { Page } from "playwright-core";

export interface StoredDevice {
  /** By key, as texts. */
  readonly localStorage: Readonly<Record<string, string>>;
  readonly databases: readonly StoredDatabase[];
}

interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly StoredTable[];
}

/** A table without a key path or an index: each row is put at its key. */
interface StoredTable {
  readonly name: string;
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

/** Puts back what is stored. The page is one of the app's origin, and the app is not open in it. */
export function restoreDevice(page: Page, device: StoredDevice): Promise<void> {
  return page.evaluate(async ({ localStorage: texts, databases }) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    for (const { name, version, tables } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onupgradeneeded = () => {
          for (const table of tables) {
            const store = request.result.createObjectStore(table.name);
            for (const { key, value } of table.rows) store.put(value, key);
          }
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
      database.close();
    }
  }, device);
}

/** Stands in JSON for `undefined`, which a database knows and JSON does not. */
const UNDEFINED = JSON.stringify({ type: "undefined" });

export function deviceFromJson(json: string): StoredDevice {
  return withUndefined(JSON.parse(json)) as StoredDevice;
}

function withUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUndefined);
  if (typeof value !== "object" || value === null) return value;
  if (JSON.stringify(value) === UNDEFINED) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withUndefined(inner)]));
}
