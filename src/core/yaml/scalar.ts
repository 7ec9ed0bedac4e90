/**
 * Writing one string as a YAML scalar on one line: as plain as it can be while every reader, of YAML 1.2 and 1.1 alike, gets the
 * same string back. Where readers differ (`yes`, `1:30`, `=`), it is quoted.
 */

/**
 * Where the scalar is to stand: `value` after `key: ` or `- ` in block style, `key` before a colon (in either style), `flow` as an
 * item or a value between brackets or braces.
 */
export type ScalarPlace = "value" | "key" | "flow";

/** Words that some reader takes for null, a boolean, a merge, or YAML 1.1's default value. */
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|~|=|<<|[-+]?\.(?:inf|nan))$/i;

/** Anything some reader could take for a number: hexadecimal, octal, binary, base 60, with underscores or (Ruby) commas. */
const NUMBER = /^[-+]?[0-9.][0-9a-fox_.:,+-]*$/i;

const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s]|$)/;

/**
 * A plain scalar never begins with one of YAML's indicators, though some are allowed before certain characters; nor as the end of a fence
 * does, which it would be on a line of its own.
 */
const INDICATOR = /^(?:[-?:,[\]{}#&*!|>'"%@`]|\.\.\.|~~~)/;

/** Ends a plain scalar, or starts a comment. */
const INTERRUPTS = /:(?:\s|$)|\s#/;

/** What ends a plain scalar between brackets or braces, in one reader or another. */
const FLOW_INTERRUPTS = /[,[\]{}:?]/;

/** Characters written as an escape: controls, half surrogate pairs, YAML 1.1's line breaks, the byte order mark, non-characters. */
const ESCAPED = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;
const EACH_ESCAPED = new RegExp(`${ESCAPED.source}|["\\\\]`, "gu");

const SHORT_ESCAPES = new Map([
  ["\0", "\\0"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

/** Whether half of a surrogate pair stands alone in it: such a string is not text, and no UTF-8 file can hold it. */
export function hasLoneSurrogate(value: string): boolean {
  return /\p{Cs}/u.test(value);
}

/** Whether a character in it (other than tab and newline) can only be written as an escape, that is between double quotes. */
export function needsEscapes(value: string): boolean {
  return ESCAPED.test(value.replace(/[\t\n]/g, ""));
}

/** The string between double quotes, on one line. */
export function doubleQuoted(value: string): string {
  const escape = (character: string): string =>
    SHORT_ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `"${value.replace(EACH_ESCAPED, escape)}"`;
}

function isPlain(value: string, place: ScalarPlace): boolean {
  if (value === "" || value !== value.trim() || INDICATOR.test(value) || INTERRUPTS.test(value)) return false;
  if (WORDS.test(value) || NUMBER.test(value) || TIMESTAMP.test(value)) return false;
  return place === "value" || !FLOW_INTERRUPTS.test(value);
}

/**
 * The plainest scalar, on one line, that reads back as the same string in YAML 1.2 and 1.1 readers alike. Double quotes are used
 * where quotes are needed; single ones where that saves escaping a quote or a backslash. Never throws; a string with a lone
 * surrogate (see {@link hasLoneSurrogate}) is escaped, but callers should refuse it.
 */
export function writeScalar(value: string, place: ScalarPlace): string {
  if (ESCAPED.test(value)) return doubleQuoted(value);
  if (isPlain(value, place)) return value;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
