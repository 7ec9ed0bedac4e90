/**
 * Runs in a page of its own: the index of a vault of 50,000 notes as the plugin makes it, with its pauses, and the plainest loop over the
 * same properties.
 */
import type { App, Plugin } from "obsidian";
import { VaultIndex } from "../../../src/obsidian/reviews/vault-index";
import type { Frontmatter } from "../../../src/core/index/followed-vault";
import { bareList } from "../bare-list";
import { TFile } from "./obsidian";

/** As the app's cache has a note. */
interface Cached {
  readonly frontmatter?: NonNullable<Frontmatter>;
}

const files: TFile[] = [];
const byPath = new Map<string, TFile>();
const caches = new Map<TFile, Cached>();

/** What the app knows of its vault. */
const app = {
  vault: {
    getMarkdownFiles: () => files,
    getFileByPath: (path: string) => byPath.get(path) ?? null,
    on: () => undefined,
  },
  metadataCache: {
    getCache: (path: string) => caches.get(byPath.get(path) ?? new TFile("")) ?? null,
    on: () => undefined,
  },
  workspace: { onLayoutReady: (ready: () => void) => setTimeout(ready) },
};

export const vaultPage = {
  /** Takes the notes in, as JSON: so they come to the app from its own store. */
  fill(json: string): void {
    for (const [path, frontmatter] of JSON.parse(json) as [string, NonNullable<Frontmatter>][]) {
      const file = new TFile(path);
      files.push(file);
      byPath.set(path, file);
      caches.set(file, { frontmatter });
    }
  },

  /** Makes the index, until what the sidebar shows of that day can be asked for. Gives the milliseconds, and how many alliances there are. */
  index(today: string): Promise<readonly [milliseconds: number, alliances: number]> {
    const plugin = { app: app as unknown as App, register: () => undefined, registerEvent: () => undefined };
    return new Promise((resolve) => {
      const began = performance.now();
      performance.mark("index begins");
      const index = new VaultIndex(plugin as unknown as Plugin);
      index.onChange(() => {
        const { alliances, isReady } = index;
        if (!isReady) return;
        alliances.groups(today);
        alliances.worthALook();
        const milliseconds = performance.now() - began;
        performance.mark("index ready");
        // What is looked for afterwards counts among the tasks.
        setTimeout(() => {
          performance.mark("index ends");
          resolve([milliseconds, alliances.size]);
        }, 300);
      });
    });
  },

  /** The plainest list of the same. */
  loop(): Promise<readonly [milliseconds: number, alliances: number]> {
    return new Promise((resolve) => {
      setTimeout(() => {
        const began = performance.now();
        performance.mark("index begins");
        const count = bareList(
          files.map(({ path }) => path),
          (path) => app.metadataCache.getCache(path)?.frontmatter,
        );
        const milliseconds = performance.now() - began;
        performance.mark("index ends");
        resolve([milliseconds, count]);
      });
    });
  },
};

declare global {
  interface Window {
    vaultPage: typeof vaultPage;
  }
}

window.vaultPage = vaultPage;
