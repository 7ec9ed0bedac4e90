import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { AllianceIndex } from "../../../src/core/index/alliance-index";
import { titleStem } from "../../../src/core/index/copies";
import type { AllianceSummary } from "../../../src/core/index/summary";

function summary(path: string, more: Partial<AllianceSummary> = {}): AllianceSummary {
  return {
    path,
    title: path.replace(/^.*\//u, ""),
    template: "Team",
    allies: ["Maya", "Sam"],
    tags: [],
    status: "active",
    started: "2026-05-06",
    problems: [],
    ...more,
  };
}

function reasons(...summaries: readonly AllianceSummary[]): Record<string, string> {
  const index = new AllianceIndex();
  index.setAll(summaries);
  index.findCopies();
  return Object.fromEntries([...index.worthALook()].map(({ alliance, reason }) => [alliance.path, reason.message]));
}

describe("the title of a copy", () => {
  test.each([
    ["Maya (conflicted copy 2026-11-20)", "Maya", true],
    ["Maya (Sam's conflicted copy 2026-11-20)", "Maya", true],
    ["Maya (conflict 2026-11-20-10-11-12)", "Maya", true],
    ["Maya.sync-conflict-20261120-101112-ABCDEFG", "Maya", true],
    ["Maya - Copy", "Maya", true],
    ["Maya - Copy (2)", "Maya", true],
    ["Maya copy", "Maya", true],
    ["Maya copy 3", "Maya", true],
    ["Maya and Sam-DESKTOP-AB12CD3", "Maya and Sam", true],
    ["Maya and Sam-LAPTOP-1A2B3C4D-2", "Maya and Sam", true],
    ["Maya and Sam-MAYAS-PC", "Maya and Sam", true],
    ["Maya and Sam-Mayas-MacBook-Pro", "Maya and Sam", true],
    ["Maya and Sam.dup", "Maya and Sam", true],
    ["Maya and Sam.dup.dup", "Maya and Sam", true],
    ["Maya and Sam~20261120-101112", "Maya and Sam", true],
    ["Maya and Sam_DiskStation_Nov-20-101112-2026_Conflict", "Maya and Sam", true],
    ["Maya and Sam.Conflict", "Maya and Sam", true],
    ["Maya and Sam_conf(1)", "Maya and Sam", true],
    ["Maya and Sam [conflicted]", "Maya and Sam", true],
    ["Maya and Sam (Maya’s conflicted copy 2026-11-20) (1)", "Maya and Sam", true],
    ["Maya and Sam (In Konflikt stehende Kopie von Maya 2026-11-20)", "Maya and Sam", true],
    ["Maya and Sam (Copie en conflit de Maya 2026-11-20)", "Maya and Sam", true],
    ["Maya and Sam (Mayaの競合コピー 2026-11-20)", "Maya and Sam", true],
    ["Maya and Sam (Conflicted copy Pixel 202611201011)", "Maya and Sam", true],
    ["Copy of Copy of Maya", "Maya", true],
    ["Copy (2) of Maya", "Maya", true],
    ["Maya (Copy 2)", "Maya", true],
    ["Maya 2 copy 3", "Maya", true],
    ["Maya 3 (1)", "Maya", false],
    ["Maya - Copy 2 (1)", "Maya", true],
    ["Maya 1", "Maya", false],
    ["Maya (1)", "Maya", false],
    ["Maya", "Maya", false],
    ["Maya 2026", "Maya 2026", false],
    ["copy", "copy", false],
    ["Maya (the second talk)", "Maya (the second talk)", false],
    ["Our conflict", "Our conflict", false],
    ["Kopie", "Kopie", false],
    ["Anna-Lena", "Anna-Lena", false],
    ["Team-HR", "Team-HR", false],
    ["Photocopy", "Photocopy", false],
    ["Maya.duplex", "Maya.duplex", false],
  ])("%s", (title, stem, isMarked) => expect(titleStem(title)).toEqual({ stem, isMarked }));
});

/** How programs and people name a copy, in more than ten languages. */
const COPIES: readonly ((title: string) => string)[] = [
  ...["Copy", "copy", "Kopie", "kopie", "Copie", "copia", "Copia", "Cópia", "kopia", "kopi", "kopio", "Kopya"].flatMap(
    (word) => [
      (title: string) => `${title} - ${word}`,
      (title: string) => `${title} – ${word} (2)`,
      (title: string) => `${title} ${word}`,
      (title: string) => `${title} ${word} 2`,
      (title: string) => `${title} (${word})`,
    ],
  ),
  ...[
    "Copy of",
    "Kopie von",
    "Copie de",
    "Copia de",
    "Copia di",
    "Cópia de",
    "Kopie van",
    "Kopia av",
    "Kopi af",
    "Kopia",
    "Копия",
    "Копія",
  ].map((words) => (title: string) => `${words} ${title}`),
  ...[
    "のコピー",
    " - コピー",
    " 副本",
    "的副本",
    " - 복사본",
    "의 사본",
    " — копия",
    " - копія",
    " - نسخة",
    " - másolat",
  ].map((words) => (title: string) => `${title}${words}`),
  (title) => `${title}-DESKTOP-AB12CD3`,
  (title) => `${title}.dup`,
  (title) => `${title}.sync-conflict-20261120-101112-ABCDEFG`,
  (title) => `${title} (Sam's conflicted copy 2026-11-20)`,
  (title) => `${title} (conflicted copy 2026-11-20 101112)`,
  (title) => `${title} 2`,
  (title) => `${title} (1)`,
];

test("whatever the title and the program, in any composition, a copy is known, and a copy of it", () => {
  const name = fc.constantFrom("Maya", "José and Sam", "राम", "Coach – Zoë", "Team A 3", "小明和小红", "Анна", "がき");
  const form = fc.constantFrom("NFC", "NFD");
  fc.assert(
    fc.property(name, fc.constantFrom(...COPIES), fc.constantFrom(...COPIES), form, (title, one, other, as) => {
      // A number behind a number may be part of the name.
      fc.pre(!(/\d$/u.test(title) && / \d| \(\d/u.test(one(""))));
      const titles = [title, one(title), other(one(title))].map((each, at) => (at === 1 ? each.normalize(as) : each));
      expect(Object.keys(reasons(...titles.map((each) => summary(each))))).toHaveLength(new Set(titles).size);
    }),
  );
});

test("a name composed in two ways is one alliance, on a disk that tells them apart", () => {
  expect(Object.keys(reasons(summary("Jos\u00e9 and Sam"), summary("Jose\u0301 and Sam")))).toHaveLength(2);
  expect(reasons(summary("राम"), summary("रमा"))).toEqual({});
});

describe("worth a look", () => {
  test("a sync’s copy and its other note, each with the other", () => {
    const found = reasons(summary("A/Maya"), summary("A/Maya (conflicted copy 2026-11-20)"), summary("A/Kim"));
    expect(found).toEqual({
      "A/Maya": expect.stringContaining("“Maya (conflicted copy 2026-11-20)” seems to be the same alliance") as string,
      "A/Maya (conflicted copy 2026-11-20)": expect.stringContaining("“Maya” seems to be") as string,
    });
  });

  test.each([
    "Maya (Conflict 2026-11-20)",
    "Maya.sync-conflict-20261120-101112-ABC",
    "MAYA - COPY (2)",
    "Maya 1",
    "maya",
  ])("%s, beside Maya, whichever comes first", (title) => {
    expect(Object.keys(reasons(summary("Maya"), summary(title)))).toHaveLength(2);
    expect(Object.keys(reasons(summary(title), summary("Maya")))).toHaveLength(2);
  });

  test("copies among many that came at once are looked for afterwards, and told only where there are some", () => {
    const index = new AllianceIndex();
    const told = vi.fn();
    index.setAll([summary("Maya"), summary("Kim")]);
    index.onChange(told);
    index.findCopies();
    expect(told).not.toHaveBeenCalled();
    index.setAll([summary("Maya copy")]);
    expect([index.worthALook().length, told.mock.calls.length]).toEqual([0, 1]);
    index.findCopies();
    expect([index.worthALook().length, told.mock.calls.length]).toEqual([2, 2]);
  });

  test("many are looked through a few at a time, until none is left", () => {
    const index = new AllianceIndex();
    index.setAll([summary("Kim"), summary("Maya"), summary("Maya copy")]);
    expect([index.findCopies(1), index.worthALook().length]).toEqual([true, 0]);
    expect([index.findCopies(1), index.worthALook().length]).toEqual([true, 0]);
    expect([index.findCopies(1), index.worthALook().length]).toEqual([false, 2]);
    expect([index.findCopies(1), index.worthALook().length]).toEqual([false, 2]);
  });

  test("the same title in another folder is named with it", () => {
    expect(reasons(summary("A/Maya"), summary("B/Maya"))["A/Maya"]).toContain("“B/Maya”");
  });

  test("a second alliance of the same allies, begun on another day, is none", () => {
    expect(reasons(summary("A/Maya"), summary("A/Maya 2", { started: "2026-11-22" }))).toEqual({});
    expect(reasons(summary("A/Maya"), summary("A/Maya 2", { template: "Couple" }))).toEqual({});
    expect(reasons(summary("A/Maya"), summary("A/Maya 2", { allies: ["Maya"] }))).toEqual({});
  });

  test("without a first day, only a plain mark counts", () => {
    const { started, ...undated } = summary("A/Maya");
    expect(started).toBeDefined();
    expect(reasons(undated, { ...undated, path: "A/Maya 2", title: "Maya 2" })).toEqual({});
    expect(Object.keys(reasons(undated, { ...undated, path: "A/Maya copy", title: "Maya copy" }))).toHaveLength(2);
  });

  test("a date, cadence or status that can’t be read; of a closed one the cadence may be anything", () => {
    const problem = (code: string): Pick<AllianceSummary, "problems"> => ({
      problems: [{ code, message: `It says ${code}.`, severity: "error", from: 0, to: 0 }],
    });
    const found = reasons(
      summary("date", problem("not-a-date")),
      summary("cadence", problem("unknown-cadence")),
      summary("status", problem("unknown-status")),
      summary("closed", { ...problem("unknown-cadence"), status: "ended" }),
      summary("one ally", problem("one-ally")),
    );
    expect(found).toEqual({
      cadence: "It says unknown-cadence.",
      date: "It says not-a-date.",
      status: "It says unknown-status.",
    });
  });

  test("is gone once it is mended, the copy deleted or renamed", () => {
    const index = new AllianceIndex();
    index.setAll([summary("Maya"), summary("Maya copy"), summary("Maya copy 2")]);
    index.findCopies();
    expect(index.worthALook()).toHaveLength(3);
    index.delete("Maya copy 2");
    expect(index.worthALook()).toHaveLength(2);
    index.rename("Maya copy", "Ines", "Ines");
    expect(index.worthALook()).toEqual([]);
  });
});

test("of a title longer than any file's name no more is read than a file's name has", () => {
  expect(titleStem(" ".repeat(100_000) + "1").stem.length).toBeLessThanOrEqual(255);
});
