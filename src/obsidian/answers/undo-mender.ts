/**
 * Undo and redo in an open editor, kept from breaking a question: what they take back was written while the note had another text, and an
 * ally's answer may have come since, from another pane or by a sync. History takes no word from a filter; so it is mended afterwards,
 * before anybody sees it.
 */
import { Transaction, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { mendOrphans } from "../../core/question/orphans";

export const undoMender: Extension = EditorView.updateListener.of(({ docChanged, transactions, startState, view }) => {
  if (!docChanged || !transactions.some((each) => each.isUserEvent("undo") || each.isUserEvent("redo"))) return;
  const before = startState.doc.toString();
  queueMicrotask(() => {
    const changes = mendOrphans(before, view.state.doc.toString());
    // No step of its own: the one that is taken back next is an answer again.
    if (changes.length > 0) view.dispatch({ changes: [...changes], annotations: Transaction.addToHistory.of(false) });
  });
});
