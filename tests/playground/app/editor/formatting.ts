/** The editor's own commands: bold, italic, links, and the like. */
import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Puts a mark around the selection, or takes it away. */
export function toggleMark(view: EditorView, mark: string): boolean {
  const { state } = view;
  const size = mark.length;
  view.dispatch(
    state.changeByRange(({ from, to }) => {
      const outside = state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark;
      if (outside)
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        };
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + size, to + size),
      };
    }),
    { userEvent: "input" },
  );
  return true;
}

export function insertLink(view: EditorView): boolean {
  const { state } = view;
  view.dispatch(
    state.changeByRange(({ from, to }) => ({
      changes: { from, to, insert: `[${state.sliceDoc(from, to)}]()` },
      range: EditorSelection.cursor(to + 3),
    })),
    { userEvent: "input" },
  );
  return true;
}
