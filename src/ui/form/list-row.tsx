/** A row of a list: its text, and what can be done with it. */
import { Icon, type IconHost } from "../shared/icon";
import { useForm } from "./form-context";
import { GrowingText } from "./growing-text";
import { pastedItems, type Row } from "./list-rows";

/** What a row asks of its list. */
export interface RowActions {
  take(id: number, field: HTMLTextAreaElement | null): void;
  text(id: number, text: string): void;
  add(id: number, caret: number): void;
  remove(id: number): void;
  move(id: number, by: -1 | 1): void;
  paste(id: number, selection: { readonly from: number; readonly to: number }, items: readonly string[]): void;
  go(id: number, by: -1 | 1): void;
  compose(composing: boolean): void;
  leave(): void;
}

interface ListRowProps {
  readonly row: Row;
  readonly at: number;
  readonly count: number;
  readonly actions: RowActions;
}

function arrow(key: string): -1 | 1 | undefined {
  if (key === "ArrowUp") return -1;
  return key === "ArrowDown" ? 1 : undefined;
}

/** Whether the caret can't go further that way inside the field. */
function atEdge(field: HTMLTextAreaElement, by: -1 | 1): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return by === -1 ? field.selectionStart === 0 : field.selectionEnd === field.value.length;
}

function onRowKey(event: KeyboardEvent, field: HTMLTextAreaElement, { row, count, actions }: ListRowProps): void {
  if (event.ctrlKey || event.metaKey) return;
  const by = arrow(event.key);
  if (event.key === "Enter" && !event.altKey) {
    actions.add(row.id, field.selectionEnd);
  } else if (event.key === "Backspace" && field.value === "" && count > 1) {
    event.preventDefault();
    actions.remove(row.id);
  } else if (by !== undefined && event.altKey) {
    event.preventDefault();
    actions.move(row.id, by);
  } else if (by !== undefined && !event.shiftKey && atEdge(field, by)) {
    actions.go(row.id, by);
  }
}

/** The row. */
export function ListRow(props: ListRowProps) {
  const { row, at, count, actions } = props;
  const { port } = useForm();
  const number = at + 1;
  return (
    <div class="da-list-row">
      <span class="da-list-mark" aria-hidden="true" />
      <GrowingText
        class="da-line"
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
          actions.paste(row.id, { from: field.selectionStart, to: field.selectionEnd }, items);
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

interface RowButtonProps {
  readonly icon: string;
  readonly name: string;
  readonly off: boolean;
  /** There are keys for it: Tab need not stop here. */
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
