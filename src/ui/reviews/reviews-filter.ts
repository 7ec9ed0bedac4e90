/** Finds alliances by what a person remembers of them, and puts those of a group in the order that they ask for. */
import type { AllianceSummary } from "../../core/index/summary";
import { folded } from "../../core/text/fold";
import type { AllianceStatus } from "../../core/note/properties";
import type { ShownGroup, SortName } from "./port";
import type { Week } from "./weeks";

/** What a person looks for; `""` where they do not care. */
export interface Wishes {
  /** Words of the title, the allies' names, the template, the tags. */
  readonly text: string;
  readonly ally: string;
  /** Also found by what stands before a slash: `client` finds `client/team`. */
  readonly tag: string;
  readonly status: AllianceStatus | "";
  /** The week of the next review. */
  readonly week: Week | undefined;
}

export const NO_WISHES: Wishes = { text: "", ally: "", tag: "", status: "", week: undefined };

const searchable = new WeakMap<AllianceSummary, string>();

function searchText(alliance: AllianceSummary): string {
  const known = searchable.get(alliance);
  if (known !== undefined) return known;
  const tags = alliance.tags.map((tag) => `#${tag}`);
  const text = folded([alliance.title, ...alliance.allies, alliance.template, ...tags].join("\n"));
  searchable.set(alliance, text);
  return text;
}

/** Whether anything is looked for. */
export function isWishing({ text, ally, tag, status, week }: Wishes): boolean {
  return text.trim() !== "" || ally !== "" || tag !== "" || status !== "" || week !== undefined;
}

/** The groups with what fits all wishes; as they are where there is none. */
export function filterGroups(groups: readonly ShownGroup[], wishes: Wishes): readonly ShownGroup[] {
  if (!isWishing(wishes)) return groups;
  const { ally, tag, status, week } = wishes;
  const words = folded(wishes.text).split(/\s+/u).filter(Boolean);
  const fits = (alliance: AllianceSummary): boolean =>
    words.every((word) => searchText(alliance).includes(word)) &&
    (ally === "" || alliance.allies.includes(ally)) &&
    (tag === "" || alliance.tags.some((one) => one === tag || one.startsWith(`${tag}/`))) &&
    (status === "" || alliance.status === status);
  const inWeek = ({ nextReview }: AllianceSummary): boolean =>
    week === undefined || (nextReview !== undefined && nextReview >= week.from && nextReview <= week.to);
  return groups.map(({ name, alliances }) => {
    const isAhead = name === "this-week" || name === "later";
    if (week !== undefined && !isAhead) return { name, alliances: [] };
    return { name, alliances: alliances.filter((alliance) => fits(alliance) && inWeek(alliance)) };
  });
}

/** What can be chosen from: everyone's names, all tags, every status that there is. */
export interface Choices {
  readonly allies: readonly string[];
  readonly tags: readonly string[];
  readonly statuses: readonly AllianceStatus[];
}

export function choicesIn(groups: readonly ShownGroup[]): Choices {
  const allies = new Set<string>();
  const tags = new Set<string>();
  const statuses = new Set<AllianceStatus>();
  for (const alliance of groups.flatMap((group) => group.alliances)) {
    for (const ally of alliance.allies) allies.add(ally);
    for (const tag of alliance.tags) tags.add(tag);
    statuses.add(alliance.status);
  }
  const sorted = (names: Iterable<string>): string[] => [...names].sort((a, b) => a.localeCompare(b));
  return { allies: sorted(allies), tags: sorted(tags), statuses: [...statuses].sort() };
}

/** The groups in another order than that of the index, which is by the next review. */
export function sortGroups(groups: readonly ShownGroup[], sort: SortName): readonly ShownGroup[] {
  if (sort === "next") return groups;
  const byTitle = (a: AllianceSummary, b: AllianceSummary): number => a.title.localeCompare(b.title);
  const lastDay = ({ lastReview = "" }: AllianceSummary): string => lastReview;
  const byLast = (a: AllianceSummary, b: AllianceSummary): number =>
    lastDay(a) === lastDay(b) ? byTitle(a, b) : lastDay(a) < lastDay(b) ? -1 : 1;
  const compare = sort === "title" ? byTitle : byLast;
  return groups.map(({ name, alliances }) => ({ name, alliances: [...alliances].sort(compare) }));
}
