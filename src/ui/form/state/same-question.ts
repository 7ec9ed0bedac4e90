/**
 * Whether a question shows the same as before, though the note around it is another: most writes change one question of hundreds, and
 * only what changed is drawn again.
 */
import type { FormQuestion } from "./model";

/** Members that hold nothing but offsets into the note. */
const PLACE: ReadonlySet<string> = new Set(["from", "to"]);

/**
 * Whether two readings of a question can share one drawing. Problems show and fix a place in the note, and a consent shows what
 * changed elsewhere in the note: questions with these are always drawn again.
 */
export function sameQuestion(before: FormQuestion, after: FormQuestion): boolean {
  const { type, problems, readOnly } = after.question;
  return type !== "consent" && problems.length === 0 && readOnly === undefined && sameBut(before, after);
}

/** Equality of plain data, whatever its place in the note. */
function sameBut(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && (PLACE.has(name) || sameBut(one[name], other[name])))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
