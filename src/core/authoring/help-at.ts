/** Help at a place in a question block: what the key there means, or the type. */
import { QUESTION_TYPES } from "../question/question";
import { KNOWN_KEYS } from "../question/yaml-pitfalls";
import { KEY_HELP, TYPE_HELP } from "./key-help";
import { outlineAt } from "./outline";

/** Offsets are into the note's text. */
export interface Help {
  readonly from: number;
  readonly to: number;
  /** The word that is explained. */
  readonly word: string;
  readonly meaning: string;
}

/** Help on the key at an offset, or on the type that stands behind `type`; `undefined` where there is neither. */
export function helpAt(text: string, offset: number): Help | undefined {
  const outline = outlineAt(text, offset);
  const line = outline?.lines[outline.at];
  if (outline === undefined || line?.pair === undefined) return undefined;
  if (line.path.length > 0 || line.column !== outline.column) return undefined;
  const { pair, from: start, column } = line;
  const key = KNOWN_KEYS.find((known) => known === pair.key);
  if (key === undefined) return undefined;
  const from = start + column;
  const to = from + key.length;
  if (from <= offset && offset <= to) return { from, to, word: key, meaning: KEY_HELP[key].meaning };
  const type = key === "type" ? QUESTION_TYPES.find((known) => known === pair.value.trim()) : undefined;
  const at = start + pair.valueColumn;
  if (type === undefined || offset < at || offset > at + type.length) return undefined;
  return { from: at, to: at + type.length, word: type, meaning: `An answer of this type is ${TYPE_HELP[type]}.` };
}
