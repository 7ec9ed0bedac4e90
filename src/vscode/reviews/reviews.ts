/** The reviews of the workspace in a view of their own: groups, what is in them, and how many wait. */
import * as vscode from "vscode";
import { offeredSteps } from "../../actions/life-steps";
import { joinNames } from "../../core/note/allies";
import type { AllianceSummary } from "../../core/index/summary";
import { filterGroups, NO_WISHES } from "../../ui/reviews/reviews-filter";
import { GROUP_TITLES, whenWords } from "../../ui/reviews/group-words";
import type { GroupName } from "../../ui/reviews/port";
import { ALLIANCE_EDITOR } from "../alliance-editor/alliance-editor";
import { today } from "../calendar";
import type { Feature } from "../feature";
import { allianceCommand, noteCommand, type NoteRow } from "../note-command";
import { putOff, reschedule } from "./reschedule";
import { WorkspaceIndex } from "./workspace-index";

/** As `package.json` names it. */
const VIEW = "designedAlliances.reviews";
/** Whether only some are shown; `package.json` offers to show all by it. */
const IS_FILTERED = "designedAlliances.isFiltered";
/** Changes within so many milliseconds are shown together. */
const TOGETHER = 100;
/** How often to check whether the day has changed, in milliseconds. */
const DAY_CHECK = 60_000;

/** A group, with what stands in it. */
interface Group {
  readonly name: GroupName;
  readonly size: number;
  readonly rows: readonly (Row | Rest)[];
}
/** An alliance in a group. */
interface Row extends NoteRow {
  readonly group: GroupName;
  readonly alliance: AllianceSummary;
  /** Why it is worth a look. */
  readonly reason: string | undefined;
}
/** The last row of a large group, in place of the rest. */
interface Rest {
  readonly rest: number;
}
type Node = Group | Row | Rest;

/** At most so many rows of a group are shown: nobody looks through more, and VS Code creates all of them, visible or not. */
const MOST_ROWS = 200;

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

export const reviews: Feature = (parts) => {
  const { subscriptions } = parts.context;
  const index = new WorkspaceIndex();
  const changed = new vscode.EventEmitter<undefined>();
  let sought = "";
  let drawn: readonly Group[] = [];
  let drawnWords = "";
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => (node === undefined ? [...drawn] : "rows" in node ? [...node.rows] : []),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider });
  let day = today();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    timer = undefined;
    day = today();
    const reviews = index.alliances.groups(day);
    const waiting = reviews.find(({ name }) => name === "waiting")?.alliances.length ?? 0;
    const tooltip = vscode.l10n.t("{0} waiting for a review", waiting);
    view.badge = waiting === 0 ? undefined : { value: waiting, tooltip };
    const groups = groupsOf(index, sought);
    const isEmpty = sought !== "" && groups.length === 0;
    const message = isEmpty ? vscode.l10n.t("Nothing has “{0}” in its title, allies, template or tags.", sought) : "";
    // VS Code delays redrawing a view as long as things are set on it, even if it is the same message again.
    if (message !== (view.message ?? "")) view.message = message;
    // A row that is redrawn loses its open menu; and most changes of notes change nothing that is shown here.
    const words = JSON.stringify(groups.flatMap((group) => [group, ...group.rows]).map(wordsOf));
    if (words === drawnWords) return;
    drawnWords = words;
    drawn = groups;
    changed.fire(undefined);
  };
  const seek = (words: string): void => {
    sought = words.trim();
    view.description = sought === "" ? "" : `“${sought}”`;
    void vscode.commands.executeCommand("setContext", IS_FILTERED, sought !== "");
    show();
  };
  const showSoon = (): void => void (timer ??= setTimeout(show, TOGETHER));
  const clock = setInterval(() => {
    if (today() !== day) showSoon();
  }, DAY_CHECK);
  const begin = (): void => {
    // A progress bar at the top of the view while notes are read.
    if (view.visible) void vscode.window.withProgress({ location: { viewId: VIEW } }, () => index.begin());
  };
  subscriptions.push(
    index,
    changed,
    view,
    view.onDidChangeVisibility(begin),
    index.onChange(showSoon),
    allianceCommand("reschedule", (note) => reschedule(parts, note)),
    allianceCommand("snoozeWeek", (note) => putOff(parts, note, "week")),
    allianceCommand("snoozeMonth", (note) => putOff(parts, note, "month")),
    noteCommand("openToSide", openToSide),
    vscode.commands.registerCommand("designedAlliances.filterReviews", async () => {
      const words = await askForWords(sought);
      if (words !== undefined) seek(words);
    }),
    vscode.commands.registerCommand("designedAlliances.showAllReviews", () => seek("")),
    { dispose: () => clearInterval(clock) },
    { dispose: () => clearTimeout(timer) },
  );
  begin();
};

/** Asks for the search text; `undefined` if the person cancelled. */
function askForWords(value: string): PromiseLike<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Filter reviews"),
    prompt: vscode.l10n.t("Words of the title, an ally, the template, a tag; nothing for all."),
    value,
  });
}

async function openToSide(note: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("vscode.openWith", note, ALLIANCE_EDITOR, vscode.ViewColumn.Beside);
}

/** The groups that have something in them, what is worth a look last. */
function groupsOf(index: WorkspaceIndex, sought: string): readonly Group[] {
  const noticed = index.alliances.worthALook();
  const reasons = new Map(noticed.map(({ alliance, reason }) => [alliance, reason.message]));
  const all = [
    ...index.alliances.groups(today()),
    { name: "worth-a-look" as const, alliances: noticed.map(({ alliance }) => alliance) },
  ];
  return filterGroups(all, { ...NO_WISHES, text: sought })
    .filter(({ alliances }) => alliances.length > 0)
    .map(({ name, alliances }) => {
      const rows = alliances.slice(0, MOST_ROWS).flatMap((alliance): Row[] => {
        const note = index.uriOf(alliance.path);
        const reason = name === "worth-a-look" ? reasons.get(alliance) : undefined;
        return note === undefined ? [] : [{ group: name, alliance, note, reason }];
      });
      const rest = alliances.length - MOST_ROWS;
      return { name, size: alliances.length, rows: rest > 0 ? [...rows, { rest }] : rows };
    });
}

/** All that is visible of a node. */
function wordsOf(node: Node): readonly unknown[] {
  const { id, label, description, tooltip, contextValue } = itemOf(node);
  return [id, label, description, tooltip, contextValue];
}

function itemOf(node: Node): vscode.TreeItem {
  return "alliance" in node ? rowItem(node) : "rest" in node ? restItem(node) : groupItem(node);
}

function groupItem({ name, size }: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(vscode.l10n.t(GROUP_TITLES[name]), FOLDED.has(name) ? Collapsed : Expanded);
  item.id = name;
  item.description = String(size);
  item.iconPath = new vscode.ThemeIcon(ICONS[name]);
  return item;
}

function restItem({ rest }: Rest): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("{0} more", rest));
  item.iconPath = new vscode.ThemeIcon("filter");
  item.command = { command: "designedAlliances.filterReviews", title: vscode.l10n.t("Filter reviews") };
  return item;
}

function rowItem({ group, alliance, note, reason }: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(alliance.title);
  const when = reason ?? (group === "worth-a-look" ? "" : whenWords(alliance, group, today()));
  item.id = `${group} ${alliance.path}`;
  item.description = when;
  // By these, menus in `package.json` know which steps are offered.
  item.contextValue = ["alliance", ...offeredSteps(alliance)].join(" ");
  const words = [joinNames(alliance.allies), alliance.template, when].filter((each) => each !== "");
  item.tooltip = [alliance.title, ...words].join("\n");
  item.command = { command: "vscode.openWith", title: vscode.l10n.t("Open"), arguments: [note, ALLIANCE_EDITOR] };
  return item;
}
