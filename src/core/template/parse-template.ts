/** Reads a template note: what it is for, and its sections with their questions. */
import { locateFences } from "../markdown/locate-fences";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { propertyTraps } from "../frontmatter/property-traps";
import { parseNote } from "../note/parse-note";
import type { Problem } from "../text/problem";
import { parseCadence } from "../calendar/cadence";
import { splitLines } from "../text/lines";
import { readHeading } from "../markdown/sections";
import type { Template, TemplateSection } from "./template";

/** The frontmatter keys that make a template, and do not go into its notes. */
export const TEMPLATE_KEYS: ReadonlySet<string> = new Set([
  "alliance-template",
  "description",
  "review-every",
  "allies-min",
  "allies-max",
]);

/**
 * The template that a note is; `undefined` where its frontmatter has no `alliance-template`. What is wrong with it stands in its
 * problems, in the order of the text; it is never thrown away for that.
 *
 * @param origin `built-in`, or the note's path
 */
export function parseTemplate(text: string, origin: string): Template | undefined {
  const { range, record, problems: unreadable } = readFrontmatter(text);
  const name = Object.hasOwn(record, "alliance-template")
    ? textOf(record["alliance-template"])
    : unreadableName(unreadable.length > 0 && range !== undefined ? text.slice(range.yaml.from, range.yaml.to) : "");
  if (name === undefined) return undefined;
  const problems: Problem[] = [...unreadable, ...propertyTraps(text)];
  const note = parseNote(text);
  for (const block of note.blocks) {
    problems.push(...block.problems, ...block.items.flatMap((item) => item.problems));
    if (block.readOnly !== undefined) problems.push(block.readOnly);
  }
  const sections = templateSections(text);
  const questions = sections.flatMap((section) => section.questions);
  if (questions.length === 0) problems.push(warning("no-questions", "This template has no questions yet."));
  const reviewEvery = readCadence(record["review-every"], text, problems);
  const alliesMin = readCount(record["allies-min"], 1);
  return {
    name: name || "Unnamed template",
    description: textOf(record.description),
    ...(reviewEvery === undefined ? {} : { reviewEvery }),
    alliesMin,
    alliesMax: Math.max(alliesMin, readCount(record["allies-max"], 20)),
    text,
    questions,
    sections,
    origin,
    problems: [...new Set(problems)].sort((one, other) => one.from - other.from),
  };
}

/** The name in properties that can't be read, as far as a line says one: so that somebody can see which template has to be fixed. */
function unreadableName(yaml: string): string | undefined {
  return /^alliance-template:(.*)$/im.exec(yaml)?.[1]?.trim();
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function readCount(value: unknown, otherwise: number): number {
  const count = typeof value === "string" ? Number(value.trim() || Number.NaN) : value;
  return typeof count === "number" && Number.isInteger(count) && count >= 1 ? count : otherwise;
}

function readCadence(value: unknown, note: string, problems: Problem[]): string | undefined {
  const text = textOf(value);
  if (text === "") return undefined;
  const reading = parseCadence(text);
  const line = /^review-every:.*$/im.exec(note);
  const from = line?.index ?? 0;
  if (!reading.ok) problems.push({ ...reading.problem, from, to: from + (line?.[0].length ?? 0) });
  return reading.ok ? text : undefined;
}

function warning(code: string, message: string): Problem {
  return { code, message, severity: "warning", from: 0, to: 0 };
}

/** A note's sections as its `##` headings (and deeper ones) divide it; the part before the first only where it asks something. */
export function templateSections(text: string): readonly TemplateSection[] {
  const fences = locateFences(text);
  const starts = [{ from: readFrontmatter(text).range?.to ?? 0, title: "" }];
  let fence = 0;
  for (const { from, to } of splitLines(text, starts[0]?.from)) {
    while ((fences[fence]?.to ?? Infinity) < from) fence += 1;
    if ((fences[fence]?.from ?? Infinity) <= from) continue;
    const heading = readHeading(text.slice(from, to).replace(/^ {1,3}/, ""));
    if (heading !== undefined && heading.level > 1) starts.push({ from, title: heading.title });
  }
  const blocks = parseNote(text).blocks;
  return starts
    .map(({ from, title }, index) => {
      const to = starts[index + 1]?.from ?? text.length;
      const here = blocks.filter(({ fence }) => fence.from >= from && fence.from < to);
      const questions = here.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "question" ? [item.text] : [])),
      );
      return { title, text: text.slice(from, to), questions };
    })
    .filter(({ title, questions }) => title !== "" || questions.length > 0);
}
