/** Opens a note where it can be fixed: at the property that can't be read, or with its copy beside it. Nothing is changed. */
import { MarkdownView, type TFile } from "obsidian";
import { propertyProblems } from "../../core/authoring/note-problems";
import type { WorthALook } from "../../core/index/worth-a-look";
import { closeDrawers } from "../drawers";
import type { Parts } from "../parts";

export async function showWhatToFix({ app, texts, editors }: Parts, file: TFile, reason: WorthALook): Promise<void> {
  const leaf = app.workspace.getLeaf(false);
  closeDrawers(app.workspace);
  if (reason.kind === "copy") {
    await leaf.openFile(file, { active: true });
    const other = app.vault.getFileByPath(reason.other);
    if (other !== null) await app.workspace.getLeaf("split").openFile(other, { active: true });
    return;
  }
  // In source mode, since the app's property editor may hide what it can't read.
  await leaf.openFile(file, { active: true, state: { mode: "source", source: true } });
  const problem = propertyProblems((await texts.read(file)) ?? "").find(({ code }) => code === reason.code);
  const editor = leaf.view instanceof MarkdownView ? editors.of(leaf.view) : undefined;
  if (problem === undefined || editor === undefined) return;
  const { from, to } = problem;
  if (to > editor.state.doc.length) return;
  editor.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  editor.focus();
}
