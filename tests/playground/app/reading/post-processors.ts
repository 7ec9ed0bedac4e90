/** What plugins do to rendered Markdown, in order. */
import { Component } from "../base/component";
import { reportLater } from "../base/events";

export class MarkdownRenderChild extends Component {
  containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

export interface SectionInfo {
  text: string;
  lineStart: number;
  lineEnd: number;
}

export interface PostProcessorContext {
  docId: string;
  sourcePath: string;
  frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(element: HTMLElement): SectionInfo | null;
}

export interface PostProcessor {
  (element: HTMLElement, context: PostProcessorContext): unknown;
  sortOrder?: number | undefined;
}

export type CodeBlockHandler = (source: string, element: HTMLElement, context: PostProcessorContext) => unknown;

export class CodeBlockProcessor {
  readonly #handler: CodeBlockHandler;

  constructor(handler: CodeBlockHandler) {
    this.#handler = handler;
  }

  /** Runs the plugin's handler; a failure shows in the console, and the block stays empty, as in the app. */
  runOn(block: { source: string; element: HTMLElement; context: PostProcessorContext }): Promise<unknown> {
    return attempt(() => this.#handler(block.source, block.element, block.context));
  }
}

async function attempt(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch (error) {
    reportLater(error);
    return undefined;
  }
}

export class PostProcessors {
  #all: PostProcessor[] = [];
  readonly #codeBlocks = new Map<string, CodeBlockProcessor>();

  register(processor: PostProcessor, sortOrder?: number): void {
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    this.#all = [...this.#all, processor].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  }

  unregister(processor: PostProcessor): void {
    this.#all = this.#all.filter((other) => other !== processor);
  }

  registerCodeBlock(language: string, handler: CodeBlockHandler): CodeBlockProcessor {
    if (this.#codeBlocks.has(language))
      throw new Error(`Code block postprocessor for language ${language} is already registered`);
    const processor = new CodeBlockProcessor(handler);
    this.#codeBlocks.set(language, processor);
    return processor;
  }

  unregisterCodeBlock(language: string): void {
    this.#codeBlocks.delete(language);
  }

  codeBlock(language: string): CodeBlockProcessor | undefined {
    return this.#codeBlocks.get(language);
  }

  /** Runs all of them on a rendered element; resolves when the slowest is done. */
  async run(element: HTMLElement, context: PostProcessorContext): Promise<void> {
    await Promise.all(this.#all.map((processor) => attempt(() => processor(element, context))));
  }
}

/** A post processor that hands the blocks of one language to a handler. */
export function createCodeBlockPostProcessor(language: string, processor: CodeBlockProcessor): PostProcessor {
  return async (element, context) => {
    const found = element.findAll("pre > code").filter((code) => code.hasClass(`language-${language}`));
    await Promise.all(
      found.map(async (code) => {
        const source = code.textContent.replace(/\n$/u, "");
        const box = element.doc.createElement("div");
        box.className = `block-language-${language}`;
        code.parentElement?.replaceWith(box);
        await processor.runOn({ source, element: box, context });
      }),
    );
  };
}
