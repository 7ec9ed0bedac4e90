/** Hover previews. */
import type { App } from "../app";
import { Component } from "../base/component";
import { reportLater } from "../base/events";
import { parseLinktext } from "../base/paths";
import { Keymap } from "../ui/keymap";
import { partOf } from "./embeds";
import { watchLinks } from "./links";
import { renderMarkdown } from "./render-markdown";

const GRACE = 250;

interface HoverParent {
  hoverPopover: unknown;
}

export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement;
  state = 0;
  readonly #parent: HoverParent;
  readonly #target: HTMLElement | null;
  #showing = 0;
  #hiding = 0;

  constructor(parent: HoverParent, target: HTMLElement | null, waitTime = 300) {
    super();
    this.#parent = parent;
    this.#target = target;
    this.hoverEl = (target?.doc ?? activeDocument).createElement("div");
    this.hoverEl.className = "popover hover-popover";
    if (parent.hoverPopover instanceof HoverPopover) parent.hoverPopover.hide();
    parent.hoverPopover = this;
    const enter = (): void => {
      window.clearTimeout(this.#hiding);
    };
    const leave = (): void => {
      window.clearTimeout(this.#hiding);
      this.#hiding = window.setTimeout(() => {
        this.hide();
      }, GRACE);
    };
    for (const element of [this.hoverEl, target]) {
      element?.addEventListener("mouseenter", enter);
      element?.addEventListener("mouseleave", leave);
    }
    this.#showing = window.setTimeout(() => {
      this.show();
    }, waitTime);
  }

  show(): void {
    if (this.#target?.isConnected === false) return;
    this.#target?.doc.body.append(this.hoverEl);
    const box = this.#target?.getBoundingClientRect();
    if (box !== undefined) {
      const { win } = this.hoverEl;
      const left = Math.max(8, Math.min(box.left, win.innerWidth - this.hoverEl.offsetWidth - 8));
      const below = box.bottom + this.hoverEl.offsetHeight + 8 < win.innerHeight;
      const top = below ? box.bottom + 4 : Math.max(8, box.top - this.hoverEl.offsetHeight - 4);
      this.hoverEl.setCssStyles({ left: `${left}px`, top: `${top}px` });
    }
    this.load();
  }

  hide(): void {
    window.clearTimeout(this.#showing);
    window.clearTimeout(this.#hiding);
    this.hoverEl.remove();
    this.unload();
    if (this.#parent.hoverPopover === this) this.#parent.hoverPopover = null;
  }
}

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** The app's page preview: shows the note for every `hover-link` whose source asks for no modifier, or with Mod held. */
export function watchHoverLinks(app: App): void {
  app.workspace.on("hover-link", (link: HoverLink) => {
    const { path, subpath } = parseLinktext(link.linktext);
    const file = app.metadataCache.getFirstLinkpathDest(path, link.sourcePath ?? "");
    const needsMod = app.hoverSources.get(link.source)?.defaultMod ?? true;
    if (file?.extension !== "md" || (needsMod && !Keymap.isModifier(link.event, "Mod"))) return;
    const { hoverParent, targetEl } = link;
    if (hoverParent.hoverPopover instanceof HoverPopover && hoverParent.hoverPopover.hoverEl.isConnected) return;
    const popover = new HoverPopover(hoverParent, targetEl);
    popover.hoverEl.setAttribute("aria-label", `Preview of ${file.basename}`);
    popover.hoverEl.setAttribute("role", "dialog");
    const box = popover.hoverEl
      .createDiv("markdown-embed is-loaded")
      .createDiv("markdown-embed-content")
      .createDiv("markdown-preview-view markdown-rendered");
    box.createDiv({ cls: "inline-title", text: file.basename });
    watchLinks(box, { app, path: () => file.path, source: "preview", parent: { hoverPopover: null } });
    app.vault
      .cachedRead(file)
      .then((text) =>
        renderMarkdown({
          app,
          text: partOf(text, subpath),
          into: box,
          sourcePath: file.path,
          component: popover,
          depth: 1,
        }),
      )
      .catch(reportLater);
  });
}
