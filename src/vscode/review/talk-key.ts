/** Which talk about which note it is. */
import type { ReviewTab } from "./messages";

/** A talk about a note. */
export type Talk = Pick<ReviewTab, "kind" | "note">;

/** By which what was said in a talk is kept, and its tab is known. */
export function talkKey({ kind, note }: Talk): string {
  return `${kind} ${note}`;
}
