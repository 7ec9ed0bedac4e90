/** Reviews, repairs, celebrations, completions and partings: talks about an alliance, each with its command. */
import * as vscode from "vscode";
import { readFrontmatter } from "../../core/note/frontmatter";
import { readProperties } from "../../core/note/read-properties";
import { isTalkOffered, TALKS, type TalkKind } from "../../core/review/finish-talk";
import type { Feature } from "../feature";
import { noteCommand, textOf } from "../note-command";
import { onRenamedNote } from "../renamed-notes";
import type { ReviewTab } from "./messages";
import { ReviewPanel, talkKey } from "./review-panel";

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
    const shown = new ReviewPanel(parts, panel, tab);
    panels.set(talkKey(tab), shown);
    panel.onDidDispose(() => {
      for (const [key, other] of panels) if (other === shown) panels.delete(key);
    });
  };
  const start = (kind: TalkKind) => async (note: vscode.Uri) => {
    const tab: ReviewTab = { note: note.toString(), kind, isDone: false };
    const open = panels.get(talkKey(tab));
    if (open !== undefined) await open.reveal();
    else if (await isPossible(note, kind)) show(newPanel(), tab);
  };
  const renamed = async (talk: Pick<ReviewTab, "kind" | "note">, to: vscode.Uri): Promise<void> => {
    const [old, now] = [talkKey(talk), talkKey({ ...talk, note: to.toString() })];
    const said = await parts.kept.read(old);
    if (said !== undefined)
      await Promise.all([parts.kept.write(now, () => said), parts.kept.write(old, () => undefined)]);
    const open = panels.get(old);
    if (open === undefined) return;
    panels.delete(old);
    panels.set(now, open);
    await open.follow(to);
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
    onRenamedNote(async (from, to) => {
      for (const kind of TALKS) await renamed({ kind, note: from.toString() }, to);
    }),
    vscode.window.registerWebviewPanelSerializer(REVIEW_PANEL, {
      deserializeWebviewPanel: (panel, state) => {
        const tab = state as ReviewTab | undefined;
        // The same talk may have been begun anew before its old tab was looked at: it goes on in one tab.
        if (tab === undefined || panels.has(talkKey(tab))) panel.dispose();
        else show(panel, tab);
        return Promise.resolve();
      },
    }),
  );
};

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
