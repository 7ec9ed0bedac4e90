/** The widgets of Live Preview's own blocks. */
import { type EditorView, WidgetType } from "@codemirror/view";
import { Component } from "../base/component";
import { readFrontMatter } from "../metadata/front-matter";
import type { CodeBlockProcessor } from "../reading/post-processors";
import { renderProperties } from "../reading/properties";
import { renderMarkdown } from "../reading/render-markdown";
import { switches } from "../switches";
import { setIcon } from "../ui/icons";
import type { EditorHost } from "./info-fields";

/** The frontmatter, as the app's calm list of properties. */
export class PropertiesWidget extends WidgetType {
  readonly #source: string;

  constructor(source: string) {
    super();
    this.#source = source;
  }

  override eq(other: PropertiesWidget): boolean {
    return this.#source === other.#source;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = view.dom.doc.createElement("div");
    box.className = "metadata-widget";
    renderProperties(box.createDiv(), readFrontMatter(this.#source));
    return box;
  }

  /** A cursor in the hidden frontmatter isn't drawn. */
  override coordsAt(box: HTMLElement): { left: number; right: number; top: number; bottom: number } {
    const { left, top } = box.getBoundingClientRect();
    return { left, right: left, top, bottom: top };
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const components = new WeakMap<HTMLElement, Component>();

abstract class EmbedWidget extends WidgetType {
  protected abstract render(container: HTMLElement, component: Component, view: EditorView): void;

  override toDOM(view: EditorView): HTMLElement {
    const box = view.dom.doc.createElement("div");
    box.className = "cm-embed-block markdown-rendered";
    const component = new Component();
    component.load();
    components.set(box, component);
    this.render(box, component, view);
    const edit = box.createEl("button", {
      cls: "edit-block-button clickable-icon",
      attr: { type: "button", "aria-label": "Edit this block" },
    });
    setIcon(edit, "code-2");
    edit.addEventListener("click", () => {
      const at = view.posAtDOM(box);
      view.dispatch({ selection: { anchor: Math.min(view.state.doc.lineAt(at).to + 1, view.state.doc.length) } });
      view.focus();
    });
    return box;
  }

  override destroy(box: HTMLElement): void {
    components.get(box)?.unload();
    components.delete(box);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** A callout or an embed, rendered. */
export class RenderedWidget extends EmbedWidget {
  readonly #source: string;
  readonly #host: EditorHost;
  readonly #cls: string;

  constructor(source: string, host: EditorHost, cls: string) {
    super();
    this.#source = source;
    this.#host = host;
    this.#cls = cls;
  }

  override eq(other: RenderedWidget): boolean {
    return this.#source === other.#source;
  }

  protected override render(container: HTMLElement, component: Component): void {
    const { app, file } = this.#host;
    container.addClass(this.#cls);
    void renderMarkdown({ app, text: this.#source, into: container, sourcePath: file?.path ?? "", component });
  }
}

/** What a plugin's code block processor makes of a fence. */
export class CodeBlockWidget extends EmbedWidget {
  readonly #block: { source: string; language: string; processor: CodeBlockProcessor; host: EditorHost };

  constructor(block: { source: string; language: string; processor: CodeBlockProcessor; host: EditorHost }) {
    super();
    this.#block = block;
  }

  override eq(other: CodeBlockWidget): boolean {
    return this.#block.source === other.#block.source && this.#block.processor === other.#block.processor;
  }

  protected override render(container: HTMLElement, component: Component, view: EditorView): void {
    const { source, language, processor, host } = this.#block;
    container.addClass("cm-preview-code-block");
    const body = source.replace(/^[^\n]*\n?/u, "").replace(/\n?[^\n]*$/u, "");
    const lines = source.split("\n").length;
    const { file } = host;
    void processor.runOn({
      source: body,
      element: container.createDiv(`block-language-${language}`),
      context: {
        docId: "live-preview",
        sourcePath: file?.path ?? "",
        frontmatter: readFrontMatter(view.state.doc.toString()),
        addChild: (child) => void component.addChild(child),
        getSectionInfo: () => {
          if (switches.nullSectionInfo || !container.isConnected) return null;
          const line = view.state.doc.lineAt(view.posAtDOM(container)).number - 1;
          return { text: view.state.doc.toString(), lineStart: line, lineEnd: line + lines - 1 };
        },
      },
    });
  }
}
