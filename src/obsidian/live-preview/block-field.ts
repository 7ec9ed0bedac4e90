/**
 * Which question blocks of an editor show as forms. A block whose fence an end of the selection touches shows its source, as the app's
 * own blocks do; while a pointer drags a selection, nothing changes under it. A state field, since block widgets may come from no
 * other place (CodeMirror's reference, “Decorations”).
 */
import { Prec, StateEffect, StateField, type EditorState, type Extension, type Transaction } from "@codemirror/state";
import { Decoration, EditorView, keymap, type Command, type DecorationSet } from "@codemirror/view";
import { FormWidget, type WidgetHost } from "./form-widget";
import { pointerWatch } from "./pointer-watch";
import { isTouched, placeBlocks, type PlacedBlocks } from "./placed-blocks";

/** The pointer was released, or the source was asked for: check the selection again. */
const settle = StateEffect.define();

interface Shown {
  readonly placed: PlacedBlocks | undefined;
  /** The indexes of the blocks that show their source. */
  readonly asSource: readonly number[];
  readonly decorations: DecorationSet;
  /** The selection is ignored for now, since a pointer is moving it. */
  readonly waiting: boolean;
}

const NOTHING: Shown = { placed: undefined, asSource: [], decorations: Decoration.none, waiting: false };

/** Shows the forms of an editor. */
export function blockForms(parts: WidgetHost["parts"], handOver: WidgetHost["handOver"]): Extension {
  const host: WidgetHost = { parts, handOver, editSource: (view, offset) => showSource(view, offset, field) };
  const field: StateField<Shown> = StateField.define<Shown>({
    create: (state) => show(host, placeBlocks(state), (placed) => touched(state, placed)),
    update: (before, transaction) => update(host, before, transaction),
    provide: (self) => Prec.highest(EditorView.decorations.from(self, ({ decorations }) => decorations)),
  });
  const isWaiting = (view: EditorView): boolean => view.state.field(field, false)?.waiting === true;
  const pointer = pointerWatch(isWaiting, (view) => view.dispatch({ effects: settle.of(null) }));
  return [field, pointer, arrowKeys(field)];
}

function update(host: WidgetHost, before: Shown, transaction: Transaction): Shown {
  const { state, docChanged, selection, effects } = transaction;
  if (!docChanged && selection === undefined && effects.length === 0) return before;
  // An effect may have switched Live Preview on or off.
  const placed = docChanged || effects.length > 0 ? placeBlocks(state) : before.placed;
  if (placed === undefined) return NOTHING;
  const settled = effects.some((effect) => effect.is(settle));
  const byPointer = !docChanged && !settled && transaction.isUserEvent("select.pointer");
  if (byPointer || (before.waiting && !settled && selection === undefined && !docChanged))
    return { ...before, waiting: true };
  const asSource = touched(state, placed);
  const same = placed.text === before.placed?.text && placed.file === before.placed.file;
  if (same && asSource.join() === before.asSource.join())
    return before.waiting ? { ...before, waiting: false } : before;
  return show(host, placed, () => asSource);
}

function show(
  host: WidgetHost,
  placed: PlacedBlocks | undefined,
  sourceOf: (placed: PlacedBlocks) => readonly number[],
): Shown {
  if (placed === undefined) return NOTHING;
  const asSource = sourceOf(placed);
  const ranges = placed.blocks
    // A fence that nothing closes runs to the end of the note: all that follows would be hidden.
    .filter(({ at, fence }) => fence.closed && !asSource.includes(at))
    .map((block) =>
      Decoration.replace({ widget: new FormWidget(host, placed, block), block: true }).range(
        block.fence.from,
        block.fence.to,
      ),
    );
  return { placed, asSource, decorations: Decoration.set(ranges), waiting: false };
}

/** Those that show as source because the selection is in them. */
function touched(state: EditorState, { blocks }: PlacedBlocks): readonly number[] {
  return blocks.filter((block) => isTouched(state, block)).map(({ at }) => at);
}

/** Puts the caret on the first line of the block's questions, so that its source shows. */
function showSource(view: EditorView, offset: number, field: StateField<Shown>): void {
  const blocks = view.state.field(field, false)?.placed?.blocks ?? [];
  const block = blocks.find(({ fence }) => fence.from <= offset && offset <= fence.to);
  if (block === undefined) return;
  const anchor = block.fence.lines[0]?.content ?? block.fence.open.to;
  view.dispatch({ selection: { anchor }, effects: settle.of(null), scrollIntoView: true });
  view.focus();
}

/** Arrow keys move into a block, as into any other lines; by itself, the editor would jump over it. */
function arrowKeys(field: StateField<Shown>): Extension {
  const into =
    (forward: boolean): Command =>
    (view) => {
      const { main } = view.state.selection;
      const { placed, asSource } = view.state.field(field, false) ?? NOTHING;
      if (placed === undefined || !main.empty) return false;
      const there = view.moveVertically(main, forward).head;
      const between = placed.blocks.filter(
        ({ at, fence }) =>
          !asSource.includes(at) &&
          fence.closed &&
          (forward ? main.head < fence.from && fence.to < there : there < fence.from && fence.to < main.head),
      );
      const block = between.at(forward ? 0 : -1);
      if (block === undefined) return false;
      view.dispatch({ selection: { anchor: forward ? block.fence.from : block.fence.to }, scrollIntoView: true });
      return true;
    };
  return keymap.of([
    { key: "ArrowDown", run: into(true) },
    { key: "ArrowUp", run: into(false) },
  ]);
}
