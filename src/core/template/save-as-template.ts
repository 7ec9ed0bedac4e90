/**
 * From an alliance to a template of one's own: its questions and the words around them, without answers, names and reviews. What can't be
 * told from them with certainty is left out.
 */
import { questionItem, separated } from "../history/write-entry";
import { commentsAmong } from "../markdown/comments";
import type { Fence } from "../markdown/fence";
import { writtenPrefix } from "../markdown/fence-prefix";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { fenceLanguage, locateFences } from "../markdown/locate-fences";
import type { QuestionBlock } from "../note/note";
import { parseNote } from "../note/parse-note";
import { historyParts, locateHeadings } from "../markdown/sections";
import type { Question } from "../question/question";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { writeScalar } from "../yaml/scalar";
import { withoutNames, type Nameless } from "./without-names";

/** What a template is called, and what it is for. */
export interface TemplateTitle {
  readonly name: string;
  /** May be empty. */
  readonly description: string;
}

export interface SavedTemplate {
  /** The note's text; newlines are `\n`. */
  readonly text: string;
  readonly questions: number;
  /** How many entries of question blocks could not be read, and are left out. */
  readonly leftOut: number;
}

/** The template that the alliance's note makes. Of its properties only the cadence is kept: any other may speak of somebody. */
export function saveAsTemplate(note: string, { name, description }: TemplateTitle): SavedTemplate {
  const text = note.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { properties, blocks } = parseNote(text);
  const nameless = withoutNames(properties, namesIn(blocks));
  const main = blocks.filter(({ section }) => section === "");
  const kept = main.filter(({ readOnly, fence }) => readOnly === undefined && fence.closed && !fence.unsafe);
  const questions = kept.flatMap(({ items }) => items).filter((item) => item.kind === "question").length;
  const entries = main.reduce((sum, { items }) => sum + items.length, 0);
  const cadence =
    properties.reviewEvery === undefined ? [] : [`review-every: ${writeScalar(properties.reviewEvery, "value")}`];
  const frontmatter = [
    `alliance-template: ${writeScalar(name.trim(), "value")}`,
    ...(description.trim() === "" ? [] : [`description: ${writeScalar(description.trim(), "value")}`]),
    ...cadence,
  ];
  const body = bodyOf(text, kept, nameless).trim();
  return { text: `---\n${frontmatter.join("\n")}\n---\n\n${body}\n`, questions, leftOut: entries - questions };
}

/** Names that answers stand under, or that are asked for answers: former allies' too. */
function namesIn(blocks: readonly QuestionBlock[]): string[] {
  return blocks.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== "question") return [];
      const asked = typeof item.answeredBy === "string" ? [] : item.answeredBy;
      return [...asked, ...item.answers.flatMap(({ ally }) => ally ?? [])];
    }),
  );
}

/** The note below its properties, with every fence of ours rewritten or taken away, and the history gone. */
function bodyOf(text: string, kept: readonly QuestionBlock[], nameless: Nameless): string {
  const fences = locateFences(text);
  const history = historyRanges(text, fences);
  const isOutside = ({ from }: { readonly from: number }): boolean =>
    history.every((range) => from < range.from || range.to <= from);
  const ours = fences.filter((fence) => ["alliance", "alliance-changes"].includes(fenceLanguage(fence)));
  const bodyFrom = readFrontmatter(text).range?.to ?? 0;
  const cuts = [
    ...history,
    ...commentRanges(text, fences).filter(isOutside),
    ...ours
      .filter(isOutside)
      .map((fence) => ({ from: fence.from, to: fence.to, insert: blockText(text, fence, kept, nameless) })),
  ].sort((a, b) => a.from - b.from);
  const parts: string[] = [];
  let at = bodyFrom;
  for (const { from, to, insert } of cuts) {
    parts.push(nameless.prose(text.slice(at, from)), insert);
    at = to;
  }
  parts.push(nameless.prose(text.slice(at)));
  return titled(parts.join("").replace(/\n{3,}/g, "\n\n"));
}

/** The history's heading and all beneath it, up to the next heading of its level. */
function historyRanges(text: string, fences: readonly Fence[]): TextEdit[] {
  return historyParts(locateHeadings(text, fences)).map(({ heading, end }) => {
    return { from: heading.from, to: end?.from ?? text.length, insert: "" };
  });
}

/** Blocks that are commented out, answers and all, with the comments around them. */
function commentRanges(text: string, fences: readonly Fence[]): TextEdit[] {
  return commentsAmong(fences)
    .filter(({ from, to }) => /(?:```|~~~)[ \t]*alliance/.test(text.slice(from, to)))
    .map(({ from, to }) => ({ from, to, insert: "" }));
}

/** The fence with its questions and nothing else; empty where none of them is to be kept. */
function blockText(text: string, fence: Fence, kept: readonly QuestionBlock[], nameless: Nameless): string {
  const block = kept.find((each) => each.fence.from === fence.from);
  const questions = block?.items.filter((item) => item.kind === "question") ?? [];
  const [first] = fence.lines;
  const last = fence.lines.at(-1);
  if (questions.length === 0 || first === undefined || last === undefined) return "";
  const items = questions.map((question) => questionItem(namelessQuestion(question, nameless), 0, true));
  const lines = separated(items.map((item) => item.flatMap((line) => line.split("\n"))));
  const prefix = writtenPrefix(text, fence);
  const body = lines.map((line) => `${(prefix + line).trimEnd()}\n`).join("");
  return text.slice(fence.from, first.from) + body + text.slice(last.next, fence.to);
}

function namelessQuestion(question: Question, { words }: Nameless): Question {
  const { labels, hint } = question;
  const text = words(question.text);
  return {
    ...question,
    text,
    key: question.key === question.text ? text : words(question.key),
    options: question.options.map(words),
    answeredBy: typeof question.answeredBy === "string" ? question.answeredBy : "each",
    ...(labels === undefined ? {} : { labels: [words(labels[0]), words(labels[1])] as const }),
    ...(hint === undefined ? {} : { hint: words(hint) }),
  };
}

/** The first heading of the first level is the note's title: every alliance has its own. */
function titled(body: string): string {
  const title = locateHeadings(body, locateFences(body)).find(({ level }) => level === 1);
  return title === undefined ? body : applyEdits(body, [{ from: title.from, to: title.to, insert: "# {{title}}" }]);
}
