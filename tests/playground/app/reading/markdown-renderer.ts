/** The API by which plugins render Markdown. */
import type { App } from "../app";
import type { Component } from "../base/component";
import { currentApp } from "../current-app";
import type { TFile } from "../vault/file";
import { MarkdownRenderChild } from "./post-processors";
import { renderMarkdown } from "./render-markdown";

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  app: App;
  hoverPopover: unknown = null;

  constructor(app: App, containerEl: HTMLElement) {
    super(containerEl);
    this.app = app;
  }

  abstract get file(): TFile | null;

  static async render(
    app: App,
    text: string,
    into: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    await renderMarkdown({ app, text, into, sourcePath, component });
  }

  static async renderMarkdown(
    text: string,
    into: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    await renderMarkdown({ app: currentApp(), text, into, sourcePath, component });
  }
}
