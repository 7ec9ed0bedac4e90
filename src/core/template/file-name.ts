/** A note's file name from what people typed: safe on every system that a vault may be synced to, and readable. */
import { joinNames } from "../note/allies";
import { withoutEnd } from "../text/without-end";
import type { Template } from "./template";

/** Longer names fail on some systems, once a folder stands before them: UTF-16 units, and bytes in UTF-8. */
const MAX_LENGTH = 120;
const MAX_BYTES = 240;

/** Forbidden in files of Windows or Android, or with a meaning in links: each is taken for a gap between words. */
const UNSAFE = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu;

/** Invisible marks that turn the direction of what follows. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Names of devices on Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A file name without ending; never empty, never `.` or `..`, never a path. */
export function safeFileName(title: string): string {
  const words = title
    .normalize("NFC")
    .replace(DIRECTION, "")
    .replace(UNSAFE, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+/u, "");
  const name = withoutEnd(shortened(words), /[.\s]/u);
  if (name === "") return "New alliance";
  return DEVICE.test(name) ? `${name} -` : name;
}

/**
 * The safe file name that the title makes, with a number behind it where a file of the folder has that name already. Capitals count as
 * small letters: some systems don't tell them apart.
 *
 * @param taken the names of all that is in the folder, with their endings
 */
export function freeFileName(title: string, taken: Iterable<string>): string {
  const name = safeFileName(title);
  const known = new Set([...taken].map((each) => each.toLowerCase()));
  let free = name;
  for (let count = 2; known.has(`${free}.md`.toLowerCase()); count += 1) free = `${name} ${count}`;
  return free;
}

/** Cut at the limits, never inside a character. */
function shortened(text: string): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (kept.length + character.length > MAX_LENGTH || bytes > MAX_BYTES) return kept;
    kept += character;
  }
  return kept;
}

/** The setting “file name pattern” where nothing else is set. */
export const DEFAULT_PATTERN = "{{allies}}";

/** What a file name pattern may speak of. */
export interface PatternValues {
  /** Shown names. */
  readonly allies: readonly string[];
  readonly template: Pick<Template, "name">;
  /** The day it begins, `YYYY-MM-DD`. */
  readonly date: string;
}

/** At most this many allies are named in a title; the rest are counted. */
const NAMED = 3;

function namesInTitle(allies: readonly string[]): string {
  if (allies.length > NAMED) {
    return `${allies.slice(0, NAMED - 1).join(", ")} and ${allies.length - NAMED + 1} others`;
  }
  return joinNames(allies);
}

/** The title that a pattern such as `{{allies}} – {{template}}` gives; unknown placeholders stay. Not yet a safe file name. */
export function fillPattern(pattern: string, values: PatternValues): string {
  const title = pattern
    .replace(/\{\{\s*allies\s*\}\}/g, () => namesInTitle(values.allies))
    .replace(/\{\{\s*template\s*\}\}/g, () => values.template.name)
    .replace(/\{\{\s*date\s*\}\}/g, () => values.date)
    .replace(/^[\s–—-]+/u, "");
  return withoutEnd(title, /[\s–—-]/u) || values.template.name;
}
