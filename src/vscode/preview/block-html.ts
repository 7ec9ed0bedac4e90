/** A block of questions as a document to read: its questions, and each ally's answers. */
import { allyOfKey } from "../../core/note/allies";
import type { Field } from "../../core/alliance/field";
import type { Amendment } from "../../core/history/amendment";
import { questionOfChange } from "../../core/history/read-history";
import type { QuestionBlock } from "../../core/note/note";
import type { ReadNote } from "../../core/note/parse-note";
import type { Problem } from "../../core/text/problem";
import type { AnswerValue, BrokenItem, Question } from "../../core/question/question";
import { answerWords, itemsOf, printedWords, type DayWords } from "../../ui/form/state/answer-words";
import { formModel } from "../../ui/form/state/form-model";
import type { FormQuestion } from "../../ui/form/state/model";

/** How text becomes HTML. */
export interface Writing extends DayWords {
  /** Plain text, escaped. */
  plain(text: string): string;
  /** One line of Markdown: links and emphasis, no paragraphs. */
  inline(text: string): string;
  /** Markdown, as the rest of the note is rendered. */
  markdown(text: string): string;
}

/** The HTML of a block. */
export function blockHtml(note: ReadNote, block: QuestionBlock, writing: Writing): string {
  // Hints are only for those who answer.
  const { items, problems, readOnly } = formModel(note, block, () => undefined);
  const whole = readOnly === undefined ? problems : [readOnly, ...problems.filter((problem) => problem !== readOnly)];
  return [
    ...whole.map((problem) => problemHtml(problem, writing)),
    ...items.map((item) => (item.kind === "broken" ? brokenHtml(item, writing) : questionHtml(item, writing))),
  ].join("\n");
}

function questionHtml({ question, fields, asks }: FormQuestion, writing: Writing): string {
  const asked = fields.filter(({ ally, former, offered }) => isShown(ally, former, asks) && offered !== true);
  const said = fields.filter((field) => !isBlank(field) && !asked.includes(field));
  const answers = [...asked, ...said].map((field) => answerHtml(question, field, writing)).join("\n");
  const problems = question.problems.map((problem) => problemHtml(problem, writing)).join("");
  const words = `<p class="alliance-question" dir="auto">${writing.plain(question.text)}</p>`;
  if (!question.private) return `<section>${words}${problems}${answers}</section>`;
  const summary = `<summary>Private: <span dir="auto">${writing.plain(question.text)}</span></summary>`;
  return `<section><details>${summary}${problems}${answers}</details></section>`;
}

/** Whether somebody who is asked answers there. */
function isShown(ally: string | undefined, former: boolean, asks: readonly string[] | undefined): boolean {
  return !former && (ally === undefined || asks === undefined || asks.includes(ally));
}

function isBlank({ value, unreadable }: Field): boolean {
  return value === undefined && unreadable === undefined;
}

function answerHtml(question: Question, { ally, former, value, unreadable }: Field, writing: Writing): string {
  const name = `${ally ?? ""}${former ? " (former ally)" : ""}`;
  const whose = ally === undefined ? "" : `<p class="alliance-ally" dir="auto">${writing.plain(name)}</p>`;
  const words =
    unreadable !== undefined
      ? `<pre><code dir="auto">${writing.plain(unreadable)}</code></pre>`
      : value === undefined
        ? '<p class="alliance-open">Not answered yet</p>'
        : valueHtml(question, value, writing);
  return `<div class="alliance-answer${ally === undefined ? "" : " is-ally"}">${whose}${words}</div>`;
}

function valueHtml(question: Question | undefined, value: AnswerValue, writing: Writing): string {
  if (Array.isArray(value)) {
    const items = itemsOf(value).map((item) => `<li dir="auto">${writing.inline(item)}</li>`);
    return `<ul>${items.join("")}</ul>`;
  }
  if (typeof value === "string" && (question === undefined || question.type === "text"))
    return `<div dir="auto">${writing.markdown(value)}</div>`;
  const words = question === undefined ? answerWords(value, writing) : printedWords(question, value, writing);
  return `<p dir="auto">${question?.type === "line" ? writing.inline(words) : writing.plain(words)}</p>`;
}

/** The HTML of what a review changed. */
export function changesHtml(note: ReadNote, items: readonly (Amendment | BrokenItem)[], writing: Writing): string {
  return items
    .map((item) => (item.kind === "broken" ? brokenHtml(item, writing) : changeHtml(note, item, writing)))
    .join("\n");
}

function changeHtml(note: ReadNote, { question: named, ally, was, now, because }: Amendment, writing: Writing): string {
  const asked = questionOfChange(note, named);
  const name = ally === undefined ? "" : ` — ${allyOfKey(ally, note.properties.allies)?.name ?? ally}`;
  const half = (label: string, value: AnswerValue | undefined): string =>
    value === undefined ? "" : `<dt>${label}</dt><dd>${valueHtml(asked, value, writing)}</dd>`;
  const reason = because === undefined ? "" : `<dt>Because</dt><dd dir="auto">${writing.plain(because)}</dd>`;
  const words = `<p class="alliance-question" dir="auto">${writing.plain(`${asked?.text ?? named}${name}`)}</p>`;
  return `<section>${words}<dl>${half("Was", was)}${half("Now", now)}${reason}</dl></section>`;
}

function brokenHtml({ source, problems }: BrokenItem, writing: Writing): string {
  const words = problems.map((problem) => problemHtml(problem, writing)).join("");
  return `<section>${words}<pre><code dir="auto">${writing.plain(source)}</code></pre></section>`;
}

function problemHtml({ message }: Problem, writing: Writing): string {
  return `<p class="alliance-problem" dir="auto">${writing.plain(message)}</p>`;
}
