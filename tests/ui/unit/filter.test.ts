import { expect, it } from "vitest";
import { choicesIn, filterGroups, NO_WISHES, sortGroups, type Wishes } from "../../../src/ui/reviews/reviews-filter";

const alliance = {
  path: "a.md",
  title: "José and Ana",
  template: "Coach and client",
  allies: ["José Núñez", "Ana"],
  tags: ["client/private"],
  status: "active",
  problems: [],
} as const;

const other = { ...alliance, path: "b.md", title: "Ben", allies: ["Ben"], tags: [], status: "draft" } as const;
const groups = [{ name: "later", alliances: [alliance, other] }] as const;

function found(wishes: Partial<Wishes>): (string | undefined)[] {
  return filterGroups(groups, { ...NO_WISHES, ...wishes }).flatMap(({ alliances }) =>
    alliances.map(({ path }) => path),
  );
}

it("finds by the start, the middle, without accents and in any order", () => {
  for (const text of ["jose", "NUN", "client ana", "#client"]) expect(found({ text })).toEqual(["a.md"]);
  expect(found({ text: "  " })).toEqual(["a.md", "b.md"]);
  expect(found({ text: "jose team" })).toEqual([]);
});

it("takes no mark that is a letter for an accent", () => {
  const called = (title: string) => [{ name: "later", alliances: [{ ...alliance, title, allies: [] }] }] as const;
  const shown = (title: string, text: string) =>
    filterGroups(called(title), { ...NO_WISHES, text })[0]?.alliances.length;
  for (const [title, text] of [
    ["राम", "रमा"],
    ["ดี", "ดู"],
    ["がき", "かき"],
  ] as const) {
    expect([shown(title, text), shown(title, title)]).toEqual([0, 1]);
  }
});

it("finds by ally, tag with those beneath it, and status, all at once", () => {
  expect(found({ ally: "Ana" })).toEqual(["a.md"]);
  expect(found({ tag: "client" })).toEqual(["a.md"]);
  expect(found({ tag: "cli" })).toEqual([]);
  expect(found({ status: "draft" })).toEqual(["b.md"]);
  expect(found({ status: "draft", ally: "Ana" })).toEqual([]);
});

it("finds a week’s reviews among those ahead alone", () => {
  const dated = (nextReview: string) => [{ ...alliance, nextReview }];
  const week = { from: "2026-11-23", to: "2026-11-29" };
  const shown = filterGroups(
    [
      { name: "waiting", alliances: dated("2026-11-23") },
      { name: "this-week", alliances: dated("2026-11-29") },
      { name: "later", alliances: dated("2026-11-30") },
    ],
    { ...NO_WISHES, week },
  );
  expect(shown.map(({ alliances }) => alliances.length)).toEqual([0, 1, 0]);
});

it("offers what there is to choose from", () => {
  expect(choicesIn(groups)).toEqual({
    allies: ["Ana", "Ben", "José Núñez"],
    tags: ["client/private"],
    statuses: ["active", "draft"],
  });
});

it("sorts by title, and by the longest not reviewed", () => {
  const one = (title: string, lastReview?: string) => ({
    ...alliance,
    title,
    ...(lastReview === undefined ? {} : { lastReview }),
  });
  const given = [{ name: "later", alliances: [one("C", "2026-01-01"), one("a", "2026-02-01"), one("b")] }] as const;
  const titles = (sort: "next" | "title" | "last") => sortGroups(given, sort)[0]?.alliances.map(({ title }) => title);
  expect(titles("next")).toEqual(["C", "a", "b"]);
  expect(titles("title")).toEqual(["a", "b", "C"]);
  expect(titles("last")).toEqual(["b", "C", "a"]);
});
