/** What a key of a question means, at the pointer. */
import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import { helpAt } from "../../core/authoring/help-at";
import { blocksOf } from "../live-preview/placed-blocks";
import { sourceBlocks } from "./source-blocks";

export const keyHelpTooltip: Extension = hoverTooltip(({ state }, pos) => {
  if (!sourceBlocks(state).some(({ fence }) => fence.from <= pos && pos <= fence.to)) return null;
  const help = helpAt(blocksOf(state.doc).text, pos);
  if (help === undefined) return null;
  return {
    pos: help.from,
    end: help.to,
    above: true,
    create: (view) => {
      const dom = (view.dom.doc.defaultView ?? window).createDiv("da-key-help");
      dom.createSpan({ cls: "da-key-word", text: help.word });
      dom.createSpan({ text: help.meaning });
      return { dom };
    },
  };
});
