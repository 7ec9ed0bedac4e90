/** Takes an answer away where the control itself can't: radio buttons, once chosen, stay chosen. */

/** The button; focus stays in the group it clears, where it was chosen. */
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
