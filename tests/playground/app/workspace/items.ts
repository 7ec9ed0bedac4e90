/** What a workspace is made of, except the leaves: splits, tab groups and docks and windows. */
import { Events } from "../base/events";
import { setIcon } from "../ui/icons";
import type { Workspace } from "./workspace";

export abstract class WorkspaceItem extends Events {
  readonly workspace: Workspace;
  abstract readonly containerEl: HTMLElement;
  parent: WorkspaceParent | null = null;

  constructor(workspace: Workspace) {
    super();
    this.workspace = workspace;
  }

  getRoot(): WorkspaceItem {
    return this.parent === null ? this : this.parent.getRoot();
  }

  getContainer(): WorkspaceItem {
    return this instanceof WorkspaceContainer || this.parent === null ? this : this.parent.getContainer();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  children: WorkspaceItem[] = [];

  /** Where children's elements stand. */
  get childrenEl(): HTMLElement {
    return this.containerEl;
  }

  insert(child: WorkspaceItem, at = this.children.length): void {
    child.parent = this;
    this.children.splice(at, 0, child);
    this.childrenEl.insertBefore(child.containerEl, this.childrenEl.children[at] ?? null);
  }

  remove(child: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== child);
    child.parent = null;
    child.containerEl.remove();
    if (this.children.length === 0) this.emptied();
  }

  /** The last child is gone: a tab group or a split goes with it, a root stays. */
  protected emptied(): void {
    this.parent?.remove(this);
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  direction: "vertical" | "horizontal";

  constructor(workspace: Workspace, direction: "vertical" | "horizontal", cls = "") {
    super(workspace);
    this.direction = direction;
    this.containerEl = createDiv(`workspace-split mod-${direction} ${cls}`);
  }
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
  get win(): Window {
    return this.containerEl.win;
  }

  get doc(): Document {
    return this.containerEl.doc;
  }

  protected override emptied(): void {
    // Stays.
  }
}

export class WorkspaceRoot extends WorkspaceContainer {}

/** A pop-out's content; closing the last tab closes the window. */
export class WorkspaceWindow extends WorkspaceContainer {
  readonly #page: Window;

  constructor(workspace: Workspace, page: Window) {
    super(workspace, "vertical", "mod-root");
    this.#page = page;
    page.document.body.append(this.containerEl);
  }

  override get win(): Window {
    return this.#page;
  }

  override get doc(): Document {
    return this.#page.document;
  }

  protected override emptied(): void {
    this.#page.close();
  }
}

export class WorkspaceFloating extends WorkspaceParent {
  readonly containerEl: HTMLElement = createDiv();

  override insert(child: WorkspaceItem): void {
    child.parent = this;
    this.children.push(child);
  }

  override remove(child: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== child);
  }
}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;
  readonly side: "left" | "right";

  constructor(workspace: Workspace, side: "left" | "right") {
    super(workspace, "vertical", `mod-sidedock mod-${side}-split`);
    this.side = side;
    this.containerEl.setAttribute("role", "region");
    this.containerEl.setAttribute("aria-label", side === "left" ? "Left sidebar" : "Right sidebar");
    this.#show();
  }

  #show(): void {
    this.containerEl.toggleClass("is-sidedock-collapsed", this.collapsed);
    this.containerEl.toggle(!this.collapsed);
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  expand(): void {
    if (!this.collapsed) return;
    this.collapsed = false;
    this.#show();
    // Where they lie over the note, there is room for one.
    const { leftSplit, rightSplit, app } = this.workspace;
    if (app.isNarrow()) (this.side === "left" ? rightSplit : leftSplit).collapse();
    this.workspace.trigger("resize");
    this.workspace.layoutChanged();
    this.workspace.iterateLeaves(this, (leaf) => {
      if (leaf.tabs?.current === leaf) leaf.shown();
    });
  }

  collapse(): void {
    if (this.collapsed) return;
    this.collapsed = true;
    this.#show();
    this.workspace.trigger("resize");
    this.workspace.layoutChanged();
  }

  protected override emptied(): void {
    this.collapse();
  }
}

/** On phones the side docks slide over the note. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock {
  constructor(workspace: Workspace, side: "left" | "right") {
    super(workspace, side);
    this.containerEl.addClass("workspace-drawer");
    const close = createEl("button", {
      cls: "workspace-drawer-close clickable-icon",
      attr: { type: "button", "aria-label": `Close ${side} sidebar` },
    });
    setIcon(close, "x");
    close.addEventListener("click", () => {
      this.collapse();
    });
    this.containerEl.append(close);
  }
}

export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;

  constructor() {
    this.containerEl = createDiv({
      cls: "workspace-ribbon side-dock-ribbon mod-left",
      attr: { role: "navigation", "aria-label": "Ribbon" },
    });
  }

  addItem(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const item = this.containerEl.createEl("button", {
      cls: "clickable-icon side-dock-ribbon-action",
      attr: { type: "button", "aria-label": title },
    });
    setIcon(item, icon);
    item.addEventListener("click", callback);
    return item;
  }
}
