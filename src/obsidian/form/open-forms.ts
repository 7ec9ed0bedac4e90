/** The forms that are mounted now, so that nothing typed is lost when the plugin or the app goes. */

/** A form that can hand over what is typed. */
export interface OpenForm {
  flush(): Promise<void>;
  /** Takes it away for good. */
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

  /** Hands over what is typed in any of them; resolves when it is saved, or known that it can't be. */
  async flush(): Promise<void> {
    await Promise.all([...this.#forms].map((form) => form.flush()));
  }

  /** The plugin goes: what is typed becomes drafts at once and is saved in a moment. */
  unmountAll(): void {
    for (const form of [...this.#forms]) form.unmount();
  }
}
