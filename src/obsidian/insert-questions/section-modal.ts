/** Picks what to insert: all questions of a template, or one of its sections. */
import { FuzzySuggestModal, type App } from "obsidian";
import type { Template, TemplateSection } from "../../core/template/template";

/** One thing to pick. */
export interface Pick {
  readonly words: string;
  readonly sections: readonly TemplateSection[];
}

export class SectionModal extends FuzzySuggestModal<Pick> {
  readonly #picks: readonly Pick[];
  readonly #choose: (pick: Pick) => void;

  constructor(app: App, templates: readonly Template[], choose: (pick: Pick) => void) {
    super(app);
    this.#picks = templates.flatMap(picksOf);
    this.#choose = choose;
    this.setPlaceholder("Which questions?");
  }

  override getItems(): Pick[] {
    return [...this.#picks];
  }

  override getItemText({ words }: Pick): string {
    return words;
  }

  override onChooseItem(pick: Pick): void {
    this.#choose(pick);
  }
}

function picksOf({ name, sections }: Template): Pick[] {
  const asking = sections.filter(({ questions }) => questions.length > 0);
  if (asking.length === 0) return [];
  const ofSections = asking
    .filter(({ title }) => title !== "")
    .map((section) => ({ words: `${name} — ${section.title}`, sections: [section] }));
  return [{ words: `${name} — all questions`, sections: asking }, ...ofSections];
}
