/**
 * Keeps undo and redo in an open editor from tearing apart an answer that was changed elsewhere since it was written. Transactions
 * of the editor's history can't be filtered, so the text is repaired right afterwards, before it is drawn.
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
      // Not a step of its own in the history, so that the next undo concerns an answer again.
      view.dispatch({ changes: [...quickFixes], annotations: Transaction.addToHistory.of(false) });
    });
  },
);

function editsOf(changes: ChangeSet): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _from, _to, insert) => edits.push({ from, to, insert: insert.toString() }), true);
  return edits;
}
