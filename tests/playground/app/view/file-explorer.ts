/** The file explorer in the left sidebar: a tree, by mouse and by arrow keys. */
import { setIcon } from "../ui/icons";
import { Keymap } from "../ui/keymap";
import { Menu } from "../ui/menu";
import { type TAbstractFile, TFile, TFolder } from "../vault/file";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { ItemView } from "./view";

export class FileExplorerView extends ItemView {
  override icon = "folder-closed";
  readonly #folded = new Set<string>();
  #drawing = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass("nav-files-container");
    this.contentEl.on("keydown", ".tree-item-self", (event, item) => {
      this.#key(event, item);
    });
  }

  getViewType(): string {
    return "file-explorer";
  }

  getDisplayText(): string {
    return "Files";
  }

  override onload(): unknown {
    for (const name of ["create", "delete", "rename"])
      this.registerEvent(
        this.app.vault.on(name, () => {
          this.#redraw();
        }),
      );
    this.registerEvent(
      this.app.workspace.on("file-open", () => {
        this.#markActive();
      }),
    );
    this.#redraw();
    return undefined;
  }

  #redraw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    window.setTimeout(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const focused = this.contentEl.doc.activeElement?.getAttribute("data-path");
    this.contentEl.empty();
    const bar = this.contentEl.createDiv({ cls: "nav-buttons-container", attr: { role: "toolbar" } });
    const button = (icon: string, label: string, command: string): void => {
      const made = bar.createEl("button", { cls: "clickable-icon", attr: { type: "button", "aria-label": label } });
      setIcon(made, icon);
      made.addEventListener("click", () => this.app.commands.executeCommandById(command));
    };
    button("edit", "New note", "file-explorer:new-file");
    button("search", "Go to file", "switcher:open");
    const tree = this.contentEl.createDiv({ cls: "nav-tree", attr: { role: "tree", "aria-label": "Files" } });
    for (const child of sorted(this.app.vault.getRoot())) this.#drawItem(tree, child, 1);
    const first = tree.querySelector<HTMLElement>(".tree-item-self");
    if (first !== null) first.tabIndex = 0;
    this.#markActive();
    if (typeof focused === "string") this.#item(focused)?.focus();
  }

  #drawItem(parent: HTMLElement, file: TAbstractFile, level: number): void {
    const item = parent.createDiv("tree-item");
    const isFolder = file instanceof TFolder;
    const open = isFolder && !this.#folded.has(file.path);
    const title = file instanceof TFile && file.extension === "md" ? file.basename : file.name;
    const self = item.createDiv({
      cls: `tree-item-self is-clickable ${isFolder ? "nav-folder-title mod-collapsible" : "nav-file-title"}`,
      attr: {
        role: "treeitem",
        tabindex: "-1",
        "data-path": file.path,
        "aria-level": level,
        "aria-label": title,
        ...(isFolder && { "aria-expanded": open }),
      },
    });
    self.style.paddingInlineStart = `${12 + (level - 1) * 16}px`;
    if (isFolder) setIcon(self.createDiv("tree-item-icon"), open ? "chevron-down" : "chevron-right");
    self.createDiv({ cls: "tree-item-inner", text: title });
    self.addEventListener("click", (event) => {
      this.#choose(file, event);
    });
    self.addEventListener("contextmenu", (event) => {
      this.#menu(file, event);
    });
    self.addEventListener("mouseover", (event) => {
      this.app.workspace.trigger("hover-link", {
        event,
        source: "file-explorer",
        hoverParent: this.leaf,
        targetEl: self,
        linktext: file.path,
      });
    });
    if (!open) return;
    const children = item.createDiv({ cls: "tree-item-children", attr: { role: "group" } });
    for (const child of sorted(file)) this.#drawItem(children, child, level + 1);
  }

  #choose(file: TAbstractFile, event: MouseEvent | KeyboardEvent): void {
    if (file instanceof TFolder) {
      if (!this.#folded.delete(file.path)) this.#folded.add(file.path);
      this.#draw();
      this.#item(file.path)?.focus();
    } else if (file instanceof TFile) {
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (this.app.isNarrow()) this.app.workspace.leftSplit.collapse();
    }
  }

  #item(path: string): HTMLElement | undefined {
    return this.contentEl.findAll(".tree-item-self").find((item) => item.getAttribute("data-path") === path);
  }

  #key(event: KeyboardEvent, item: HTMLElement): void {
    const items = this.contentEl.findAll(".tree-item-self");
    const file = this.app.vault.getAbstractFileByPath(item.getAttribute("data-path") ?? "");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const expanded = item.getAttribute("aria-expanded");
    if (step !== undefined) items[items.indexOf(item) + step]?.focus();
    else if (file !== null && (event.key === "Enter" || event.key === " ")) this.#choose(file, event);
    else if (file !== null && event.key === (expanded === "true" ? "ArrowLeft" : "ArrowRight") && expanded !== null)
      this.#choose(file, event);
    else return;
    event.preventDefault();
  }

  #markActive(): void {
    const path = this.app.workspace.getActiveFile()?.path;
    for (const item of this.contentEl.findAll(".tree-item-self")) {
      const active = item.getAttribute("data-path") === path;
      item.toggleClass("is-active", active);
      item.setAttr("aria-selected", active);
    }
  }

  #menu(file: TAbstractFile, event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    if (file instanceof TFile) {
      menu.addItem((item) =>
        item
          .setSection("open")
          .setTitle("Open in new tab")
          .setIcon("file-plus")
          .onClick(() => void this.app.workspace.getLeaf("tab").openFile(file)),
      );
      menu.addItem((item) =>
        item
          .setSection("open")
          .setTitle("Open to the right")
          .setIcon("separator-vertical")
          .onClick(() => void this.app.workspace.getLeaf("split").openFile(file)),
      );
    }
    menu.addItem((item) =>
      item
        .setSection("danger")
        .setTitle("Rename…")
        .setIcon("edit-3")
        .onClick(() => {
          this.app.askNewName(file);
        }),
    );
    menu.addItem((item) =>
      item
        .setSection("danger")
        .setTitle("Delete")
        .setIcon("trash-2")
        .setWarning(true)
        .onClick(() => void this.app.fileManager.trashFile(file)),
    );
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu", this.leaf);
  }
}

/** Folders first, then by name. */
function sorted(folder: TFolder): TAbstractFile[] {
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const rank = (file: TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
  return [...folder.children].sort((a, b) => rank(a) - rank(b) || order.compare(a.name, b.name));
}
