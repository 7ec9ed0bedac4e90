/** What was typed and is not in its note yet, kept on this device, for each vault apart. */
import type { App, TFile } from "obsidian";
import type { AnswerAddress } from "../../core/question/question";
import type { DraftPort } from "../../ui/form/port";
import { DraftDatabase } from "./draft-database";

/** Where the vault's own name for its drafts is kept; two vaults of one name must not meet. */
const ID_KEY = "designed-alliances-drafts";

export class DraftStore {
  readonly #database: DraftDatabase;

  constructor(app: App) {
    this.#database = new DraftDatabase(`designed-alliances-drafts-${vaultId(app)}`);
  }

  /** The drafts of a note, wherever it is moved to. */
  ofNote(file: TFile): DraftPort {
    return {
      load: () => this.#database.ofNote(file.path),
      keep: (draft) => this.#database.put([file.path, addressText(draft.address)], draft),
      forget: (address) => this.#database.delete([file.path, addressText(address)]),
    };
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#database.moveNote(from, to);
  }

  count(): Promise<number> {
    return this.#database.count();
  }

  forgetAll(): Promise<void> {
    return this.#database.clear();
  }
}

function addressText({ section, question, ally }: AnswerAddress): string {
  return JSON.stringify([section, question, ally ?? null]);
}

function vaultId(app: App): string {
  const known: unknown = app.loadLocalStorage(ID_KEY);
  if (typeof known === "string" && known !== "") return known;
  const bytes = window.crypto.getRandomValues(new Uint8Array(12));
  const id = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  app.saveLocalStorage(ID_KEY, id);
  return id;
}
