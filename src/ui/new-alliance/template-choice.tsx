/** “What for?”: the templates, and beside them what the chosen one asks. */
import { useRef } from "preact/hooks";
import type { Template } from "../../core/template/template";
import type { Problem } from "../../core/problem";
import { freshId } from "../shared/fresh-id";
import { sourcePlace } from "../shared/source-place";

interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  readonly chosen: Template | undefined;
  readonly choose: (template: Template) => void;
  readonly begin: () => void;
}

/** The choice: native radio buttons, so that the arrow keys do what they do everywhere. */
export function TemplateChoice({ templates, chosen, choose, begin }: TemplateChoiceProps) {
  const ids = useRef({ group: freshId(), label: freshId() }).current;
  return (
    <div class="da-new-part">
      <div class="da-new-label" id={ids.label}>
        What for?
      </div>
      <div class="da-templates">
        <div
          class="da-template-list"
          role="radiogroup"
          aria-labelledby={ids.label}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            begin();
          }}
        >
          {templates.map((template) => (
            <label key={`${template.origin} ${template.name}`} class="da-template">
              <input type="radio" name={ids.group} checked={template === chosen} onChange={() => choose(template)} />
              <span dir="auto">{template.name}</span>
              {template.origin !== "built-in" && (
                <span class="da-muted">{template.problems.length === 0 ? " yours" : " yours, to mend"}</span>
              )}
            </label>
          ))}
        </div>
        {chosen !== undefined && <TemplatePreview template={chosen} />}
      </div>
    </div>
  );
}

/** Where to look for a problem in the template's note; a problem about no place has none. */
function lineOf({ text }: Template, problem: Problem): string {
  return problem.from === 0 && problem.to === 0 ? "" : `Line ${sourcePlace(text, problem).line}: `;
}

function TemplatePreview({ template }: { readonly template: Template }) {
  const sections = template.sections.filter(({ questions }) => questions.length > 0);
  return (
    <div class="da-preview" role="region" aria-label={`Preview of ${template.name}`} tabIndex={0}>
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
    </div>
  );
}
