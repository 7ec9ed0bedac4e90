/** Reviews across the vault, in the right sidebar. */
import type { App } from "obsidian";
import type { Feature } from "../parts";
import { HOVER_SOURCE } from "./hover-source";
import { REVIEWS_VIEW, ReviewsView } from "./reviews-view";
import { VaultIndex } from "./vault-index";

export const reviews: Feature = (parts) => {
  const { plugin, app } = parts;
  const vault = new VaultIndex(plugin);
  plugin.registerView(REVIEWS_VIEW, (leaf) => new ReviewsView(leaf, parts, vault));
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: "Reviews of alliances", defaultMod: true });
  plugin.addCommand({
    id: "open-reviews",
    name: "Open reviews",
    icon: "calendar-heart",
    callback: () => void openReviews(app),
  });
};

/** Shows the sidebar; made where there is none. */
export async function openReviews(app: App): Promise<void> {
  await app.workspace.ensureSideLeaf(REVIEWS_VIEW, "right", { active: true, reveal: true });
}
