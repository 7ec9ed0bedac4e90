/**
 * One field's lifetime: keeps its state and its draft, and passes answers to the host one at a time. Knows nothing of the DOM: the
 * view tells it what was typed and listens for changes. It outlives the view while a save is running.
 */
import { Emitter } from "../../../core/events/emitter";
import type { Field } from "../../../core/alliance/field";
import { normaliseAnswer, sameAnswer } from "../../../core/question/answer-value";
import type { QuestionType } from "../../../core/question/question";
import * as fieldState from "./field-state";
import type { Answer, FieldState } from "./field-state";
import type { FormPort } from "../port";
import type { Draft } from "../../../core/note/answer-change";
import type { SavedAnswer } from "../../../core/note/saved-answer";

/** A moment without keys after which an answer is saved, in milliseconds. */
export const PAUSE = 700;
/** How long to wait for the host's model to show a saved answer, in milliseconds. */
const ECHO_DELAY = 2000;

type Timer = ReturnType<typeof setTimeout>;

/** What a field needs of its form. */
export interface FieldForm {
  /** Whether a change is to be saved after a pause: always, or only while focus is elsewhere. */
  savesOnPause(): boolean;
  /** An answer that this device saved may be lost: the note's answer was changed elsewhere, or the field has nothing unsaved any more. */
  lookForLost(): void;
  /** There may be another draft for the field, which has nothing unsaved any more. */
  lookForDrafts(): void;
}

/** The state and the saving of one field. */
export class FieldStore {
  state: FieldState;
  /** The note's answer by the last model, whatever was typed. */
  #modelValue: Answer;
  #composing = false;
  readonly #changes = new Emitter();
  #pause: Timer | undefined;
  #running: Promise<void> | undefined;

  /** The draft that was found for the field and shown in it; it may have been changed since. */
  #found: Draft | undefined;
  /** Whether another draft was found, which waits until the field's own words are saved or discarded. */
  #othersWait = false;
  /** When the last draft was typed that the note turned out to have. */
  #arrivedAt: number | undefined;
  /** Whether an answer was recalled while something was typed, so that later it has to be checked whether it is lost. */
  #lostMayWait = false;

  readonly #port: FormPort;
  readonly #form: FieldForm;

  constructor(
    public field: Field,
    public type: QuestionType,
    port: FormPort,
    form: FieldForm,
  ) {
    this.#port = port;
    this.#form = form;
    this.#modelValue = normaliseAnswer(type, field.value);
    this.state = fieldState.cleanField(this.#modelValue);
  }

  /** Calls back after every change of the state. Returns an unsubscribe function. */
  listen(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** The host's model was updated. */
  tell(field: Field, type: QuestionType): void {
    this.field = field;
    this.type = type;
    this.#modelValue = normaliseAnswer(type, field.value);
    if (!this.#composing) this.#takeModelValue();
  }

  #takeModelValue(): void {
    const { dirty: wasDirty } = this.state;
    this.#setFromNote(fieldState.noteChanged(this.state, this.#modelValue));
    if (wasDirty && !this.state.dirty && this.state.saving === undefined) this.#forgetDraft();
  }

  /** The person changed the answer. */
  typed(value: Answer): void {
    this.#set(fieldState.typed(this.state, normaliseAnswer(this.type, value)));
    this.#changed();
  }

  /** What stands in the field is no answer yet; if passed as `raw`, it is kept as a draft. */
  unfinished(message: string, raw?: string): void {
    this.#set(fieldState.unfinished(this.state, message, raw));
    clearTimeout(this.#pause);
    if (raw !== undefined) this.#keepDraft();
  }

  /** A composition (IME) began or ended: meanwhile nothing is saved, and nothing from outside reaches the field. */
  compose(composing: boolean): void {
    this.#composing = composing;
    if (composing) {
      clearTimeout(this.#pause);
      return;
    }
    this.#takeModelValue();
    if (this.state.dirty) this.#changed();
  }

  get isComposing(): boolean {
    return this.#composing;
  }

  keepMine(): void {
    this.#set(fieldState.keepMine(this.state));
    this.#keepDraft();
    void this.save();
  }

  takeTheirs(): void {
    this.#set(fieldState.takeTheirs(this.state));
    this.#forgetDraft();
  }

  confirmRestored(): void {
    this.#set(fieldState.confirmRestored(this.state));
    void this.save();
  }

  /** A draft was found: it is shown unless something was typed here, and replaces an older one that was found before. */
  restore(draft: Draft): void {
    const { state } = this;
    const found = this.#found;
    if (this.#isFound(draft)) return;
    const isNewer = found !== undefined && this.#isUntouched && draft.typedAt > found.typedAt;
    const free = isNewer ? fieldState.takeTheirs(state) : state;
    const restored = fieldState.draftFound(free, draft);
    if (restored !== free) {
      this.#found = draft;
      this.#othersWait ||= isNewer;
      this.#set(restored);
    } else if (state.dirty || state.saving !== undefined) this.#othersWait = true;
    else void this.#arrived(draft);
  }

  /** The note has the draft: it is deleted once it is remembered as saved, and another one may have waited behind it. */
  async #arrived(draft: Draft): Promise<void> {
    const { typedAt } = draft;
    // Where drafts can't be deleted, the same one would be found without end.
    const isFirst = this.#arrivedAt !== typedAt;
    this.#arrivedAt = typedAt;
    await this.#port.memory?.arrived(draft);
    await this.#port.drafts.forget(this.field.address, draft);
    if (isFirst) this.#form.lookForDrafts();
  }

  /** Another form of the note saved or discarded the draft. */
  forgottenElsewhere(draft: Draft): void {
    if (!this.#isFound(draft) || !this.#isUntouched || this.state.saving !== undefined) return;
    this.#found = undefined;
    this.#set(fieldState.takeTheirs(this.state));
  }

  #isFound({ slot, typedAt }: Draft): boolean {
    return this.#found?.slot === slot && this.#found?.typedAt === typedAt;
  }

  /** Whether what stands in the field is the draft that was found. */
  get #isUntouched(): boolean {
    return this.state.dirty && sameAnswer(this.state.typed, this.#found?.value);
  }

  /** This device saved an answer here earlier. */
  recall(saved: SavedAnswer): void {
    this.#lostMayWait ||= !fieldState.isFree(this.state);
    const { lost } = this.state;
    this.#set(fieldState.savedFound(this.state, saved));
    // Remembered, since the note may change before the next form looks for it.
    if (this.state.lost !== lost || saved.isMissed === true) void this.#port.memory?.stillLost(saved, this.state.note);
  }

  /** Puts a lost answer back into the note. What is typed is saved first; if that fails, nothing is overwritten. */
  async putBack({ value }: SavedAnswer): Promise<void> {
    await this.save();
    if (this.state.dirty) return;
    this.typed(value);
    await this.save();
  }

  /** Forgets a lost answer that is not wanted. */
  leaveLost(lost: SavedAnswer): void {
    this.#set(fieldState.lostForgotten(this.state, lost));
    void this.#port.memory?.forget(lost);
  }

  /**
   * Saves what is typed, but not synchronously: a blur can fire in the middle of the host's own update. Resolves when nothing is
   * left that can be saved.
   */
  save(): Promise<void> {
    clearTimeout(this.#pause);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The view is removed: saves in a moment what can be saved. */
  leave(): void {
    this.#composing = false;
    void this.save();
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    let attempts = 0;
    while (fieldState.canSave(this.state) && !this.#composing && attempts < 20) {
      attempts += 1;
      await this.#saveOnce();
      if (this.state.issue !== undefined) return;
    }
  }

  async #saveOnce(): Promise<void> {
    const value = this.state.typed;
    this.#set(fieldState.saveBegan(this.state));
    const expected = this.state.saving?.expected;
    const result = await this.#port.save({ address: this.field.address, value, expected });
    const ended = fieldState.saveEnded(this.state, result);
    if (result.kind === "saved") this.#set(ended);
    else this.#setFromNote(ended);
    if (!this.state.dirty) this.#forgetDraft();
    if (this.state.awaiting !== undefined) {
      setTimeout(() => this.#setFromNote(fieldState.settleAwaiting(this.state, this.#modelValue)), ECHO_DELAY);
    }
  }

  #changed(): void {
    clearTimeout(this.#pause);
    this.#draftChanged();
    if (!this.#composing && this.#form.savesOnPause()) this.#pause = setTimeout(() => void this.save(), PAUSE);
  }

  #draftChanged(): void {
    if (this.state.dirty) this.#keepDraft();
    else this.#forgetDraft();
  }

  #keepDraft(): void {
    if (!this.state.dirty) return;
    const { typed: value, base: expected } = this.state;
    void this.#port.drafts.keep({ address: this.field.address, value, expected, typedAt: Date.now() });
  }

  #forgetDraft(): void {
    const [found, othersWait] = [this.#found, this.#othersWait];
    this.#found = undefined;
    this.#othersWait = false;
    const forgotten = this.#port.drafts.forget(this.field.address, found);
    if (found !== undefined || othersWait) void forgotten.then(() => this.#form.lookForDrafts());
  }

  /** The note's answer may have changed, and not by this field. */
  #setFromNote(state: FieldState): void {
    const { note, lost } = this.state;
    this.#set(state);
    if (this.state.note === note) return;
    for (const one of lost) void this.#port.memory?.stillLost(one, this.state.note);
    if (!this.state.dirty) this.#form.lookForLost();
  }

  #set(state: FieldState): void {
    if (state === this.state) return;
    this.state = state;
    this.#changes.emit();
    if (!this.#lostMayWait || !fieldState.isFree(state)) return;
    this.#lostMayWait = false;
    this.#form.lookForLost();
  }
}
