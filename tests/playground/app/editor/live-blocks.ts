/**
 * Live Preview's own blocks: properties instead of the frontmatter, callouts, embeds, and what plugins' code block processors render.
 * Each shows its source while the cursor is in it. Block widgets may come from a state field only.
 */
import { type EditorState, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { type Block, blocksOf } from "../metadata/index-note";
import { switches } from "../switches";
import { CodeBlockWidget, PropertiesWidget, RenderedWidget } from "./block-widgets";
import { editorInfoField, editorLivePreviewField } from "./info-fields";

/** Plugins have come or gone: look at the blocks anew. */
export const refreshBlocks = StateEffect.define();

interface Blocks {
  readonly blocks: readonly Block[];
  readonly decorations: DecorationSet;
}

function decorationOf(state: EditorState, block: Block): Range<Decoration> | undefined {
  const from = state.doc.line(block.lineStart + 1).from;
  const { to } = state.doc.line(Math.min(block.lineEnd, state.doc.lines));
  const source = state.sliceDoc(from, to);
  const host = state.field(editorInfoField);
  if (block.type === "yaml")
    return Decoration.replace({ widget: new PropertiesWidget(source), block: true }).range(from, to);
  if (state.selection.ranges.some((range) => range.from <= to && range.to >= from)) return undefined;
  if (block.type === "callout") {
    const widget = new RenderedWidget(source, host, "cm-callout");
    return Decoration.replace({ widget, block: true }).range(from, to);
  }
  if (block.type === "paragraph" && /^!\[\[[^\]\n]+\]\]\s*$/u.test(source)) {
    const widget = new RenderedWidget(source, host, "cm-embed");
    return Decoration.replace({ widget, block: true }).range(from, to);
  }
  if (block.type !== "code" || !switches.ownFenceDecorations) return undefined;
  const [language = ""] = block.info.split(/\s+/u);
  const processor = host.app.postProcessors.codeBlock(language);
  if (processor === undefined || !/^\s*(```|~~~)/u.test(source)) return undefined;
  const widget = new CodeBlockWidget({ source, language, processor, host });
  return Decoration.replace({ widget, block: true }).range(from, to);
}

function build(state: EditorState, blocks: readonly Block[]): Blocks {
  if (!state.field(editorLivePreviewField)) return { blocks, decorations: Decoration.none };
  const found = blocks.flatMap((block) => decorationOf(state, block) ?? []);
  return { blocks, decorations: Decoration.set(found) };
}

const blocksField = StateField.define<Blocks>({
  create: (state) => build(state, blocksOf(state.doc.toString())),
  update(value, transaction) {
    const refresh = transaction.effects.length > 0;
    if (!transaction.docChanged && transaction.selection === undefined && !refresh) return value;
    const { state } = transaction;
    return build(state, transaction.docChanged ? blocksOf(state.doc.toString()) : value.blocks);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    EditorView.atomicRanges.of((view) => {
      const first = view.state.field(field).blocks[0];
      const { decorations } = view.state.field(field);
      return first?.type === "yaml" ? decorations.update({ filter: (from) => from === 0 }) : Decoration.none;
    }),
  ],
});

/** Typing while the cursor is in the hidden frontmatter, where a note is opened, goes to the body. */
const leaveFrontmatter = EditorView.domEventHandlers({
  keydown: (_event, view) => {
    const [first] = view.state.field(blocksField).blocks;
    if (first?.type !== "yaml" || !view.state.field(editorLivePreviewField)) return;
    const end = view.state.doc.line(first.lineEnd).to;
    if (view.state.selection.main.head <= end)
      view.dispatch({ selection: { anchor: Math.min(end + 1, view.state.doc.length) } });
  },
});

export const liveBlocks = [blocksField, leaveFrontmatter];
