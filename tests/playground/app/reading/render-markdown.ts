/** Rendering Markdown outside a note's own reading view: for plugins, embeds, hover previews. There is no section info in these. */
import type { App } from "../app";
import type { Component } from "../base/component";
import { readFrontMatter } from "../metadata/front-matter";
import { loadEmbeds } from "./embeds";
import { markdownToDom } from "./markdown-dom";
import type { PostProcessorContext } from "./post-processors";

export interface Rendering {
  readonly app: App;
  readonly text: string;
  readonly into: HTMLElement;
  readonly sourcePath: string;
  readonly component: Component;
  /** How many embeds it stands in: the app stops at some depth. */
  readonly depth?: number;
}

export async function renderMarkdown(rendering: Rendering): Promise<void> {
  const { app, text, into, sourcePath, component, depth = 0 } = rendering;
  const box = into.doc.createElement("div");
  box.append(into.doc.adoptNode(markdownToDom(text)));
  const context: PostProcessorContext = {
    docId: Math.random().toString(36).slice(2),
    sourcePath,
    frontmatter: readFrontMatter(text) ?? null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: () => null,
  };
  const embeds = loadEmbeds({ app, root: box, sourcePath, component, depth, render: renderMarkdown });
  const work = app.postProcessors.run(box, context);
  into.append(...box.childNodes);
  await Promise.all([work, embeds]);
}
