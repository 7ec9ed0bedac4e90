/** What can be inserted of a template: all its questions, or one of its sections. */
import type { Template, TemplateSection } from "./template";

/** One thing to pick. */
export interface SectionPick {
  /** What is picked, in words. */
  readonly words: string;
  readonly sections: readonly TemplateSection[];
}

/** All picks of a template; none where it asks nothing. */
export function sectionPicks({ name, sections }: Template): readonly SectionPick[] {
  const asking = sections.filter(({ questions }) => questions.length > 0);
  if (asking.length === 0) return [];
  const ofSections = asking
    .filter(({ title }) => title !== "")
    .map((section) => ({ words: `${name} — ${section.title}`, sections: [section] }));
  return [{ words: `${name} — all questions`, sections: asking }, ...ofSections];
}
