/** A row of a list: its text, and what can be done with it. */
import { Icon, type IconHost, type IconName } from "../../shared/icon";
import { useForm } from "../state/form-context";
import { hasInlineMarkup } from "./inline-markup";
import { pastedItems, type Row, type TextSelection } from "./list-rows";
import { ReadableText } from "./readable-text";
import { textDirection } from "../dom/text-direction";

/** What a row can ask its list to do. */
export interface RowActions {
  take(id: number, field: HTMLTextAreaElement | null): void;
  text(id: number, text: string): void;
  add(id: number, selection: TextSelection): void;
  /** Joins the row with the one before (-1) or behind it (1). */
  join(id: number, by: -1 | 1): void;
  remove(id: number): void;
  move(id: number, by: -1 | 1): void;
  paste(id: number, selection: TextSelection, items: readonly string[]): void;
  /** Puts the caret into the row before or behind; `false` where there is none. */
  go(id: number, by: -1 | 1, at: "start" | "end"): boolean;
  /** Undoes the last change of the list, or redoes it. */
  again(how: "undone" | "redone"): void;
  drag(id: number, event: PointerEvent, handle: HTMLElement): void;
  compose(composing: boolean): void;
  leave(): void;
}

interface ListRowProps {
  readonly row: Row;
  readonly at: number;
  readonly count: number;
  readonly actions: RowActions;
}

const WAYS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Whether the caret can't go further that way inside the field. */
function atEdge(field: HTMLTextAreaElement, by: -1 | 1): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return by === -1 ? field.selectionStart === 0 : field.selectionEnd === field.value.length;
}

function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): TextSelection {
  return { from: selectionStart, to: selectionEnd };
}

/** Which way a key with Ctrl or Cmd goes in the list's history. */
function againFor({ key, shiftKey, altKey }: KeyboardEvent): "undone" | "redone" | undefined {
  if (altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redone" : "undone";
  return key.toLowerCase() === "y" && !shiftKey ? "redone" : undefined;
}

function onRowKey(event: KeyboardEvent, field: HTMLTextAreaElement, props: ListRowProps): void {
  const isDone = event.ctrlKey || event.metaKey ? takeBack(event, props) : onPlainKey(event, field, props);
  if (isDone) event.preventDefault();
}

function takeBack(event: KeyboardEvent, { actions }: ListRowProps): boolean {
  const how = againFor(event);
  if (how !== undefined) actions.again(how);
  return how !== undefined;
}

/** Whether the key was for the list. */
function onPlainKey(
  event: KeyboardEvent,
  field: HTMLTextAreaElement,
  { row, at, count, actions }: ListRowProps,
): boolean {
  const { key, altKey, shiftKey } = event;
  if (key === "Enter" && !altKey) {
    actions.add(row.id, selectionOf(field));
    return true;
  }
  if (key === "Backspace" && !altKey && at > 0 && atEdge(field, -1)) {
    actions.join(row.id, -1);
    return true;
  }
  if (key === "Backspace" && !altKey && count > 1 && field.value === "") {
    actions.remove(row.id);
    return true;
  }
  if (key === "Delete" && !altKey && !shiftKey && at < count - 1 && atEdge(field, 1)) {
    actions.join(row.id, 1);
    return true;
  }
  return onArrow(event, field, row, actions);
}

function onArrow(
  { key, altKey, shiftKey }: KeyboardEvent,
  field: HTMLTextAreaElement,
  row: Row,
  actions: RowActions,
): boolean {
  const by = WAYS[key];
  if (by === undefined || shiftKey) return false;
  const isUpOrDown = key === "ArrowUp" || key === "ArrowDown";
  if (altKey) {
    if (isUpOrDown) actions.move(row.id, by);
    return isUpOrDown;
  }
  // In a right-to-left text, left means forward.
  const onward = isUpOrDown || field.matches(":dir(ltr)") ? by : by === 1 ? -1 : 1;
  return atEdge(field, onward) && actions.go(row.id, onward, onward === 1 ? "start" : "end");
}

/** The row; its dot stands where its text begins. */
export function ListRow(props: ListRowProps) {
  const { row, at, count, actions } = props;
  const form = useForm();
  const { port } = form;
  const number = at + 1;
  return (
    <div class="da-list-row" dir={textDirection(row.text)}>
      <DragHandle {...props} />
      <ReadableText
        form={form}
        class="da-line"
        reads={hasInlineMarkup(row.text)}
        label={`Item ${number}`}
        oneLine
        shortcuts="Alt+ArrowUp Alt+ArrowDown"
        value={row.text}
        take={(field) => actions.take(row.id, field)}
        onText={(text) => actions.text(row.id, text)}
        onCompose={(composing) => actions.compose(composing)}
        onKey={(event, field) => onRowKey(event, field, props)}
        onPaste={(event, field) => {
          const items = pastedItems(event.clipboardData?.getData("text/plain") ?? "");
          if (items === undefined) return;
          event.preventDefault();
          actions.paste(row.id, selectionOf(field), items);
        }}
        onBlur={() => actions.leave()}
      />
      <span class="da-row-tools">
        {count > 1 && (
          <>
            <RowButton
              icon="arrow-up"
              name={`Move item ${number} up`}
              off={at === 0}
              byKeys
              act={() => actions.move(row.id, -1)}
              host={port}
            />
            <RowButton
              icon="arrow-down"
              name={`Move item ${number} down`}
              off={at === count - 1}
              byKeys
              act={() => actions.move(row.id, 1)}
              host={port}
            />
          </>
        )}
        <RowButton
          icon="x"
          name={`Remove item ${number}`}
          off={count === 1 && row.text === ""}
          act={() => actions.remove(row.id)}
          host={port}
        />
      </span>
    </div>
  );
}

/** The row's dot, by which a pointer drags it. For keys and screen readers there are Alt with the arrows, and the buttons. */
function DragHandle({ row, count, actions }: ListRowProps) {
  const { port } = useForm();
  return (
    <span
      class={`da-handle ${count > 1 ? "is-live" : ""}`}
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (count > 1 && event.isPrimary && event.button === 0) actions.drag(row.id, event, event.currentTarget);
      }}
    >
      <span class="da-list-mark" />
      <Icon name="grip-vertical" host={port} />
    </span>
  );
}

interface RowButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly off: boolean;
  /** There are keys for it, so Tab does not stop here. */
  readonly byKeys?: boolean;
  readonly act: () => void;
  readonly host: IconHost;
}

function RowButton({ icon, name, off, byKeys, act, host }: RowButtonProps) {
  return (
    <button
      type="button"
      class="da-icon-button"
      aria-label={name}
      disabled={off}
      tabIndex={byKeys === true ? -1 : undefined}
      onClick={act}
    >
      <Icon name={icon} host={host} />
    </button>
  );
}
