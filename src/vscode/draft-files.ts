/**
 * What is typed and not in its note yet, in files in the extension's storage: the extension itself keeps it, since the state of a
 * page or window loses its last seconds when the window closes.
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
   * Keeps plain data, or deletes it if `value` returns `undefined`. Writes of a key run one after another, each with the value of
   * that time. Never rejects: if the storage fails, the extension works without one.
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

/** There is nothing to read or to delete, or the storage fails. */
function nothingThere(): void {
  return undefined;
}
