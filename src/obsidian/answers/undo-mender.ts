/**
 * Undo and redo in an open editor, kept from tearing an answer apart into which words came since it was written. History lets no filter
 * change what it does; so it is mended afterwards, before anybody sees it.
 */
import { Transaction, type ChangeSet, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { mendUndo } from "../../core/note/after-undo";
import type { TextEdit } from "../../core/text/text-edit";

export const undoMender: Extension = EditorView.updateListener.of(
  ({ docChanged, transactions, startState, state, changes, view }) => {
    if (!docChanged || !transactions.some((each) => each.isUserEvent("undo") || each.isUserEvent("redo"))) return;
    const quickFixes = mendUndo(startState.doc.toString(), editsOf(changes));
    if (quickFixes.length === 0) return;
    queueMicrotask(() => {
      if (view.state.doc !== state.doc) return;
      // No step of its own: the one that is taken back next is an answer again.
      view.dispatch({ changes: [...quickFixes], annotations: Transaction.addToHistory.of(false) });
    });
  },
);

function editsOf(changes: ChangeSet): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _from, _to, insert) => edits.push({ from, to, insert: insert.toString() }), true);
  return edits;
}
