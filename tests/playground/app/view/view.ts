/** Views: what stands in a tab. */
import type { ViewStateResult } from "obsidian";
import type { App } from "../app";
import { Component } from "../base/component";
import { setIcon } from "../ui/icons";
import type { Scope } from "../ui/keymap";
import type { Menu } from "../ui/menu";
import type { WorkspaceLeaf } from "../workspace/leaf";

export abstract class View extends Component {
  app: App;
  icon = "file";
  navigation = false;
  leaf: WorkspaceLeaf;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = leaf.workspace.app;
    this.containerEl = createDiv("workspace-leaf-content");
  }

  async open(): Promise<void> {
    this.containerEl.setAttribute("data-type", this.getViewType());
    await this.onOpen();
  }

  async close(): Promise<void> {
    await this.onClose();
  }

  protected async onOpen(): Promise<void> {
    // For subclasses.
  }

  protected async onClose(): Promise<void> {
    // For subclasses.
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  /** For subclasses. */
  async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await Promise.resolve([state, result]);
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void {
    if ((state as { focus?: boolean } | null)?.focus === true) this.focus();
  }

  focus(): void {
    // For subclasses.
  }

  getIcon(): string {
    return this.icon;
  }

  updateHeader(): void {
    // For subclasses.
  }

  onResize(): void {
    // For subclasses.
  }

  /** For subclasses. */
  onPaneMenu(menu: Menu, source: string): void {
    menu.dom.setAttribute("data-source", source);
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv("view-header");
    const back = this.headerEl.createEl("button", {
      cls: "clickable-icon view-header-back",
      attr: { type: "button", "aria-label": "Go back" },
    });
    setIcon(back, "arrow-left");
    back.addEventListener("click", () => void this.leaf.goBack());
    this.titleEl = this.headerEl.createDiv("view-header-title-container").createDiv("view-header-title");
    this.actionsEl = this.headerEl.createDiv("view-actions");
    const more = this.addAction("more-vertical", "More options", (event) => {
      this.leaf.workspace.showPaneMenu(this.leaf, event);
    });
    more.addClass("mod-more");
    this.contentEl = this.containerEl.createDiv("view-content");
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.actionsEl.createEl("button", {
      cls: "clickable-icon view-action",
      attr: { type: "button", "aria-label": title },
      prepend: true,
    });
    setIcon(button, icon);
    button.addEventListener("click", callback);
    return button;
  }

  override updateHeader(): void {
    this.titleEl.setText(this.getDisplayText());
  }
}
