/**
 * A note rendered section by section: when its text changes, a section whose own text is still there keeps its element, and the others
 * are rendered anew, whatever was focused in them.
 */
import type { App } from "../app";
import { Component } from "../base/component";
import { readFrontMatter } from "../metadata/front-matter";
import { type Block, blocksOf } from "../metadata/index-note";
import { switches } from "../switches";
import { loadEmbeds } from "./embeds";
import { markdownToDom } from "./markdown-dom";
import type { PostProcessorContext } from "./post-processors";
import { renderProperties } from "./properties";
import { renderMarkdown } from "./render-markdown";

interface Section {
  readonly text: string;
  readonly element: HTMLElement;
  readonly component: Component;
  work: Promise<unknown>;
  block: Block;
  /** What keeps its place: itself, or a stand-in. */
  anchor: HTMLElement;
  gone?: boolean;
}

const TAGS: Record<string, string> = { code: "pre", list: "ul", table: "table", thematicBreak: "hr", html: "div" };

function classOf({ type, level }: Block): string {
  if (type === "yaml") return "el-pre mod-frontmatter mod-ui";
  if (type === "heading") return `el-h${level}`;
  if (type === "blockquote" || type === "callout") return type === "callout" ? "el-div" : "el-blockquote";
  return `el-${TAGS[type] ?? "p"}`;
}

export class SectionRenderer extends Component {
  readonly #app: App;
  readonly #container: HTMLElement;
  readonly #path: () => string;
  readonly #docId = Math.random().toString(36).slice(2);
  #sections: Section[] = [];
  #text = "";
  /** Pixels that the sections which go have taken up. */
  #goneHeight = 0;

  constructor(app: App, container: HTMLElement, path: () => string) {
    super();
    this.#app = app;
    this.#container = container;
    this.#path = path;
  }

  get text(): string {
    return this.#text;
  }

  /** `full`: every section is rendered anew. */
  set(text: string, full = false): void {
    if (text === this.#text && !full && this.#sections.length > 0) return;
    this.#text = text;
    const lines = text.split("\n");
    const old = full ? [] : [...this.#sections];
    const gone = new Set(this.#sections);
    const blocks = blocksOf(text);
    const kept = blocks.map((block) => {
      const source = lines.slice(block.lineStart, block.lineEnd).join("\n");
      const at = old.findIndex((section) => section.text === source && section.block.type === block.type);
      const [section] = at < 0 ? [] : old.splice(0, at + 1).slice(-1);
      if (section !== undefined) gone.delete(section);
      return { block, source, section };
    });
    this.#goneHeight = [...gone].reduce((height, { anchor }) => height + anchor.offsetHeight, 0);
    if (!switches.unloadAfterRender) this.#drop(gone);
    let after: HTMLElement | null = null;
    this.#sections = kept.map(({ block, source, section }) => {
      const made: Section = section ?? this.#make(block, source, after);
      made.block = block;
      after = made.anchor;
      return made;
    });
    if (switches.unloadAfterRender) this.#drop(gone);
  }

  #drop(sections: Iterable<Section>): void {
    for (const section of sections) {
      section.gone = true;
      section.anchor.remove();
      section.element.remove();
      this.removeChild(section.component);
    }
  }

  #make(block: Block, source: string, after: HTMLElement | null): Section {
    const element = this.#container.doc.createElement("div");
    element.className = classOf(block);
    const component = this.addChild(new Component());
    component.load();
    if (block.type === "yaml") renderProperties(element.createDiv(), readFrontMatter(this.#text));
    else element.append(this.#container.doc.adoptNode(markdownToDom(source)));
    const section: Section = { text: source, element, component, block, anchor: element, work: Promise.resolve() };
    if (switches.detachedRender) this.#attachLater(section);
    if (after === null) this.#container.prepend(section.anchor);
    else after.after(section.anchor);
    const sourcePath = this.#path();
    const place = { app: this.#app, root: element, sourcePath, component, depth: 0, render: renderMarkdown };
    section.work = Promise.all([loadEmbeds(place), this.#app.postProcessors.run(element, this.#context(section))]);
    return section;
  }

  /** An empty stand-in, as high as what stood there, keeps the place for a moment: the app caches the heights of sections. */
  #attachLater(section: Section): void {
    section.anchor = this.#container.doc.createElement("div");
    section.anchor.setCssStyles({ height: `${this.#goneHeight}px` });
    this.#goneHeight = 0;
    window.setTimeout(() => {
      if (section.gone === true) return;
      section.anchor.replaceWith(section.element);
      section.anchor = section.element;
    }, 30);
  }

  #context(section: Section): PostProcessorContext {
    return {
      docId: this.#docId,
      sourcePath: this.#path(),
      frontmatter: readFrontMatter(this.#text) ?? null,
      addChild: (child) => void section.component.addChild(child),
      getSectionInfo: (asked) => {
        if (switches.nullSectionInfo || section.gone === true || !section.element.contains(asked)) return null;
        return { text: this.#text, lineStart: section.block.lineStart, lineEnd: section.block.lineEnd - 1 };
      },
    };
  }

  /** Resolves when every post processor is done: what print waits for. */
  async settled(): Promise<void> {
    await Promise.all(this.#sections.map(({ work }) => work));
  }

  /** The element of the section that begins at or holds the line. */
  elementAtLine(line: number): HTMLElement | undefined {
    return this.#sections.filter(({ block }) => block.lineStart <= line).at(-1)?.element;
  }

  lineAtTop(top: number): number {
    return this.#sections.find(({ element }) => element.getBoundingClientRect().bottom > top)?.block.lineStart ?? 0;
  }

  clear(): void {
    this.#drop(this.#sections);
    this.#sections = [];
    this.#text = "";
  }
}
