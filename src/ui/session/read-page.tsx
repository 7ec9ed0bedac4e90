/** The alliance as it stands, whole, to be read aloud before anyone says yes to it. Private questions stay folded away in the note. */
import { useMemo } from "preact/hooks";
import { hasAnswer, questionsOf } from "../../core/alliance/progress";
import { partsOf } from "../../core/note/parts";
import { FormProvider, useForm } from "../form/state/form-context";
import { FormStore } from "../form/state/form-store";
import { addressKey } from "../../core/question/address-key";
import { fieldView } from "../form/view/field-view";
import type { FormPort } from "../form/port";
import { withKeys } from "../form/view/question-view";
import { useSession } from "./session-context";

export function ReadPage() {
  const { note } = useSession();
  const { port } = useForm();
  const form = useMemo(() => {
    const readOnly = { code: "to-be-read", message: "", severity: "warning" as const, from: 0, to: 0 };
    const drafts = { load: () => Promise.resolve([]), keep: () => Promise.resolve(), forget: () => Promise.resolve() };
    const save = () => Promise.resolve({ kind: "saved" } as const);
    const reading: FormPort = {
      savePolicy: "leave",
      drafts,
      save,
      renderMarkdown: (markdown, into) => port.renderMarkdown(markdown, into),
      today: () => port.today(),
      formatDay: (day) => port.formatDay(day),
      icon: (name, into) => port.icon(name, into),
      copy: (text) => port.copy(text),
    };
    return new FormStore({ items: [], problems: [], readOnly, text: "" }, reading);
  }, [port]);
  const fields = new Map(questionsOf(note).map((asked) => [asked.question, asked.fields.filter(hasAnswer)]));
  const allies = note.properties.allies.map(({ name }) => name);
  const parts = partsOf(note).map(({ title, items }) => ({
    title,
    said: items.flatMap((item) => {
      if (item.kind !== "question" || item.private || item.type === "consent") return [];
      return [{ key: item.key, question: item, fields: fields.get(item) ?? [] }];
    }),
  }));
  return (
    <FormProvider value={form}>
      <h2 tabIndex={-1}>Read it aloud, all of it</h2>
      <p class="da-hour-words">Take turns. What is not right yet can still become other words: go back.</p>
      {withKeys(parts.filter(({ said }) => said.length > 0).map((part) => ({ ...part, key: part.title }))).map(
        (part) => (
          <section key={part.key} class="da-part">
            {part.title !== "" && <h3 dir="auto">{part.title}</h3>}
            {withKeys(part.said).map(({ key, question, fields: answered }) => (
              <div key={key} class="da-question">
                <p class="da-question-text" dir="auto">
                  {question.text}
                </p>
                {answered.length === 0 && <p class="da-muted">Open.</p>}
                <div class="da-fields">
                  {withKeys(answered.map((field) => ({ field, key: addressKey(field.address) }))).map((each) =>
                    fieldView(form, {
                      key: each.key,
                      question,
                      field: each.field,
                      accent: allies.indexOf(each.field.ally ?? ""),
                    }),
                  )}
                </div>
              </div>
            ))}
          </section>
        ),
      )}
    </FormProvider>
  );
}
