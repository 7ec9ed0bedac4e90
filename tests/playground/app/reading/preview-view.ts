/** The reading view of a note. */
import { MarkdownRenderer } from "./markdown-renderer";
import { SectionRenderer } from "./section-renderer";
import { watchLinks } from "./links";
import type { App } from "../app";
import type { TFile } from "../vault/file";

interface PreviewHost {
  readonly app: App;
  readonly file: TFile | null;
  hoverPopover: unknown;
}

export class MarkdownPreviewView extends MarkdownRenderer {
  readonly #host: PreviewHost;
  readonly #scroller: HTMLElement;
  readonly renderer: SectionRenderer;

  constructor(host: PreviewHost, parent: HTMLElement) {
    super(host.app, parent.createDiv("markdown-reading-view"));
    this.#host = host;
    this.#scroller = this.containerEl.createDiv({
      cls: "markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings",
      attr: { tabindex: "-1" },
    });
    const sizer = this.#scroller.createDiv("markdown-preview-sizer markdown-preview-section");
    this.renderer = this.addChild(new SectionRenderer(host.app, sizer, () => host.file?.path ?? ""));
    watchLinks(this.#scroller, { app: host.app, path: () => host.file?.path ?? "", source: "preview", parent: host });
  }

  override get file(): TFile | null {
    return this.#host.file;
  }

  get(): string {
    return this.renderer.text;
  }

  set(data: string, clear: boolean): void {
    if (clear) this.clear();
    this.renderer.set(data);
  }

  clear(): void {
    this.renderer.clear();
  }

  rerender(full = false): void {
    this.renderer.set(this.renderer.text, full);
  }

  getScroll(): number {
    return this.renderer.lineAtTop(this.#scroller.getBoundingClientRect().top + 1);
  }

  applyScroll(scroll: number): void {
    const element = this.renderer.elementAtLine(scroll);
    if (element !== undefined) this.#scroller.scrollTop = element.offsetTop - this.#scroller.offsetTop;
  }

  focus(): void {
    this.#scroller.focus({ preventScroll: true });
  }
}
