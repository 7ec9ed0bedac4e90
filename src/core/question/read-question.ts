/** One item of a block, parsed alone, as a question with its settings, its answers and its problems. */
import type { Problem } from "../text/problem";
import { isMap, type MapNode } from "../yaml/nodes";
import { keyPlaces, valuePlace } from "../yaml/text-places";
import { isClear, readText, tornTexts, trapBefore } from "../yaml/traps";
import { lineEnd, nameOf, pairsNamed, pairsOf, parseTree, type SourcePair } from "../yaml/tree";
import { itemNode, type ItemSource } from "./edit-answer";
import { openEnd, type OpenEnd } from "./split-items";
import { noteOffset, problemAt, problemInNote, type ItemPlace, type ItemProblem } from "./item-problem";
import { joinDoubledPair } from "./join-doubled";
import type { BlockItem, BrokenItem, Question } from "./question";
import { lock, readAnswers, type ItemInReading } from "./read-answers";
import { readSettings, type QuestionSettings } from "./read-settings";
import { explainError, KNOWN_KEYS, missingQuestion } from "./yaml-pitfalls";

const DEFAULTS: QuestionSettings = {
  type: "text",
  answeredBy: "together",
  options: [],
  min: 1,
  max: 10,
  private: false,
};

/** An item as read, and the quote or bracket that it leaves open at its end. */
export interface ReadItem<Item = BlockItem> {
  readonly item: Item | BrokenItem;
  readonly open?: OpenEnd;
}

/** Reads the item whose source (from the start of its dash's line) is given. */
export function readItem(source: string, place: ItemPlace): ReadItem {
  const reader = new ItemReader(source, place);
  const item = reader.read();
  const { open } = reader;
  return open === undefined ? { item } : { item, open };
}

/** The reading of one item. */
class ItemReader {
  readonly #item: ItemSource;
  readonly #reading: ItemInReading;

  constructor(
    readonly source: string,
    readonly place: ItemPlace,
  ) {
    this.#item = { source, tree: parseTree(source) };
    this.#reading = { item: this.#item, place, problems: [], readOnly: undefined };
  }

  get open(): OpenEnd | undefined {
    return openEnd(this.#item.tree.errors);
  }

  read(): BlockItem {
    const { tree } = this.#item;
    const [error] = tree.errors;
    if (error !== undefined) return this.#broken(explainError(this.source, error));
    const node = itemNode(tree);
    if (isMap(node)) return this.#mappedQuestion(node);
    const dash = this.source.indexOf("-");
    const { text = "", trap } = readText(this.source, { start: dash + 1, node, place: "value", column: dash });
    if (trap?.code === "not-a-text") {
      const message = "This item is no question: a question is a text, or has the key “question”.";
      const problem = problemAt("not-a-question", message, 0, lineEnd(this.source, 0), "error");
      return this.#broken({ ...trap, ...problem });
    }
    if (text === "") return this.#broken(this.#emptyItem());
    if (trap !== undefined) lock(this.#reading, trap);
    return this.#question(text, DEFAULTS, { answers: [] });
  }

  #emptyItem(): ItemProblem {
    const message = "There is nothing behind this dash. Write a question there, or take the dash out.";
    return problemAt("empty-item", message, 0, lineEnd(this.source, 0), "error");
  }

  #inNote(problem: ItemProblem): Problem {
    return problemInNote(problem, this.place);
  }

  #span(): { readonly from: number; readonly to: number } {
    const dash = Math.max(0, this.source.indexOf("-"));
    const end = this.source.trimEnd().length;
    return { from: noteOffset(dash, this.place), to: noteOffset(end, this.place) };
  }

  #broken(problem: ItemProblem): BrokenItem {
    const { source } = this;
    return { kind: "broken", source, problems: [this.#inNote(problem)], ...this.#span() };
  }

  #question(text: string, settings: QuestionSettings, answers: Pick<Question, "answer" | "answers">): Question {
    const { id, ...rest } = settings;
    const { problems, readOnly } = this.#reading;
    return {
      kind: "question",
      key: nameOf(id ?? text),
      text,
      ...rest,
      ...answers,
      problems: problems.map((problem) => this.#inNote(problem)),
      ...(readOnly === undefined ? {} : { readOnly: this.#inNote(readOnly) }),
      ...this.#span(),
    };
  }

  #mappedQuestion(map: MapNode): BlockItem {
    const { source } = this;
    const reading = this.#reading;
    const pairs = pairsOf(map);
    const [asked] = pairsNamed(pairs, "question");
    if (asked === undefined) return this.#broken(missingQuestion(source, map));
    const isFlow = map.flow === true;
    const { text = "", trap } = readText(source, valuePlace(source, asked, isFlow));
    if (text === "" || trap?.code === "not-a-text") {
      const message = "“question” has no text here. If it holds a bracket or a colon, put it in quotes.";
      const problem = problemAt("no-text", message, asked.keyFrom, lineEnd(source, asked.keyTo), "error");
      return this.#broken({ ...trap, ...problem });
    }
    const before = trapBefore(source, { start: source.indexOf("-") + 1, node: map });
    const odd = [before, trap, ...tornTexts(source, map)];
    odd.push(...keyPlaces(source, map).map((place) => readText(source, place).trap));
    for (const each of odd) if (each !== undefined) lock(reading, each);
    const settings = readSettings({
      source,
      isFlow,
      find: (key) => pairsNamed(pairs, key)[0],
      warn: (code, message, pair) => {
        reading.problems.push(problemAt(code, message, pair.keyFrom, lineEnd(source, pair.keyTo), "warning"));
      },
      tell: (each, key) => {
        if (FREE_KEYS.has(key) || isClear(each)) reading.problems.push(each);
        else lock(reading, each);
      },
    });
    this.#findDoubledKeys(map, pairs, settings);
    return this.#question(text, settings, readAnswers(reading, map, settings));
  }

  #findDoubledKeys(map: MapNode, pairs: readonly SourcePair[], settings: QuestionSettings): void {
    for (const key of KNOWN_KEYS) {
      const [first, second] = pairsNamed(pairs, key);
      if (first === undefined || second === undefined || key === "answers") continue;
      const message = `“${key}” stands twice in this question, so it can only be read. Please take one of them out.`;
      const to = lineEnd(this.source, second.keyTo);
      const problem = problemAt("doubled-key", message, second.keyFrom, to, "error");
      const quickFix = joinDoubledPair(this.#item, map, settings.type, [first, second]);
      lock(this.#reading, quickFix === undefined ? problem : { ...problem, quickFix });
    }
  }
}

/** What an answer does not depend on: a slip there keeps nobody from answering. */
const FREE_KEYS: ReadonlySet<string> = new Set(["hint", "labels", "sets", "covers"]);
