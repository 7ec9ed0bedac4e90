/**
 * Problems underlined where they stand, with their message at the pointer and a button for the quick fix, while a question block
 * shows as source. The editor's own linting decides when to check: once typing has paused.
 */
import { isolateHistory } from "@codemirror/commands";
import { linter, type Action, type Diagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import { editorLivePreviewField } from "obsidian";
import { blockProblems, propertyProblems } from "../../core/authoring/note-problems";
import type { Problem } from "../../core/text/problem";
import { knownNote } from "../../core/note/known-notes";
import { blocksOf } from "../live-preview/placed-blocks";
import { sourceBlocks } from "./source-blocks";

/** How long typing pauses before anyone looks for problems, in milliseconds. */
const PAUSE = 400;

/** The problems of the blocks that show as source, and of the properties above them. */
function problemsOf(state: EditorState): readonly Problem[] {
  const blocks = sourceBlocks(state);
  if (blocks.length === 0) return [];
  const { text } = blocksOf(state.doc);
  const note = knownNote(text);
  const inBlocks = blocks.flatMap(({ at }) => {
    const block = note.blocks[at];
    return block === undefined ? [] : blockProblems(note, block);
  });
  return [...propertyProblems(text), ...inBlocks];
}

function diagnosticOf(problem: Problem): Diagnostic {
  const { message, severity, from, to, quickFix } = problem;
  const title = quickFix?.title;
  return {
    from,
    to,
    message,
    // Less severe than for code: this is somebody's letter.
    severity: severity === "error" ? "warning" : "info",
    markClass: `da-mark da-mark-${severity}`,
    renderMessage: (view) => {
      const words = (view.dom.doc.defaultView ?? window).createSpan("da-mark-words");
      words.setText(message);
      return words;
    },
    ...(title === undefined ? {} : { actions: [quickFixAction(problem, title)] }),
  };
}

/** Applies the quick fix to the current text: the edits in the problem may be for an older one. */
function quickFixAction({ code, message }: Problem, title: string): Action {
  return {
    name: title,
    markClass: "da-mark-mend",
    apply: (view, from) => {
      const now = problemsOf(view.state).find(
        (problem) => problem.code === code && problem.message === message && problem.from === from,
      );
      if (now?.quickFix === undefined || view.state.readOnly) return;
      view.dispatch({ changes: [...now.quickFix.edits], annotations: isolateHistory.of("full") });
      view.focus();
    },
  };
}

/** Whether another block shows as source than before, or none any more. */
function isShownAnew({ startState, state, docChanged, selectionSet }: ViewUpdate): boolean {
  const isLive = (of: EditorState): boolean | undefined => of.field(editorLivePreviewField, false);
  if (docChanged || (!selectionSet && isLive(startState) === isLive(state))) return false;
  const shown = (of: EditorState): string =>
    sourceBlocks(of)
      .map(({ at }) => at)
      .join();
  return shown(startState) !== shown(state);
}

export const problemMarks: Extension = linter((view: EditorView) => problemsOf(view.state).map(diagnosticOf), {
  delay: PAUSE,
  needsRefresh: isShownAnew,
});
