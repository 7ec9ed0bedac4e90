/** The tables of a vault on this device. Two vaults with the same name must not share them, so each vault has an id. */
import { FileSystemAdapter, type App } from "obsidian";
import { NoteTables } from "./note-tables";

export type VaultTables = NoteTables<"drafts" | "saved" | "agreed" | "reviews" | "sessions">;

/** Where the vault's id is kept in the app's local storage. */
const ID_KEY = "designed-alliances-drafts";

export function tablesOf(app: App): VaultTables {
  return new NoteTables({
    name: async () => `designed-alliances-drafts-${await vaultId(app)}`,
    tables: ["drafts", "saved", "agreed", "reviews", "sessions"],
    version: 6,
  });
}

/**
 * The vault's id. Local storage loses its last seconds in a crash, so a new id is also kept in a database, by the vault's folder.
 * Folders may be moved, and a phone does not report their paths: so the local storage is read first.
 */
async function vaultId(app: App): Promise<string> {
  const known: unknown = app.loadLocalStorage(ID_KEY);
  if (typeof known === "string" && known !== "") return known;
  const vaults = new NoteTables({
    name: () => Promise.resolve("designed-alliances-vaults"),
    tables: ["ids"],
    version: 1,
  }).table<string>("ids");
  const { adapter } = app.vault;
  const folder = adapter instanceof FileSystemAdapter ? adapter.getBasePath() : undefined;
  const id = (folder === undefined ? undefined : await vaults.get([folder, ""])) ?? freshId();
  if (folder !== undefined) await vaults.put([folder, ""], id);
  app.saveLocalStorage(ID_KEY, id);
  return id;
}

function freshId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
