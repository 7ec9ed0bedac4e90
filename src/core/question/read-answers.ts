/** The answers of a question, as they stand under `answer` and `answers`; what is wrong with one of them is told, and locks it alone. */
import { isMap, type MapNode } from "../yaml/nodes";
import { readTexts } from "../yaml/text-lists";
import { keyPlaces, valuePlace } from "../yaml/text-places";
import { isClear, readText, tornTexts, trapBefore, type Trap } from "../yaml/traps";
import { columnOf, contentEnd, lineEnd, pairsNamed, pairsOf, shapeOf, type SourcePair } from "../yaml/tree";
import type { ItemSource } from "./edit-answer";
import { noteOffset, problemAt, problemInNote, type ItemPlace, type ItemProblem } from "./item-problem";
import { joinDoubledAnswers, joinDoubledPair } from "./join-doubled";
import type { Question, WrittenAnswer } from "./question";
import { readAnswer } from "./read-answer";
import type { QuestionSettings } from "./read-settings";

/** An item while it is read, with the problems that come up on the way. */
export interface ItemInReading {
  readonly item: ItemSource;
  readonly place: ItemPlace;
  readonly problems: ItemProblem[];
  /** Why nothing of it may be written to. */
  readOnly: ItemProblem | undefined;
}

/** Tells of something that keeps the whole question from being written to. */
export function lock(reading: ItemInReading, problem: ItemProblem): void {
  reading.problems.push(problem);
  reading.readOnly ??= problem;
}

/** Reads all answers of the question whose pairs these are. */
export function readAnswers(
  reading: ItemInReading,
  map: MapNode,
  settings: QuestionSettings,
): Pick<Question, "answer" | "answers"> {
  const pairs = pairsOf(map);
  const [shared] = pairsNamed(pairs, "answer");
  const answers = new AnswersReader(reading, map, settings).ofAllies(pairs);
  if (shared === undefined) return { answers };
  return { answer: readWritten(reading, shared, settings, map.flow === true), answers };
}

/** The reading of what stands under `answers`. */
class AnswersReader {
  readonly #seen = new Map<string, { map: MapNode; pair: SourcePair }>();

  constructor(
    readonly reading: ItemInReading,
    readonly map: MapNode,
    readonly settings: QuestionSettings,
  ) {}

  ofAllies(pairs: readonly SourcePair[]): WrittenAnswer[] {
    const containers = pairsNamed(pairs, "answers");
    const written = containers.flatMap((container) => this.#inContainer(container));
    if (containers.length > 1) this.#doubledAnswers(containers);
    return written;
  }

  #inContainer(container: SourcePair): WrittenAnswer[] {
    const { source } = this.reading.item;
    const { value } = container;
    const before = trapBefore(source, valuePlace(source, container, this.map.flow === true));
    if (before !== undefined) lock(this.reading, before);
    if (isMap(value)) return this.#inMap(value);
    if (value !== undefined && shapeOf(value) !== "none" && before === undefined) this.#notAMap(container);
    return [];
  }

  #inMap(answers: MapNode): WrittenAnswer[] {
    const { source } = this.reading.item;
    const isFlow = answers.flow === true;
    for (const torn of tornTexts(source, answers)) lock(this.reading, torn);
    const pairs = pairsOf(answers);
    return keyPlaces(source, answers).flatMap((place, at) => {
      const { text, trap } = readText(source, place);
      const pair = pairs[at];
      if (pair === undefined) {
        if (trap !== undefined) lock(this.reading, trap);
        return [];
      }
      const ally = trap === undefined ? pair.key?.trim() : text;
      if (ally === undefined) return [];
      if (trap !== undefined) this.reading.problems.push(trap);
      else this.#tellDoubled(answers, pair);
      return [readWritten(this.reading, pair, this.settings, isFlow, { ally, trap })];
    });
  }

  #tellDoubled(answers: MapNode, pair: SourcePair): void {
    const { name = "" } = pair;
    const before = this.#seen.get(name);
    if (before === undefined) this.#seen.set(name, { map: answers, pair });
    else this.#doubledAlly(answers, before, pair);
  }

  #notAMap(container: SourcePair): void {
    const { source } = this.reading.item;
    const { keyFrom, keyTo, value } = container;
    const words = value === undefined ? "" : source.slice(value.range?.[0], contentEnd(value, source));
    const said = words.length > 60 || words.includes("\n") ? "" : ` (“${words}”)`;
    const message = `Under “answers” every ally has a line of their own, like “Maya: …”${said}. A shared answer is called “answer”.`;
    lock(this.reading, problemAt("answers-not-by-ally", message, keyFrom, lineEnd(source, keyTo), "error"));
  }

  #doubledAnswers([first, second]: readonly SourcePair[]): void {
    const { item, problems } = this.reading;
    if (first === undefined || second === undefined) return;
    const message =
      "“answers” stands twice in this question (two devices may have answered). Both are shown; they can be joined.";
    const to = lineEnd(item.source, second.keyTo);
    const problem = problemAt("doubled-answers", message, second.keyFrom, to, "warning");
    const quickFix = joinDoubledAnswers(item, this.map, [first, second]);
    problems.push(quickFix === undefined ? problem : { ...problem, quickFix });
  }

  #doubledAlly(map: MapNode, before: { map: MapNode; pair: SourcePair }, pair: SourcePair): void {
    const { item, problems } = this.reading;
    const name = pair.key?.trim() ?? "";
    const message = `${name} has two answers to this question. Both are shown, and neither can be changed until they are one.`;
    const to = lineEnd(item.source, pair.keyTo);
    const problem = problemAt("doubled-ally", message, pair.keyFrom, to, "warning");
    // One mend at a time: the next is found once this one is made.
    const isFirst = !problems.some(({ code }) => code === "doubled-ally");
    const quickFix =
      isFirst && before.map === map ? joinDoubledPair(item, map, this.settings.type, [before.pair, pair]) : undefined;
    problems.push(quickFix === undefined ? problem : { ...problem, quickFix });
  }
}

/** Whose answer it is, and what is odd about how the name is written. */
interface WrittenBy {
  readonly ally?: string;
  readonly trap?: Trap | undefined;
}

function readWritten(
  reading: ItemInReading,
  pair: SourcePair,
  settings: QuestionSettings,
  isFlow: boolean,
  by: WrittenBy = {},
): WrittenAnswer {
  const { source, tree } = reading.item;
  const { type } = settings;
  const { value: node } = pair;
  const isThere = node !== undefined && shapeOf(node) !== "none";
  const isList = type === "list" || type === "choices";
  const place = valuePlace(source, pair, isFlow);
  const { trap } = isList ? { trap: undefined } : readText(source, place);
  const traps = isList ? readTexts(source, pair, isFlow).traps : trap === undefined ? [] : [trap];
  // An alias of something reads as what it stands for, and one text as one entry: another answer can take the place of either.
  const odd = traps.filter(({ from, code }) => source.charAt(from) !== "*" && code !== "one-text");
  const doubtful = odd.filter((each) => !isClear(each));
  const valueFrom = isThere ? (node.range?.[0] ?? pair.keyTo) : place.start;
  const from = Math.min(isThere ? valueFrom : Infinity, ...doubtful.map((each) => each.from));
  const start = from === Infinity ? valueFrom : from;
  const to = Math.max(isThere ? contentEnd(node, source) : start, ...doubtful.map((each) => each.to));
  const answer = readAnswer(type, node, tree, source);
  const isUnreadable = doubtful.length > 0 || (answer !== undefined && !("value" in answer));
  reading.problems.push(...traps.filter(({ code }) => isList || code !== "not-a-text"));
  const isTold = traps.length > 0 && (isList || trap?.code !== "not-a-text");
  if (isUnreadable && !isTold) reading.problems.push(unreadable(source, pair, settings, { from: start, to, trap }));
  const readOnly = by.trap ?? odd.find(({ code }) => code !== "not-a-text");
  return {
    ...(by.ally === undefined ? {} : { ally: by.ally }),
    ...(readOnly === undefined ? {} : { readOnly: problemInNote(readOnly, reading.place) }),
    from: noteOffset(start, reading.place),
    to: noteOffset(to, reading.place),
    ...(isUnreadable
      ? { unreadable: source.slice(start, to) }
      : answer !== undefined && "value" in answer
        ? { value: answer.value }
        : {}),
  };
}

/** An answer that is none to a question of its type; a list or keys that stand for a text are mended to be one. */
function unreadable(
  source: string,
  pair: SourcePair,
  { type }: QuestionSettings,
  { from, to, trap }: { readonly from: number; readonly to: number; readonly trap: Trap | undefined },
): ItemProblem {
  const message = `This answer does not read as one of type “${type}”. It stays as it is; correct it in the note.`;
  const problem = problemAt("unreadable-answer", message, from, to, "warning");
  if (trap?.code !== "not-a-text") return problem;
  if (trap.quickFix !== undefined) return { ...problem, quickFix: trap.quickFix };
  const isBelow = /^[ \t]*\n/.test(pair.gap) && columnOf(source, from) > columnOf(source, pair.keyFrom);
  if (type !== "text" || !isBelow || pair.unusual) return problem;
  const edits = [{ from: pair.colonTo ?? from, to: pair.colonTo ?? from, insert: " |" }];
  return { ...problem, quickFix: { title: "Take it as text", edits } };
}
