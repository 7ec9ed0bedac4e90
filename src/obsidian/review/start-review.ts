/** Begins a talk about an alliance, or goes on with it: in the tab where it is, or in a new one. */
import type { TFile } from "obsidian";
import type { TalkKind } from "../../core/review/finish-talk";
import { closeDrawers } from "../drawers";
import type { Parts } from "../parts";
import { readState, REVIEW_VIEW, type ReviewViewState } from "./review-view";

/** Shows the talk of this kind about a note. */
export async function startReview(
  { app: { workspace } }: Parts,
  file: TFile,
  kind: TalkKind = "review",
): Promise<void> {
  const wanted: ReviewViewState = { file: file.path, kind, done: false };
  const open = workspace.getLeavesOfType(REVIEW_VIEW).find((leaf) => {
    const state = readState(leaf.getViewState().state);
    return state.file === file.path && state.kind === kind;
  });
  const leaf = open ?? workspace.getLeaf("tab");
  const isOver = open === undefined || readState(open.getViewState().state).done;
  if (isOver) await leaf.setViewState({ type: REVIEW_VIEW, active: true, state: { ...wanted } });
  closeDrawers(workspace);
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
