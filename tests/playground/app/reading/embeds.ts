/** `![[note]]`: another note, or a part of it, rendered in place, and again when it changes. */
import type { App } from "../app";
import { Component } from "../base/component";
import { parseLinktext, stripHeading } from "../base/paths";
import { getFrontMatterInfo } from "../metadata/front-matter";
import { blocksOf } from "../metadata/index-note";
import type { TFile } from "../vault/file";
import type { Rendering } from "./render-markdown";

const DEEPEST = 5;

export interface EmbedPlace {
  readonly app: App;
  readonly root: HTMLElement;
  readonly sourcePath: string;
  readonly component: Component;
  readonly depth: number;
  readonly render: (rendering: Rendering) => Promise<void>;
}

/** The part of a note that `#Heading` names; the whole body without one. */
export function partOf(text: string, subpath: string): string {
  if (subpath === "") return text.slice(getFrontMatterInfo(text).contentStart);
  const wanted = stripHeading(subpath.replace(/^#/u, "")).toLowerCase();
  const lines = text.split("\n");
  const headings = blocksOf(text).filter(({ type }) => type === "heading");
  const at = headings.findIndex(
    ({ lineStart }) => stripHeading((lines[lineStart] ?? "").replace(/^#+\s+/u, "")).toLowerCase() === wanted,
  );
  const found = headings[at];
  if (found === undefined) return "";
  const next = headings.slice(at + 1).find(({ level }) => level <= found.level);
  return lines.slice(found.lineStart, next?.lineStart).join("\n");
}

export async function loadEmbeds(place: EmbedPlace): Promise<void> {
  const waiting = place.root.findAll(".internal-embed:not(.is-loaded)");
  await Promise.all(waiting.map((element) => loadEmbed(element, place)));
}

async function loadEmbed(element: HTMLElement, place: EmbedPlace): Promise<void> {
  const { app, sourcePath, component, depth } = place;
  element.addClass("is-loaded");
  const { path, subpath } = parseLinktext(element.getAttribute("src") ?? "");
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (file === null || depth >= DEEPEST) {
    element.addClass("mod-empty");
    element.setText(file === null ? `“${path}” is not created yet.` : "…");
    return;
  }
  if (file.extension !== "md") {
    element.addClass("image-embed");
    element.createEl("img", { attr: { src: app.vault.getResourcePath(file), alt: element.getAttribute("alt") ?? "" } });
    return;
  }
  const child = new Embed(element, { file, subpath, place });
  component.addChild(child);
  await child.show();
}

class Embed extends Component {
  readonly #box: HTMLElement;
  readonly #file: TFile;
  readonly #subpath: string;
  readonly #place: EmbedPlace;
  #inner = new Component();
  #shown = "";

  constructor(element: HTMLElement, { file, subpath, place }: { file: TFile; subpath: string; place: EmbedPlace }) {
    super();
    this.#file = file;
    this.#subpath = subpath;
    this.#place = place;
    element.addClasses(["markdown-embed", "inline-embed"]);
    element.createDiv({ cls: "embed-title markdown-embed-title", text: subpath === "" ? file.basename : "" });
    this.#box = element
      .createDiv("markdown-embed-content")
      .createDiv("markdown-preview-view markdown-rendered show-indentation-guide");
    this.#box.setAttribute("data-source-path", file.path);
    const link = element.createEl("a", {
      cls: "markdown-embed-link internal-link",
      text: "Open",
      href: file.path,
      attr: { "data-href": file.path + subpath, "aria-label": `Open ${file.basename}` },
    });
    link.tabIndex = 0;
  }

  override onload(): void {
    this.registerEvent(
      this.#place.app.metadataCache.on("changed", (file: TFile) => {
        if (file === this.#file) void this.show();
      }),
    );
  }

  override onunload(): void {
    this.#inner.unload();
  }

  async show(): Promise<void> {
    const { app, depth, render } = this.#place;
    const text = partOf(await app.vault.cachedRead(this.#file), this.#subpath);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#inner.unload();
    this.#inner = new Component();
    this.#inner.load();
    this.#box.empty();
    await render({
      app,
      text,
      into: this.#box,
      sourcePath: this.#file.path,
      component: this.#inner,
      depth: depth + 1,
    });
  }
}
