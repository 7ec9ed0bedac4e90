/** Which question blocks of an editor show as source: all in source mode, in Live Preview those with the cursor in them. */
import type { EditorState } from "@codemirror/state";
import { editorLivePreviewField } from "obsidian";
import { blocksOf, isTouched, type PlacedBlock } from "../live-preview/placed-blocks";

/** The blocks that someone can write in by hand right now. */
export function sourceBlocks(state: EditorState): readonly PlacedBlock[] {
  const { blocks } = blocksOf(state.doc);
  if (state.field(editorLivePreviewField, false) !== true) return blocks;
  // A block that nothing closes never shows as a form.
  return blocks.filter((block) => !block.fence.closed || isTouched(state, block));
}
