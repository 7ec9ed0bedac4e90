/**
 * What is typed and not in its note yet, in files of the extension's own in its storage: kept by the extension itself, since
 * what a page or the window remembers of its last seconds is lost when the window goes.
 */
import * as vscode from "vscode";
import { Queue } from "../core/events/queue";

export class DraftFiles {
  readonly #folder: vscode.Uri;
  /** Reads and writes, one queue for each key. */
  readonly #queues = new Map<string, Queue>();

  /** @param storage a folder of the extension's own */
  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, "drafts");
  }

  /** What was kept by this key; `undefined` where there is nothing, or nothing that can be read. Never rejects. */
  read(key: string): Promise<unknown> {
    return this.#queueOf(key)
      .run(() => this.#read(key))
      .catch(nothingThere);
  }

  /**
   * Keeps plain data, or forgets it where there is none: one after another for each key, what it is by then. Never rejects: a storage
   * that fails makes the extension work without one.
   */
  write(key: string, value: () => unknown): Promise<void> {
    return this.#queueOf(key)
      .run(() => this.#write(key, value()))
      .catch(nothingThere);
  }

  /** Deletes all that is kept. */
  async clear(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.run(nothingThere)));
    await vscode.workspace.fs.delete(this.#folder, { recursive: true }).then(undefined, nothingThere);
  }

  #queueOf(key: string): Queue {
    const queue = this.#queues.get(key) ?? new Queue();
    this.#queues.set(key, queue);
    return queue;
  }

  async #read(key: string): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(await this.#fileOf(key))));
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
