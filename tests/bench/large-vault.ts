/** The properties of a vault of 50,000 notes, of which one in five is an alliance. */
import type { Frontmatter } from "../../src/core/index/followed-vault";
import { addDays } from "../../src/core/calendar/day";

export const NOTES = 50_000;
export const ALLIANCES = NOTES / 5;
export const TODAY = "2026-11-22";

/** By path. */
export function largeVault(): (readonly [string, NonNullable<Frontmatter>])[] {
  return Array.from({ length: NOTES }, (_, number) => [
    `Folder ${String(number % 50)}/Note ${String(number)}.md`,
    number % (NOTES / ALLIANCES) === 0
      ? {
          alliance: "Coach and client",
          allies: [`[[Person ${String(number)}]]`, "Sam Lee"],
          "alliance-status": number % 3 === 0 ? "draft" : "active",
          "alliance-started": addDays(TODAY, -(number % 300)),
          "review-every": "1 month, then 3 months",
          "next-review": addDays(TODAY, (number % 400) - 100),
          tags: ["client"],
        }
      : { tags: ["note"], created: "2026-01-01" },
  ]);
}
