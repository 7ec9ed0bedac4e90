/** A preview of what a template asks, in a tab below the list of templates: it follows the list, and is closed with it. */
import * as vscode from "vscode";
import type { Template } from "../../core/template/template";
import { showPage } from "../page/show-page";

export class TemplatePanel implements vscode.Disposable {
  readonly #home: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  /** Sends the page what to show; absent until the page listens. */
  #send: ((template: Template) => void) | undefined;
  #shown: Template | undefined;
  /** The person has closed the tab: it does not come back. */
  #isClosed = false;

  /** @param home the folder of the extension */
  constructor(home: vscode.Uri) {
    this.#home = home;
  }

  /** Shows a template without taking the focus. */
  show(template: Template): void {
    if (this.#isClosed) return;
    this.#shown = template;
    this.#panel ??= this.#opened();
    this.#panel.title = template.name;
    this.#tell();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #opened(): vscode.WebviewPanel {
    const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel("designedAlliances.template", "", place);
    const send = showPage(panel, this.#home, "template");
    panel.webview.onDidReceiveMessage(() => {
      this.#send = send;
      this.#tell();
    });
    panel.onDidDispose(() => (this.#isClosed = true));
    return panel;
  }

  #tell(): void {
    if (this.#shown !== undefined) this.#send?.(this.#shown);
  }
}
