/** A page of the extension's. It may run its own script, and load nothing from anywhere else. */
import * as vscode from "vscode";

/** The pages, as `webview.ts` knows them. */
type Page = "alliance" | "review" | "template";

/**
 * Shows a page, and returns a function that sends it messages. Once the panel is closed, messages are dropped: what was under way,
 * an edit say, goes on without it (VS Code throws if a closed panel is asked for its webview).
 *
 * @param extension the folder of the extension
 * @param page which one it is: its script asks
 */
export function showPage(panel: vscode.WebviewPanel, extension: vscode.Uri, page: Page): (message: object) => void {
  const { webview } = panel;
  const root = vscode.Uri.joinPath(extension, "dist", "vscode");
  const uriOf = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // Elements have sizes and allies' colours in `style` attributes.
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
  ].join("; ");
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uriOf("page.css")}">
<title>Alliance</title>
</head>
<body data-page="${page}">
<script nonce="${nonce}" src="${uriOf("page.js")}"></script>
</body>
</html>`;
  let isGone = false;
  panel.onDidDispose(() => (isGone = true));
  return (message) => {
    if (!isGone) void webview.postMessage(message);
  };
}
