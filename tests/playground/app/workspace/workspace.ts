/** The workspace: which leaves there are, which is the active one, and opening things in them. */
import type { OpenViewState, PaneType, ViewState } from "obsidian";
import type { App } from "../app";
import { debounce } from "../base/debounce";
import { Events, reportLater } from "../base/events";
import { getLinkpath, parseLinktext } from "../base/paths";
import type { EditorHost } from "../editor/info-fields";
import { switches } from "../switches";
import type { Menu } from "../ui/menu";
import { TFile } from "../vault/file";
import type { View } from "../view/view";
import { ViewRegistry } from "../view/view-registry";
import {
  WorkspaceFloating,
  type WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
} from "./items";
import { readLayout, restoreLayout } from "./layout";
import { WorkspaceLeaf } from "./leaf";
import { showPaneMenu, showTabMenu } from "./leaf-menu";
import { openPopout, type PopoutSize } from "./popout";
import { WorkspaceTabs } from "./tabs";

type Where = PaneType | boolean | undefined;

export class Workspace extends Events {
  readonly app: App;
  readonly containerEl: HTMLElement = createDiv("workspace");
  readonly leftRibbon = new WorkspaceRibbon();
  readonly rightRibbon = new WorkspaceRibbon();
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  readonly floatingSplit: WorkspaceFloating;
  /** Leaves whose kind of view has come or gone are made anew, as in the app. */
  readonly views = new ViewRegistry((type) => {
    for (const leaf of this.getLeavesOfType(type)) if (!leaf.isDeferred) leaf.rebuild().catch(reportLater);
  });
  /** Every window of the app, the main one first. */
  readonly windows = new Set<Window>([window]);
  activeLeaf: WorkspaceLeaf | null = null;
  activeEditor: EditorHost | null = null;
  layoutReady = false;
  /** Whether this vault has no layout from an earlier start. */
  isNew = true;
  readonly #ready: (() => unknown)[] = [];
  readonly #lastOpen: string[] = [];
  #clock = 0;
  #announced: TFile | null = null;
  #changing = false;

  readonly requestSaveLayout = debounce(() => this.#saveLayout(), 1000, true);

  constructor(app: App) {
    super();
    this.app = app;
    const Side = switches.phone ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.leftSplit = new Side(this, "left");
    this.rightSplit = new Side(this, "right");
    this.rootSplit = new WorkspaceRoot(this, "vertical", "mod-root");
    this.floatingSplit = new WorkspaceFloating(this);
    this.rootSplit.containerEl.setAttribute("role", "main");
    this.containerEl.append(
      this.leftRibbon.containerEl,
      this.leftSplit.containerEl,
      this.rootSplit.containerEl,
      this.rightSplit.containerEl,
    );
  }

  /** Builds the last layout, or an empty one, and says that it is there. */
  async open(): Promise<void> {
    this.isNew = !(await restoreLayout(this));
    this.layoutReady = true;
    for (const callback of this.#ready.splice(0)) this.#run(callback);
    this.trigger("layout-ready");
    this.layoutChanged();
  }

  #run(callback: () => unknown): void {
    try {
      const outcome = callback();
      if (outcome instanceof Promise) outcome.catch(reportLater);
    } catch (error) {
      reportLater(error);
    }
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) this.#run(callback);
    else this.#ready.push(callback);
  }

  layoutChanged(): void {
    if (this.#changing) return;
    this.#changing = true;
    window.setTimeout(() => {
      this.#changing = false;
      this.trigger("layout-change");
      void this.requestSaveLayout();
    });
  }

  async #saveLayout(): Promise<void> {
    if (!this.layoutReady) return;
    const { adapter, configDir } = this.app.vault;
    await adapter.mkdir(configDir).catch(() => undefined); // Mostly there already.
    await adapter
      .write(`${configDir}/workspace.json`, JSON.stringify(this.getLayout(), null, 2))
      .catch(() => undefined);
  }

  getLayout(): Record<string, unknown> {
    return readLayout(this);
  }

  // Leaves

  iterateLeaves(root: WorkspaceItem, callback: (leaf: WorkspaceLeaf) => unknown): void {
    if (root instanceof WorkspaceLeaf) callback(root);
    else if (root instanceof WorkspaceParent)
      for (const child of [...root.children]) this.iterateLeaves(child, callback);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.iterateLeaves(this.rootSplit, callback);
    this.iterateLeaves(this.floatingSplit, callback);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const root of [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit])
      this.iterateLeaves(root, callback);
  }

  #leaves(root?: WorkspaceItem): WorkspaceLeaf[] {
    const found: WorkspaceLeaf[] = [];
    if (root === undefined) this.iterateAllLeaves((leaf) => found.push(leaf));
    else this.iterateLeaves(root, (leaf) => found.push(leaf));
    return found;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.#leaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.#leaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.#leaves().filter((leaf) => leaf.group === group);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    const leaves = this.#leaves(root);
    if (root === this.rootSplit) leaves.push(...this.#leaves(this.floatingSplit));
    return leaves.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
  }

  isLastMainLeaf(leaf: WorkspaceLeaf): boolean {
    const main = this.#leaves(this.rootSplit);
    return main.length === 1 && main[0] === leaf;
  }

  /** A leaf was closed: another one becomes the active one. */
  /** A view is there no more. */
  closed(view: View): void {
    if ((this.activeEditor as unknown) === view) this.activeEditor = null;
  }

  left(leaf: WorkspaceLeaf): void {
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next !== null) this.setActiveLeaf(next);
    }
    this.layoutChanged();
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
    const tabs = new WorkspaceTabs(this);
    parent.insert(tabs, Math.min(index, parent.children.length));
    return this.newLeaf(tabs);
  }

  /** A new leaf, beside the one that shows unless a place is given. */
  newLeaf(tabs: WorkspaceTabs, at?: number): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this);
    const beside = tabs.current === null ? tabs.children.length : tabs.leaves.indexOf(tabs.current) + 1;
    tabs.insert(leaf, at ?? beside);
    this.layoutChanged();
    return leaf;
  }

  createLeafBySplit(
    leaf: WorkspaceLeaf,
    direction: "vertical" | "horizontal" = "vertical",
    before = false,
  ): WorkspaceLeaf {
    const { tabs } = leaf;
    const parent = tabs?.parent;
    if (tabs === null || !(parent instanceof WorkspaceSplit)) return this.createLeafInParent(this.rootSplit, 0);
    let into: WorkspaceSplit = parent;
    let at = parent.children.indexOf(tabs) + (before ? 0 : 1);
    if (parent.direction !== direction) {
      into = new WorkspaceSplit(this, direction);
      const place = parent.children.indexOf(tabs);
      parent.children.splice(place, 1);
      parent.insert(into, place);
      into.insert(tabs);
      at = before ? 0 : 1;
    }
    return this.createLeafInParent(into, at);
  }

  splitActiveLeaf(direction?: "vertical" | "horizontal"): WorkspaceLeaf {
    return this.getLeaf("split", direction);
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, where: Where | "vertical" | "horizontal" = "split"): Promise<WorkspaceLeaf> {
    const direction = where === "vertical" || where === "horizontal" ? where : "vertical";
    const made = where === direction ? this.createLeafBySplit(leaf, direction) : this.getLeaf(where as Where);
    await made.setViewState(leaf.getViewState());
    return made;
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  getLeaf(where: Where = false, direction?: "vertical" | "horizontal"): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    if (where === "window") return this.openPopoutLeaf();
    if (recent === null) return this.createLeafInParent(this.rootSplit, 0);
    if (where === "split") return this.createLeafBySplit(recent, direction);
    const { tabs } = recent;
    if (tabs !== null && (where === true || where === "tab" || recent.pinned)) return this.newLeaf(tabs);
    return recent;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.rightSplit, split);
  }

  #sideLeaf(side: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    const tabs = side.children.find((child) => child instanceof WorkspaceTabs);
    return split || tabs === undefined ? this.createLeafInParent(side, side.children.length) : this.newLeaf(tabs);
  }

  async ensureSideLeaf(
    type: string,
    side: "left" | "right",
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const known = this.#leaves(dock).find((leaf) => leaf.view.getViewType() === type);
    const leaf = known ?? this.#sideLeaf(dock, options.split ?? false);
    if (known === undefined || options.state !== undefined)
      await leaf.setViewState({ type, ...(options.state && { state: options.state }) });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  // The active leaf

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focusArgument = false): void {
    const focus = typeof params === "boolean" ? focusArgument : params.focus === true;
    leaf.tabs?.select(leaf);
    leaf.activeTime = ++this.#clock;
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    for (const other of this.#leaves()) other.containerEl.toggleClass("mod-active", other === leaf);
    if (before !== leaf) {
      if (before?.view.scope) this.app.keymap.popScope(before.view.scope);
      if (leaf.view.scope) this.app.keymap.pushScope(leaf.view.scope);
      this.trigger("active-leaf-change", leaf);
    }
    this.announceFile();
    if (focus) leaf.view.focus();
  }

  /** Says which note is open, once for each. */
  announceFile(): void {
    const host = this.activeLeaf?.view as Partial<EditorHost> | undefined;
    if (host?.editor !== undefined) this.activeEditor = host as EditorHost;
    const file = this.getActiveFile();
    if (file === this.#announced) return;
    this.#announced = file;
    if (file !== null) {
      this.#lastOpen.unshift(file.path);
      this.app.title(file.basename);
    }
    this.trigger("file-open", file);
  }

  getActiveFile(): TFile | null {
    const file: unknown = Reflect.get(this.getMostRecentLeaf()?.view ?? {}, "file");
    return file instanceof TFile ? file : null;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getLastOpenFiles(): string[] {
    return [...new Set(this.#lastOpen)].slice(0, 10);
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    await leaf.loadIfDeferred();
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    leaf.tabs?.select(leaf);
  }

  // Opening

  async openLinkText(
    linktext: string,
    sourcePath: string,
    where: Where = false,
    options: OpenViewState = {},
  ): Promise<void> {
    const { subpath } = parseLinktext(linktext);
    const linkpath = getLinkpath(linktext);
    const target = this.app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath);
    const file = target ?? (await this.app.fileManager.createNewMarkdownFile(undefined, linkpath));
    const leaf = this.getLeaf(where);
    await leaf.openFile(file, { ...options, eState: { ...options.eState, ...(subpath && { subpath }) } });
  }

  openPopoutLeaf(size: PopoutSize = {}): WorkspaceLeaf {
    const container = openPopout(this, size);
    return this.createLeafInParent(container, 0);
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, size: PopoutSize = {}): WorkspaceSplit {
    const container = openPopout(this, size);
    const tabs = new WorkspaceTabs(this);
    leaf.tabs?.remove(leaf);
    container.insert(tabs);
    tabs.insert(leaf);
    if (this.getMostRecentLeaf() === leaf && this.#leaves(this.rootSplit).length === 0)
      this.createLeafInParent(this.rootSplit, 0);
    this.setActiveLeaf(leaf);
    this.layoutChanged();
    return container;
  }

  async restoreState(leaf: WorkspaceLeaf, state: ViewState, deferred: boolean): Promise<void> {
    if (deferred) await leaf.defer(state);
    else await leaf.setViewState(state);
  }

  updateOptions(): void {
    this.trigger("options-change");
  }

  // Menus

  showPaneMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
    showPaneMenu(leaf, event);
  }

  showTabMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
    showTabMenu(leaf, event);
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
    menu.addItem((item) =>
      item
        .setTitle("Open link")
        .setIcon("file")
        .onClick(() => void this.openLinkText(linktext, sourcePath)),
    );
    const file = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    if (file !== null) this.trigger("file-menu", menu, file, "link-context-menu");
    return true;
  }
}
