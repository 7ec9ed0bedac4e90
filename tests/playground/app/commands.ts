/** Commands: what the palette lists and hotkeys run. */
import type { Command, Hotkey } from "obsidian";
import type { App } from "./app";
import type { Editor } from "./editor/editor";
import type { EditorHost } from "./editor/info-fields";
import { compileModifiers, type Scope } from "./ui/keymap";
import { switches } from "./switches";

/** What the app calls with an editor. */
type EditorCall = (editor: Editor, host: EditorHost) => unknown;
type EditorCheck = (checking: boolean, editor: Editor, host: EditorHost) => unknown;

function editorCall({ editorCallback, editorCheckCallback }: Command): EditorCheck | undefined {
  if (editorCheckCallback !== undefined) return editorCheckCallback as unknown as EditorCheck;
  if (editorCallback === undefined) return undefined;
  const act = editorCallback as unknown as EditorCall;
  return (checking, editor, host) => {
    if (!checking) act(editor, host);
    return true;
  };
}

export class Commands {
  readonly commands: Record<string, Command> = {};
  readonly #app: App;

  constructor(app: App, scope: Scope) {
    this.#app = app;
    scope.register(null, null, (event, { modifiers }) => {
      const command = this.#commandFor(modifiers, event);
      return command !== undefined && this.executeCommand(command) ? false : undefined;
    });
  }

  #commandFor(modifiers: string, event: KeyboardEvent): Command | undefined {
    const fits = ({ modifiers: names, key }: Hotkey): boolean =>
      compileModifiers(names) === modifiers && key.toLowerCase() === event.key.toLowerCase();
    const found = Object.values(this.commands).find(({ hotkeys }) => hotkeys?.some(fits));
    if (found === undefined || !found.id.startsWith("editor:") || switches.hostileHotkeys) return found;
    return this.#app.workspace.activeEditor?.editor.hasFocus() === true ? found : undefined;
  }

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  /** Those that can be run now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.#can(command));
  }

  #host(): EditorHost | null {
    const host = this.#app.workspace.activeEditor;
    return host?.file === null ? null : host;
  }

  #can(command: Command): boolean {
    if (command.mobileOnly === true && !switches.phone) return false;
    const host = this.#host();
    const call = editorCall(command);
    if (call !== undefined) return host !== null && this.#isEditing() && call(true, host.editor, host) !== false;
    if (command.checkCallback !== undefined) return command.checkCallback(true) === true;
    return true;
  }

  #isEditing(): boolean {
    const view = this.#app.workspace.activeEditor as { getMode?: () => string } | null;
    return view?.getMode?.() === "source";
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.executeCommand(command);
  }

  executeCommand(command: Command): boolean {
    if (!this.#can(command)) return false;
    const host = this.#host();
    const call = editorCall(command);
    if (call !== undefined && host !== null) call(false, host.editor, host);
    else if (command.checkCallback !== undefined) command.checkCallback(false);
    else command.callback?.();
    return true;
  }
}
