/** Another program that rewrites a note while someone types: a sync, say. It reads the file and writes it in one turn, so it loses nothing. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { answered, answerIn, type Asked } from "./note-answers";

/** What it does to the note's text the `count`th time. */
export type Change = (text: string, count: number) => string;

export interface OtherProgram {
  /** The note as it would be had nobody else written to it. */
  readonly alone: string;
  /** How often it wrote, and how often it found its words written over and put them in again. */
  readonly count: number;
  readonly overwritten: number;
  /** Stops; looks a last time whether all of its words are there. */
  stop(): Promise<void>;
}

interface OtherProgramOptions {
  /** The note on disk. */
  readonly file: string;
  /** Each in its turn. */
  readonly changes: readonly Change[];
  /** What is typed in the app meanwhile; the program reconciles, as a sync does, when the app wrote over its words in the very same moment. */
  readonly typed?: Asked;
}

/** Milliseconds from one write to the next. */
const EVERY = 100;

/** Starts it: every second time the file is replaced as a whole, else written over in place. */
export function startOtherProgram({ file, changes, typed }: OtherProgramOptions): OtherProgram {
  let alone = readFileSync(file, "utf8");
  let count = 0;
  let overwritten = 0;
  /** The file as it is, all of the program's own words in it. */
  const whole = (): string => {
    const found = readFileSync(file, "utf8");
    if (typed === undefined || answered(found, typed, undefined) === answered(alone, typed, undefined)) return found;
    overwritten += 1;
    return answered(alone, typed, answerIn(found, typed));
  };
  const write = (text: string): void => {
    if (count % 2 === 0) {
      writeFileSync(file, text);
      return;
    }
    writeFileSync(`${file}.~sync`, text);
    renameSync(`${file}.~sync`, file);
  };
  const timer = setInterval(() => {
    const change = changes[count % changes.length];
    if (change === undefined) return;
    count += 1;
    write(change(whole(), count));
    alone = change(alone, count);
  }, EVERY);
  return {
    get alone() {
      return alone;
    },
    get count() {
      return count;
    },
    get overwritten() {
      return overwritten;
    },
    async stop() {
      clearInterval(timer);
      await new Promise((resume) => setTimeout(resume, 5 * EVERY));
      const before = overwritten;
      const text = whole();
      if (overwritten > before) write(text);
      await new Promise((resume) => setTimeout(resume, 3 * EVERY));
    },
  };
}
