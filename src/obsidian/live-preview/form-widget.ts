/**
 * A question block in Live Preview: a widget in place of the fence's lines. Its element outlives changes of the note: the form in
 * it is patched, so that neither a write nor a sync disturbs caret, scroll position or composition while someone types.
 */
import { redo, undo } from "@codemirror/commands";
import { WidgetType, type EditorView } from "@codemirror/view";
import { Keymap, type TFile } from "obsidian";
import { formModel } from "../../ui/form/state/form-model";
import { takesText } from "../../ui/form/dom/form-keys";
import type { FormModel } from "../../ui/form/state/model";
import type { HandOver, Place } from "../form/form-transfer";
import { MountedForm } from "../form/mounted-form";
import { knownNote } from "../../core/note/known-notes";
import { followLinks } from "../form/rendered-links";
import type { Parts } from "../parts";
import type { PlacedBlock, PlacedBlocks } from "./placed-blocks";

/** Pixels that a line of the block takes as a form, about. */
const LINE_HEIGHT = 26;

/** The last known heights of forms, in pixels: if the editor estimated others, the page would jump. */
const heights = new WeakMap<TFile, Map<string, number>>();

const shown = new WeakMap<HTMLElement, LiveForm>();

/** What the widget needs from the editor around it. */
export interface WidgetHost {
  readonly parts: Parts;
  readonly handOver: HandOver;
  /** Shows the source of the block that stands at an offset. */
  editSource(view: EditorView, offset: number): void;
}

export class FormWidget extends WidgetType {
  readonly #host: WidgetHost;
  readonly #placed: PlacedBlocks;
  readonly #block: PlacedBlock;

  constructor(host: WidgetHost, placed: PlacedBlocks, block: PlacedBlock) {
    super();
    this.#host = host;
    this.#placed = placed;
    this.#block = block;
  }

  override eq(other: FormWidget): boolean {
    return (
      this.#placed.file === other.#placed.file &&
      this.#block.at === other.#block.at &&
      this.#placed.substance === other.#placed.substance
    );
  }

  override get estimatedHeight(): number {
    const seen = heights.get(this.#placed.file)?.get(this.#place);
    return seen ?? (this.#block.fence.lines.length + 2) * LINE_HEIGHT;
  }

  override toDOM(view: EditorView): HTMLElement {
    // In the window of the editor, since a form listens to its document.
    const element = (view.dom.doc.defaultView ?? window).createDiv("da-live");
    const { parts, handOver } = this.#host;
    const { file } = this.#placed;
    const model = this.#model();
    const form: MountedForm = new MountedForm(parts, element, model, {
      file,
      savePolicy: "pause",
      editor: view,
      editSource: () => this.#host.editSource(view, view.posAtDOM(form.container)),
      resized: () => {
        // It may have been moved into another widget's element.
        shown.get(form.container)?.widget.remember(form.container);
        view.requestMeasure();
      },
    });
    const place = new LiveForm(element, view, this, model, form);
    element.addEventListener("keydown", (event) => undoInNote(event, view, place));
    followLinks(element, { app: parts.app, file });
    shown.set(element, place);
    handOver.enter(place);
    return element;
  }

  override updateDOM(element: HTMLElement): boolean {
    const present = shown.get(element);
    if (present === undefined) return false;
    if (present.widget === this) return true;
    const model = this.#model();
    if (!this.isSameBlock(present, keysOf(model))) return false;
    present.update(this, model);
    return true;
  }

  override destroy(element: HTMLElement): void {
    this.remember(element);
    const place = shown.get(element);
    shown.delete(element);
    // Saves what is typed later, since the editor is in the middle of an update.
    if (place !== undefined) place.leave(this.#host.handOver);
  }

  override ignoreEvent(): boolean {
    return true;
  }

  /** Whether a form that shows another block can go on with this one: one of its questions, or (with none) its place is the same. */
  isSameBlock({ widget: other, keys: theirs }: LiveForm, keys: readonly string[]): boolean {
    if (this.#placed.file !== other.#placed.file || this.#block.section !== other.#block.section) return false;
    return theirs.some((key) => keys.includes(key)) || (keys.length === 0 && this.#block.at === other.#block.at);
  }

  /** The key of this block within its note, for its form's height. */
  get #place(): string {
    return `${this.#block.section} ${this.#block.at}`;
  }

  /** Keeps the form's height for {@link estimatedHeight}. */
  remember({ offsetHeight }: HTMLElement): void {
    const { file } = this.#placed;
    const ofNote = heights.get(file) ?? new Map<string, number>();
    heights.set(file, ofNote);
    if (offsetHeight > 0) ofNote.set(this.#place, offsetHeight);
  }

  #model(): FormModel {
    const note = knownNote(this.#placed.text);
    const block = note.blocks[this.#block.at];
    if (block === undefined) return { items: [], problems: [], allies: [], text: note.text };
    return formModel(note, block, this.#host.parts.templates.hintFor);
  }
}

/** A form in a widget's element. */
class LiveForm implements Place {
  #form: MountedForm | undefined;
  #isGone = false;

  #model: FormModel;

  constructor(
    readonly containerEl: HTMLElement,
    readonly view: EditorView,
    public widget: FormWidget,
    model: FormModel,
    form: MountedForm,
  ) {
    this.#model = model;
    this.#form = form;
  }

  get form(): MountedForm | undefined {
    return this.#form;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** The questions of the block, by what identifies them. */
  get keys(): readonly string[] {
    return keysOf(this.#model);
  }

  update(widget: FormWidget, model: FormModel): void {
    this.widget = widget;
    this.#model = model;
    this.#form?.update(model);
  }

  isLike(other: Place): boolean {
    return other instanceof LiveForm && other.view === this.view && this.widget.isSameBlock(other, this.keys);
  }

  release(): MountedForm | undefined {
    const form = this.#form;
    this.#form = undefined;
    return form;
  }

  adopt(form: MountedForm): void {
    this.#form?.unmount();
    this.#form = form;
    form.moveTo(this.containerEl);
    form.update(this.#model);
  }

  /** The editor discards the widget: if its form has the focus, it is kept for the next widget. */
  leave(handOver: HandOver): void {
    this.#isGone = true;
    if (this.#form?.hasFocus !== true) this.release()?.unmount();
    handOver.leave(this);
  }
}

function keysOf({ items }: FormModel): readonly string[] {
  return items.flatMap((item) => (item.kind === "question" ? [item.question.key] : []));
}

/**
 * Outside of text fields, undo and redo are the note's; the browser would undo in the field that was typed in last. A choice made
 * just now is saved first, so that it can be undone.
 */
function undoInNote(event: KeyboardEvent, view: EditorView, { form }: LiveForm): void {
  if (takesText(event.target as Element) || !Keymap.isModifier(event, "Mod") || event.altKey) return;
  const key = event.key.toLowerCase();
  const command = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" && !event.shiftKey ? redo : undefined;
  if (command === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void form?.flush().then(() => command(view));
}
