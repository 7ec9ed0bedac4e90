/** Keys: a stack of scopes, the topmost first. A scope without a parent hides everything beneath it. */
import type { Hotkey, Modifier, PaneType } from "obsidian";

export type KeyListener = (event: KeyboardEvent, context: { modifiers: string; key: string; vkey: string }) => unknown;

export interface KeyHandler {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly listener: KeyListener;
}

export const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);

/** `Ctrl,Shift` — sorted, with Mod as this system's. */
export function compileModifiers(modifiers: readonly string[]): string {
  return modifiers
    .map((name) => (name === "Mod" ? (isMac ? "Meta" : "Ctrl") : name))
    .sort()
    .join(",");
}

function pressed(event: KeyboardEvent | MouseEvent): string {
  const names = [];
  if (event.ctrlKey) names.push("Ctrl");
  if (event.metaKey) names.push("Meta");
  if (event.altKey) names.push("Alt");
  if (event.shiftKey) names.push("Shift");
  return compileModifiers(names);
}

export class Scope {
  readonly parent: Scope | undefined;
  #handlers: KeyHandler[] = [];

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  register(modifiers: Modifier[] | null, key: string | null, listener: KeyListener): KeyHandler {
    const handler: KeyHandler = {
      scope: this,
      modifiers: modifiers === null ? null : compileModifiers(modifiers),
      key,
      listener,
    };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    this.#handlers = this.#handlers.filter((other) => other !== handler);
  }

  /** False once somebody has dealt with the key. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = pressed(event);
    const context = { modifiers, key: event.key, vkey: event.code };
    for (const handler of [...this.#handlers]) {
      const fits =
        (handler.modifiers === null || handler.modifiers === modifiers) &&
        (handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase());
      if (!fits) continue;
      const outcome = handler.listener(event, context);
      if (outcome !== undefined) return outcome;
    }
    return this.parent?.handleKey(event);
  }
}

export class Keymap {
  readonly #stack: Scope[] = [];
  readonly #root: Scope;

  constructor(root: Scope) {
    this.#root = root;
  }

  pushScope(scope: Scope): void {
    this.#stack.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.#stack.lastIndexOf(scope);
    if (at >= 0) this.#stack.splice(at, 1);
  }

  get scope(): Scope {
    return this.#stack.at(-1) ?? this.#root;
  }

  /** Whether anyone but the app itself wants the keys. */
  get hasScope(): boolean {
    return this.#stack.length > 0;
  }

  attach(win: Window): void {
    win.addEventListener(
      "keydown",
      (event) => {
        if (event.isComposing || event.key === "Process") return;
        if (this.scope.handleKey(event) !== false) return;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    if (modifier === "Mod") return isMac ? event.metaKey : event.ctrlKey;
    if (modifier === "Ctrl") return event.ctrlKey;
    if (modifier === "Meta") return event.metaKey;
    return modifier === "Alt" ? event.altKey : event.shiftKey;
  }

  /** Where a click wants its note: a tab with Mod, a split with Mod+Alt, a window with Mod+Alt+Shift. */
  static isModEvent(event?: MouseEvent | TouchEvent | KeyboardEvent | null): PaneType | boolean {
    if (event === undefined || event === null) return false;
    const middle = event instanceof MouseEvent && event.button === 1;
    if (!Keymap.isModifier(event, "Mod")) return middle ? "tab" : false;
    if (event.altKey) return event.shiftKey ? "window" : "split";
    return "tab";
  }
}

/** `Ctrl+Shift+K`, for menus and the palette. */
export function describeHotkey({ modifiers, key }: Hotkey): string {
  const names = modifiers.map((name) => (name === "Mod" ? (isMac ? "⌘" : "Ctrl") : name));
  return [...names, key.length === 1 ? key.toUpperCase() : key].join(isMac ? " " : "+");
}
