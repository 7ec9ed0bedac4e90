/** Starts the app: plugin first, then the vault's files, then the layout, as the real one does. */
import { App } from "./app";
import { reportLater } from "./base/events";
import { listenToBuilds } from "./build-news";
import { setCurrentApp } from "./current-app";
import { addCoreCommands } from "./core-commands";
import { makePlugin } from "./module/load-plugin";
import { addPlaygroundMenu } from "./playground-menu";
import { makeApi } from "./playground-api";
import type { Plugin } from "./plugin/plugin";
import { watchHoverLinks } from "./reading/hover";
import { switches } from "./switches";
import { setIcon } from "./ui/icons";
import { Notice } from "./ui/notice";
import { attachTooltips } from "./ui/tooltip";
import { CanvasView } from "./view/canvas-view";
import { FileExplorerView } from "./view/file-explorer";
import { addSearch } from "./view/search-view";
import { MarkdownView } from "./view/markdown-view";
import { PlainFileView } from "./view/plain-file-view";
import { Tasks } from "./module/functions";

function build(app: App): void {
  const container = document.body.createDiv("app-container");
  container.append(app.workspace.containerEl, app.statusBarEl);
  document.body.toggleClass("is-mobile", switches.phone);
  document.body.toggleClass("is-phone", switches.phone);
  document.body.addClass(navigator.platform.startsWith("Win") ? "mod-windows" : "mod-linux");
  document.documentElement.lang = switches.language;
  app.setTheme(switches.theme);
  app.keymap.attach(window);
  attachTooltips(window);
  addCoreCommands(app, () => {
    const view = app.workspace.getActiveViewOfType(MarkdownView) ?? app.workspace.getMostRecentLeaf()?.view;
    return view instanceof MarkdownView ? view : undefined;
  });
  addPlaygroundMenu(app);
  const { views } = app.workspace;
  views.register("markdown", (leaf) => new MarkdownView(leaf));
  views.register("file-explorer", (leaf) => new FileExplorerView(leaf));
  views.register("plain-file", (leaf) => new PlainFileView(leaf));
  views.register("canvas", (leaf) => new CanvasView(leaf));
  views.registerExtensions(["md"], "markdown");
  views.registerExtensions(["canvas"], "canvas");
  app.hoverSources.set("preview", { display: "Reading view", defaultMod: false });
  app.hoverSources.set("editor", { display: "Editor", defaultMod: true });
  app.hoverSources.set("file-explorer", { display: "Files", defaultMod: true });
  watchHoverLinks(app);
  addSearch(app);
}

/** Buttons that are at hand at every width; a phone has no ribbon, so that the rest of it is here. */
function addStatusButtons(app: App): void {
  const add = (icon: string, label: string, command: string): void => {
    const button = app.statusBarEl.createEl("button", {
      cls: "status-bar-item clickable-icon",
      attr: { type: "button", "aria-label": label },
    });
    setIcon(button, icon);
    button.addEventListener("click", () => app.commands.executeCommandById(command));
  };
  if (switches.phone) {
    add("panel-left", "Toggle left sidebar", "app:toggle-left-sidebar");
    add("terminal", "Open command palette", "command-palette:open");
  }
  add("panel-right", "Toggle right sidebar", "app:toggle-right-sidebar");
}

async function load(app: App): Promise<Plugin> {
  const plugin = await makePlugin(app);
  app.plugins[plugin.manifest.id] = plugin;
  performance.mark("plugin load begins");
  plugin.load();
  await plugin.loaded;
  performance.mark("plugin loaded");
  return plugin;
}

function watchSettings(app: App, current: () => Plugin | undefined): void {
  app.vault.on("raw", (path: string) => {
    const plugin = current();
    if (plugin !== undefined && path === `${String(plugin.manifest.dir)}/data.json`)
      plugin.onExternalSettingsChange?.();
  });
}

async function showFirstNote(app: App): Promise<void> {
  const { workspace } = app;
  if (workspace.getLeavesOfType("file-explorer").length === 0)
    await workspace.getLeftLeaf(false).setViewState({ type: "file-explorer" });
  if (!app.isNarrow()) workspace.leftSplit.expand();
  const first = app.vault.getFileByPath("Start here.md");
  const leaf = workspace.getMostRecentLeaf();
  if (first !== null && leaf?.view.getViewType() === "empty") await leaf.openFile(first, { active: false });
  if (leaf !== null) workspace.setActiveLeaf(leaf);
}

function watchQuit(app: App): void {
  window.addEventListener("pagehide", () => {
    app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView) void view.save();
    });
    app.workspace.trigger("quit", new Tasks());
  });
}

export function start(): void {
  const app = new App();
  setCurrentApp(app);
  build(app);
  let plugin: Plugin | undefined;
  const running = (): Plugin => {
    if (plugin === undefined) throw new Error("The plugin is not loaded.");
    return plugin;
  };
  const begin = async (): Promise<void> => {
    try {
      plugin = await load(app);
    } catch (error) {
      new Notice(`Failed to load the plugin. ${error instanceof Error ? error.message : ""}`, 0);
      reportLater(error);
    }
    await app.vault.open();
    await app.workspace.open();
    addStatusButtons(app);
    await showFirstNote(app);
    // The plugin was switched on by hand once: before the first start with this vault.
    if (app.workspace.isNew) plugin?.onUserEnable();
    await window.playground.idle();
    document.body.setAttribute("data-ready", "true");
  };
  const reload = async (): Promise<void> => {
    plugin?.unload();
    document.head.querySelector("style[data-plugin]")?.remove();
    plugin = await load(app);
    app.workspace.trigger("post-processor-change");
  };
  let begun: Promise<void> = Promise.resolve();
  const ready = new Promise<void>((resolve) => {
    window.setTimeout(() => {
      begun = begin();
      begun.catch(reportLater).finally(resolve);
    });
  });
  window.playground = makeApi(app, running, ready, reload);
  watchSettings(app, () => plugin);
  listenToBuilds(app);
  watchQuit(app);
}
