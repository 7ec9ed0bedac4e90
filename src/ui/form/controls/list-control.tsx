/** A list of short answers, a row each. Keys work as in an outliner; a handle and buttons do the same for a pointer. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { sameAnswer } from "../../../core/question/answer-value";
import { Icon } from "../../shared/icon";
import { itemsOf } from "../state/answer-words";
import type { ControlProps } from "./control";
import { dragRow } from "./list-drag";
import * as listHistory from "./list-history";
import { ListRow, type RowActions } from "./list-row";
import * as listRows from "./list-rows";
import type { Row, RowFocus, RowsEdit } from "./list-rows";

function answerOf(rows: readonly Row[]): readonly string[] | undefined {
  const items = listRows.itemsOfRows(rows);
  return items.length === 0 ? undefined : items;
}

/** The rows, kept in step with the answer, and what can be taken back of them. */
function useRows({ store, state }: ControlProps, focused: () => RowFocus | undefined) {
  const lastId = useRef(0);
  const fresh = (): number => (lastId.current += 1);
  const [, redraw] = useState(0);
  const rows = useRef<readonly Row[]>([]);
  const history = useRef(listHistory.NO_HISTORY);
  const stopDrag = useRef<(() => void) | undefined>(undefined);
  let isOutside = false;
  if (rows.current.length === 0 || !sameAnswer(answerOf(rows.current), state.typed)) {
    stopDrag.current?.();
    // What others changed can't be undone here.
    history.current = listHistory.NO_HISTORY;
    rows.current = listRows.reconcileRows(rows.current, itemsOf(state.typed), fresh, focused()?.id);
    isOutside = true;
  }
  const set = (next: readonly Row[]): void => {
    if (next.length !== rows.current.length) stopDrag.current?.();
    rows.current = next;
    store.typed(answerOf(next));
    redraw((count) => count + 1);
  };
  return { rows, set, fresh, history, stopDrag, isOutside };
}

/** Puts the caret into a row, and scrolls as little as needed: by itself, the browser would scroll the row to the middle. */
function goInto(field: HTMLTextAreaElement, caret: number): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(caret, caret);
  field.scrollIntoView({ block: "nearest" });
}

/** The rows' fields, and the caret: where it is, and where it goes at the next rendering. */
function useCaret() {
  const fields = useRef(new Map<number, HTMLTextAreaElement>()).current;
  const wanted = useRef<RowFocus | undefined>(undefined);
  useLayoutEffect(() => {
    const focus = wanted.current;
    const field = focus === undefined ? undefined : fields.get(focus.id);
    wanted.current = undefined;
    if (focus === undefined || field === undefined) return;
    if (focus.ifLost === true && field.ownerDocument.activeElement === field) return;
    const caret = focus.at === "end" ? field.value.length : focus.at;
    goInto(field, caret);
  });
  const caretOf = (id: number): RowFocus => ({ id, at: fields.get(id)?.selectionEnd ?? "end" });
  const focused = (): RowFocus | undefined => {
    const found = [...fields].find(([, field]) => field.ownerDocument.activeElement === field);
    return found === undefined ? undefined : caretOf(found[0]);
  };
  return { fields, wanted, caretOf, focused };
}

function useActions(props: ControlProps, tell: (words: string) => void) {
  const { form, store } = props;
  const { fields, wanted, caretOf, focused } = useCaret();
  const { rows, set, fresh, history, stopDrag, isOutside } = useRows(props, focused);
  const inhabited = isOutside ? focused() : undefined;
  // A row that is moved in the document loses the focus.
  if (inhabited !== undefined) wanted.current ??= { ...inhabited, ifLost: true };
  const isMidComposition = useRef(false);
  const index = (id: number): number => rows.current.findIndex((row) => row.id === id);
  const show = (edit: RowsEdit): void => {
    wanted.current = edit.focus;
    set(edit.rows);
  };
  const apply = (id: number, edit: RowsEdit): void => {
    history.current = listHistory.withEdit(history.current, rows.current, focused() ?? caretOf(id), edit);
    show(edit);
  };
  const moveTo = (id: number, to: number, focus: RowFocus | undefined): void => {
    const moved = listRows.moveRow(rows.current, index(id), to);
    if (moved === rows.current) return;
    apply(id, focus === undefined ? { rows: moved } : { rows: moved, focus });
    tell(`Moved to ${to + 1} of ${moved.length}`);
  };
  const typed = (id: number, text: string): void => {
    const goesOn = isMidComposition.current;
    isMidComposition.current = store.isComposing;
    const next = listRows.withRowText(rows.current, id, text);
    history.current = listHistory.withTyping(history.current, rows.current, next, id, goesOn);
    set(next);
  };
  const split = (id: number): void => {
    const { text = "" } = rows.current[index(id)] ?? {};
    if (!text.includes("\n") || store.isComposing) return;
    const caret = fields.get(id)?.selectionEnd ?? text.length;
    const edit = listRows.splitRow(rows.current, index(id), text, caret, fresh);
    history.current = listHistory.withOutcome(history.current, edit);
    show(edit);
  };
  const actions: RowActions = {
    take: (id, field) => {
      if (field === null) fields.delete(id);
      else fields.set(id, field);
      // Undo by a menu, or by a phone's gesture.
      field?.addEventListener("beforeinput", (event) => {
        const how = { historyUndo: "undone", historyRedo: "redone" } as const;
        if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
        event.preventDefault();
        actions.again(how[event.inputType]);
      });
    },
    text: (id, text) => {
      typed(id, text);
      // Not while the browser is still inserting: text may come in several parts.
      if (text.includes("\n")) queueMicrotask(() => split(id));
    },
    add: (id, selection) => {
      const edit = listRows.addRow(rows.current, index(id), selection, fresh);
      if (edit.rows !== rows.current) apply(id, edit);
    },
    join: (id, by) => apply(id, listRows.joinRow(rows.current, index(id) + (by === 1 ? 1 : 0))),
    remove: (id) => {
      const { text = "" } = rows.current[index(id)] ?? {};
      apply(id, listRows.removeRow(rows.current, index(id), fresh));
      tell(text === "" ? "Removed" : `Removed: ${text}`);
    },
    move: (id, by) => moveTo(id, index(id) + by, caretOf(id)),
    paste: (id, selection, items) => apply(id, listRows.pasteRows(rows.current, index(id), selection, items, fresh)),
    go: (id, by, at) => {
      const field = fields.get(rows.current[index(id) + by]?.id ?? 0);
      if (field === undefined) return false;
      const caret = at === "start" ? 0 : field.value.length;
      goInto(field, caret);
      return true;
    },
    again: (how) => {
      const taken = listHistory[how](history.current);
      if (taken === undefined) return;
      history.current = taken.history;
      show(taken.edit);
    },
    drag: (id, event, handle) => {
      stopDrag.current?.();
      const list = handle.closest(".da-list");
      stopDrag.current = dragRow(event, handle, {
        rows: [...(list?.querySelectorAll<HTMLElement>(":scope > .da-list-row") ?? [])],
        at: index(id),
        drop: (to) => moveTo(id, to, focused()),
        tap: () => fields.get(id)?.focus(),
        over: () => {
          stopDrag.current = undefined;
        },
      });
    },
    compose: (composing) => {
      isMidComposition.current = false;
      store.compose(composing);
    },
    leave: () => form.left(store),
  };
  return { rows: rows.current, actions, apply, fields, fresh, stopDrag };
}

/** The control for `list`. */
export function ListControl(props: ControlProps) {
  const { form, name, describedBy } = props;
  const [told, tell] = useState("");
  const { rows, actions, apply, fields, fresh, stopDrag } = useActions(props, tell);
  useLayoutEffect(() => () => stopDrag.current?.(), []);
  const addLast = (): void => {
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    if (last.text.trim() === "") fields.get(last.id)?.focus();
    else apply(last.id, listRows.addRow(rows, rows.length - 1, undefined, fresh));
  };
  return (
    <div class="da-list" role="group" aria-label={name} aria-describedby={describedBy}>
      {rows.map((row, at) => (
        <ListRow key={row.id} row={row} at={at} count={rows.length} actions={actions} />
      ))}
      <button type="button" class="da-quiet da-add" onClick={addLast}>
        <Icon name="plus" host={form.port} />
        Add one
      </button>
      <span class="da-spoken" role="status">
        {told}
      </span>
    </div>
  );
}
