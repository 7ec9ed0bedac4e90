/** The app: everything a plugin reaches through `this.app`. */
import type { Extension } from "@codemirror/state";
import type { HoverLinkSource } from "obsidian";
import { Commands } from "./commands";
import { MetadataCache } from "./metadata/metadata-cache";
import type { Plugin } from "./plugin/plugin";
import type { SettingTab } from "./settings/setting-tab";
import { PostProcessors } from "./reading/post-processors";
import { switches } from "./switches";
import { Keymap, Scope } from "./ui/keymap";
import type { TAbstractFile } from "./vault/file";
import { FileManager } from "./vault/file-manager";
import { Vault } from "./vault/vault";
import { Workspace } from "./workspace/workspace";

export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly vault = new Vault();
  readonly metadataCache = new MetadataCache(this.vault);
  readonly fileManager = new FileManager(this);
  readonly workspace = new Workspace(this);
  readonly commands = new Commands(this, this.scope);
  readonly postProcessors = new PostProcessors();
  readonly editorExtensions: Extension[] = [];
  readonly hoverSources = new Map<string, HoverLinkSource>();
  readonly protocolHandlers = new Map<string, (parameters: Record<string, string>) => unknown>();
  readonly cliHandlers = new Map<string, (parameters: Record<string, string>) => unknown>();
  readonly settingTabs: SettingTab[] = [];
  readonly renderContext = { hoverPopover: null };
  readonly secretStorage = null;
  readonly statusBarEl: HTMLElement = createDiv({
    cls: "status-bar",
    attr: { role: "region", "aria-label": "Status bar" },
  });
  readonly plugins: Record<string, Plugin> = {};
  lastEvent: Event | null = null;
  /** Opens the dialog that renames a file. */
  askNewName: (file: TAbstractFile) => void = () => undefined;

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  setTheme(theme: "light" | "dark"): void {
    switches.theme = theme;
    for (const { document: doc } of this.workspace.windows) {
      doc.body.toggleClass("theme-dark", theme === "dark");
      doc.body.toggleClass("theme-light", theme === "light");
    }
    this.workspace.trigger("css-change");
  }

  /** Whether the sidebars lie over the note. */
  isNarrow(): boolean {
    return switches.phone || window.innerWidth < 700;
  }

  title(note: string): void {
    document.title = `${note} - ${this.vault.getName()} - Playground`;
  }

  loadLocalStorage(key: string): unknown {
    const text = window.localStorage.getItem(`${this.vault.getName()}-${key}`);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    const name = `${this.vault.getName()}-${key}`;
    if (data === null || data === undefined) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(data));
  }
}
