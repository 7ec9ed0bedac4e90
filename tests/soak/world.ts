/** What a soak knows of the world: the app's windows, the note on disk, the drafts, and every word that was ever typed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { allianceNote, WORDLESS_QUESTIONS } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";

/** The question whose answer only the sync changes. */
export const SYNCED = "What else?";

export const NOTE = allianceNote({
  before: "# Us\n\nTick 0.\n\nScribbles:",
  questions: `
- question: ${SYNCED}
  answer: |
    Theirs 0.

- question: What do you hope for?
  answered-by: each

- question: What shall we call it?
  type: line

- question: What do we agree?
  type: list

- question: How often?
  type: choice
  options: [daily, weekly, monthly]
${WORDLESS_QUESTIONS}`,
  after: "After.",
});

/** Words that no two are alike, and none is part of another. */
const WORD = /q\d+z/g;

/** All words of a text. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.match(WORD));
}

export class World {
  /** Where the note is now. */
  path = "Us.md";
  /** Typed, and not given up by the person. */
  readonly living = new Set<string>();
  /** What was done, step by step. */
  readonly log: string[] = [];
  readonly #whereabouts = new Map<string, { readonly step: number; readonly line: string }[]>();
  #count = 0;
  #givenUp = 0;

  constructor(readonly app: RunningPlayground) {}

  /** A word that was never typed before. */
  word(): string {
    this.#count += 1;
    const word = `q${this.#count}z`;
    this.living.add(word);
    return word;
  }

  /** The person let go of a word. */
  giveUp(word: string): void {
    if (this.living.delete(word)) this.#givenUp += 1;
  }

  get givenUp(): number {
    return this.#givenUp;
  }

  get typed(): number {
    return this.#count;
  }

  /** A step was made: where each word is by now is noted, to be told of those that are lost. */
  async did(what: string): Promise<void> {
    this.log.push(what);
    const places = await this.#places();
    for (const word of this.living) {
      const now = places.filter(({ words }) => words.has(word)).map(({ name }) => name);
      const known = this.#whereabouts.get(word) ?? [];
      const line = now.length === 0 ? "nowhere" : now.join(", ");
      if (known.at(-1)?.line !== line) this.#whereabouts.set(word, [...known, { step: this.log.length, line }]);
    }
  }

  /** Where a word was, and after which steps. */
  whereabouts(word: string): string {
    const known = this.#whereabouts.get(word) ?? [];
    return `${word} ${known.map(({ step, line }) => `after ${this.log[step - 1] ?? ""}: ${line}`).join("; ")}`;
  }

  get file(): string {
    return join(this.app.vaultDir, this.path);
  }

  onDisk(): string {
    return readFileSync(this.file, "utf8");
  }

  /** The app's windows that are open. */
  pages(): readonly Page[] {
    return this.app.context.pages();
  }

  /** The words that are kept anywhere: on the disk, in a field, in an editor, among the drafts. */
  async #places(): Promise<{ readonly name: string; readonly words: ReadonlySet<string> }[]> {
    const { page } = this.app;
    const places = [{ name: "disk", text: this.#diskOrNothing() }];
    for (const each of this.pages()) places.push({ name: "field", text: await fieldsOf(each).catch(() => "") });
    places.push({ name: "editor", text: await editorsOf(page) }, { name: "draft", text: await draftsOf(page) });
    return places.map(({ name, text }) => ({ name, words: wordsIn(text) }));
  }

  #diskOrNothing(): string {
    try {
      return this.onDisk();
    } catch {
      return "";
    }
  }

  /** Living words that are nowhere. */
  async missing(): Promise<string[]> {
    const places = await this.#places();
    return [...this.living].filter((word) => !places.some(({ words }) => words.has(word)));
  }

  /**
   * Nobody is in a form, and what can be saved is saved; gives the words that are nowhere even so. A busy machine takes its time; what is lost
   * stays lost.
   */
  async settle(milliseconds = 15_000): Promise<string[]> {
    for (const page of this.pages()) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()).catch(() => undefined);
    }
    await this.app.idle();
    const end = Date.now() + milliseconds;
    for (;;) {
      const missing = await this.missing();
      if (missing.length === 0 || Date.now() > end) return missing;
      await this.app.page.waitForTimeout(150);
    }
  }
}

function fieldsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    // What a tab hides in its other mode is old.
    [...document.querySelectorAll<HTMLTextAreaElement>(".da-form textarea")]
      .filter((field) => field.closest(".da-form")?.checkVisibility() === true)
      .map((field) => field.value)
      .concat([...document.querySelectorAll(".is-stray, .is-lost")].map((stray) => stray.textContent))
      .join("\n"),
  );
}

function editorsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    window.playground.app.workspace.iterateAllLeaves(({ view }) => {
      if ("editor" in view && view.getState().mode === "source")
        texts.push((view.editor as { getValue(): string }).getValue());
    });
    return texts.join("\n");
  });
}

function draftsOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith("designed-alliances-drafts") !== true) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("drafts"));
      });
      // What stood in the note before is remembered in other tables, given up or not.
      const all = await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction("drafts").objectStore("drafts").getAll() as IDBRequest<unknown[]>;
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("drafts"));
      });
      texts.push(JSON.stringify(all));
      database.close();
    }
    return texts.join("\n");
  });
}
