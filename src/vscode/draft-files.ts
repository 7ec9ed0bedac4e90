/**
 * What is typed and not in its note yet, in files of the extension's own in its storage: kept by the extension itself, since
 * what a page or the window remembers of its last seconds is lost when the window goes.
 */
import * as vscode from "vscode";

export class DraftFiles {
  readonly #folder: vscode.Uri;
  /** What is being written, by key. */
  readonly #work = new Map<string, Promise<void>>();

  /** @param storage a folder of the extension's own */
  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, "drafts");
  }

  /** What was kept by this key; `undefined` where there is nothing, or nothing that can be read. Never rejects. */
  async read(key: string): Promise<unknown> {
    try {
      await this.#work.get(key);
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(await this.#fileOf(key))));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps plain data, or forgets it where there is none: one after another for each key, what it is by then. Never rejects: a storage
   * that fails makes the extension work without one.
   */
  write(key: string, value: () => unknown): Promise<void> {
    const before = this.#work.get(key) ?? Promise.resolve();
    const done = before.then(() => this.#write(key, value())).then(undefined, nothingThere);
    this.#work.set(key, done);
    return done;
  }

  /** Deletes all that is kept. */
  async clear(): Promise<void> {
    await Promise.all(this.#work.values());
    await vscode.workspace.fs.delete(this.#folder, { recursive: true }).then(undefined, nothingThere);
  }

  async #write(key: string, value: unknown): Promise<void> {
    const file = await this.#fileOf(key);
    const { fs } = vscode.workspace;
    if (value === undefined) await fs.delete(file);
    else await fs.writeFile(file, new TextEncoder().encode(JSON.stringify(value)));
  }

  async #fileOf(key: string): Promise<vscode.Uri> {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
    const name = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return vscode.Uri.joinPath(this.#folder, `${name}.json`);
  }
}

/** What is deleted twice, or was never written. */
function nothingThere(): void {
  return undefined;
}
