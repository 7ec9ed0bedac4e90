/** The menus of a tab and of the note in it. */
import { Menu } from "../ui/menu";
import { TFile } from "../vault/file";
import type { WorkspaceLeaf } from "./leaf";

function addLeafItems(menu: Menu, leaf: WorkspaceLeaf): void {
  const { workspace } = leaf;
  menu.addItem((item) =>
    item
      .setSection("pane")
      .setTitle("Split right")
      .setIcon("separator-vertical")
      .onClick(() => void workspace.duplicateLeaf(leaf, "vertical")),
  );
  menu.addItem((item) =>
    item
      .setSection("pane")
      .setTitle("Move to new window")
      .setIcon("picture-in-picture-2")
      .onClick(() => {
        workspace.moveLeafToPopout(leaf);
      }),
  );
}

export function showPaneMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
  const menu = Menu.forEvent(event);
  addLeafItems(menu, leaf);
  leaf.view.onPaneMenu(menu, "more-options");
  const file: unknown = Reflect.get(leaf.view, "file");
  if (file instanceof TFile) leaf.workspace.trigger("file-menu", menu, file, "more-options", leaf);
}

export function showTabMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
  const menu = Menu.forEvent(event);
  menu.addItem((item) =>
    item
      .setSection("close")
      .setTitle("Close")
      .setIcon("x")
      .onClick(() => {
        leaf.detach();
      }),
  );
  addLeafItems(menu, leaf);
  leaf.view.onPaneMenu(menu, "tab-header");
}
