/** A note as this product sees it: its alliance properties, and its question blocks, each with the place where it stands. */
import type { Problem } from "../text/problem";
import type { BlockItem } from "../question/question";
import type { Fence } from "../markdown/fence";
import type { AllianceProperties } from "./properties";

/** A fenced `alliance` block, with its questions. */
export interface QuestionBlock {
  readonly fence: Fence;
  /** The body as YAML reads it: containers' prefixes and the fence's indentation taken away. */
  readonly body: string;
  /** `""` in the main part, else the heading of the review entry it stands under, e.g. `2026-12-20 repair`. */
  readonly section: string;
  readonly items: readonly BlockItem[];
  /** Problems of the block as a whole. */
  readonly problems: readonly Problem[];
  /** Why nothing in this block may be written to (unclosed, conflict markers, unsafe split, too large, newer format). */
  readonly readOnly?: Problem;
}

export interface Note {
  readonly text: string;
  readonly properties: AllianceProperties;
  readonly blocks: readonly QuestionBlock[];
}
