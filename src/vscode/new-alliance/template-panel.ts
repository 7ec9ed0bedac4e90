/** What a template asks, in a tab behind the question which one it is to be: it follows the list, and goes with it. */
import * as vscode from "vscode";
import type { Template } from "../../core/template/template";
import { showPage } from "../page/page-html";

export class TemplatePanel implements vscode.Disposable {
  readonly #home: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #isReady = false;
  #shown: Template | undefined;
  /** The person has closed the tab: it does not come back. */
  #isClosed = false;

  /** @param home the folder of the extension */
  constructor(home: vscode.Uri) {
    this.#home = home;
  }

  /** Shows a template; the keys stay where they go. */
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
    panel.webview.onDidReceiveMessage(() => {
      this.#isReady = true;
      this.#tell();
    });
    panel.onDidDispose(() => (this.#isClosed = true));
    showPage(panel.webview, this.#home, "template");
    return panel;
  }

  #tell(): void {
    if (this.#isReady) void this.#panel?.webview.postMessage(this.#shown);
  }
}
