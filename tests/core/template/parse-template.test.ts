import { describe, expect, test } from "vitest";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { parseTemplate } from "../../../src/core/template/parse-template";

function parse(text: string) {
  return parseTemplate(text, "Templates/Own.md");
}

describe("a template note", () => {
  test("says its name, what it is for, for how many, and how often", () => {
    const found = parse(
      "---\nalliance-template: Walk\ndescription: For walkers.\nreview-every: 6 weeks\nallies-min: 2\nallies-max: 3\n---\n## A\n\n```alliance\n- One?\n- Two?\n```\n",
    );
    expect(found).toMatchObject({
      name: "Walk",
      description: "For walkers.",
      reviewEvery: "6 weeks",
      alliesMin: 2,
      alliesMax: 3,
      questions: ["One?", "Two?"],
      origin: "Templates/Own.md",
      problems: [],
    });
    expect(found?.sections).toEqual([
      { title: "A", text: "## A\n\n```alliance\n- One?\n- Two?\n```\n", questions: ["One?", "Two?"] },
    ]);
  });

  test.each(["", "Just a note.\n", "---\nalliance: Team\n---\n", "---\ntitle: {{title}}\n---\n"])(
    "%j is none",
    (text) => {
      expect(parse(text)).toBeUndefined();
    },
  );

  test("with faults is listed with them, and works as far as it can", () => {
    const found = parse(
      "---\nalliance-template: Own\nreview-every: sometimes\n---\n```alliance\n- One?\n- question: [\n```\n",
    );
    expect(found?.questions).toEqual(["One?"]);
    expect(found?.reviewEvery).toBeUndefined();
    expect(found?.problems.map(({ code }) => code)).toContain("unknown-cadence");
    expect(found?.problems.length).toBeGreaterThan(1);
  });

  test("says where its faults stand", () => {
    const text = "---\nalliance-template: Own\nreview-every: sometimes\n---\n```alliance\n- One?\n```\n";
    const places = parse(text)?.problems.map(({ from, to }) => text.slice(from, to));
    expect(places).toEqual(["review-every: sometimes"]);
  });

  test("whose properties can't be read is listed by its name", () => {
    const found = parse("---\nalliance-template: Own way\ntags: [\n---\n```alliance\n- One?\n```\n");
    expect(found).toMatchObject({ name: "Own way", questions: ["One?"] });
    expect(found?.problems.map(({ code }) => code)).toContain("unreadable-frontmatter");
    expect(parse("---\nother: Own way\ntags: [\n---\n")).toBeUndefined();
  });

  test("without questions says so", () => {
    expect(parse("---\nalliance-template: Empty\n---\nText.\n")?.problems.map(({ code }) => code)).toEqual([
      "no-questions",
    ]);
  });
});

describe("the built-in templates", () => {
  test("are ten", () => {
    expect(builtInTemplates().map(({ name }) => name)).toEqual([
      "Designing an alliance",
      "Coach and client",
      "Team",
      "Manager and report",
      "Mentor and mentee",
      "Partners",
      "Couple",
      "Household",
      "Holiday trip",
      "Continue differently",
    ]);
  });
});
