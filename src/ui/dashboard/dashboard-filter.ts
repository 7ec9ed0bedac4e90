/** Finds alliances by what a person remembers of them: words of the title, the allies' names, the template. */
import type { AllianceSummary, ReviewGroup } from "../../core/index/summary";

/** Small letters without accents, so that “jose” finds José. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const searchable = new WeakMap<AllianceSummary, string>();

function searchText(alliance: AllianceSummary): string {
  const known = searchable.get(alliance);
  if (known !== undefined) return known;
  const text = plain([alliance.title, ...alliance.allies, alliance.template].join("\n"));
  searchable.set(alliance, text);
  return text;
}

/** The groups with what fits every word of the filter; all of them where it is blank. */
export function filterGroups(groups: readonly ReviewGroup[], filter: string): readonly ReviewGroup[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const fits = (alliance: AllianceSummary): boolean => words.every((word) => searchText(alliance).includes(word));
  return groups.map(({ name, alliances }) => ({ name, alliances: alliances.filter(fits) }));
}
