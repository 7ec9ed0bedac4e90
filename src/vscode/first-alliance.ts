/** Waits for the first note that may be an alliance: until then the text editor needs nothing. */
import { Disposable, workspace, type TextDocument } from "vscode";
import { isMarkdown, mayConcernUs } from "./notes";

/** Calls back once there is an open note that may concern us: at once, or when one is opened, or when an open note becomes one. */
export function onFirstAlliance(callback: () => void): Disposable {
  const isOne = (document: TextDocument): boolean => isMarkdown(document) && mayConcernUs(document.getText());
  if (workspace.textDocuments.some(isOne)) {
    callback();
    return Disposable.from();
  }
  const look = (document: TextDocument): void => {
    if (!isOne(document)) return;
    looking.dispose();
    callback();
  };
  const looking = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  return looking;
}
