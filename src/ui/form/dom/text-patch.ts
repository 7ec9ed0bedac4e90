/** Changes the text of a field from outside with the least disturbance: only the differing stretch, caret and selection kept. */

/** What stood from `start` to `end` (UTF-16 units) is `insert` now. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** The stretch in which two texts differ. Surrogate pairs are not cut. */
export function differingStretch(from: string, to: string): Stretch {
  let start = 0;
  const shorter = Math.min(from.length, to.length);
  while (start < shorter && from[start] === to[start]) start += 1;
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start -= 1;
  let same = 0;
  while (same < shorter - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  if (same > 0 && isLowSurrogate(from.charCodeAt(from.length - same))) same -= 1;
  return { start, end: from.length - same, insert: to.slice(start, to.length - same) };
}

/**
 * Where an offset is after one stretch of the text was replaced: within the stretch, as many letters from its start as before.
 * Surrogate pairs are not cut.
 */
export function movedPlace(place: number, { start, end, insert }: Stretch): number {
  if (place <= start) return place;
  if (place >= end) return place - end + start + insert.length;
  const within = Math.min(place - start, insert.length);
  return start + within - (isHighSurrogate(insert.charCodeAt(within - 1)) ? 1 : 0);
}

/**
 * Makes the field hold `text`. The browser's own way to keep a selection would select what was put in where the caret stood (HTML,
 * "set the text of a range", mode "preserve"): the next key would delete it.
 */
export function patchText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const stretch = differingStretch(field.value, text);
  const { start, end, insert } = stretch;
  if (start === end && insert === "") return;
  field.setRangeText(insert, start, end);
  field.setSelectionRange(movedPlace(selectionStart, stretch), movedPlace(selectionEnd, stretch), selectionDirection);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
