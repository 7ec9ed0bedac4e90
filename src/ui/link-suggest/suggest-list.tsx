/** The list of what can be linked to. Looks like the host's own; focus stays in the field, which says which row is chosen. */
import type { LinkKind, LinkSuggestion } from "./link-finder";

interface SuggestListProps {
  readonly id: string;
  readonly kind: LinkKind;
  readonly rows: readonly LinkSuggestion[];
  /** The place of the row that Enter takes. */
  readonly at: number;
  readonly point: (at: number) => void;
  readonly choose: (at: number) => void;
}

/** The id of a row: what the field's `aria-activedescendant` names. */
export function rowId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The rows. */
export function SuggestList({ id, kind, rows, at: chosen, point, choose }: SuggestListProps) {
  return (
    <div
      class="suggestion"
      role="listbox"
      id={id}
      tabIndex={0}
      aria-label={kind === "ally" ? "Allies and notes" : "Notes"}
    >
      {rows.map((row, at) => (
        <div
          key={at}
          id={rowId(id, at)}
          class={`suggestion-item mod-complex ${at === chosen ? "is-selected" : ""}`}
          role="option"
          aria-selected={at === chosen}
          onMouseMove={() => point(at)}
          onClick={() => choose(at)}
        >
          <div class="suggestion-content">
            <div class="suggestion-title" dir="auto">
              <Marked {...row} />
            </div>
            {row.detail !== undefined && (
              <div class="suggestion-note" dir="auto">
                {row.detail}
              </div>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

function Marked({ title, matches }: LinkSuggestion) {
  let from = 0;
  const parts = matches.map(([start, end]) => {
    const plain = title.slice(from, start);
    from = end;
    return [plain, <span class="suggestion-highlight">{title.slice(start, end)}</span>];
  });
  return (
    <>
      {parts}
      {title.slice(from)}
    </>
  );
}
