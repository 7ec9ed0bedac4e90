/** A form in an element of the app's, from mounting to leaving; moves between windows with its element. */
import { Component } from "obsidian";
import type { FormHandle, FormModel } from "../../ui/form/model";
import { mountForm } from "../../ui/form/mount-form";
import type { Parts } from "../parts";
import { formPort, type FormPlace, type MountedPort } from "./form-port";
import type { OpenForm } from "./open-forms";

export class MountedForm implements OpenForm {
  readonly #parts: Parts;
  readonly #container: HTMLElement;
  readonly #place: FormPlace;
  #model: FormModel;
  #mounted: { readonly handle: FormHandle; readonly owner: Component } & MountedPort;
  readonly #stopWatching: () => void;
  #hasFocus = false;
  #gone = false;

  constructor(parts: Parts, container: HTMLElement, model: FormModel, place: FormPlace) {
    this.#parts = parts;
    this.#container = container;
    this.#place = place;
    this.#model = model;
    this.#mounted = this.#mount();
    this.#stopWatching = container.onWindowMigrated(() => this.#moved());
    parts.openForms.add(this);
  }

  get file(): FormPlace["file"] {
    return this.#place.file;
  }

  /** Whether focus is inside; still true in the moment in which the app takes the focused element away. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  update(model: FormModel): void {
    if (this.#gone) return;
    this.#model = model;
    this.#mounted.handle.update(model);
  }

  flush(): Promise<void> {
    return this.#mounted.handle.flush();
  }

  /** When all rendered Markdown is there. */
  rendered(): Promise<void> {
    return this.#mounted.rendered();
  }

  unmount(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#stopWatching();
    this.#parts.openForms.delete(this);
    this.#leave();
  }

  #mount() {
    const owner = new Component();
    owner.load();
    const focusChanged = (inside: boolean): void => {
      this.#hasFocus = inside;
      this.#parts.fieldFocus.changed(this, inside);
    };
    const mounted = formPort(this.#parts, this.#place, owner, focusChanged);
    return { handle: mountForm(this.#container, this.#model, mounted.port), owner, ...mounted };
  }

  #leave(): void {
    const { handle, owner, leave } = this.#mounted;
    leave(handle.flush());
    handle.unmount();
    owner.unload();
  }

  /** The form watches its document, which is another one now. What is typed is kept as drafts, and restored from there. */
  #moved(): void {
    if (this.#gone) return;
    this.#leave();
    this.#mounted = this.#mount();
  }
}
