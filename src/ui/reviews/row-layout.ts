/** The sidebar's groups with the places of their rows, all in pixels. */
import type { AllianceSummary } from "../../core/index/summary";
import { oddProperty } from "../../core/index/worth-a-look";
import type { Problem } from "../../core/text/problem";
import { hasWhen } from "./group-words";
import type { GroupName, ShownGroup } from "./port";
import { stackRows, type RowsLayout } from "./windowing";

/** Heights in ems of the sidebar's text: they grow with it. */
const HEADING = 2.75;
const ROW = 3.4;
const WHEN = 1.3;
const PROBLEM = 2.75;
/** A row that is worth a look: its title, the reason on two lines, and a button. */
const LOOK = 7.4;

/** A group as it is laid out. */
export interface PlacedGroup {
  readonly name: GroupName;
  readonly alliances: readonly AllianceSummary[];
  readonly folded: boolean;
  /** The top of its heading. */
  readonly top: number;
  /** The height of its heading. */
  readonly heading: number;
  /** The rows, relative to the end of the heading; empty where it is folded. */
  readonly rows: RowsLayout;
}

/** What is wrong with an alliance and said in its row; what keeps it from its group is said where it is worth a look. */
export function rowProblem(alliance: AllianceSummary): Problem | undefined {
  if (alliance.problems.length === 0) return undefined;
  const odd = oddProperty(alliance);
  return alliance.problems.find((problem) => problem !== odd);
}

/** The height of a row: of its title and allies, of when it is, and of what is wrong with it. */
export function rowHeight(alliance: AllianceSummary, group: GroupName, em: number): number {
  if (group === "worth-a-look") return Math.round(LOOK * em);
  const when = hasWhen(alliance, group) ? WHEN : 0;
  return Math.round((ROW + when + (rowProblem(alliance) === undefined ? 0 : PROBLEM)) * em);
}

const NO_ROWS = stackRows([]);

/** Groups as they were placed last, by their alliances: the index gives the same array for a group that has not changed. */
const placed = new WeakMap<readonly AllianceSummary[], PlacedGroup & { readonly em: number }>();

function place(
  { name, alliances }: ShownGroup,
  { folded, em, top, heading }: { folded: boolean; em: number; top: number; heading: number },
): PlacedGroup {
  const before = placed.get(alliances);
  const isAsBefore = before?.em === em && before.name === name && before.folded === folded;
  if (isAsBefore && before.top === top && before.heading === heading) return before;
  const heights = (): number[] => alliances.map((alliance) => rowHeight(alliance, name, em));
  const rows = isAsBefore ? before.rows : folded ? NO_ROWS : stackRows(heights());
  const group = { name, alliances, folded, top, heading, rows, em };
  placed.set(alliances, group);
  return group;
}

/**
 * Lays the groups out one under another; empty ones are left out. `em` is the height of the text in pixels, `target` the least height
 * of what is pressed.
 */
export function placeGroups(
  groups: readonly ShownGroup[],
  folded: ReadonlySet<string>,
  em: number,
  target = 0,
): readonly PlacedGroup[] {
  const heading = Math.max(Math.round(HEADING * em), target);
  let top = 0;
  return groups
    .filter(({ alliances }) => alliances.length > 0)
    .map((group) => {
      const placed = place(group, { folded: folded.has(group.name), em, top, heading });
      top += heading + placed.rows.height;
      return placed;
    });
}

/** The key of a row: it stays the same when an alliance goes from group to group. */
export function rowKey(group: GroupName, path: string): string {
  return group === "worth-a-look" ? `look ${path}` : `row ${path}`;
}

/** Where in the group the row of a key stands; -1 where it is another group's. */
export function placeOf({ name, alliances }: PlacedGroup, key: string): number {
  const path = key.slice(key.indexOf(" ") + 1);
  return key === rowKey(name, path) ? alliances.findIndex((alliance) => alliance.path === path) : -1;
}

/** Whether a stop of this key is there. */
export function hasStop(groups: readonly PlacedGroup[], key: string): boolean {
  return groups.some((group) => key === `group ${group.name}` || (!group.folded && placeOf(group, key) !== -1));
}

/** Where the arrow keys go, from top to bottom: headings and rows. */
export interface Stop {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** The stop that many places further, if there is one; the first where `key` is none of them. */
export function stopFrom(groups: readonly PlacedGroup[], key: string, by: number | "first" | "last"): Stop | undefined {
  const stops = groups.flatMap(stopsOf);
  if (by === "first") return stops[0];
  if (by === "last") return stops[stops.length - 1];
  const at = stops.findIndex((stop) => stop.key === key);
  return at === -1 ? stops[0] : stops[Math.min(stops.length - 1, Math.max(0, at + by))];
}

function stopsOf({ name, alliances, folded, top, heading, rows }: PlacedGroup): Stop[] {
  const own = { key: `group ${name}`, top, bottom: top + heading };
  if (folded) return [own];
  const below = alliances.map(({ path }, at) => ({
    key: rowKey(name, path),
    top: top + heading + (rows.offsets[at] ?? 0),
    bottom: top + heading + (rows.offsets[at + 1] ?? rows.height),
  }));
  return [own, ...below];
}
