/** Which documents concern us, told without reading them as a note. */
import type { TextDocument } from "vscode";

export function isMarkdown({ languageId }: TextDocument): boolean {
  return languageId === "markdown";
}

/** Whether the text can be an alliance, or have question blocks, at all: most Markdown can't, and is not looked at any further. */
export function mayConcernUs(text: string): boolean {
  return /alliance/iu.test(text);
}
