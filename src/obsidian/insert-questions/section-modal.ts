/** Picks what to insert: all questions of a template, or one of its sections. */
import { FuzzySuggestModal, type App } from "obsidian";
import { sectionPicks, type SectionPick } from "../../core/template/section-picks";
import type { Template } from "../../core/template/template";

export class SectionModal extends FuzzySuggestModal<SectionPick> {
  readonly #picks: readonly SectionPick[];
  readonly #choose: (pick: SectionPick) => void;

  constructor(app: App, templates: readonly Template[], choose: (pick: SectionPick) => void) {
    super(app);
    this.#picks = templates.flatMap(sectionPicks);
    this.#choose = choose;
    this.setPlaceholder("Which questions?");
  }

  override getItems(): SectionPick[] {
    return [...this.#picks];
  }

  override getItemText({ words }: SectionPick): string {
    return words;
  }

  override onChooseItem(pick: SectionPick): void {
    this.#choose(pick);
  }
}
