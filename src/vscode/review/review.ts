/** Reviews, repairs, celebrations, completions and partings: talks about an alliance, each with its command. */
import * as vscode from "vscode";
import { readFrontmatter } from "../../core/note/frontmatter";
import { readProperties } from "../../core/note/read-properties";
import { isTalkOffered, TALKS, type TalkKind } from "../../core/review/finish-talk";
import type { Feature } from "../feature";
import { noteCommand, textOf } from "../note-command";
import type { ReviewTab } from "./messages";
import { ReviewPanel } from "./review-panel";

/** As the window knows such tabs. */
const REVIEW_PANEL = "designedAlliances.review";

const COMMANDS: Readonly<Record<TalkKind, string>> = {
  review: "startReview",
  repair: "logRepair",
  celebration: "logCelebration",
  completion: "completeAlliance",
  parting: "partWays",
};

export const review: Feature = (parts) => {
  const { subscriptions } = parts.context;
  const panels = new Map<string, ReviewPanel>();
  const show = (panel: vscode.WebviewPanel, tab: ReviewTab): void => {
    const key = keyOf(tab);
    panels.set(key, new ReviewPanel(parts, panel, tab));
    panel.onDidDispose(() => panels.delete(key));
  };
  const start = (kind: TalkKind) => async (note: vscode.Uri) => {
    const tab: ReviewTab = { note: note.toString(), kind, isDone: false };
    const open = panels.get(keyOf(tab));
    if (open !== undefined) await open.reveal();
    else if (await isPossible(note, kind)) show(newPanel(), tab);
  };
  subscriptions.push(
    ...TALKS.map((kind) => noteCommand(COMMANDS[kind], start(kind))),
    vscode.commands.registerCommand("designedAlliances.undoReview", async () => {
      const written = [...panels.values()].filter(({ canUndo }) => canUndo);
      const one = written.find(({ isActive }) => isActive) ?? written.at(-1);
      if (one === undefined)
        await vscode.window.showInformationMessage(vscode.l10n.t("There is no review to take back."));
      else await one.undo();
    }),
    vscode.window.registerWebviewPanelSerializer(REVIEW_PANEL, {
      deserializeWebviewPanel: (panel, state) => {
        const tab = state as ReviewTab | undefined;
        if (tab === undefined) panel.dispose();
        else show(panel, tab);
        return Promise.resolve();
      },
    }),
  );
};

function keyOf({ note, kind }: ReviewTab): string {
  return `${kind} ${note}`;
}

function newPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(REVIEW_PANEL, "", vscode.ViewColumn.Active, { enableFindWidget: true });
}

/** Whether the talk makes sense for the note as it stands; says why not. */
async function isPossible(note: vscode.Uri, kind: TalkKind): Promise<boolean> {
  const text = await textOf(note);
  const { record } = readFrontmatter(text ?? "");
  if (text === undefined || !("alliance" in record)) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t("This is no alliance: its properties have no “alliance”."),
    );
    return false;
  }
  if (isTalkOffered(kind, readProperties(record).status)) return true;
  await vscode.window.showInformationMessage(
    vscode.l10n.t("This alliance is a draft or closed: there is nothing to review yet."),
  );
  return false;
}
