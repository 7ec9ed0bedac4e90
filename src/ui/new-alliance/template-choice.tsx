/** “What for?”: the templates, and beside them what the chosen one asks. */
import { useRef } from "preact/hooks";
import type { Template } from "../../core/template/template";
import { freshId } from "../shared/fresh-id";
import { TemplateContents } from "./template-contents";

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
        {chosen !== undefined && (
          <div class="da-preview" role="region" aria-label={`Preview of ${chosen.name}`} tabIndex={0}>
            <TemplateContents template={chosen} />
          </div>
        )}
      </div>
    </div>
  );
}
