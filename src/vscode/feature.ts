/** A part of the extension that a person can tell from the others; what it registers goes with the extension. */
import type { ExtensionContext } from "vscode";

export type Feature = (context: ExtensionContext) => void;
