/** Clears an answer if the control itself can't: one of the radio buttons, once chosen, stays chosen. */

/** The button. Focus then goes to the group that it clears. */
export function ClearButton({ name, clear }: { readonly name: string; readonly clear: () => void }) {
  return (
    <button
      type="button"
      class="da-quiet da-clear"
      aria-label={`Clear: ${name}`}
      onClick={({ currentTarget: { parentElement: group } }) => {
        const field = group?.querySelector<HTMLElement>("input:checked") ?? group?.querySelector<HTMLElement>("input");
        field?.focus();
        clear();
      }}
    >
      Clear
    </button>
  );
}
