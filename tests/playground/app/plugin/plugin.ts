/** The base of plugins: what they register goes when they are unloaded. */
import type { Extension } from "@codemirror/state";
import type { Command, HoverLinkSource, PluginManifest } from "obsidian";
import type { App } from "../app";
import { Component } from "../base/component";
import { attachEditorSuggest, type EditorSuggest } from "../editor/editor-suggest";
import { type CodeBlockHandler, createCodeBlockPostProcessor, type PostProcessor } from "../reading/post-processors";
import type { SettingTab } from "../settings/setting-tab";
import type { ViewCreator } from "../view/view-registry";

export abstract class Plugin extends Component {
  app: App;
  manifest: PluginManifest;
  settings?: unknown;
  onExternalSettingsChange?(): unknown;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  onUserEnable(): void {
    // For subclasses.
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const item = this.app.workspace.leftRibbon.addItem(icon, title, callback);
    this.register(() => {
      item.remove();
    });
    return item;
  }

  addStatusBarItem(): HTMLElement {
    const item = this.app.statusBarEl.createDiv({ cls: `status-bar-item plugin-${this.manifest.id}`, prepend: true });
    this.register(() => {
      item.remove();
    });
    return item;
  }

  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => {
      this.app.commands.removeCommand(command.id);
    });
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: SettingTab): void {
    this.app.settingTabs.push(tab);
    tab.update();
    this.register(() => {
      this.app.settingTabs.remove(tab);
    });
  }

  registerView(type: string, creator: ViewCreator): void {
    const { views } = this.app.workspace;
    views.register(type, creator);
    this.register(() => {
      views.unregister(type);
    });
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.app.hoverSources.set(id, info);
    this.register(() => this.app.hoverSources.delete(id));
  }

  registerExtensions(extensions: string[], type: string): void {
    this.app.workspace.views.registerExtensions(extensions, type);
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    this.app.postProcessors.register(processor, sortOrder);
    this.register(() => {
      this.app.postProcessors.unregister(processor);
    });
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder?: number): PostProcessor {
    const block = this.app.postProcessors.registerCodeBlock(language, handler);
    const processor = createCodeBlockPostProcessor(language, block);
    this.register(() => {
      this.app.postProcessors.unregisterCodeBlock(language);
    });
    this.app.workspace.updateOptions();
    return this.registerMarkdownPostProcessor(processor, sortOrder);
  }

  /** The playground has no Bases: as in an app where they are switched off. */
  registerBasesView(): boolean {
    return false;
  }

  registerEditorExtension(extension: Extension): void {
    this.app.editorExtensions.push(extension);
    this.app.workspace.updateOptions();
    this.register(() => {
      this.app.editorExtensions.remove(extension);
      this.app.workspace.updateOptions();
    });
  }

  registerObsidianProtocolHandler(action: string, handler: (parameters: Record<string, string>) => unknown): void {
    this.app.protocolHandlers.set(action, handler);
    this.register(() => this.app.protocolHandlers.delete(action));
  }

  registerCliHandler(
    command: string,
    _description: string,
    _flags: unknown,
    handler: (parameters: Record<string, string>) => unknown,
  ): void {
    if (!command.startsWith(this.manifest.id)) throw new Error(`The command must start with ${this.manifest.id}.`);
    this.app.cliHandlers.set(command, handler);
    this.register(() => this.app.cliHandlers.delete(command));
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.registerEditorExtension(attachEditorSuggest(suggest));
  }

  get #dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }

  async loadData(): Promise<unknown> {
    const text = await this.app.vault.adapter.read(this.#dataPath).catch(() => undefined);
    // As in the app: no file is null, and one that is no JSON rejects.
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  async saveData(data: unknown): Promise<void> {
    const folder = this.#dataPath.replace(/\/[^/]*$/u, "");
    await this.app.vault.adapter.mkdir(folder).catch(() => undefined);
    await this.app.vault.adapter.write(this.#dataPath, JSON.stringify(data, null, 2));
  }
}
