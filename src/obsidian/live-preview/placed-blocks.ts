/** The question blocks of an editor's text, as far as Live Preview has to know them: where they stand, and whether they changed. */
import type { EditorState, Text } from "@codemirror/state";
import { editorLivePreviewField, type TFile } from "obsidian";
import { editorInfoField } from "obsidian";
import type { Fence } from "../../core/markdown/fence";
import { locateFrontmatter } from "../../core/markdown/frontmatter-range";
import { fenceLanguage, locateFences } from "../../core/markdown/locate-fences";
import { locateSections } from "../../core/markdown/sections";

export interface PlacedBlock {
  readonly fence: Fence;
  /** Its place among the note's question blocks, from 0. */
  readonly at: number;
  readonly section: string;
}

export interface PlacedBlocks {
  readonly file: TFile;
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /**
   * The properties and all question blocks with their sections: what the forms are made of. While this stays, typing around the blocks
   * changes nothing in them.
   */
  readonly substance: string;
}

/** The question blocks of a document, with its text. */
export type DocumentBlocks = Pick<PlacedBlocks, "text" | "blocks">;

const known = new WeakMap<Text, DocumentBlocks>();

/** Where the question blocks of a document stand; looked for once, however many ask. */
export function blocksOf(doc: Text): DocumentBlocks {
  const present = known.get(doc);
  if (present !== undefined) return present;
  const text = doc.toString();
  const found = { text, blocks: text.includes("alliance") ? locateBlocks(text) : [] };
  known.set(doc, found);
  return found;
}

function locateBlocks(text: string): PlacedBlock[] {
  const fences = locateFences(text);
  const sectionAt = locateSections(text, fences);
  return fences
    .filter((fence) => fenceLanguage(fence) === "alliance")
    .map((fence, at) => ({ fence, at, section: sectionAt(fence.from) }));
}

/** The blocks of the text; `undefined` outside of Live Preview, or where there are none. */
export function placeBlocks(state: EditorState): PlacedBlocks | undefined {
  const file = state.field(editorInfoField, false)?.file ?? null;
  if (file === null || state.field(editorLivePreviewField, false) !== true) return undefined;
  const { text, blocks } = blocksOf(state.doc);
  if (blocks.length === 0) return undefined;
  const properties = text.slice(0, locateFrontmatter(text)?.to ?? 0);
  const parts = blocks.map(({ fence, section }) => `${section}\n${text.slice(fence.from, fence.to)}`);
  return { file, text, blocks, substance: [properties, ...parts].join("\u0000") };
}

/** Whether the caret or an end of a selection touches the block's fence; a selection that runs across it does not. */
export function isTouched({ selection }: EditorState, { fence }: PlacedBlock): boolean {
  const touches = (offset: number): boolean => fence.from <= offset && offset <= fence.to;
  return selection.ranges.some(({ anchor, head }) => touches(anchor) || touches(head));
}
