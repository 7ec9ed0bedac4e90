/** The keys of a scale: arrows stop at its ends, Home and End go there, and digits pick a number. */

/** The ends of a scale. */
interface Ends {
  readonly min: number;
  readonly max: number;
}

/** A second digit belongs to the first one for this long, in milliseconds. */
const SAME_NUMBER = 1000;

/** Where an arrow, Home or End leads from a number; `undefined` for another key. */
export function stepFor(key: string, present: number, { min, max }: Ends, fromRight: boolean): number | undefined {
  const onward = fromRight ? -1 : 1;
  const by = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: 1, ArrowUp: -1 }[key];
  if (key === "Home") return min;
  if (key === "End") return max;
  return by === undefined ? undefined : Math.min(max, Math.max(min, present + by));
}

/** A key press with its time, as events have it. */
interface TimedKey {
  readonly key: string;
  readonly timeStamp: number;
}

/** Digits that make a number together. */
export class DigitKeys {
  #typed = "";
  #at = -Infinity;

  /** The number that is typed so far, where it is on the scale. */
  type({ key, timeStamp }: TimedKey, { min, max }: Ends): number | undefined {
    if (!/^[-\d]$/.test(key)) return undefined;
    const isOn = (text: string): boolean => /\d/.test(text) && Number(text) >= min && Number(text) <= max;
    const together = timeStamp - this.#at < SAME_NUMBER ? this.#typed + key : key;
    this.#typed = isOn(together) ? together : key;
    this.#at = timeStamp;
    return isOn(this.#typed) ? Number(this.#typed) : undefined;
  }
}
