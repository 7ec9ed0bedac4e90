/** Reads a note: its alliance properties, and its question blocks with their questions, each in the section that it stands in. */
import type { Problem } from "../text/problem";
import { parseBlock, type ParsedBlock } from "../question/parse-block";
import { fixDoubledQuestion } from "../question/question-id";
import type { BlockItem, Question } from "../question/question";
import type { Fence } from "../markdown/fence";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { fenceLanguage, locateFences } from "../markdown/locate-fences";
import type { Note, QuestionBlock } from "./note";
import { withTraps } from "./note-properties";
import { readProperties } from "./read-properties";
import { locateSections } from "../markdown/sections";

/** A block with what an edit of it needs. */
export interface ReadBlock extends QuestionBlock {
  readonly parsed: ParsedBlock;
}

/** A note with what an edit of it needs. */
export interface ReadNote extends Note {
  /** Every fence of the note, of whatever language. */
  readonly fences: readonly Fence[];
  readonly blocks: readonly ReadBlock[];
}

const NEWER =
  "This alliance was made by a newer version of Designed Alliances. It can be read here, and changed after an update.";

/** About the note as a whole. */
const NEWER_FORMAT: Problem = { code: "newer-format", message: NEWER, severity: "error", from: 0, to: 0 };

/** Questions of one section with one key, more than one of them. */
function doubles(blocks: readonly ReadBlock[]): Map<Question, readonly Question[]> {
  const groups = new Map<string, Question[]>();
  for (const { section, items } of blocks) {
    for (const item of items) {
      if (item.kind !== "question") continue;
      const identity = JSON.stringify([section, item.key]);
      const group = groups.get(identity);
      if (group === undefined) groups.set(identity, [item]);
      else group.push(item);
    }
  }
  const found = new Map<Question, readonly Question[]>();
  for (const group of groups.values()) {
    if (group.length > 1) for (const question of group) found.set(question, group);
  }
  return found;
}

function idsOf(blocks: readonly ReadBlock[], section: string): ReadonlySet<string> {
  const inSection = blocks.filter((block) => block.section === section);
  return new Set(
    inSection.flatMap(({ items }) => items.flatMap((item) => (item.kind === "question" ? [item.key] : []))),
  );
}

function markDoubled(question: Question, block: ReadBlock, taken: ReadonlySet<string>): Question {
  const message =
    "This question stands twice in this part of the note, so it can't be told which answers are whose. Give one of them an id.";
  const at = block.items.indexOf(question);
  const slice = block.parsed.slices[at];
  const quickFix =
    slice === undefined || block.readOnly !== undefined
      ? undefined
      : fixDoubledQuestion(block.parsed.body, slice, taken);
  const problem: Problem = {
    code: "doubled-question",
    message,
    severity: "error",
    from: question.from,
    to: question.to,
    ...(quickFix === undefined ? {} : { quickFix }),
  };
  return { ...question, problems: [...question.problems, problem], readOnly: question.readOnly ?? problem };
}

function withDoublesMarked(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const found = doubles(blocks);
  if (found.size === 0) return blocks;
  return blocks.map((block) => {
    const taken = idsOf(blocks, block.section);
    const mark = (item: BlockItem): BlockItem =>
      item.kind === "question" && found.has(item) ? markDoubled(item, block, taken) : item;
    return { ...block, items: block.items.map(mark) };
  });
}

/** Like {@link parseNote}, with the parsed bodies that an edit needs. */
export function readNote(text: string): ReadNote {
  const properties = withTraps(readProperties(readFrontmatter(text).record), text);
  const fences = locateFences(text);
  const sectionAt = locateSections(text, fences);
  const newer = properties.newerFormat ? NEWER_FORMAT : undefined;
  const blocks = fences
    .filter((fence) => fenceLanguage(fence) === "alliance")
    .map((fence): ReadBlock => {
      const parsed = parseBlock(text, fence);
      const readOnly = newer ?? parsed.readOnly;
      return {
        fence,
        body: parsed.body.text,
        section: sectionAt(fence.from),
        items: parsed.items,
        problems: newer === undefined ? parsed.problems : [newer, ...parsed.problems],
        ...(readOnly === undefined ? {} : { readOnly }),
        parsed,
      };
    });
  return { text, properties, fences, blocks: withDoublesMarked(blocks) };
}

/** Reads a note. Never throws: what is wrong with it is in the problems of its properties, blocks and questions. */
export function parseNote(text: string): Note {
  return readNote(text);
}
