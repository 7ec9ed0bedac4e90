/** Keeping the layout from one start to the next, in the app's own folder of the vault. */
import type { ViewState } from "obsidian";
import { switches } from "../switches";
import { type WorkspaceParent, WorkspaceSidedock } from "./items";
import type { WorkspaceLeaf } from "./leaf";
import { WorkspaceTabs } from "./tabs";
import type { Workspace } from "./workspace";

interface SavedTabs {
  current: number;
  leaves: ViewState[];
}

interface SavedSide {
  collapsed: boolean;
  groups: SavedTabs[];
}

interface SavedLayout {
  main: SavedTabs[];
  left: SavedSide;
  right: SavedSide;
}

function groupsOf(workspace: Workspace, root: WorkspaceParent): SavedTabs[] {
  const groups = new Set<WorkspaceTabs>();
  workspace.iterateLeaves(root, (leaf) => {
    if (leaf.tabs !== null) groups.add(leaf.tabs);
  });
  return [...groups].map((tabs) => ({
    current: tabs.leaves.findIndex((leaf) => leaf === tabs.current),
    leaves: tabs.leaves.map((leaf) => leaf.getViewState()),
  }));
}

export function readLayout(workspace: Workspace): Record<string, unknown> {
  const side = (dock: WorkspaceSidedock): SavedSide => ({
    collapsed: dock.collapsed,
    groups: groupsOf(workspace, dock),
  });
  return {
    main: groupsOf(workspace, workspace.rootSplit),
    left: side(workspace.leftSplit),
    right: side(workspace.rightSplit),
  };
}

async function restoreGroup(workspace: Workspace, parent: WorkspaceParent, saved: SavedTabs): Promise<void> {
  const tabs = new WorkspaceTabs(workspace);
  parent.insert(tabs);
  const leaves: [WorkspaceLeaf, ViewState][] = [];
  for (const state of saved.leaves) leaves.push([workspace.newLeaf(tabs, tabs.children.length), state]);
  for (const [at, [leaf, state]] of leaves.entries()) {
    const hidden = at !== saved.current || (parent instanceof WorkspaceSidedock && parent.collapsed);
    await workspace.restoreState(leaf, state, hidden && switches.deferredViews);
  }
  const current = leaves[saved.current]?.[0];
  if (current !== undefined) tabs.select(current);
}

async function readSaved(workspace: Workspace): Promise<SavedLayout | undefined> {
  try {
    return JSON.parse(await workspace.app.vault.adapter.read(".obsidian/workspace.json")) as SavedLayout;
  } catch {
    return undefined; // The first start here.
  }
}

/** Resolves to false on the first start with this vault. */
export async function restoreLayout(workspace: Workspace): Promise<boolean> {
  const saved = await readSaved(workspace);
  for (const [dock, side] of [
    [workspace.leftSplit, saved?.left],
    [workspace.rightSplit, saved?.right],
  ] as const) {
    if (side === undefined) continue;
    for (const group of side.groups) await restoreGroup(workspace, dock, group);
    // A drawer would lie over the note, whatever a wider window had open.
    if (!side.collapsed && !switches.phone) dock.expand();
  }
  for (const group of saved?.main ?? []) await restoreGroup(workspace, workspace.rootSplit, group);
  const [first] = workspace.rootSplit.children;
  const shown = first instanceof WorkspaceTabs ? first.current : workspace.getMostRecentLeaf();
  workspace.setActiveLeaf(shown ?? workspace.createLeafInParent(workspace.rootSplit, 0));
  return saved !== undefined;
}
