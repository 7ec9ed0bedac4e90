/**
 * Links and tags in rendered answers. Where the app renders a note it follows them by itself; in an editor it ignores links in a
 * plugin's widget, so this does there what the app does elsewhere: open, preview, the link's menu, the search for a tag.
 */
import { getLinkpath, Keymap, Menu, type App, type HoverParent, type TFile } from "obsidian";

interface LinkPlace {
  readonly app: App;
  /** The note that the links stand in. */
  readonly file: TFile;
}

/** Follows links that are clicked in `container`, as long as its owner is loaded. */
export function followLinks(container: HTMLElement, { app, file }: LinkPlace): void {
  const hoverParent: HoverParent = { hoverPopover: null };
  const { workspace } = app;
  const open = (event: MouseEvent): void => {
    const tag = event.button === 0 ? closest(event, "a.tag") : null;
    const link = linkAt(event);
    if (event.defaultPrevented || (tag === null && link === undefined)) return;
    event.preventDefault();
    if (tag !== null) searchTag(app, tag.textContent);
    else if (link !== undefined)
      void workspace.openLinkText(link.linktext, sourceOf(link.element, app, file), Keymap.isModEvent(event));
  };
  container.addEventListener("click", open);
  container.addEventListener("auxclick", (event) => {
    if (event.button === 1) open(event);
  });
  container.addEventListener("contextmenu", (event) => {
    const link = linkAt(event);
    if (link === undefined || event.defaultPrevented) return;
    workspace.handleLinkContextMenu(Menu.forEvent(event), link.linktext, sourceOf(link.element, app, file));
  });
  container.addEventListener("mouseover", (event) => {
    const link = linkAt(event);
    if (link === undefined) return;
    const { element: targetEl, linktext } = link;
    const sourcePath = sourceOf(targetEl, app, file);
    workspace.trigger("hover-link", { event, source: "editor", hoverParent, targetEl, linktext, sourcePath });
  });
}

function closest(event: MouseEvent, selector: string): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>(selector);
}

/** The link to a note under the pointer. */
function linkAt(event: MouseEvent): { readonly element: HTMLElement; readonly linktext: string } | undefined {
  const element = closest(event, "a.internal-link");
  const linktext = element?.dataset.href ?? element?.getAttribute("href") ?? "";
  return element === null || linktext === "" ? undefined : { element, linktext };
}

/** The path of the note in which a link was written: that of the innermost embed around it. */
function sourceOf(link: HTMLElement, app: App, file: TFile): string {
  const embed = link.parentElement?.closest<HTMLElement>(".internal-embed[src]");
  if (embed === null || embed === undefined) return file.path;
  const around = sourceOf(embed, app, file);
  return app.metadataCache.getFirstLinkpathDest(getLinkpath(embed.getAttribute("src") ?? ""), around)?.path ?? around;
}

/** The app's documented way to its search from anywhere (help, “Obsidian URI”). */
function searchTag(app: App, tag: string): void {
  const [vault, query] = [app.vault.getName(), `tag:${tag}`].map(encodeURIComponent);
  window.open(`obsidian://search?vault=${vault ?? ""}&query=${query ?? ""}`);
}
