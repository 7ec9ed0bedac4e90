/** What a question offers that each of many allies is asked: to answer it together, or to note a yes that all said aloud. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Field } from "../../../core/alliance/field";
import { MOST_ONE_BY_ONE } from "../../../core/alliance/fields";
import { Icon } from "../../shared/icon";
import { useForm, useReading } from "../state/form-context";
import type { FormStore } from "../state/form-store";
import { addressKey } from "../../../core/question/address-key";
import type { FormQuestion } from "../state/model";

/** How a question is answered: which of its fields are shown, and what changes that. */
export interface Way {
  readonly fields: readonly Field[];
  readonly isTogether: boolean;
  /** Absent where there is nothing to choose. */
  readonly change?: () => void;
}

/**
 * The way in which a question is answered: one by one, or together where that is offered and begun. The fields of the other way are
 * hidden, except those that have an answer, and those that were shown since the way was chosen: somebody may be typing there.
 */
export function useWay(form: FormStore, { question, fields }: FormQuestion): Way {
  const offered = fields.find((field) => field.offered && form.isWritable(field, question));
  const [isTogether, setTogether] = useState(offered !== undefined && !form.isBlank(offered));
  const inSight = useRef(new Set<string>()).current;
  const blanks = useReading(
    form,
    offered === undefined ? undefined : (store) => fields.map((field) => Number(store.isBlank(field))).join(""),
  );
  if (offered === undefined || blanks === undefined) {
    return { fields: fields.filter((field) => !(field.offered && form.isBlank(field))), isTogether: false };
  }
  const shown = fields.filter(
    (field, at) => isTogether === (field === offered) || blanks[at] === "0" || inSight.has(addressKey(field.address)),
  );
  for (const field of shown) inSight.add(addressKey(field.address));
  return {
    fields: isTogether ? [offered, ...shown.filter((field) => field !== offered)] : shown,
    isTogether,
    change: () => {
      inSight.clear();
      setTogether(!isTogether);
    },
  };
}

/** The button that changes the way; focus goes on to the first place to answer. */
export function WayButton({ isTogether, change }: { readonly isTogether: boolean; readonly change: () => void }) {
  const { port } = useForm();
  const element = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    const fields = pressed.current ? element.current?.nextElementSibling : undefined;
    pressed.current = false;
    fields?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, [isTogether]);
  return (
    <button
      type="button"
      class="da-quiet da-way"
      ref={element}
      onClick={() => {
        pressed.current = true;
        change();
      }}
    >
      <Icon name={isTogether ? "list" : "users"} host={port} />
      {isTogether ? "Answer one by one" : "Answer together"}
    </button>
  );
}

/** Who is asked; former allies are not any more. */
function askedOf(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ former }) => !former);
}

/** Whether so many are to say yes that nobody wants to tap for each. */
export function isForAll({ question, fields }: FormQuestion): boolean {
  return question.type === "consent" && askedOf(fields).length > MOST_ONE_BY_ONE;
}

/** Notes the yes of all who have none yet. Each can be taken back alone. */
export function SaidAloudByAll({ item: { question, fields } }: { readonly item: FormQuestion }) {
  const form = useForm();
  const asked = askedOf(fields);
  const open = asked.filter((field) => form.isWritable(field, question));
  const count = useReading(form, (store) => open.filter((field) => store.isBlank(field)).length) ?? 0;
  if (count < 2) return null;
  const note = (button: HTMLElement): void => {
    // The button disappears; focus moves to the answers.
    button.nextElementSibling?.querySelector<HTMLElement>(".da-consent")?.focus();
    for (const field of open.filter((each) => form.isBlank(each))) {
      form.store(field, question).typed({ day: form.port.today(), saidAloud: true });
    }
  };
  return (
    <button type="button" class="da-quiet da-way" onClick={({ currentTarget }) => note(currentTarget)}>
      <Icon name="users" host={form.port} />
      {count === asked.length ? "Said aloud by all" : `Said aloud by the other ${count}`}
    </button>
  );
}
