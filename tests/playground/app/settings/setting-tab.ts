/** A tab of the settings: declarative where there are definitions, else what `display()` draws. */
import type { SettingDefinitionItem, SettingDefinitionPage, SettingPage } from "obsidian";
import type { App } from "../app";
import type { Plugin } from "../plugin/plugin";
import { setIcon } from "../ui/icons";
import { RenderedDefinitions } from "./definitions";

export abstract class SettingTab {
  icon = "settings";
  app: App;
  containerEl: HTMLElement = createDiv("vertical-tab-content");
  settingItems: SettingDefinitionItem[] = [];
  abstract readonly name: string;
  readonly #rendered: RenderedDefinitions;
  readonly #pages: SettingDefinitionPage[] = [];
  #page: SettingPage | undefined;
  /** What the app's own tabs keep in the vault's config, for as long as the page lives. */
  readonly #values = new Map<string, unknown>();
  #shown = false;

  constructor(app: App) {
    this.app = app;
    this.#rendered = new RenderedDefinitions({
      app,
      getControlValue: (key) => this.getControlValue(key),
      setControlValue: (key, value) => this.setControlValue(key, value),
      refreshDomState: () => {
        this.refreshDomState();
      },
      openPage: (page) => {
        this.#pages.push(page);
        this.#draw();
        this.containerEl.querySelector<HTMLElement>(".setting-page-back")?.focus();
      },
    });
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.#shown) this.#draw();
  }

  getControlValue(key: string): unknown {
    return this.#values.get(key);
  }

  setControlValue(key: string, value: unknown): unknown {
    return this.#values.set(key, value);
  }

  refreshDomState(): void {
    this.#rendered.refresh();
  }

  display(): void {
    // For plugins older than 1.13.
  }

  hide(): void {
    // For subclasses.
  }

  /** The settings window shows this tab. */
  show(): void {
    this.#shown = true;
    this.settingItems = this.getSettingDefinitions();
    this.#draw();
  }

  /** The settings window shows another one, or closes. */
  leave(): void {
    this.#shown = false;
    this.#pages.length = 0;
    this.#clear();
    this.hide();
  }

  #clear(): void {
    this.#page?.hide();
    this.#page = undefined;
    this.#rendered.clear();
    this.containerEl.empty();
  }

  #draw(): void {
    const scroll = this.containerEl.scrollTop;
    if (this.settingItems.length === 0) {
      this.containerEl.empty();
      this.display();
      return;
    }
    this.#clear();
    const open = this.#openPages();
    const page = open.at(-1);
    if (page === undefined) this.#rendered.render(this.containerEl, this.settingItems);
    else this.#drawPage(page);
    this.containerEl.scrollTop = scroll;
  }

  /** The open pages in their newest definitions: an update makes new ones of the same names. */
  #openPages(): SettingDefinitionPage[] {
    let level: readonly SettingDefinitionItem[] = this.settingItems;
    const found: SettingDefinitionPage[] = [];
    for (const { name } of this.#pages) {
      const inGroups = level.flatMap((item) =>
        "type" in item && item.type !== "page" ? (item.items ?? []) : [item],
      ) as SettingDefinitionItem[];
      const page = inGroups.find(
        (item): item is SettingDefinitionPage => "type" in item && item.type === "page" && item.name === name,
      );
      if (page === undefined) break;
      found.push(page);
      level = page.items ?? [];
    }
    return found;
  }

  #drawPage(definition: SettingDefinitionPage): void {
    const bar = this.containerEl.createDiv("setting-page-titlebar");
    const back = bar.createEl("button", {
      cls: "clickable-icon setting-page-back",
      attr: { type: "button", "aria-label": "Back" },
    });
    setIcon(back, "arrow-left");
    back.addEventListener("click", () => {
      this.#pages.pop();
      this.#draw();
    });
    bar.createEl("h2", { text: definition.name });
    if (definition.page === undefined) {
      this.#rendered.render(this.containerEl, definition.items ?? []);
      return;
    }
    const page = definition.page();
    this.#page = page;
    this.containerEl.append(page.rootEl);
    page.display();
  }
}

export abstract class PluginSettingTab extends SettingTab {
  readonly plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    super(app);
    this.plugin = plugin;
  }

  get name(): string {
    return this.plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
    settings[key] = value;
    this.plugin.settings = settings;
    await this.plugin.saveData(settings);
  }
}
