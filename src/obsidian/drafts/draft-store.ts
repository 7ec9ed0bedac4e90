/** What was typed and is not in its note yet, kept on this device, for each vault apart. */
import type { App, TFile } from "obsidian";
import type { AnswerAddress } from "../../core/question/question";
import type { Draft, DraftPort } from "../../ui/form/port";
import { DraftDatabase } from "./draft-database";

/** Where the vault's own name for its drafts is kept; two vaults of one name must not meet. */
const ID_KEY = "designed-alliances-drafts";

/** After one writing to the database the next one of the same draft waits so many milliseconds: keys come faster than that. */
const WRITE_DELAY = 150;

/** A draft as it is held in memory. */
interface Held {
  readonly file: TFile;
  draft: Draft;
  /** Runs while a newer draft has to wait for its writing. */
  timer: number | undefined;
  isWritten: boolean;
}

/**
 * The drafts of a vault. What is kept is at hand at once, for a form that takes another's place between two keys, and in the database a
 * moment later, for what comes after a crash.
 */
export class DraftStore {
  readonly #database: DraftDatabase;
  readonly #held = new Map<string, Held>();

  constructor(app: App) {
    this.#database = new DraftDatabase(`designed-alliances-drafts-${vaultId(app)}`);
  }

  /** The drafts of a note, wherever it is moved to. */
  ofNote(file: TFile): DraftPort {
    return {
      load: () => this.#load(file),
      keep: (draft) => this.#keep(file, draft),
      forget: (address) => this.#forget(file, address),
    };
  }

  moveNote(from: string, to: string): Promise<void> {
    for (const held of this.#held.values()) if (held.file.path === to) held.isWritten = false;
    return this.#database.moveNote(from, to);
  }

  count(): Promise<number> {
    return this.#database.count();
  }

  async forgetAll(): Promise<void> {
    for (const { timer } of this.#held.values()) window.clearTimeout(timer);
    this.#held.clear();
    await this.#database.clear();
  }

  async #load(file: TFile): Promise<readonly Draft[]> {
    const drafts = new Map(
      (await this.#database.ofNote(file.path)).map((draft) => [addressText(draft.address), draft]),
    );
    for (const held of this.#held.values()) {
      if (held.file === file) drafts.set(addressText(held.draft.address), held.draft);
    }
    return [...drafts.values()];
  }

  async #keep(file: TFile, draft: Draft): Promise<void> {
    const key = heldKey(file, draft.address);
    const held = this.#held.get(key) ?? { file, draft, timer: undefined, isWritten: false };
    held.draft = draft;
    held.isWritten = false;
    this.#held.set(key, held);
    if (held.timer === undefined) await this.#write(held);
  }

  async #write(held: Held): Promise<void> {
    held.isWritten = true;
    held.timer = window.setTimeout(() => {
      held.timer = undefined;
      if (!held.isWritten) void this.#write(held);
    }, WRITE_DELAY);
    await this.#database.put([held.file.path, addressText(held.draft.address)], held.draft);
  }

  async #forget(file: TFile, address: AnswerAddress): Promise<void> {
    const key = heldKey(file, address);
    window.clearTimeout(this.#held.get(key)?.timer);
    this.#held.delete(key);
    await this.#database.delete([file.path, addressText(address)]);
  }
}

const fileIds = new WeakMap<TFile, number>();
let files = 0;

/** Stands for an answer of a note, whatever path the note has. */
function heldKey(file: TFile, address: AnswerAddress): string {
  const id = fileIds.get(file) ?? ++files;
  fileIds.set(file, id);
  return `${id} ${addressText(address)}`;
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
