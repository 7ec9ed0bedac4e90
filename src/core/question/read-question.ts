/** One item of a block, parsed alone, as a question with its settings, its answers and its problems. */
import type { Problem } from "../text/problem";
import { isMap, isScalar, type MapNode, type Node } from "../yaml/nodes";
import { contentEnd, lineEnd, nameOf, pairsNamed, pairsOf, parseTree, shapeOf, type SourcePair } from "../yaml/tree";
import { itemNode, type ItemSource } from "./edit-answer";
import { openEnd, type OpenEnd } from "./split-items";
import { problemInNote, type ItemPlace, type ItemProblem } from "./item-problem";
import { joinDoubledAnswers, joinDoubledPair } from "./join-doubled";
import type { BlockItem, BrokenItem, Question, WrittenAnswer } from "./question";
import { readAnswer } from "./read-answer";
import { readSettings, type QuestionSettings } from "./read-settings";
import { commentTrap, explainError, KNOWN_KEYS, missingQuestion, questionText } from "./yaml-pitfalls";

const DEFAULTS: QuestionSettings = {
  type: "text",
  answeredBy: "together",
  options: [],
  min: 1,
  max: 10,
  private: false,
};

function problemAt(
  code: string,
  message: string,
  from: number,
  to: number,
  severity: "error" | "warning",
): ItemProblem {
  return { code, message, severity, from, to };
}

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

/** Reads one item, and collects its problems. */
class ItemReader {
  readonly #item: ItemSource;
  readonly #problems: ItemProblem[] = [];
  #readOnly: ItemProblem | undefined;

  constructor(
    readonly source: string,
    readonly place: ItemPlace,
  ) {
    this.#item = { source, tree: parseTree(source) };
  }

  get open(): OpenEnd | undefined {
    return openEnd(this.#item.tree.errors);
  }

  read(): BlockItem {
    const { tree } = this.#item;
    const [error] = tree.errors;
    if (error !== undefined) return this.#broken(explainError(this.source, error));
    const node = itemNode(tree);
    if (node === undefined || shapeOf(node) === "none") return this.#broken(this.#emptyItem());
    if (isScalar(node)) return this.#bareQuestion(node);
    if (!isMap(node)) {
      const message = "This item is no question: a question is a text, or has the key “question”.";
      return this.#broken(problemAt("not-a-question", message, 0, lineEnd(this.source, 0), "error"));
    }
    return this.#mappedQuestion(node);
  }

  #emptyItem(): ItemProblem {
    const message = "There is nothing behind this dash. Write a question there, or take the dash out.";
    return problemAt("empty-item", message, 0, lineEnd(this.source, 0), "error");
  }

  #noteOffset(at: number): number {
    return this.place.toNote(this.place.from + at);
  }

  #inNote(problem: ItemProblem): Problem {
    return problemInNote(problem, this.place);
  }

  #span(): { readonly from: number; readonly to: number } {
    const dash = Math.max(0, this.source.indexOf("-"));
    const end = this.source.trimEnd().length;
    return { from: this.#noteOffset(dash), to: this.#noteOffset(end) };
  }

  #broken(problem: ItemProblem): BrokenItem {
    const { source } = this;
    return { kind: "broken", source, problems: [this.#inNote(problem)], ...this.#span() };
  }

  #question(text: string, settings: QuestionSettings, answers: Pick<Question, "answer" | "answers">): Question {
    const { id, ...rest } = settings;
    return {
      kind: "question",
      key: nameOf(id ?? text),
      text,
      ...rest,
      ...answers,
      problems: this.#problems.map((problem) => this.#inNote(problem)),
      ...(this.#readOnly === undefined ? {} : { readOnly: this.#inNote(this.#readOnly) }),
      ...this.#span(),
    };
  }

  #trap(node: Node | undefined): void {
    const trap = commentTrap(this.source, node);
    if (trap !== undefined) this.#problems.push(trap);
  }

  #bareQuestion(node: Node): BlockItem {
    const text = questionText(node);
    if (text === "") return this.#broken(this.#emptyItem());
    this.#trap(node);
    return this.#question(text, DEFAULTS, { answers: [] });
  }

  #mappedQuestion(map: MapNode): BlockItem {
    const pairs = pairsOf(map);
    const [asked] = pairsNamed(pairs, "question");
    if (asked === undefined) return this.#broken(missingQuestion(this.source, map));
    const text = questionText(asked.value);
    if (text === "") {
      const message = "“question” has no text here. If it holds a bracket or a colon, put it in quotes.";
      return this.#broken(problemAt("no-text", message, asked.keyFrom, lineEnd(this.source, asked.keyTo), "error"));
    }
    this.#trap(asked.value);
    const warn = (code: string, message: string, pair: SourcePair): void => {
      this.#problems.push(problemAt(code, message, pair.keyFrom, lineEnd(this.source, pair.keyTo), "warning"));
    };
    const settings = readSettings((key) => pairsNamed(pairs, key)[0], warn);
    this.#findDoubledKeys(map, pairs, settings);
    return this.#question(text, settings, this.#answers(map, pairs, settings));
  }

  #findDoubledKeys(map: MapNode, pairs: readonly SourcePair[], settings: QuestionSettings): void {
    for (const key of KNOWN_KEYS) {
      const [first, second] = pairsNamed(pairs, key);
      if (first === undefined || second === undefined || key === "answers") continue;
      const message = `“${key}” stands twice in this question, so it can only be read. Please take one of them out.`;
      const to = lineEnd(this.source, second.keyTo);
      const problem = problemAt("doubled-key", message, second.keyFrom, to, "error");
      const quickFix = joinDoubledPair(this.#item, map, settings.type, [first, second]);
      const mended = quickFix === undefined ? problem : { ...problem, quickFix };
      this.#problems.push(mended);
      this.#readOnly ??= mended;
    }
  }

  #answers(
    map: MapNode,
    pairs: readonly SourcePair[],
    settings: QuestionSettings,
  ): Pick<Question, "answer" | "answers"> {
    const [shared] = pairsNamed(pairs, "answer");
    const answers = this.#alliesAnswers(map, pairs, settings);
    return shared === undefined ? { answers } : { answer: this.#written(shared, settings), answers };
  }

  #alliesAnswers(map: MapNode, pairs: readonly SourcePair[], settings: QuestionSettings): WrittenAnswer[] {
    const containers = pairsNamed(pairs, "answers");
    const written: WrittenAnswer[] = [];
    const seen = new Map<string, { map: MapNode; pair: SourcePair }>();
    for (const container of containers) {
      if (isMap(container.value)) {
        for (const pair of pairsOf(container.value)) {
          const { key, name } = pair;
          if (key === undefined || name === undefined) continue;
          const before = seen.get(name);
          if (before === undefined) seen.set(name, { map: container.value, pair });
          else this.#doubledAlly(container.value, before, pair, settings);
          written.push(this.#written(pair, settings, key.trim()));
        }
      } else if (container.value !== undefined && shapeOf(container.value) !== "none") {
        this.#notAMap(container);
      }
    }
    if (containers.length > 1) this.#doubledAnswers(map, containers);
    return written;
  }

  #notAMap(container: SourcePair): void {
    const message =
      "Under “answers” every ally has a line of their own, like “Maya: …”. A shared answer is called “answer”.";
    const to = lineEnd(this.source, container.keyTo);
    const problem = problemAt("answers-not-by-ally", message, container.keyFrom, to, "error");
    this.#problems.push(problem);
    this.#readOnly ??= problem;
  }

  #doubledAnswers(map: MapNode, containers: readonly SourcePair[]): void {
    const [first, second] = containers;
    if (first === undefined || second === undefined) return;
    const message =
      "“answers” stands twice in this question (two devices may have answered). Both are shown; they can be joined.";
    const to = lineEnd(this.source, second.keyTo);
    const problem = problemAt("doubled-answers", message, second.keyFrom, to, "warning");
    const quickFix = joinDoubledAnswers(this.#item, map, [first, second]);
    this.#problems.push(quickFix === undefined ? problem : { ...problem, quickFix });
  }

  #doubledAlly(
    map: MapNode,
    before: { map: MapNode; pair: SourcePair },
    pair: SourcePair,
    settings: QuestionSettings,
  ): void {
    const name = pair.key?.trim() ?? "";
    const message = `${name} has two answers to this question. Both are shown, and neither can be changed until they are one.`;
    const to = lineEnd(this.source, pair.keyTo);
    const problem = problemAt("doubled-ally", message, pair.keyFrom, to, "warning");
    // One quick fix at a time: the next is found once this one is made.
    const isFirst = !this.#problems.some(({ code }) => code === "doubled-ally");
    const quickFix =
      isFirst && before.map === map ? joinDoubledPair(this.#item, map, settings.type, [before.pair, pair]) : undefined;
    this.#problems.push(quickFix === undefined ? problem : { ...problem, quickFix });
  }

  #written(pair: SourcePair, settings: QuestionSettings, ally?: string): WrittenAnswer {
    const { value: node } = pair;
    const isThere = node !== undefined && shapeOf(node) !== "none";
    const from = isThere ? (node.range?.[0] ?? pair.keyTo) : (pair.colonTo ?? pair.keyTo);
    const to = isThere ? contentEnd(node, this.source) : from;
    const reading = readAnswer(settings.type, node, this.#item.tree, this.source);
    const who = ally === undefined ? {} : { ally };
    const where = { ...who, from: this.#noteOffset(from), to: this.#noteOffset(to) };
    this.#trap(node);
    if (reading === undefined) return where;
    if ("value" in reading) return { ...where, value: reading.value };
    this.#unreadable(settings, from, to);
    return { ...where, unreadable: this.source.slice(from, to) };
  }

  #unreadable(settings: QuestionSettings, from: number, to: number): void {
    const message = `This answer does not read as one of type “${settings.type}”. It stays as it is; correct it in the note.`;
    this.#problems.push(problemAt("unreadable-answer", message, from, to, "warning"));
  }
}
