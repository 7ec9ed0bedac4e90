/** `window.playground`: what tests and the curious may use. Tests should prefer what a person sees. */
import type { App } from "./app";
import type { Plugin } from "./plugin/plugin";
import { renderForPrint } from "./reading/print";
import { type Switches, switches } from "./switches";
import { MarkdownView } from "./view/markdown-view";

export interface OpenOptions {
  mode?: "source" | "live" | "preview";
  /** In a new split, tab or window. */
  where?: "split" | "tab" | "window";
}

export interface PlaygroundApi {
  readonly app: App;
  readonly plugin: Plugin;
  readonly switches: Switches;
  /** Resolves when the start is over: plugin loaded, layout ready, cache filled. */
  readonly ready: Promise<void>;
  openNote(path: string, options?: OpenOptions): Promise<void>;
  /** Nothing waits to be saved or indexed, and two frames have passed. */
  idle(): Promise<void>;
  /** Renders a note as print does and leaves it in the page, as the element `.print`; call the result to take it away. */
  renderPrint(path: string): Promise<() => void>;
  /** As if `obsidian://ACTION?KEY=VALUE` had been opened. */
  openUri(uri: string): unknown;
  /** As if the command had been typed at a command line. */
  runCli(command: string, parameters?: Record<string, string>): Promise<unknown>;
  /** Unloads the plugin and loads it anew, as switching it off and on does. */
  reloadPlugin(): Promise<void>;
}

declare global {
  interface Window {
    playground: PlaygroundApi;
  }
}

/** Milliseconds after which nobody waits for a frame any more: a window that is not drawn has none. */
const NO_FRAME = 1000;

const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, NO_FRAME);
    window.requestAnimationFrame(() => {
      window.clearTimeout(timer);
      resolve();
    });
  });

function isBusy(app: App): boolean {
  const views: unknown[] = [];
  app.workspace.iterateAllLeaves(({ view }) => views.push(view));
  return !app.metadataCache.idle || views.some((view) => view instanceof MarkdownView && view.dirty);
}

async function idle(app: App): Promise<void> {
  while (isBusy(app)) await new Promise((resolve) => window.setTimeout(resolve, 20));
  await frame();
  await frame();
}

async function openNote(app: App, path: string, { mode = "live", where }: OpenOptions): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`No such note: ${path}`);
  const state = mode === "preview" ? { mode } : { mode: "source", source: mode === "source" };
  await app.workspace.getLeaf(where ?? false).openFile(file, { state });
}

export function makeApi(
  app: App,
  plugin: () => Plugin,
  ready: Promise<void>,
  reload: () => Promise<void>,
): PlaygroundApi {
  return {
    app,
    get plugin() {
      return plugin();
    },
    switches,
    ready,
    openNote: (path, options = {}) => openNote(app, path, options),
    idle: () => idle(app),
    async renderPrint(path) {
      const file = app.vault.getFileByPath(path);
      if (file === null) throw new Error(`No such note: ${path}`);
      return (await renderForPrint(app, file)).done;
    },
    openUri(uri) {
      const url = new URL(uri);
      const action = url.hostname === "" ? url.pathname.replace(/^\/+/u, "") : url.hostname;
      return app.protocolHandlers.get(action)?.({ action, ...Object.fromEntries(url.searchParams) });
    },
    runCli(command, parameters = {}) {
      const handler = app.cliHandlers.get(command);
      if (handler === undefined) return Promise.reject(new Error(`No such command: ${command}`));
      return Promise.resolve(handler(parameters));
    },
    reloadPlugin: reload,
  };
}
