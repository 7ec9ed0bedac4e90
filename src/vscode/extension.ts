/**
 * The VS Code extension: lists of its features. VS Code activates it for what a person asks of it, and with the first Markdown file, since
 * no activation event knows what a file holds; activating it reads nothing but what is open.
 */
import type markdownIt from "markdown-it";
import { env, type ExtensionContext } from "vscode";
import { allianceEditor } from "./alliance-editor/alliance-editor";
import { openAs } from "./alliance-editor/open-as";
import type { Feature } from "./feature";
import { onFirstAlliance } from "./first-alliance";
import { KeptFiles } from "./draft-files";
import { insertQuestions } from "./insert-questions";
import { newAlliance } from "./new-alliance/new-alliance";
import { dayWriter } from "./page/days";
import { alliancesIn } from "./preview/markdown-preview";
import { review } from "./review/review";
import { reviews } from "./reviews/reviews";
import { blockForms } from "./writing/block-forms";
import { blockHelp } from "./writing/block-help";
import { blockProblems } from "./writing/block-problems";
import { blockSymbols } from "./writing/block-symbols";

/** What a person asks for: its commands, its editor, its view. */
const ON_REQUEST: readonly Feature[] = [allianceEditor, openAs, newAlliance, insertQuestions, review, reviews];

/** What is added to the text editor; where no note is an alliance, nothing is. */
const BESIDE_THE_TEXT: readonly Feature[] = [blockForms, blockProblems, blockHelp, blockSymbols];

/** What VS Code's Markdown preview asks of the extension. */
interface ForPreview {
  extendMarkdownIt(md: ReturnType<typeof markdownIt>): ReturnType<typeof markdownIt>;
}

export function activate(context: ExtensionContext): ForPreview {
  // A window without a folder has no storage of its own.
  const parts = { context, kept: new KeptFiles(context.storageUri ?? context.globalStorageUri) };
  const begin = (features: readonly Feature[]): void => features.forEach((feature) => feature(parts));
  begin(ON_REQUEST);
  context.subscriptions.push(onFirstAlliance(() => begin(BESIDE_THE_TEXT)));
  return { extendMarkdownIt: (md) => alliancesIn(md, dayWriter(env.language)) };
}
