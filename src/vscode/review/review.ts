/** Reviews, repairs, celebrations, completions and partings: talks about an alliance, each with its command. */
import * as vscode from "vscode";
import type { AllianceStatus } from "../../core/note/properties";
import { isTalkOffered, TALKS, type TalkKind } from "../../core/review/finish-talk";
import type { Feature } from "../feature";
import { activeNote, allianceCommand } from "../note-command";
import { onRenamedNote } from "../renamed-notes";
import type { ReviewTab } from "./messages";
import { ReviewPanel } from "./review-panel";
import { MovedTalks } from "./moved-talks";
import { talkKey, type Talk } from "./talk-files";

/** The view type of such tabs. */
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
  const moved = new MovedTalks(parts.kept);
  const show = (panel: vscode.WebviewPanel, tab: ReviewTab): void => {
    const shown = new ReviewPanel(parts, panel, tab);
    panels.set(talkKey(tab), shown);
    panel.onDidDispose(() => {
      for (const [key, other] of panels) if (other === shown) panels.delete(key);
    });
  };
  const start = (kind: TalkKind) => async (note: vscode.Uri, status: AllianceStatus) => {
    const tab: ReviewTab = { note: note.toString(), kind, isDone: false };
    const open = panels.get(talkKey(tab));
    if (open !== undefined) {
      await open.reveal();
    } else if (isTalkOffered(kind, status)) {
      await moved.forget(tab);
      show(newPanel(), tab);
    } else {
      const refusal = vscode.l10n.t("This alliance is a draft or closed: there is nothing to review yet.");
      await vscode.window.showInformationMessage(refusal);
    }
  };
  const renamed = async (talk: Talk, to: vscode.Uri): Promise<void> => {
    const note = to.toString();
    const [old, now] = [talkKey(talk), talkKey({ ...talk, note })];
    const said = await parts.kept.read(old);
    if (said !== undefined)
      await Promise.all([parts.kept.write(now, () => said), parts.kept.write(old, () => undefined)]);
    const open = panels.get(old);
    if (said !== undefined || open !== undefined) await moved.remember(talk, note);
    if (open === undefined) return;
    panels.delete(old);
    panels.set(now, open);
    await open.follow(to);
  };
  subscriptions.push(
    ...TALKS.map((kind) => allianceCommand(COMMANDS[kind], start(kind))),
    vscode.commands.registerCommand("designedAlliances.undoReview", async () => {
      const note = [...panels.values()].find(({ isActive }) => isActive)?.note ?? activeNote();
      const talk = note === undefined ? undefined : parts.writtenTalks.of(parts.notes.of(note));
      if (note === undefined || talk === undefined) {
        const none = vscode.l10n.t("There is no review of this note to take back, since the window was opened.");
        await vscode.window.showInformationMessage(none);
        return;
      }
      const open = panels.get(talkKey({ kind: talk.kind, note: note.toString() }));
      if (open !== undefined) {
        await open.undo();
        return;
      }
      const outcome = await parts.writtenTalks.undo(parts.notes.of(note));
      if (outcome !== undefined) parts.messages[outcome.ok ? "say" : "fail"](outcome.words);
    }),
    onRenamedNote(async (from, to) => {
      for (const kind of TALKS) await renamed({ kind, note: from.toString() }, to);
    }),
    vscode.window.registerWebviewPanelSerializer(REVIEW_PANEL, {
      deserializeWebviewPanel: async (panel, state) => {
        const tab = await moved.tabOf(state as ReviewTab | undefined);
        // The same talk may have been started again before its old tab was shown: it goes on in one tab.
        if (tab === undefined || panels.has(talkKey(tab))) panel.dispose();
        else show(panel, tab);
      },
    }),
  );
};

function newPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(REVIEW_PANEL, "", vscode.ViewColumn.Active, { enableFindWidget: true });
}
