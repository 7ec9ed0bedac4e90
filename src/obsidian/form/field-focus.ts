/**
 * While a form's field has focus, the app's hotkeys that would act on the note around it are silent; all others (the palette, the
 * quick switcher) work as ever. Keys go on to the field itself.
 */
import { Scope, type App, type Modifier } from "obsidian";

/** The app's editing hotkeys as it is installed: bold, italic, link, checkbox, delete paragraph, comment, property, links, indent. */
const EDITING: readonly (readonly [readonly Modifier[], string])[] = [
  [["Mod"], "b"],
  [["Mod"], "i"],
  [["Mod"], "k"],
  [["Mod"], "l"],
  [["Mod"], "d"],
  [["Mod"], "/"],
  [["Mod"], ";"],
  [["Mod"], "["],
  [["Mod"], "]"],
  [["Mod"], "Enter"],
  [["Mod", "Alt"], "Enter"],
  [["Alt"], "Enter"],
  [["Alt"], "ArrowUp"],
  [["Alt"], "ArrowDown"],
  [["Mod", "Shift"], "k"],
];

export class FieldFocus {
  readonly #app: App;
  readonly #scope: Scope;
  readonly #inside = new Set<object>();

  constructor(app: App) {
    this.#app = app;
    this.#scope = new Scope(app.scope);
    // Anything but `undefined` keeps the key from the app's own handlers; anything but `false` leaves it to the field.
    for (const [modifiers, key] of EDITING) this.#scope.register([...modifiers], key, () => true);
  }

  /** Focus came into a form or left it. The scope is pushed once and popped once, however often this is called. */
  changed(form: object, inside: boolean): void {
    const before = this.#inside.size;
    if (inside) this.#inside.add(form);
    else this.#inside.delete(form);
    if (before === 0 && this.#inside.size > 0) this.#app.keymap.pushScope(this.#scope);
    if (before > 0 && this.#inside.size === 0) this.#app.keymap.popScope(this.#scope);
  }
}
