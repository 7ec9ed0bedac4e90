/** The answers that were saved since the plugin was loaded, the last one last, so that they can be taken back one by one. */
import type { TFile } from "obsidian";
import type { AnswerChange } from "../../core/note/answer-change";

const KEPT = 200;

export class LastAnswers {
  #saved: { readonly file: TFile; readonly change: AnswerChange }[] = [];

  add(file: TFile, change: AnswerChange): void {
    this.#saved = [...this.#saved.slice(1 - KEPT), { file, change }];
  }

  /** The last one of a note. */
  of(file: TFile): AnswerChange | undefined {
    return this.#saved.filter((saved) => saved.file === file).at(-1)?.change;
  }

  /** It is taken back, or can't be. */
  drop(change: AnswerChange): void {
    this.#saved = this.#saved.filter((saved) => saved.change !== change);
  }
}
