/** What a form shows, made of a note and one of its question blocks. */
import { fieldProblems } from "../../../core/alliance/fields";
import { askedQuestion } from "../../../core/alliance/progress";
import type { Note, QuestionBlock } from "../../../core/note/note";
import type { BlockItem } from "../../../core/question/question";
import { agreedWords } from "../../../core/note/fingerprint";
import type { HintLookup } from "../../../core/template/hints";
import type { FormModel } from "./model";

/** The form of a block. `hintFor` looks up a question's hint by its text where the block has none of its own. */
export function formModel(note: Note, block: QuestionBlock, hintFor: HintLookup): FormModel {
  const { continues, template } = note.properties;
  const item = (each: BlockItem): FormModel["items"][number] => {
    if (each.kind === "broken") return each;
    const hint = each.hint ?? hintFor(each.text, template);
    const { fields, asks } = askedQuestion(each, note, block.section);
    const problems = [...each.problems, ...fieldProblems(each, note)];
    const question = problems.length === each.problems.length ? each : { ...each, problems };
    return {
      kind: "question",
      question,
      fields,
      asks,
      ...(hint === undefined ? {} : { hint }),
      ...(continues === undefined || block.section !== "" ? {} : { continues }),
    };
  };
  const words = asksForConsent(block) ? agreedWords(note) : undefined;
  return {
    items: block.items.map(item),
    problems: block.problems,
    ...(block.readOnly === undefined ? {} : { readOnly: block.readOnly }),
    allies: note.properties.allies.map(({ name }) => name),
    ...(words?.ok === true ? { words: words.words, agreed: words.text } : {}),
    text: note.text,
  };
}

function asksForConsent({ items }: QuestionBlock): boolean {
  return items.some((item) => item.kind === "question" && item.type === "consent");
}
