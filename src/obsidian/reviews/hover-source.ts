/** Names the reviews sidebar to the app's page preview, and to other plugins that add to its menus. */
export const HOVER_SOURCE = "designed-alliances-reviews";
