/** Reads one item of an `alliance-changes` block. Values are read as answers to the question that they belong to. */
import type { Problem } from "../text/problem";
import type { AnswerValue, QuestionType } from "../question/question";
import { itemNode } from "../question/edit-answer";
import { problemInNote, type ItemPlace } from "../question/item-problem";
import { readTexts } from "../yaml/text-lists";
import { keyPlaces, valuePlace } from "../yaml/text-places";
import { isClear, readText, tornTexts, trapBefore, unquotedLink, type Trap } from "../yaml/traps";
import { openEnd } from "../question/split-items";
import { brokenItem, type ItemReading } from "../question/parse-block";
import { readAnswer, type Reading } from "../question/read-answer";
import { commentPlaces } from "../yaml/comments";
import { isMap, isSeq, type MapNode } from "../yaml/nodes";
import { lineEnd, pairsNamed, pairsOf, parseTree, scalarText, type SourcePair, type SourceTree } from "../yaml/tree";
import type { Amendment } from "./amendment";

/** The type of a question, by its text or id; `undefined` where the note does not ask it any more. */
export type TypeLookup = (question: string) => QuestionType | undefined;

/** The keys of an amendment, in the order in which they are written. */
export const AMENDMENT_KEYS = ["question", "ally", "was", "now", "because"] as const;
export type AmendmentKey = (typeof AMENDMENT_KEYS)[number];

const UNREADABLE = "YAML can't read this change as it stands. The others work on; correct this one in the note.";
const NOT_A_CHANGE =
  "This item is no change. It needs a “question”, and “was” or “now”: what the answer was, and what it is now.";
const ODD_VALUE = "This value is no answer: an answer is a text, a number, a day, or a list of short texts.";

/** A reader of items for {@link parseItems}. */
export function amendmentReader(typeOf: TypeLookup): ItemReading<Amendment> {
  return (source, place) => {
    const tree = parseTree(source);
    const [error] = tree.errors;
    const open = openEnd(tree.errors);
    if (error !== undefined) {
      const at = Math.min(error.from, source.trimEnd().length);
      const item = brokenItem(source, place, "unreadable-change", UNREADABLE, at);
      return open === undefined ? { item } : { item, open };
    }
    const node = itemNode(tree);
    const map = isMap(node) ? node : undefined;
    const [trap] = map === undefined ? [] : trapsIn(source, map).filter((each) => !isClear(each));
    if (trap !== undefined) {
      const odd = trap.code === "not-a-text" ? { code: "unreadable-change", message: ODD_VALUE } : {};
      const { from, to } = trap;
      const item = brokenItem(source, place, trap.code, trap.message, from);
      return { item: { ...item, problems: [problemInNote({ ...trap, ...odd, from, to }, place)] } };
    }
    const question = map === undefined ? undefined : textAt(source, map, "question");
    if (map === undefined || question === undefined) {
      return { item: brokenItem(source, place, "not-a-change", NOT_A_CHANGE, source.indexOf("-")) };
    }
    return { item: readMap(source, place, { tree, map, question, type: typeOf(question) }) };
  };
}

interface ReadMap {
  readonly tree: SourceTree;
  readonly map: MapNode;
  readonly question: string;
  readonly type: QuestionType | undefined;
}

function readMap(source: string, place: ItemPlace, { tree, map, question, type }: ReadMap) {
  const pairs = pairsOf(map);
  const values = new Map<AmendmentKey, AnswerValue>();
  for (const key of ["was", "now"] as const) {
    const [pair] = pairsNamed(pairs, key);
    const reading = readValue(pair?.value, type, tree, source);
    if (reading === undefined) continue;
    if (!("value" in reading)) return brokenItem(source, place, "unreadable-change", ODD_VALUE, pair?.keyFrom ?? 0);
    values.set(key, reading.value);
  }
  const [was, now] = [values.get("was"), values.get("now")];
  if (was === undefined && now === undefined) {
    return brokenItem(source, place, "not-a-change", NOT_A_CHANGE, source.indexOf("-"));
  }
  const [ally, because] = [textAt(source, map, "ally"), textAt(source, map, "because")];
  const own = pairs.filter(({ key }) => AMENDMENT_KEYS.some((known) => known === key)).length;
  const links = trapsIn(source, map).map((trap) => problemInNote(trap, place));
  const problems = [...links, ...doubledKeys(source, place, pairs)];
  const dash = source.indexOf("-");
  return {
    kind: "amendment" as const,
    question,
    ...(ally === undefined ? {} : { ally }),
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    ...(because === undefined ? {} : { because }),
    problems,
    plain: own === map.items.length && problems.length === 0 && commentPlaces(source).length === 0,
    from: place.toNote(place.from + dash),
    to: place.toNote(place.from + source.trimEnd().length),
  };
}

/** The value as an answer to its question; where it fits no (known) type, as the text or the list that it is. */
function readValue(
  node: SourcePair["value"],
  type: QuestionType | undefined,
  tree: SourceTree,
  source: string,
): Reading {
  const reading = readAnswer(type ?? "text", node, tree, source);
  if (reading === undefined || "value" in reading) return reading;
  return readAnswer(isSeq(node) ? "list" : "text", node, tree, source);
}

function textAt(source: string, map: MapNode, key: AmendmentKey): string | undefined {
  const [pair] = pairsNamed(pairsOf(map), key);
  return (scalarText(pair?.value)?.trim() ?? unquotedLink(pair?.value, source)) || undefined;
}

/** What of a change YAML takes for something else than what is written. */
function trapsIn(source: string, map: MapNode): readonly Trap[] {
  const isFlow = map.flow === true;
  const before = trapBefore(source, { start: source.indexOf("-") + 1, node: map });
  const ofKeys = keyPlaces(source, map).flatMap((place) => readText(source, place).trap ?? []);
  const ofValues = pairsOf(map).flatMap((pair): readonly Trap[] => {
    if (!AMENDMENT_KEYS.some((key) => key === pair.key)) return [];
    const isValue = pair.key === "was" || pair.key === "now";
    if (isValue && isSeq(pair.value)) return readTexts(source, pair, isFlow).traps;
    const { trap } = readText(source, valuePlace(source, pair, isFlow));
    return trap === undefined ? [] : [trap];
  });
  return [...tornTexts(source, map), ...(before === undefined ? [] : [before]), ...ofKeys, ...ofValues];
}

function doubledKeys(source: string, place: ItemPlace, pairs: readonly SourcePair[]): Problem[] {
  return AMENDMENT_KEYS.flatMap((key) => {
    const second = pairsNamed(pairs, key)[1];
    if (second === undefined) return [];
    const message = `“${key}” stands twice in this change. The first one counts; please take the other out.`;
    const range = { from: second.keyFrom, to: lineEnd(source, second.keyTo) };
    return [problemInNote({ code: "doubled-key", message, severity: "error", ...range }, place)];
  });
}
