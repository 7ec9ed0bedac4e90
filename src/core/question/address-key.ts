/** One text for each place to answer, for maps and tables that are keyed by it. */
import type { AnswerAddress } from "./question";

const keys = new WeakMap<AnswerAddress, string>();

/** The text that stands for an address: two addresses of one place have the same. It is also a key of what is kept on the device. */
export function addressKey(address: AnswerAddress): string {
  const known = keys.get(address);
  if (known !== undefined) return known;
  const { section, question, ally } = address;
  const key = JSON.stringify([section, question, ally ?? null]);
  keys.set(address, key);
  return key;
}
