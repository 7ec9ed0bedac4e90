/** The menu of an alliance in the reviews sidebar: ways to open it, what to do with its review, and what is offered for its note. */
import { Menu, Notice, Platform, type TFile } from "obsidian";
import { canSnooze, snooze } from "../../actions/next-review";
import type { AllianceSummary } from "../../core/index/summary";
import type { RowDoings } from "../../ui/reviews/port";
import type { Parts } from "../parts";
import { openNote, type Where } from "./open-note";

/** Names the reviews sidebar to the app's page preview, and to other plugins that add to its menus. */
export const HOVER_SOURCE = "designed-alliances-reviews";

/** What the menu is about. */
interface RowMenu {
  readonly parts: Parts;
  readonly file: TFile;
  readonly alliance: AllianceSummary;
  readonly doings: RowDoings;
}

/** Shows the menu at the pointer, or beneath the row where it was asked for by keyboard. */
export function showRowMenu(about: RowMenu, event: MouseEvent | KeyboardEvent, anchor: HTMLElement): void {
  const { parts, file, alliance, doings } = about;
  const menu = new Menu();
  const add = (section: string, title: string, icon: string, act: () => void): void => {
    menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(act));
  };
  const open = (title: string, icon: string, where: Where): void =>
    add("open", title, icon, () => void openNote(parts.app, file, where));
  open("Open", "file-text", "here");
  open("Open in new tab", "file-plus", "tab");
  open("Open to the right", "separator-vertical", "split");
  if (Platform.isDesktopApp) open("Open in new window", "picture-in-picture-2", "window");
  add("review", "Reschedule…", "calendar-clock", () => doings.reschedule());
  if (canSnooze(alliance)) {
    const putOff = async (by: "week" | "month"): Promise<void> => {
      const failure = await snooze(parts, file, by);
      if (failure !== undefined) new Notice(failure);
    };
    add("review", "Snooze a week", "alarm-clock", () => void putOff("week"));
    add("review", "Snooze a month", "alarm-clock", () => void putOff("month"));
  }
  parts.app.workspace.trigger("file-menu", menu, file, HOVER_SOURCE);
  add("select", "Select", "circle-check-big", () => doings.select());
  const isByPointer = event.instanceOf(MouseEvent) && event.detail > 0 && event.type !== "click";
  if (isByPointer) {
    menu.showAtMouseEvent(event);
    return;
  }
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, anchor.doc);
}
