/** An alliance's properties are read from what YAML or the host made of them; wrong values are named, never guessed at. */
import { expect, test } from "vitest";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { readProperties } from "../../../src/core/note/read-properties";

function read(yaml: string) {
  return readProperties(readFrontmatter(`---\n${yaml}\n---\n`).record);
}

function codes(yaml: string): string[] {
  return read(yaml).problems.map((problem) => problem.code);
}

test("the example of the format is read whole", () => {
  const yaml = `alliance: Coach and client        # the template it came from; any text
allies:                           # names, or links to the allies' notes
  - "[[Maya Ortiz]]"
  - Sam Lee
alliance-status: active
alliance-started: 2026-11-22
review-every: 1 month, then 3 months
last-review: 2026-12-20
next-review: 2027-03-20`;
  expect(read(yaml)).toEqual({
    isAlliance: true,
    template: "Coach and client",
    allies: [
      { name: "Maya Ortiz", link: "Maya Ortiz", source: "[[Maya Ortiz]]" },
      { name: "Sam Lee", source: "Sam Lee" },
    ],
    status: "active",
    started: "2026-11-22",
    reviewEvery: "1 month, then 3 months",
    lastReview: "2026-12-20",
    nextReview: "2027-03-20",
    newerFormat: false,
    problems: [],
  });
});

test("a note without the key is no alliance, and one with an empty key is", () => {
  expect(read("title: x").isAlliance).toBe(false);
  expect(read("alliance:")).toMatchObject({ isAlliance: true, template: "", problems: [] });
});

test("empty properties are absent, without a complaint", () => {
  expect(read("alliance: x\nallies:\nnext-review:\nlast-review: ''\nreview-every:\nalliance-status:").problems).toEqual(
    [],
  );
});

test.each(["31.12.2026", "2026-02-29", "2026-12-20T10:00", "soon", "20261220", "[2026-12-20]"])(
  "%s is no date and is left out",
  (value) => {
    const properties = read(`alliance: x\nnext-review: ${value}`);
    expect(properties.nextReview).toBeUndefined();
    expect(properties.problems).toMatchObject([{ code: "not-a-date", severity: "error" }]);
  },
);

test("a date that some reader turned into an object is not guessed at", () => {
  const { lastReview, problems } = readProperties({ alliance: "x", "last-review": new Date(0) });
  expect(lastReview).toBeUndefined();
  expect(problems).toMatchObject([{ code: "not-a-date" }]);
});

test("without a known status, an alliance with a review date is active and any other a draft", () => {
  expect(read("alliance: x").status).toBe("draft");
  expect(read("alliance: x\nnext-review: 2027-01-01").status).toBe("active");
  expect(read("alliance: x\nalliance-status: asleep\nnext-review: 2027-01-01").status).toBe("active");
  expect(codes("alliance: x\nalliance-status: asleep")).toEqual(["unknown-status"]);
  expect(read("alliance: x\nalliance-status: Paused").status).toBe("paused");
});

test.each([
  ["as a list", 'allies: ["[[Maya]]"]'],
  ["as one text", 'allies: "[[Maya]]"'],
])("an ally may be named %s", (_, yaml) => {
  expect(read(yaml)).toMatchObject({ allies: [{ name: "Maya", link: "Maya" }], problems: [] });
});

test.each([
  ["allies:\n  - [[People/Maya|M]]\n  - Sam", ["M", "Sam"]],
  ["allies: [[People/Maya|M]]", ["M"]],
  ["allies: [[[Maya]], Sam]", ["Maya", "Sam"]],
  ["allies:\n  - [[Ortiz, Maya]]", ["Ortiz, Maya"]],
])("a link without quotes is read, and the quotes it needs are named: %s", (yaml, names) => {
  const { allies, problems } = read(yaml);
  expect(allies.map((ally) => ally.name)).toEqual(names);
  expect(problems).toMatchObject([{ code: "unquoted-link", severity: "warning" }]);
  expect(problems[0]?.message).toContain(`"[[`);
});

test("one ally, or more than twenty, work and are told", () => {
  const named = (count: number) =>
    `alliance: x\nallies: [${Array.from({ length: count }, (_, index) => `A${index}`).join(", ")}]`;
  expect([0, 1, 2, 20, 21].map((count) => codes(named(count)))).toEqual([[], ["one-ally"], [], [], ["many-allies"]]);
  expect(read(named(25)).allies).toHaveLength(25);
  expect(codes("allies: [A]")).toEqual([]);
});

test("an entry that is no name is named, and its neighbours stay", () => {
  const { allies, problems } = read("allies:\n  - Maya\n  - role: coach\n  -\n  - 7");
  expect(allies.map((ally) => ally.name)).toEqual(["Maya", "7"]);
  expect(problems).toMatchObject([{ code: "unreadable-ally" }]);
});

test("several names in one text are one ally, and that is said", () => {
  expect(read("allies: Maya, Sam").allies).toHaveLength(1);
  expect(codes("allies: Maya, Sam")).toEqual(["one-text-of-allies"]);
});

test("a cadence that can't be read is kept as written and named", () => {
  const { reviewEvery, problems } = read("alliance: x\nreview-every: now and then");
  expect(reviewEvery).toBe("now and then");
  expect(problems).toMatchObject([{ code: "unknown-cadence" }]);
});

test("a higher format makes the note one of a newer version", () => {
  expect(read("alliance: x\nalliance-format: 1")).toMatchObject({ newerFormat: false, problems: [] });
  expect(read('alliance: x\nalliance-format: "2"')).toMatchObject({
    newerFormat: true,
    problems: [{ code: "newer-format" }],
  });
  expect(read("alliance: x\nalliance-format: new")).toMatchObject({
    newerFormat: false,
    problems: [{ code: "unreadable-property" }],
  });
});

test("names of JavaScript's own are not taken for properties", () => {
  expect(readProperties(Object.create({ alliance: "inherited" }) as Record<string, unknown>).isAlliance).toBe(false);
});

test.each([
  ['continues: "[[Us]]"', "Us"],
  ['continues: "[[Old/Us|then]]"', "Old/Us"],
  ["continues: [[Us]]", "Us"],
  ["continues: Us", "Us"],
  ["continues: true", undefined],
  ["continues:", undefined],
  ["continues: [a, b]", undefined],
])("what an alliance continues: %s", (yaml, target) => {
  const properties = read(`alliance: Team\nallies: [Maya, Sam]\n${yaml}`);
  expect(properties.continues).toBe(target);
  expect(properties.problems).toEqual([]);
});
