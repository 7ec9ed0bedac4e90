/** A group of tabs, one of which shows. */
import { type WorkspaceItem, WorkspaceParent } from "./items";
import { WorkspaceLeaf } from "./leaf";

export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl: HTMLElement = createDiv("workspace-tabs");
  readonly headerEl: HTMLElement = this.containerEl.createDiv("workspace-tab-header-container");
  readonly listEl: HTMLElement = this.headerEl.createDiv({
    cls: "workspace-tab-header-container-inner",
    attr: { role: "tablist", "aria-label": "Tabs" },
  });
  readonly #contentEl: HTMLElement = this.containerEl.createDiv("workspace-tab-container");
  current: WorkspaceLeaf | null = null;

  get leaves(): WorkspaceLeaf[] {
    return this.children.filter((child) => child instanceof WorkspaceLeaf);
  }

  override get childrenEl(): HTMLElement {
    return this.#contentEl;
  }

  override insert(child: WorkspaceItem, at = this.children.length): void {
    super.insert(child, at);
    if (!(child instanceof WorkspaceLeaf)) return;
    const leaf = child;
    this.listEl.insertBefore(leaf.tabEl, this.listEl.children[at] ?? null);
    if (this.current === null) this.select(leaf);
    else leaf.containerEl.hide();
  }

  override remove(child: WorkspaceItem): void {
    if (!(child instanceof WorkspaceLeaf)) return;
    const leaf = child;
    const at = this.leaves.indexOf(leaf);
    leaf.tabEl.remove();
    if (this.current === leaf) {
      this.current = null;
      const next = this.leaves[at + 1] ?? this.leaves[at - 1];
      if (next !== undefined) this.select(next);
    }
    super.remove(child);
  }

  select(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const other of this.leaves) {
      other.containerEl.toggle(other === leaf);
      other.tabEl.toggleClass("is-active", other === leaf);
      other.tabEl.setAttribute("aria-selected", String(other === leaf));
      other.tabEl.tabIndex = other === leaf ? 0 : -1;
    }
    leaf.shown();
  }
}
