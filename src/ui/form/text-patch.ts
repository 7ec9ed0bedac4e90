/** Changes the text of a field from outside with the least disturbance: only the differing stretch, caret and selection kept. */

/** The stretch in which two texts differ. Surrogate pairs are not cut. */
export function differingStretch(from: string, to: string): { start: number; end: number; insert: string } {
  let start = 0;
  const shorter = Math.min(from.length, to.length);
  while (start < shorter && from[start] === to[start]) start += 1;
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start -= 1;
  let same = 0;
  while (same < shorter - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  if (same > 0 && isLowSurrogate(from.charCodeAt(from.length - same))) same -= 1;
  return { start, end: from.length - same, insert: to.slice(start, to.length - same) };
}

/** Makes the field hold `text`. */
export function patchText(field: HTMLTextAreaElement, text: string): void {
  const { start, end, insert } = differingStretch(field.value, text);
  if (start === end && insert === "") return;
  field.setRangeText(insert, start, end, "preserve");
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
