/** Dataview reads what the templates and reviews write as what it is: days as dates, links as links, allies as a list. With its own parser. */
import Module from "node:module";
import { describe, expect, test } from "vitest";
import { makeTransition } from "../../../src/core/alliance/lifecycle";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { finishReview } from "../../../src/core/review/finish-review";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { expandTemplate } from "../../../src/core/template/expand-template";
import { applyEdits } from "../../../src/core/text/text-edit";

interface Parser<T> {
  parse(text: string): { readonly status: true; readonly value: T } | { readonly status: false };
}

/** What is used of Dataview: its own types lead to files that it does not bring. */
interface Dataview {
  readonly EXPRESSION: {
    readonly date: Parser<{ toISODate(): string }>;
    readonly duration: Parser<{ toISO(): string }>;
    readonly link: Parser<{ readonly path: string; readonly display: string | undefined }>;
  };
}

/** Its bundle asks for `obsidian`, which has types only; the parser needs nothing of it. */
function loadDataview(): Dataview {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) => (request === "obsidian" ? {} : load.call(Module, request, ...rest));
  try {
    return Module.createRequire(import.meta.url)("obsidian-dataview") as Dataview;
  } finally {
    loader._load = load;
  }
}

const { EXPRESSION } = loadDataview();

/** As Dataview reads properties that the app has parsed: of a text the first of date, duration and link that the whole of it is. */
function asDataviewSees(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asDataviewSees);
  if (typeof value !== "string") return value;
  const date = EXPRESSION.date.parse(value);
  if (date.status) return { date: date.value.toISODate() };
  const duration = EXPRESSION.duration.parse(value);
  if (duration.status) return { duration: duration.value.toISO() };
  const link = EXPRESSION.link.parse(value);
  if (link.status) return { link: link.value.path, display: link.value.display };
  return value;
}

function seen(text: string): Record<string, unknown> {
  const { record } = readFrontmatter(text);
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, asDataviewSees(value)]));
}

const ALLIES = ["[[People/Maya Ortiz|Maya]]", "[[תמר לוי]]", "Sam Lee"];
const SEEN_ALLIES = [
  { link: "People/Maya Ortiz", display: "Maya" },
  { link: "תמר לוי", display: undefined },
  "Sam Lee",
];

describe.each(builtInTemplates().map((template) => [template.name, template] as const))("“%s”", (_, template) => {
  test("of a new alliance, after a review, and when it is completed", () => {
    const today = "2026-11-22";
    const details = { allies: ALLIES, reviewEvery: "6 weeks", title: "x", today, formatDate: () => today };
    let text = expandTemplate(template, details);
    expect(seen(text)).toMatchObject({
      alliance: template.name,
      allies: SEEN_ALLIES,
      "alliance-status": "draft",
      "alliance-started": { date: today },
      "review-every": { duration: "P6W" },
    });
    const take = (result: ReturnType<typeof makeTransition>): void => {
      if (!result.ok) throw new Error(result.problem.message);
      text = applyEdits(text, result.edits);
    };
    take(makeTransition(text, "agree", { today }));
    expect(seen(text)).toMatchObject({ "alliance-status": "active", "next-review": { date: "2027-01-03" } });
    take(finishReview(text, { day: "2026-12-20" }));
    expect(seen(text)).toMatchObject({
      allies: SEEN_ALLIES,
      "last-review": { date: "2026-12-20" },
      "next-review": { date: "2027-01-31" },
    });
    take(makeTransition(text, "complete", { today: "2027-01-01" }));
    expect(seen(text)).toMatchObject({ "alliance-status": "completed", "last-review": { date: "2026-12-20" } });
    expect(seen(text)["next-review"]).toBeUndefined();
  });
});

test("a cadence of several steps is a text, and a day in words would be no date", () => {
  expect(asDataviewSees("1 month, then 3 months")).toBe("1 month, then 3 months");
  expect(asDataviewSees("soon")).toBe("soon");
});
