/**
 * The answers that this device saved in the last days, and what stood in their notes before: a sync that brings an older version of a
 * note may lose one, and then it is offered back. What a person takes back by hand is forgotten.
 */
import type { TFile } from "obsidian";
import { parseNote } from "../../core/note/parse-note";
import { sameAnswer } from "../../core/question/answer-value";
import { answerAt } from "../../core/question/find-answer";
import type { AnswerValue } from "../../core/question/question";
import type { AnswerChange, AnswerMemoryPort, SavedAnswer, SaveResult } from "../../ui/form/port";
import { addressText, type NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

const DAYS_KEPT = 7;
const DAY = 24 * 60 * 60 * 1000;
/** How many earlier answers are known by which a loss is seen: the first one, and the last ones. */
const FORMERS_KEPT = 8;

export class AnswerMemory {
  readonly #table: NoteTable<SavedAnswer>;
  /** Texts in which someone has edited by hand, not looked at yet. */
  readonly #edited = new Map<TFile, () => string>();
  readonly #saving = new WeakMap<TFile, Set<Promise<unknown>>>();
  #work: Promise<unknown> | undefined;

  constructor(tables: VaultTables) {
    this.#table = tables.table("answers");
  }

  /** What a form of the note asks. */
  portFor(file: TFile): AnswerMemoryPort {
    return {
      recall: () => this.#recall(file),
      forget: (address) => this.#inTurn(() => this.#table.delete([file.path, addressText(address)])),
    };
  }

  /**
   * Remembers an answer once `saved` has it in its note. Nothing is recalled of the note meanwhile: other forms see the answer come
   * before that, and must not take it for something that a sync did.
   */
  remember(file: TFile, change: AnswerChange, saved: Promise<SaveResult>): void {
    const saving = this.#saving.get(file) ?? new Set();
    const done = saved.then(({ kind }) => (kind === "saved" ? this.#saved(file, change) : undefined));
    this.#saving.set(file, saving.add(done));
    void done.finally(() => saving.delete(done));
  }

  /** Someone edited the note's text by hand, or took an edit back: what is not there now is not wanted there. */
  editedByHand(file: TFile, text: () => string): void {
    const isFirst = this.#edited.size === 0;
    this.#edited.set(file, text);
    if (isFirst) window.setTimeout(() => void this.#inTurn(() => Promise.resolve()), 1000);
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#inTurn(() => this.#table.moveNote(from, to));
  }

  forgetAll(): Promise<void> {
    return this.#inTurn(() => this.#table.clear());
  }

  #saved(file: TFile, { address, value, expected }: AnswerChange): Promise<void> {
    return this.#inTurn(async () => {
      const key = [file.path, addressText(address)] as const;
      const before = await this.#table.get(key);
      const formers = withFormer(before, expected).filter((former) => !sameAnswer(former, value));
      await this.#table.put(key, { address, value, formers, savedAt: Date.now() });
    });
  }

  /** One thing after another, and first what hand edits mean for what is remembered. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const before = this.#work ?? this.#table.deleteWhere(isOver);
    const done = before.then(() => this.#forgetEdited()).then(act);
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #recall(file: TFile): Promise<readonly SavedAnswer[]> {
    await Promise.allSettled([...(this.#saving.get(file) ?? [])]);
    return this.#inTurn(() => this.#table.ofNote(file.path));
  }

  async #forgetEdited(): Promise<void> {
    const edited = [...this.#edited];
    this.#edited.clear();
    for (const [{ path }, text] of edited) {
      const saved = await this.#table.ofNote(path);
      if (saved.length === 0) continue;
      const { blocks } = parseNote(text());
      const gone = saved.filter(({ address, value }) => !sameAnswer(answerAt(blocks, address), value));
      for (const { address } of gone) await this.#table.delete([path, addressText(address)]);
    }
  }
}

function isOver({ savedAt }: SavedAnswer): boolean {
  return Date.now() - savedAt > DAYS_KEPT * DAY;
}

function withFormer(before: SavedAnswer | undefined, former: AnswerValue | undefined): (AnswerValue | undefined)[] {
  const known = [...(before?.formers ?? []), ...(before === undefined ? [] : [before.value])];
  const others = known.filter((other) => !sameAnswer(other, former));
  return [...others.slice(0, 1), ...others.slice(1).slice(2 - FORMERS_KEPT), former];
}
