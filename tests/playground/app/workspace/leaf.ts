/** A tab and the view in it. */
import type { OpenViewState, ViewState } from "obsidian";
import { setIcon } from "../ui/icons";
import type { TFile } from "../vault/file";
import { DeferredView, EmptyView } from "../view/placeholder-view";
import type { View } from "../view/view";
import { WorkspaceItem } from "./items";
import type { WorkspaceTabs } from "./tabs";
import type { Workspace } from "./workspace";

let count = 0;

export class WorkspaceLeaf extends WorkspaceItem {
  readonly id: string = `leaf-${++count}-${Math.random().toString(36).slice(2, 8)}`;
  readonly containerEl: HTMLElement = createDiv("workspace-leaf");
  readonly tabEl: HTMLElement = createDiv({ cls: "workspace-tab-header tappable", attr: { role: "tab" } });
  readonly #tabIcon = this.tabEl.createDiv("workspace-tab-header-inner-icon");
  readonly #tabTitle = this.tabEl.createDiv("workspace-tab-header-inner-title");
  view: View;
  hoverPopover: unknown = null;
  pinned = false;
  group: string | null = null;
  /** When it was last the active one: the higher, the later. */
  activeTime = 0;
  readonly #back: ViewState[] = [];
  #rebuilt: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace) {
    super(workspace);
    this.containerEl.setAttribute("role", "tabpanel");
    this.containerEl.id = this.id;
    this.tabEl.setAttribute("aria-controls", this.id);
    // For the mouse; by keys it is Delete, and there is a command. A button inside a tab would be lost on screen readers.
    const close = this.tabEl.createSpan({
      cls: "workspace-tab-header-inner-close-button clickable-icon",
      attr: { "aria-hidden": "true" },
    });
    setIcon(close, "x");
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabEl.addEventListener("click", () => {
      workspace.setActiveLeaf(this, { focus: true });
    });
    this.tabEl.addEventListener("auxclick", (event) => {
      if (event.button === 1) this.detach();
    });
    this.tabEl.addEventListener("keydown", (event) => {
      this.#tabKey(event);
    });
    this.tabEl.addEventListener("contextmenu", (event) => {
      workspace.showTabMenu(this, event);
    });
    for (const type of ["mousedown", "focusin"])
      this.containerEl.addEventListener(type, () => {
        if (workspace.activeLeaf !== this) workspace.setActiveLeaf(this);
      });
    this.view = new EmptyView(this);
    this.containerEl.append(this.view.containerEl);
    this.view.load();
    this.updateHeader();
  }

  #tabKey(event: KeyboardEvent): void {
    const leaves = this.tabs?.leaves ?? [];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Enter" || event.key === " ") this.workspace.setActiveLeaf(this, { focus: true });
    else if (event.key === "Delete") this.detach();
    else if (step === undefined) return;
    else {
      const next = leaves[(leaves.indexOf(this) + step + leaves.length) % leaves.length];
      if (next !== undefined) this.workspace.setActiveLeaf(next);
      next?.tabEl.focus();
    }
    event.preventDefault();
  }

  get tabs(): WorkspaceTabs | null {
    return this.parent as WorkspaceTabs | null;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.#showType(this.view.pending);
  }

  /** The tab has come to the front. */
  shown(): void {
    void this.loadIfDeferred();
    this.view.onResize();
  }

  isVisible(): boolean {
    return this.containerEl.isShown();
  }

  updateHeader(): void {
    const title = this.view.getDisplayText();
    this.#tabTitle.setText(title);
    this.tabEl.setAttribute("aria-label", title);
    this.containerEl.setAttribute("aria-label", title);
    setIcon(this.#tabIcon, this.view.getIcon());
    this.view.updateHeader();
  }

  async openFile(file: TFile, options: OpenViewState = {}): Promise<void> {
    const type = this.workspace.views.typeOf(file);
    const { mode, source } = this.view.getState();
    const kept = this.view.getViewType() === type && mode !== undefined ? { mode, source } : {};
    await this.setViewState({ type, state: { ...kept, ...options.state, file: file.path } }, options.eState);
    if (options.active !== false) this.workspace.setActiveLeaf(this, { focus: true });
  }

  async open(view: View): Promise<View> {
    const before = this.view;
    if (before === view) return view;
    await before.close();
    before.unload();
    before.containerEl.remove();
    this.workspace.closed(before);
    this.view = view;
    this.containerEl.append(view.containerEl);
    view.load();
    await view.open();
    this.updateHeader();
    this.workspace.layoutChanged();
    return view;
  }

  getViewState(): ViewState {
    if (this.view instanceof DeferredView) return this.view.pending;
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      ...(this.pinned && { pinned: true }),
    };
  }

  async setViewState(viewState: ViewState, ephemeral?: unknown): Promise<void> {
    const before = this.getViewState();
    if (before.state?.file !== undefined && before.state.file !== viewState.state?.file) this.#back.push(before);
    await this.#showType(viewState);
    if (viewState.pinned !== undefined) this.pinned = viewState.pinned;
    if (viewState.active === true) this.workspace.setActiveLeaf(this, { focus: true });
    if (ephemeral !== undefined && ephemeral !== null) this.view.setEphemeralState(ephemeral);
  }

  async #showType(viewState: ViewState): Promise<void> {
    if (this.view.getViewType() !== viewState.type || this.view instanceof DeferredView)
      await this.open(this.workspace.views.create(viewState.type, this));
    await this.view.setState(viewState.state ?? {}, { history: false });
    this.updateHeader();
    this.workspace.layoutChanged();
    if (this.workspace.activeLeaf === this) this.workspace.announceFile();
  }

  /** The view is made anew, with what it showed. */
  rebuild(): Promise<void> {
    const rebuilt = this.#rebuilt.then(async () => {
      if (this.parent === null || this.isDeferred) return;
      const { type, state = {} } = this.getViewState();
      const view = await this.open(this.workspace.views.create(type, this));
      await view.setState(state, { history: false });
      this.updateHeader();
    });
    this.#rebuilt = rebuilt.catch(() => undefined);
    return rebuilt;
  }

  /** Holds the place of a view that is made when somebody looks at it. */
  async defer(viewState: ViewState): Promise<void> {
    await this.open(new DeferredView(this, viewState));
  }

  async goBack(): Promise<void> {
    const state = this.#back.pop();
    if (state === undefined) return;
    await this.#showType(state);
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    this.setGroup(other.group ?? other.id);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger("group-change", group);
  }

  detach(): void {
    const { tabs } = this;
    if (tabs === null) return;
    const wasLast = this.workspace.isLastMainLeaf(this);
    if (wasLast) {
      void this.setViewState({ type: "empty" });
      return;
    }
    const { view } = this;
    void view.close().then(() => {
      view.unload();
      this.workspace.closed(view);
    });
    tabs.remove(this);
    this.workspace.left(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }
}
