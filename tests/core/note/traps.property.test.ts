/** Told or read, never silent: at every place where a text may stand, the words that are shown are the written ones, or a problem covers them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/core/text/text-edit";
import { isTrap } from "../../../src/core/yaml/traps";
import type { Problem } from "../../../src/core/text/problem";
import { PROPERTY_RUNS } from "./texts";
import { BLOCK_PLACES, FLOW_PLACES, toldOf, trickyWords, type Place } from "./trap-places";

/** The words that a person means by what is written: without a comment that is meant as one, and without quotes around them. */
function meant(written: string): string {
  if (/^'[^']*'$|^"[^"\\]*"$/.test(written)) return written.slice(1, -1).trim();
  const comment = /(?:^|\s)#/.exec(written);
  const isMeant = comment !== null && /^\s*#(?:[\s#]|$)/.test(written.slice(comment.index));
  const words = (isMeant ? written.slice(0, comment.index) : written).trim();
  const single = /^'((?:[^']|'')*)'$/.exec(words)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'").trim();
  const double = /^"([^"\\]*)"$/.exec(words)?.[1];
  return (double ?? words).trim();
}

/** Nothing but the beginning of a text on further lines: nothing is written yet. */
const EMPTY_TEXT = /^[|>][-+]?$/;

interface Seen {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly shown: string | undefined;
  readonly told: readonly Problem[];
}

function seen(place: Place, written: string): Seen {
  const mark = "\u0001";
  const text = place.note(written);
  const from = place.note(mark).indexOf(mark);
  const to = from + written.length;
  const told = toldOf(text).filter((problem) => problem.from <= to && problem.to >= from);
  return { text, from, to, shown: place.shown(text), told };
}

function check(place: Place, written: string): void {
  const { text, from, to, shown, told } = seen(place, written);
  const wanted = meant(written);
  const isShown = wanted === "" || even(shown ?? "") === even(wanted) || (EMPTY_TEXT.test(wanted) && !shown);
  const note = `${place.name}: ${JSON.stringify(written)} shows ${JSON.stringify(shown)}\n${text}`;
  if (!isShown) expect(told.length, note).toBeGreaterThan(0);
  // Where words are several entries, or a key behind a “?”, the mend of a part is no mend of all.
  if ((place.flow === true && written.includes(",")) || (place.key === true && written.startsWith("?"))) return;
  const mends = told.filter(({ code, quickFix }) => isTrap({ code }) && code !== "one-text" && quickFix !== undefined);
  for (const { code, quickFix } of mends.slice(0, 1)) {
    const after = applyEdits(text, quickFix?.edits ?? []);
    expect(after.slice(0, from), note).toBe(text.slice(0, from));
    expect(after.endsWith(text.slice(to)), note).toBe(true);
    const mended = place.shown(after);
    expect(even(mended ?? ""), `${note}\n→\n${after}`).toBe(even(unquotedStart(wanted)));
    const left = toldOf(after).filter((problem) => problem.code === code && problem.from <= to && problem.to >= from);
    expect(left, `${note}\n→\n${after}`).toEqual([]);
  }
}

/** Entries between brackets with one blank behind each comma. */
function even(text: string): string {
  return text.trim().replace(/\s*,\s*/g, ", ");
}

/** A quoted text with more behind it is mended to one text. */
function unquotedStart(words: string): string {
  const [whole, single, double, rest = ""] = /^(?:'((?:[^']|'')*)'|"([^"\\]*)")(\s+#.*)$/.exec(words) ?? [];
  return whole === undefined ? words : (single?.replaceAll("''", "'") ?? double ?? "") + rest;
}

describe.each([...BLOCK_PLACES, ...FLOW_PLACES])("$name", (place) => {
  test("shows the words that are written, or tells of them, and each mend makes them whole", () => {
    fc.assert(
      fc.property(trickyWords, (written) => {
        // Between brackets a comma begins another entry; a line that begins with “#” is a comment; a “---” ends a document.
        fc.pre(place.flow !== true || !/[[\]{}]|^,|,\s*(?:[,:]|$)/.test(written));
        // What was agreed may have been a list, before the question's type was changed.
        fc.pre(place.name !== "what was" || !/^(?:\[|- )/.test(written));
        fc.pre(place.key !== true || !/^[#:]/.test(written));
        check(place, written);
      }),
      { numRuns: Math.ceil(PROPERTY_RUNS / 10) },
    );
  });
});
