/** Reviews, repairs, celebrations, completions and partings: talks about an alliance, each with its command. */
import { isTalkOffered, type TalkKind } from "../../core/review/finish-talk";
import { offerActions, type AllianceAction } from "../lifecycle/action";
import { isWritable } from "../lifecycle/alliance-at";
import type { Feature } from "../parts";
import { undoTalk } from "./review-port";
import { REVIEW_VIEW, ReviewView } from "./review-view";
import { startReview } from "./start-review";

const COMMANDS: readonly (Pick<AllianceAction, "id" | "title" | "icon"> & { readonly kind: TalkKind })[] = [
  { kind: "review", id: "start-review", title: "Start review", icon: "messages-square" },
  { kind: "repair", id: "log-repair", title: "Log a repair", icon: "heart-handshake" },
  { kind: "celebration", id: "log-celebration", title: "Log a celebration", icon: "party-popper" },
  { kind: "completion", id: "complete-alliance", title: "Complete alliance…", icon: "flag" },
  { kind: "parting", id: "part-ways", title: "Part ways…", icon: "split" },
];

const ACTIONS = COMMANDS.map(({ kind, ...command }): AllianceAction => ({
  ...command,
  isOffered: (alliance) => isWritable(alliance) && isTalkOffered(kind, alliance.status),
  run: (parts, file) => void startReview(parts, file, kind),
}));

export const review: Feature = (parts) => {
  const { plugin, app } = parts;
  plugin.registerView(REVIEW_VIEW, (leaf) => new ReviewView(leaf, parts));
  offerActions(parts, ACTIONS);
  plugin.addCommand({
    id: "undo-review",
    name: "Undo review",
    icon: "undo-2",
    checkCallback: (checking) => {
      const file = app.workspace.getActiveViewOfType(ReviewView)?.file ?? app.workspace.getActiveFile();
      const isPossible = file !== null && parts.writtenTalks.of(file) !== undefined;
      if (isPossible && !checking) void undoTalk(parts, file);
      return isPossible;
    },
  });
};
