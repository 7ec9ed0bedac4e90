/** The reviews of the workspace in a view of their own: groups, what is in them, and how many wait. */
import * as vscode from "vscode";
import { joinNames } from "../../core/alliance/allies";
import type { AllianceSummary } from "../../core/index/summary";
import { GROUP_TITLES, whenWords } from "../../ui/dashboard/group-words";
import type { GroupName } from "../../ui/dashboard/port";
import { ALLIANCE_EDITOR } from "../alliance-editor/alliance-editor";
import { today } from "../calendar";
import type { Feature } from "../feature";
import { reschedule, snooze } from "./reschedule";
import { WorkspaceIndex } from "./workspace-index";

/** As `package.json` names it. */
const VIEW = "designedAlliances.reviews";
/** What happens within so many milliseconds is shown at once. */
const TOGETHER = 100;
/** How often it is seen whether the day has changed, in milliseconds. */
const DAY_CHECK = 60_000;

/** A group, or an alliance in it. */
interface Group {
  readonly name: GroupName;
  readonly alliances: readonly AllianceSummary[];
  readonly reasons: ReadonlyMap<AllianceSummary, string>;
}
interface Row {
  readonly group: Group;
  readonly alliance: AllianceSummary;
}
type Node = Group | Row;

const FOLDED: ReadonlySet<GroupName> = new Set(["later", "resting", "closed"]);
const ICONS: Readonly<Record<GroupName, string>> = {
  waiting: "bell-dot",
  "this-week": "calendar",
  later: "calendar",
  "no-date": "question",
  drafts: "edit",
  resting: "debug-pause",
  closed: "archive",
  "worth-a-look": "eye",
};

export const reviews: Feature = ({ subscriptions }) => {
  const index = new WorkspaceIndex();
  const changed = new vscode.EventEmitter<undefined>();
  const groups = (): readonly Group[] => groupsOf(index);
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => ("alliance" in node ? itemOf(node, index) : groupItem(node)),
    getChildren: (node) => {
      if (node === undefined) return [...groups()];
      return "alliance" in node ? [] : node.alliances.map((alliance) => ({ group: node, alliance }));
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider });
  let day = today();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    timer = undefined;
    day = today();
    const waiting = groups().find(({ name }) => name === "waiting")?.alliances.length ?? 0;
    const tooltip = vscode.l10n.t("{0} waiting for a review", waiting);
    view.badge = waiting === 0 ? undefined : { value: waiting, tooltip };
    changed.fire(undefined);
  };
  const showSoon = (): void => void (timer ??= setTimeout(show, TOGETHER));
  const clock = setInterval(() => {
    if (today() !== day) showSoon();
  }, DAY_CHECK);
  const begin = (): void => {
    if (view.visible) void index.begin();
  };
  subscriptions.push(
    index,
    changed,
    view,
    view.onDidChangeVisibility(begin),
    index.onChange(showSoon),
    vscode.commands.registerCommand("designedAlliances.reschedule", (row?: Row) => onNote(row, index, reschedule)),
    vscode.commands.registerCommand("designedAlliances.snoozeWeek", (row?: Row) => onNote(row, index, snooze("week"))),
    vscode.commands.registerCommand("designedAlliances.openToSide", (row?: Row) => onNote(row, index, openToSide)),
    { dispose: () => clearInterval(clock) },
    { dispose: () => clearTimeout(timer) },
  );
  begin();
};

async function onNote(
  row: Row | undefined,
  index: WorkspaceIndex,
  act: (note: vscode.Uri, alliance: AllianceSummary) => Promise<void>,
): Promise<void> {
  const note = row === undefined ? undefined : index.uriOf(row.alliance.path);
  if (row === undefined || note === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t("Choose an alliance in the view “Reviews”."));
    return;
  }
  await act(note, row.alliance);
}

async function openToSide(note: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("vscode.openWith", note, ALLIANCE_EDITOR, vscode.ViewColumn.Beside);
}

/** The groups that have something in them, what is worth a look last. */
function groupsOf({ alliances }: WorkspaceIndex): readonly Group[] {
  const noticed = alliances.worthALook();
  const reasons = new Map(noticed.map(({ alliance, reason }) => [alliance, reason.message]));
  const all = [
    ...alliances.groups(today()),
    { name: "worth-a-look" as const, alliances: noticed.map(({ alliance }) => alliance) },
  ];
  return all.filter((group) => group.alliances.length > 0).map((group) => ({ ...group, reasons }));
}

function groupItem({ name, alliances }: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(GROUP_TITLES[name], FOLDED.has(name) ? Collapsed : Expanded);
  item.id = name;
  item.description = String(alliances.length);
  item.iconPath = new vscode.ThemeIcon(ICONS[name]);
  return item;
}

function itemOf({ group, alliance }: Row, index: WorkspaceIndex): vscode.TreeItem {
  const item = new vscode.TreeItem(alliance.title);
  const when = group.name === "worth-a-look" ? "" : whenWords(alliance, group.name, today());
  const reason = group.name === "worth-a-look" ? group.reasons.get(alliance) : undefined;
  item.id = `${group.name} ${alliance.path}`;
  item.description = when || (reason ?? "");
  item.contextValue = "alliance";
  const words = [joinNames(alliance.allies), alliance.template, reason ?? when].filter((each) => each !== "");
  item.tooltip = [alliance.title, ...words].join("\n");
  const note = index.uriOf(alliance.path);
  if (note !== undefined) {
    item.resourceUri = note;
    const title = vscode.l10n.t("Open");
    item.command = { command: "vscode.openWith", title, arguments: [note, ALLIANCE_EDITOR] };
  }
  return item;
}
