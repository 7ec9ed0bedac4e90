/** The menu of an alliance in the reviews sidebar: ways to open it, and what the app and this plugin offer for its note. */
import { Menu, Platform, type App, type TFile } from "obsidian";
import { HOVER_SOURCE } from "./hover-source";
import { openNote, type Where } from "./open-note";

/** Shows the menu at the pointer, or beneath the row where it was asked for by keyboard. */
export function showRowMenu(app: App, file: TFile, event: MouseEvent | KeyboardEvent, anchor: HTMLElement): void {
  const menu = new Menu();
  const add = (title: string, icon: string, where: Where): void => {
    menu.addItem((item) =>
      item
        .setSection("open")
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void openNote(app, file, where)),
    );
  };
  add("Open", "file-text", "here");
  add("Open in new tab", "file-plus", "tab");
  add("Open to the right", "separator-vertical", "split");
  if (Platform.isDesktopApp) add("Open in new window", "picture-in-picture-2", "window");
  app.workspace.trigger("file-menu", menu, file, HOVER_SOURCE);
  if (event.instanceOf(MouseEvent) && event.detail > 0) {
    menu.showAtMouseEvent(event);
    return;
  }
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, anchor.doc);
}
