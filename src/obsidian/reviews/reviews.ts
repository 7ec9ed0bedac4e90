/** Reviews across the vault: in the right sidebar or a tab, and as a number in the status bar. */
import type { App, WorkspaceLeaf } from "obsidian";
import type { Feature } from "../parts";
import { showReviewCount } from "./review-count";
import { REVIEWS_VIEW, ReviewsView } from "./reviews-view";
import { HOVER_SOURCE } from "./row-menu";
import { VaultIndex } from "./vault-index";

const ICON = "calendar-heart";

export const reviews: Feature = (parts) => {
  const { plugin, app } = parts;
  const vault = new VaultIndex(plugin);
  plugin.registerView(REVIEWS_VIEW, (leaf) => new ReviewsView(leaf, parts, vault));
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: "Reviews of alliances", defaultMod: true });
  plugin.addCommand({ id: "open-reviews", name: "Open reviews", icon: ICON, callback: () => void openReviews(app) });
  plugin.addCommand({
    id: "open-reviews-in-tab",
    name: "Open reviews in a tab",
    icon: ICON,
    callback: () => void openReviewsInTab(app),
  });
  showReviewCount(parts, vault, () => void openReviews(app));
};

/** Shows the sidebar; made where there is none. */
export async function openReviews(app: App, how = { active: true, reveal: true }): Promise<void> {
  await app.workspace.ensureSideLeaf(REVIEWS_VIEW, "right", how);
}

/** Shows the same in the main area: the tab that is there, or a new one. */
async function openReviewsInTab({ workspace }: App): Promise<void> {
  const isInMain = (leaf: WorkspaceLeaf): boolean => leaf.getRoot() === workspace.rootSplit;
  const there = workspace.getLeavesOfType(REVIEWS_VIEW).find(isInMain);
  const leaf = there ?? workspace.getLeaf("tab");
  if (there === undefined) await leaf.setViewState({ type: REVIEWS_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}
