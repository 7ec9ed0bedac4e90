/**
 * The VS Code extension: lists of its features. VS Code activates it for what a person asks of it, and with the first Markdown file, since
 * no activation event knows what a file holds; activating it reads nothing but what is open.
 */
import type markdownIt from "markdown-it";
import { env, workspace, type ExtensionContext } from "vscode";
import { WrittenTalks } from "../actions/talks/written-talks";
import { TemplateShelf } from "../actions/templates/template-shelf";
import { allianceEditor } from "./alliance-editor/alliance-editor";
import { openAs } from "./alliance-editor/open-as";
import type { Feature, Parts } from "./feature";
import { clock } from "./calendar";
import { onFirstAlliance } from "./first-alliance";
import { DraftFiles } from "./draft-files";
import { insertQuestions } from "./insert-questions";
import { lifeSteps } from "./life-steps";
import { messages } from "./messages";
import { newAlliance } from "./new-alliance/new-alliance";
import { dayWriter } from "./page/days";
import { alliancesIn } from "./preview/markdown-preview";
import { renamedFolders } from "./renamed-folders";
import { onRenamedNote } from "./renamed-notes";
import { review } from "./review/review";
import { TalkFiles } from "./review/talk-files";
import { reviews } from "./reviews/reviews";
import { WorkspaceNotes, type WorkspaceNote } from "./workspace-notes";
import { blockForms } from "./writing/block-forms";
import { blockHelp } from "./writing/block-help";
import { blockProblems } from "./writing/block-problems";
import { blockSymbols } from "./writing/block-symbols";

/** What a person asks for: its commands, its editor, its view. */
const ON_REQUEST: readonly Feature[] = [
  allianceEditor,
  openAs,
  newAlliance,
  insertQuestions,
  review,
  lifeSteps,
  reviews,
  renamedFolders,
];

/** What is added to the text editor; where no note is an alliance, nothing is. */
const BESIDE_THE_TEXT: readonly Feature[] = [blockForms, blockProblems, blockHelp, blockSymbols];

/** What VS Code's Markdown preview asks of the extension. */
interface ForPreview {
  extendMarkdownIt(md: ReturnType<typeof markdownIt>): ReturnType<typeof markdownIt>;
}

export function activate(context: ExtensionContext): ForPreview {
  // A window without a folder has no storage of its own.
  const parts = partsOf(context, new DraftFiles(context.storageUri ?? context.globalStorageUri));
  const begin = (features: readonly Feature[]): void => features.forEach((feature) => feature(parts));
  begin(ON_REQUEST);
  context.subscriptions.push(onFirstAlliance(() => begin(BESIDE_THE_TEXT)));
  return { extendMarkdownIt: (md) => alliancesIn(md, dayWriter(env.language)) };
}

function partsOf(context: ExtensionContext, kept: DraftFiles): Parts {
  const notes = new WorkspaceNotes();
  const talkDrafts = new TalkFiles(kept);
  // Before all features, so that they find a renamed note under its new name.
  context.subscriptions.push(
    onRenamedNote((from, to) => {
      notes.renamed(from, to);
      return Promise.resolve();
    }),
  );
  return {
    context,
    kept,
    notes,
    clock,
    messages,
    // There is no privacy view in VS Code.
    privacy: { hides: () => false },
    talkDrafts,
    writtenTalks: new WrittenTalks<WorkspaceNote>({ notes, talkDrafts }),
    templates: new TemplateShelf<WorkspaceNote>(notes, templatesFolder),
  };
}

function templatesFolder(): string {
  return workspace.getConfiguration("designedAlliances").get<string>("templatesFolder", "Templates");
}
