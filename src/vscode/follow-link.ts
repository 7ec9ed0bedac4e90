/** Follows a link of a note: to another note of the workspace, to a file beside it, or out of the window. */
import * as vscode from "vscode";

const WIKILINK = /^\[\[([^\]|#]*)(?:[|#][^\]]*)?\]\]$/u;
const ELSEWHERE = /^(?:https?|mailto):/iu;

/** Follows what stands in the note as a link. Never rejects: a link that leads nowhere says so. */
export async function followLink(link: string, from: vscode.Uri): Promise<void> {
  if (ELSEWHERE.test(link)) {
    await vscode.env.openExternal(vscode.Uri.parse(link));
    return;
  }
  const name = WIKILINK.exec(link)?.[1]?.trim();
  try {
    const target = name === undefined ? beside(link, from) : await noteNamed(name, from);
    if (target === undefined) throw new Error("There is no such note.");
    await vscode.commands.executeCommand("vscode.open", target);
  } catch {
    await vscode.window.showInformationMessage(
      vscode.l10n.t("“{0}” leads to no note in this workspace.", name ?? link),
    );
  }
}

/** The file that a Markdown link leads to, from the note's folder. */
function beside(link: string, from: vscode.Uri): vscode.Uri | undefined {
  const path = decoded(link.split(/[?#]/u, 1)[0] ?? "");
  return path === "" ? undefined : vscode.Uri.joinPath(from, "..", path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The note of that path or name; of several, the one nearest to the top of the workspace. */
async function noteNamed(name: string, from: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (name === "") return from;
  const escaped = name.replace(/\.md$/iu, "").replace(/[[\]{}*?]/gu, "[$&]");
  const found = await vscode.workspace.findFiles(`**/${escaped}.md`, undefined, 50);
  return [...found].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0];
}
