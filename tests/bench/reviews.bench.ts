/** The index over a vault of 50,000 notes, and one note's change, beside a bare loop over the same frontmatter. */
import { AllianceIndex } from "../../src/core/index/alliance-index";
import { summarise } from "../../src/core/index/summarise";
import { addDays } from "../../src/core/review/day";
import { measure, row } from "./measure";

const NOTES = 50_000;
/** One note in five is an alliance. */
const ALLIANCES = 5;
const TODAY = "2026-11-22";

interface Note {
  readonly path: string;
  readonly frontmatter: Record<string, unknown>;
}

function vault(): Note[] {
  return Array.from({ length: NOTES }, (_, number) => ({
    path: `Folder ${String(number % 50)}/Note ${String(number)}.md`,
    frontmatter:
      number % ALLIANCES === 0
        ? {
            alliance: "Coach and client",
            allies: [`[[Person ${String(number)}]]`, "Sam Lee"],
            "alliance-status": number % 3 === 0 ? "draft" : "active",
            "review-every": "1 month, then 3 months",
            "next-review": addDays(TODAY, (number % 400) - 100),
          }
        : { tags: ["note"], created: "2026-01-01" },
  }));
}

export function reviewsBench(): string[] {
  const notes = vault();
  const loop = measure(
    () => notes.filter(({ frontmatter }) => "alliance" in frontmatter).map(({ path }) => path).length,
  );
  const build = (): AllianceIndex => {
    const index = new AllianceIndex();
    index.setAll(notes.flatMap(({ path, frontmatter }) => summarise(path, frontmatter) ?? []));
    return index;
  };
  const built = measure(build, 7);
  const index = build();
  let turn = 0;
  const oneNote = measure(() => {
    turn += 1;
    const path = `Folder 0/Note 0.md`;
    const frontmatter = { alliance: "Team", "alliance-status": "active", "next-review": addDays(TODAY, turn % 300) };
    index.set(path, summarise(path, frontmatter));
  }, 501);
  const groups = measure(() => index.groups(TODAY));
  return [
    row(`index of ${String(NOTES)} notes (${String(index.size)} alliances) built`, built, {
      what: "a bare loop",
      milliseconds: loop,
    }),
    row("one note changed in it", oneNote, { what: "building it", milliseconds: built }),
    row("its groups for a day", groups, { what: "building it", milliseconds: built }),
  ];
}
