/** A tab with nothing in it, and a tab whose view is not made yet. */
import type { ViewState } from "obsidian";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { ItemView, View } from "./view";

export class EmptyView extends ItemView {
  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
    const box = this.contentEl.createDiv("empty-state").createDiv("empty-state-container");
    box.createDiv({ cls: "empty-state-title", text: "No file is open" });
    const actions = box.createDiv("empty-state-action-list");
    const add = (text: string, act: () => unknown): void => {
      actions.createEl("button", { cls: "empty-state-action", text, type: "button" }).addEventListener("click", act);
    };
    add("Create new note", () => this.app.commands.executeCommandById("file-explorer:new-file"));
    add("Go to file", () => this.app.commands.executeCommandById("switcher:open"));
  }

  getViewType(): string {
    return "empty";
  }

  getDisplayText(): string {
    return "New tab";
  }
}

export class DeferredView extends View {
  readonly pending: ViewState;

  constructor(leaf: WorkspaceLeaf, pending: ViewState) {
    super(leaf);
    this.pending = pending;
  }

  getViewType(): string {
    return this.pending.type;
  }

  getDisplayText(): string {
    const file = this.pending.state?.file;
    return typeof file === "string" ? file.replace(/^.*\/|\.md$/gu, "") : this.pending.type;
  }

  override getState(): Record<string, unknown> {
    return this.pending.state ?? {};
  }
}
