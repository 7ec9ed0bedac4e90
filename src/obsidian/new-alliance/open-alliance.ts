/** Opens a new alliance in Live Preview, on its first question. */
import { EditorView } from "@codemirror/view";
import { MarkdownView, Platform, type TFile } from "obsidian";
import { fenceLanguage, locateFences } from "../../core/markdown/locate-fences";
import { closeDrawers } from "../drawers";
import type { Parts } from "../parts";

/** How often, and after how many milliseconds each time, to check whether the form is drawn. */
const ATTEMPTS = 20;
const EVERY = 50;

export async function openAlliance({ app, editors }: Parts, file: TFile): Promise<void> {
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: true, state: { mode: "source", source: false } });
  closeDrawers(app.workspace);
  const { view } = leaf;
  // On a phone the keyboard would cover the text before it is read.
  if (!(view instanceof MarkdownView) || Platform.isMobile) return;
  const editor = editors.of(view);
  if (editor === undefined) return;
  scrollToQuestions(editor);
  focusFirstField(view, ATTEMPTS);
}

/** Scrolls without moving the caret, which would make the block show its source. The editor draws only what is near the window. */
function scrollToQuestions(editor: EditorView): void {
  const fence = locateFences(editor.state.doc.toString()).find((each) => fenceLanguage(each) === "alliance");
  if (fence !== undefined) editor.dispatch({ effects: EditorView.scrollIntoView(fence.from, { y: "nearest" }) });
}

function focusFirstField(view: MarkdownView, attempts: number): void {
  const field = view.contentEl.querySelector<HTMLElement>(".da-form :is(textarea, input)");
  if (field !== null) field.focus();
  else if (attempts > 0) view.contentEl.win.setTimeout(() => focusFirstField(view, attempts - 1), EVERY);
}
