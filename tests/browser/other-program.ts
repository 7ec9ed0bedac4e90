/** Another program that rewrites a note while someone types: a sync, say. It reads the file and writes it in one turn, so it loses nothing. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** What it does to the note's text the `count`th time. */
export type Change = (text: string, count: number) => string;

export interface OtherProgram {
  /** The note as it would be had nobody else written to it. */
  readonly alone: string;
  /** How often it wrote. */
  readonly count: number;
  stop(): void;
}

/**
 * Starts it.
 *
 * @param file the note on disk
 * @param changes each in its turn; every second time the file is replaced as a whole, else written over in place
 * @param every milliseconds from one write to the next
 */
export function startOtherProgram(file: string, changes: readonly Change[], every = 100): OtherProgram {
  let alone = readFileSync(file, "utf8");
  let count = 0;
  const write = (): void => {
    const change = changes[count % changes.length];
    if (change === undefined) return;
    count += 1;
    const text = change(readFileSync(file, "utf8"), count);
    alone = change(alone, count);
    if (count % 2 === 0) {
      writeFileSync(file, text);
      return;
    }
    writeFileSync(`${file}.~sync`, text);
    renameSync(`${file}.~sync`, file);
  };
  const timer = setInterval(write, every);
  return {
    get alone() {
      return alone;
    },
    get count() {
      return count;
    },
    stop: () => clearInterval(timer),
  };
}
