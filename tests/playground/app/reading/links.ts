/** Clicks and rests on links in rendered Markdown. */
import type { App } from "../app";
import { Keymap } from "../ui/keymap";
import { Menu } from "../ui/menu";
import { openSearch } from "../view/search-view";

export interface LinkPlace {
  readonly app: App;
  readonly path: () => string;
  readonly source: string;
  readonly parent: { hoverPopover: unknown };
}

export function watchLinks(container: HTMLElement, { app, path, source, parent }: LinkPlace): void {
  const sourceOf = (link: HTMLElement): string =>
    link.closest<HTMLElement>("[data-source-path]")?.getAttribute("data-source-path") ?? path();
  const open = (event: MouseEvent, link: HTMLElement): void => {
    event.preventDefault();
    const target = link.getAttribute("data-href") ?? "";
    void app.workspace.openLinkText(target, sourceOf(link), Keymap.isModEvent(event));
  };
  container.on("click", "a.internal-link", open);
  container.on("auxclick", "a.internal-link", (event, link) => {
    if (event.button === 1) open(event, link);
  });
  container.on("click", "a.tag", (event, tag) => {
    event.preventDefault();
    void openSearch(app, `tag:${tag.textContent}`);
  });
  container.on("mouseover", "a.internal-link", (event, link) => {
    app.workspace.trigger("hover-link", {
      event,
      source,
      hoverParent: parent,
      targetEl: link,
      linktext: link.getAttribute("data-href") ?? "",
      sourcePath: sourceOf(link),
    });
  });
  container.on("contextmenu", "a.internal-link", (event, link) => {
    const menu = Menu.forEvent(event);
    app.workspace.handleLinkContextMenu(menu, link.getAttribute("data-href") ?? "", sourceOf(link));
  });
}
