/** The forms that are mounted now, so that nothing typed is lost when the plugin is unloaded or the app quits. */

/** A form that can save what is typed in it. */
export interface OpenForm {
  flush(): Promise<void>;
  /** Removes it for good. */
  unmount(): void;
}

export class OpenForms {
  readonly #forms = new Set<OpenForm>();

  add(form: OpenForm): void {
    this.#forms.add(form);
  }

  delete(form: OpenForm): void {
    this.#forms.delete(form);
  }

  /** Saves what is typed in any of them; resolves when that is done, or has failed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#forms].map((form) => form.flush()));
  }

  /** The plugin is unloaded: what is typed is kept as drafts at once, and saved in a moment. */
  unmountAll(): void {
    for (const form of [...this.#forms]) form.unmount();
  }
}
