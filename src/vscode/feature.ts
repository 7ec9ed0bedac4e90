/** A part of the extension that a person can tell from the others; what it registers goes with the extension. */
import type { ExtensionContext } from "vscode";
import type { KeptFiles } from "./draft-files";

/** What the features have in common. */
export interface Parts {
  readonly context: ExtensionContext;
  /** What is typed and not in its note yet. */
  readonly kept: KeptFiles;
}

export type Feature = (parts: Parts) => void;
