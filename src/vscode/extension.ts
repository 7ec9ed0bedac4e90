/** The VS Code extension: a list of its features. Activating it reads no file. */
import type markdownIt from "markdown-it";
import { env, type ExtensionContext } from "vscode";
import { allianceEditor } from "./alliance-editor/alliance-editor";
import { openAs } from "./alliance-editor/open-as";
import type { Feature } from "./feature";
import { KeptFiles } from "./kept-files";
import { insertQuestions } from "./insert-questions";
import { newAlliance } from "./new-alliance/new-alliance";
import { dayWriter } from "./page/days";
import { alliancesIn } from "./preview/markdown-preview";
import { review } from "./review/review";
import { reviews } from "./reviews/reviews";
import { blockHelp } from "./writing/block-help";
import { blockProblems } from "./writing/block-problems";
import { blockSymbols } from "./writing/block-symbols";

const FEATURES: readonly Feature[] = [
  allianceEditor,
  openAs,
  newAlliance,
  insertQuestions,
  review,
  reviews,
  blockProblems,
  blockHelp,
  blockSymbols,
];

/** What VS Code's Markdown preview asks of the extension. */
interface ForPreview {
  extendMarkdownIt(md: ReturnType<typeof markdownIt>): ReturnType<typeof markdownIt>;
}

export function activate(context: ExtensionContext): ForPreview {
  const parts = { context, kept: new KeptFiles(context.storageUri) };
  for (const feature of FEATURES) feature(parts);
  return { extendMarkdownIt: (md) => alliancesIn(md, dayWriter(env.language)) };
}
