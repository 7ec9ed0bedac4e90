/**
 * Which block of a note a rendered code block is. The app says at most on which lines its section stands, often nothing, and in
 * callouts and lists the source comes without its prefixes: so the body decides, then the lines, then the order. Where two fit, nobody
 * can tell, and nothing may be written.
 */
import type { Note, QuestionBlock } from "./note";
import type { Problem } from "../text/problem";

/** What is known of a rendered code block. */
export interface Sought {
  /** The code as rendered. */
  readonly body: string;
  /** How many code blocks with this very body come before it in what was rendered together, and how many there are. */
  readonly nth: number;
  readonly of: number;
  /** The lines (from 0, the last one included) on which its section stands in the text. */
  readonly lines?: { readonly from: number; readonly to: number };
}

/** `several`: more than one block fits; they say the same, so that any of them can be shown. */
export type Found =
  | { readonly kind: "one"; readonly block: QuestionBlock }
  | { readonly kind: "several"; readonly block: QuestionBlock; readonly problem: Problem }
  | { readonly kind: "none" };

/** Finds the block in the note. */
export function findBlock(note: Note, sought: Sought): Found {
  const body = normalBody(sought.body);
  const fitting = note.blocks.filter((block) => normalBody(block.body) === body);
  const [first] = fitting;
  if (first === undefined) return { kind: "none" };
  if (fitting.length === 1) return { kind: "one", block: first };
  const near = sought.lines === undefined ? fitting : within(note.text, fitting, sought.lines);
  const block = near.length === sought.of ? near[sought.nth] : undefined;
  if (block !== undefined) return { kind: "one", block };
  return { kind: "several", block: near[0] ?? first, problem: SEVERAL };
}

/** What a block is known by once it was found: it may say something else by now. */
export interface BlockIdentity {
  readonly section: string;
  readonly keys: readonly string[];
}

export function identityOf(block: QuestionBlock): BlockIdentity {
  const keys = block.items.flatMap((item) => (item.kind === "question" ? [item.key] : []));
  return { section: block.section, keys };
}

/** The block of that identity in the note as it is now: the one in its section with a question of its own. */
export function findAgain(note: Note, known: BlockIdentity): QuestionBlock | undefined {
  const fitting = note.blocks.filter((block) => sharesQuestion(identityOf(block), known));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Whether it is the same block, where blocks are compared one by one from the top of the note: one of its questions is still there. A
 * block without questions is any such block that comes in its place.
 */
export function isSameBlock(known: BlockIdentity, now: BlockIdentity): boolean {
  const isEmpty = known.keys.length + now.keys.length === 0 && known.section === now.section;
  return isEmpty || sharesQuestion(known, now);
}

function sharesQuestion(one: BlockIdentity, other: BlockIdentity): boolean {
  return one.section === other.section && one.keys.some((key) => other.keys.includes(key));
}

const SEVERAL: Problem = {
  code: "which-block",
  message:
    "This block stands in the note more than once, word for word, so it can’t be told here which one an answer belongs to. " +
    "Answer it while editing the note, or change one of them.",
  severity: "error",
  from: 0,
  to: 0,
};

/** Trailing blanks and the last newline are not the same everywhere that Markdown is rendered. */
function normalBody(body: string): string {
  return body
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

function within(
  text: string,
  blocks: readonly QuestionBlock[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly QuestionBlock[] {
  return blocks.filter(({ fence }) => {
    const line = text.slice(0, fence.from).split(/\r\n|\n|\r/).length - 1;
    return line >= from && line <= to;
  });
}
