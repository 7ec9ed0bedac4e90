/** What a template asks, to be read before it is chosen. */
import type { Problem } from "../../core/text/problem";
import type { Template } from "../../core/template/template";
import { sourcePlace } from "../shared/source-place";

/** Where to look for a problem in the template's note; a problem about no place has none. */
function lineOf({ text }: Template, problem: Problem): string {
  return problem.from === 0 && problem.to === 0 ? "" : `Line ${sourcePlace(text, problem).line}: `;
}

/** Its description, and its questions under their headings. */
export function TemplateContents({ template }: { readonly template: Template }) {
  const sections = template.sections.filter(({ questions }) => questions.length > 0);
  return (
    <>
      <p dir="auto">{template.description}</p>
      {template.reviewEvery !== undefined && <p class="da-muted">{`Reviewed after ${template.reviewEvery}.`}</p>}
      {template.problems.length > 0 && <p class="da-muted" dir="auto">{`In “${template.origin}”:`}</p>}
      {template.problems.map((problem) => (
        <p key={`${problem.code} ${problem.from}`} class="da-advice">
          {lineOf(template, problem)}
          {problem.message}
        </p>
      ))}
      {sections.map((section, at) => (
        <div key={at} class="da-preview-section" dir="auto">
          {section.title !== "" && <div class="da-preview-title">{section.title}</div>}
          <ul>
            {section.questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
