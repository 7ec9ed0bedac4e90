/**
 * The lifetime of a form apart from its view: a store for each field, kept across updates by the answer's address, so that what is
 * typed outlives every change of the note around it.
 */
import { Emitter } from "../../../core/events/emitter";
import type { Field } from "../../../core/alliance/field";
import { countAnswers, type Count } from "../../../core/alliance/progress";
import { addressKey } from "../../../core/question/address-key";
import type { Question } from "../../../core/question/question";
import type { FieldState } from "./field-state";
import { FieldStore } from "./field-store";
import type { FormModel } from "./model";
import type { FormPort } from "../port";

/** How long, at most, a layout change waits for a pressed pointer, in milliseconds. */
const LONGEST_PRESS = 1500;

/**
 * How long to wait after a change from outside before checking whether it lost an answer, in milliseconds: changes often come
 * together.
 */
const RECALL_DELAY = 100;

/** The allies who have a place to answer. */
function present(fields: readonly Field[]): readonly string[] {
  return [...new Set(fields.flatMap(({ ally, former }) => (ally === undefined || former ? [] : [ally])))];
}

/** Words whose question is no longer in the block. */
export interface StrayWords {
  readonly key: string;
  readonly store: FieldStore;
}

/** The stores of a form's fields, and what they have in common. */
export class FormStore {
  readonly #stores = new Map<string, FieldStore>();
  /** The keys of the fields that can be answered now. */
  #writable: ReadonlySet<string> = new Set();
  readonly #changes = new Emitter();
  #focused = false;

  constructor(
    public model: FormModel,
    readonly port: FormPort,
  ) {
    this.update(model);
    void this.#loadDrafts();
    port.drafts.watch?.({
      left: () => void this.#loadDrafts(),
      forgotten: (draft) => this.#stores.get(addressKey(draft.address))?.forgottenElsewhere(draft),
    });
    void this.#recall();
  }

  /** The note changed. */
  update(model: FormModel): void {
    this.model = model;
    const writable = new Set<string>();
    for (const item of model.items) {
      if (item.kind !== "question") continue;
      for (const field of item.fields) {
        if (!this.isWritable(field, item.question)) continue;
        this.#tell(field, item.question);
        writable.add(addressKey(field.address));
      }
    }
    this.#writable = writable;
    this.#forgetStrays();
  }

  /** The store of a field; made where there is none. */
  store(field: Field, question: Question): FieldStore {
    return this.#stores.get(addressKey(field.address)) ?? this.#make(field, question);
  }

  /** What was typed for questions that are no longer there. */
  strays(): StrayWords[] {
    const stray = [...this.#stores].filter(([key, store]) => store.state.dirty && !this.#writable.has(key));
    return stray.map(([key, store]) => ({ key, store }));
  }

  /** Whether a field can be answered; what can't has no store and shows the note's answer. */
  isWritable(field: Field, question: Question): boolean {
    return (
      [this.model.readOnly, question.readOnly, field.readOnly].every((reason) => reason === undefined) && !field.former
    );
  }

  /** How many of the answers that are asked for are there, what is typed and not saved yet among them. */
  progress(): Count {
    const questions = this.model.items.flatMap((item) =>
      item.kind === "question" ? [{ ...item, asks: item.asks ?? present(item.fields) }] : [],
    );
    return countAnswers([], questions, (field) => this.#hasAnswer(field)).all;
  }

  /** Whether a field is empty and has no message. */
  isBlank(field: Field): boolean {
    const state = this.#stores.get(addressKey(field.address))?.state;
    const quiet = state === undefined || (!state.dirty && state.issue === undefined && state.lost.length === 0);
    return quiet && !this.#hasAnswer(field);
  }

  /** Whether something stands in a field, typed or in the note. */
  #hasAnswer(field: Field): boolean {
    const store = this.#stores.get(addressKey(field.address));
    return (store === undefined ? field.value : store.state.typed) !== undefined || field.unreadable !== undefined;
  }

  /** Calls back after every change of a field. Returns an unsubscribe function. */
  listen(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  get isFocused(): boolean {
    return this.#focused;
  }

  /** Focus came into the form or left it. */
  focus(inside: boolean): void {
    if (inside === this.#focused) return;
    this.#focused = inside;
    this.port.focusChanged?.(inside);
    if (!inside) this.whenPointerUp(() => this.saveAll());
  }

  /**
   * A field lost focus: saves it where the policy is `pause`, once no pointer is pressed, since a save may move what is being
   * clicked. A field with an issue (a failed save, say) is left alone: the person may be about to press “Copy”.
   */
  left(store: FieldStore): void {
    if (this.port.savePolicy !== "pause" || store.state.issue !== undefined) return;
    this.whenPointerUp(() => void store.save());
  }

  /**
   * A field lost focus: calls back once no pointer is pressed, unless the field has got the focus back: the host may be moving it
   * to another place.
   */
  whenLeft(field: HTMLElement, callback: () => void): void {
    const check = (): void => {
      if (field.ownerDocument.activeElement !== field) callback();
    };
    setTimeout(() => this.whenPointerUp(check), 0);
  }

  /** The state to announce to screen readers: that of the field which changed last. */
  spoken: FieldState | undefined;

  /** Starts to save all that can be saved. */
  saveAll(): void {
    for (const store of this.#stores.values()) void store.save();
  }

  /** Saves all that can be saved; resolves when the host has answered. */
  async flush(): Promise<void> {
    await Promise.all([...this.#stores.values()].map((store) => store.save()));
  }

  /** The view is removed. */
  leave(): void {
    clearTimeout(this.#recalling);
    this.focus(false);
    for (const store of this.#stores.values()) store.leave();
    this.#changes.clear();
  }

  #tell(field: Field, question: Question): void {
    const store = this.#stores.get(addressKey(field.address));
    if (store === undefined) this.#make(field, question);
    else store.tell(field, question.type);
  }

  #make(field: Field, question: Question): FieldStore {
    const store = new FieldStore(field, question.type, this.port, {
      savesOnPause: () => this.port.savePolicy === "pause" || !this.#focused,
      lookForLost: () => this.#recallSoon(),
      lookForDrafts: () => void this.#loadDrafts(),
    });
    store.listen(() => {
      this.spoken = store.state;
      this.#changes.emit();
    });
    this.#stores.set(addressKey(field.address), store);
    return store;
  }

  readonly #afterPointer = new Set<() => void>();
  #pointerDown = false;

  /** A pointer was pressed or released: layout changes wait while it is pressed. */
  pointer(down: boolean): void {
    this.#pointerDown = down;
    if (down) return;
    const waiting = [...this.#afterPointer];
    this.#afterPointer.clear();
    for (const callback of waiting) callback();
  }

  /** Calls back now, or once no pointer is pressed: a click must not miss its target because the layout changed. */
  whenPointerUp(callback: () => void): void {
    if (!this.#pointerDown) {
      callback();
      return;
    }
    this.#afterPointer.add(callback);
    // If the release of a pointer goes unnoticed (in a frame, in another program), saving must not wait forever.
    setTimeout(() => this.pointer(false), LONGEST_PRESS);
  }

  #forgetStrays(): void {
    for (const [key, store] of this.#stores) {
      if (!this.#writable.has(key) && !store.state.dirty && store.state.saving === undefined) this.#stores.delete(key);
    }
  }

  #recalling: ReturnType<typeof setTimeout> | undefined;

  /** An answer changed elsewhere: it may have been lost. */
  #recallSoon(): void {
    clearTimeout(this.#recalling);
    this.#recalling = setTimeout(() => void this.#recall(), RECALL_DELAY);
  }

  async #recall(): Promise<void> {
    const saved = (await this.port.memory?.recall()) ?? [];
    for (const answer of saved) this.#stores.get(addressKey(answer.address))?.recall(answer);
  }

  async #loadDrafts(): Promise<void> {
    for (const draft of await this.port.drafts.load()) this.#stores.get(addressKey(draft.address))?.restore(draft);
  }
}
