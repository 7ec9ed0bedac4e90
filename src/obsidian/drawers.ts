/** The sidebars where the app shows them as drawers, over the note. */
import { Platform, type Workspace } from "obsidian";

/**
 * Closes them, so that what was just opened from one of them can be seen: on a phone, or where they are in the way for another
 * reason.
 */
export function closeDrawers({ leftSplit, rightSplit }: Workspace, areInTheWay = Platform.isPhone): void {
  if (!areInTheWay) return;
  leftSplit.collapse();
  rightSplit.collapse();
}
