/** The server's side of the vault: reading and writing over HTTP, and what other programs did, as it happens. */
import { switches } from "../switches";

export interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder";
  readonly mtime: number;
  readonly ctime: number;
  readonly size: number;
}

export interface Change {
  readonly type: "created" | "modified" | "deleted";
  readonly entry: Entry;
}

/** What became of the last change of a source, where `npm start` follows them. */
export type BuildNews = { readonly type: "built" } | { readonly type: "failed"; readonly errors: readonly string[] };

/** The file is no longer what was read: read again and try anew. */
export class Conflict extends Error {}

const client = Math.random().toString(36).slice(2);

async function ask(
  method: string,
  route: string,
  query: Record<string, string>,
  init: RequestInit = {},
): Promise<Response> {
  if (method !== "GET") failOnDemand();
  const headers = new Headers(init.headers);
  headers.set("X-Client", client);
  const response = await fetch(`/api/${route}?${new URLSearchParams(query).toString()}`, { ...init, method, headers });
  if (response.ok) return response;
  const { error } = (await response.json()) as { error?: string };
  const message = error ?? response.statusText;
  throw response.status === 412 ? new Conflict(message) : new Error(message);
}

function failOnDemand(): void {
  if (switches.readOnlyDisk) throw new Error("EROFS: read-only file system");
  if (switches.failingWrites > 0) {
    switches.failingWrites -= 1;
    throw new Error("EIO: i/o error, write");
  }
}

/** Keeps a byte order mark: every byte of a note stays. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const disk = {
  async list(): Promise<{ name: string; entries: Entry[] }> {
    const response = await ask("GET", "list", {});
    return (await response.json()) as { name: string; entries: Entry[] };
  },

  async readBinary(path: string): Promise<{ bytes: ArrayBuffer; hash: string; entry: Entry }> {
    const response = await ask("GET", "file", { path });
    const entry = JSON.parse(decodeURIComponent(response.headers.get("X-Entry") ?? "")) as Entry;
    return { bytes: await response.arrayBuffer(), hash: response.headers.get("ETag") ?? "", entry };
  },

  async read(path: string): Promise<{ text: string; hash: string; entry: Entry }> {
    const { bytes, hash, entry } = await disk.readBinary(path);
    return { text: decoder.decode(bytes), hash, entry };
  },

  /** `expected`: the hash that was read; rejects with `Conflict` when the file has another by now. */
  async write(
    path: string,
    data: string | ArrayBuffer,
    options: { expected?: string; create?: boolean } = {},
  ): Promise<Entry> {
    const headers: Record<string, string> = {};
    if (options.expected !== undefined) headers["If-Match"] = options.expected;
    if (options.create === true) headers["If-None-Match"] = "*";
    const response = await ask("PUT", "file", { path }, { body: data, headers });
    return ((await response.json()) as { entry: Entry }).entry;
  },

  async makeFolder(path: string): Promise<void> {
    await ask("POST", "folder", { path });
  },

  async rename(path: string, to: string): Promise<void> {
    await ask("POST", "rename", { path, to });
  },

  async remove(path: string): Promise<void> {
    await ask("DELETE", "file", { path });
  },

  /** Is called with news of the sources, which come from the server, too. */
  onBuild: undefined as ((news: BuildNews) => void) | undefined,

  /** Resolves once the stream is open: nothing that happens later is missed. */
  listen(callback: (change: Change) => void): Promise<void> {
    const source = new EventSource(`/api/events?client=${client}&build=${document.body.dataset.build ?? ""}`);
    source.onmessage = (event: MessageEvent<string>) => {
      callback(JSON.parse(event.data) as Change);
    };
    source.addEventListener("build", (event: MessageEvent<string>) => {
      disk.onBuild?.(JSON.parse(event.data) as BuildNews);
    });
    return new Promise((resolve) => {
      source.onopen = () => {
        resolve();
      };
    });
  },
};
