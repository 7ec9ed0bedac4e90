/** What every part of a form needs: its stores, and its host. */
import { createContext } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FieldState } from "./field-state";
import type { FieldStore } from "./field-store";
import type { FormStore } from "./form-store";

const FormContext = createContext<FormStore | undefined>(undefined);

/** Provides the components of a form with its store. */
export const FormProvider = FormContext.Provider;

/** The store of the form that the component stands in. */
export function useForm(): FormStore {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error("A part of a form stands outside of one.");
  return form;
}

/** The field's state; the component is drawn again whenever it changes. */
export function useFieldState(store: FieldStore): FieldState {
  const [, setState] = useState(store.state);
  useLayoutEffect(() => {
    setState(store.state);
    return store.listen(() => setState(store.state));
  }, [store]);
  return store.state;
}

/** A value computed from a form's fields; the component is drawn again whenever it changes. */
export function useReading<Reading extends string | number | boolean>(
  form: FormStore,
  read: ((form: FormStore) => Reading) | undefined,
): Reading | undefined {
  const [, redraw] = useState(0);
  const shown = useRef<{ readonly value: Reading | undefined; readonly read: typeof read } | undefined>(undefined);
  const value = read?.(form);
  shown.current = { value, read };
  useLayoutEffect(() => {
    if (shown.current?.read === undefined) return undefined;
    return form.listen(() => {
      if (shown.current?.read?.(form) !== shown.current?.value) redraw((count) => count + 1);
    });
  }, [form, read === undefined]);
  return value;
}
