/** A form in an element of the app, from mounting to removal; it moves between windows with its element. */
import { Component } from "obsidian";
import type { FormHandle, FormModel } from "../../ui/form/state/model";
import type { FormPort } from "../../ui/form/port";
import { mountForm } from "../../ui/form/mount-form";
import type { Parts } from "../parts";
import { formPort, type FormPlace, type MountedPort } from "./form-port";
import type { OpenForm } from "./open-forms";

/** What shows the fields: a form, or another view of the same. */
export type MountFields = (container: HTMLElement, model: FormModel, port: FormPort) => FormHandle;

export class MountedForm implements OpenForm {
  readonly #parts: Parts;
  readonly #show: MountFields;
  #container: HTMLElement;
  readonly #place: FormPlace;
  readonly #mounted: { readonly handle: FormHandle; readonly owner: Component } & MountedPort;
  readonly #stopVeiling: () => void;
  #stopWatching: () => void;
  #hasFocus = false;
  #gone = false;

  constructor(parts: Parts, container: HTMLElement, model: FormModel, place: FormPlace, show: MountFields = mountForm) {
    this.#parts = parts;
    this.#show = show;
    this.#container = container;
    this.#place = place;
    this.#mounted = this.#mount(model);
    this.#stopWatching = this.#watchWindow();
    this.#stopVeiling = parts.privacy.onChange(() => this.#veil());
    this.#veil();
    parts.openForms.add(this);
  }

  get file(): FormPlace["file"] {
    return this.#place.file;
  }

  /** Whether focus is inside; still true in the moment in which the app takes the focused element away. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  /** Where it stands now. */
  get container(): HTMLElement {
    return this.#container;
  }

  update(model: FormModel): void {
    if (this.#gone) return;
    this.#mounted.handle.update(model);
  }

  /** Moves to another element, with focus and caret. */
  moveTo(container: HTMLElement): void {
    this.#parts.privacy.unveil(this.#container);
    this.#container = container;
    this.#mounted.handle.move(container);
    this.#veil();
    this.#stopWatching();
    this.#stopWatching = this.#watchWindow();
  }

  flush(): Promise<void> {
    return this.#mounted.handle.flush();
  }

  /** Resolves when all Markdown in it is rendered. */
  rendered(): Promise<void> {
    return this.#mounted.rendered();
  }

  unmount(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#stopWatching();
    this.#stopVeiling();
    this.#parts.privacy.unveil(this.#container);
    this.#parts.openForms.delete(this);
    this.#leave();
  }

  /** Hidden while the privacy view is on, unless its note is the open one. */
  #veil(): void {
    this.#parts.privacy.veil(this.#container, this.#place.file.path);
  }

  #mount(model: FormModel) {
    const owner = new Component();
    owner.load();
    const focusChanged = (inside: boolean): void => {
      this.#hasFocus = inside;
      this.#parts.fieldFocus.changed(this, inside);
    };
    const mounted = formPort(this.#parts, this.#place, owner, focusChanged);
    return { handle: this.#show(this.#container, model, mounted.port), owner, ...mounted };
  }

  #leave(): void {
    const { handle, owner, leave } = this.#mounted;
    leave(handle.flush());
    handle.unmount();
    owner.unload();
  }

  /** A form listens to its document, which is another one in another window. */
  #watchWindow(): () => void {
    return this.#container.onWindowMigrated(() => this.#mounted.handle.move(this.#container));
  }
}
