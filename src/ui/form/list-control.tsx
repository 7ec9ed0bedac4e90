/** A list of short answers, a row each. The keys are those of an outliner; the buttons do the same for a pointer. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { sameAnswer } from "../../core/question/answer-value";
import { itemsOf } from "./answer-words";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";
import { ListRow, type RowActions } from "./list-row";
import * as listRows from "./list-rows";
import type { Row, RowFocus, RowsEdit } from "./list-rows";
import { Icon } from "../shared/icon";

function answerOf(rows: readonly Row[]): readonly string[] | undefined {
  const items = listRows.itemsOfRows(rows);
  return items.length === 0 ? undefined : items;
}

/** The rows, kept in step with the answer. */
function useRows({ store, state }: ControlProps) {
  const lastId = useRef(0);
  const fresh = (): number => (lastId.current += 1);
  const [, redraw] = useState(0);
  const rows = useRef<readonly Row[]>([]);
  if (rows.current.length === 0 || !sameAnswer(answerOf(rows.current), state.typed)) {
    rows.current = listRows.reconcileRows(rows.current, itemsOf(state.typed), fresh);
  }
  const set = (next: readonly Row[]): void => {
    rows.current = next;
    store.typed(answerOf(next));
    redraw((count) => count + 1);
  };
  return { rows, set, fresh };
}

/** The control for `list`. */
export function ListControl(props: ControlProps) {
  const { store, name, describedBy } = props;
  const form = useForm();
  const { rows, set, fresh } = useRows(props);
  const fields = useRef(new Map<number, HTMLTextAreaElement>());
  const wanted = useRef<RowFocus | undefined>(undefined);
  useLayoutEffect(() => {
    const focus = wanted.current;
    const field = focus === undefined ? undefined : fields.current.get(focus.id);
    wanted.current = undefined;
    if (focus === undefined || field === undefined) return;
    const caret = focus.at === "end" ? field.value.length : focus.at;
    field.focus();
    field.setSelectionRange(caret, caret);
  });
  const apply = (edit: RowsEdit): void => {
    wanted.current = edit.focus;
    set(edit.rows);
  };
  const index = (id: number): number => rows.current.findIndex((row) => row.id === id);
  const actions: RowActions = {
    take: (id, field) => (field === null ? fields.current.delete(id) : fields.current.set(id, field)),
    text: (id, text) => set(listRows.withRowText(rows.current, id, text)),
    add: (id, caret) => apply(listRows.addRow(rows.current, index(id), caret, fresh)),
    remove: (id) => apply(listRows.removeRow(rows.current, index(id), fresh)),
    move: (id, by) => apply(listRows.moveRow(rows.current, index(id), by)),
    paste: (id, selection, items) => apply(listRows.pasteRows(rows.current, index(id), selection, items, fresh)),
    go: (id, by) => fields.current.get(rows.current[index(id) + by]?.id ?? 0)?.focus(),
    compose: (composing) => store.compose(composing),
    leave: () => form.left(store),
  };
  const addLast = (): void => {
    const last = rows.current[rows.current.length - 1];
    if (last?.text.trim() === "") fields.current.get(last.id)?.focus();
    else apply(listRows.addRow(rows.current, rows.current.length - 1, undefined, fresh));
  };
  return (
    <div class="da-list" role="group" aria-label={name} aria-describedby={describedBy}>
      {rows.current.map((row, at) => (
        <ListRow key={row.id} row={row} at={at} count={rows.current.length} actions={actions} />
      ))}
      <button type="button" class="da-quiet da-add" onClick={addLast}>
        <Icon name="plus" host={form.port} />
        Add one
      </button>
    </div>
  );
}
