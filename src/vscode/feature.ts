/** A part of the extension that a person can tell from the others; what it registers goes with the extension. */
import type { ExtensionContext } from "vscode";
import type { Clock, Messages, Privacy, TalkDrafts } from "../actions/ports";
import type { WrittenTalks } from "../actions/talks/written-talks";
import type { TemplateShelf } from "../actions/templates/template-shelf";
import type { DraftFiles } from "./draft-files";
import type { WorkspaceNote, WorkspaceNotes } from "./workspace-notes";

/** What the features have in common. */
export interface Parts {
  readonly context: ExtensionContext;
  /** What is typed and not in its note yet. */
  readonly kept: DraftFiles;
  readonly notes: WorkspaceNotes;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly privacy: Privacy;
  readonly talkDrafts: TalkDrafts<WorkspaceNote>;
  readonly writtenTalks: WrittenTalks<WorkspaceNote>;
  readonly templates: TemplateShelf<WorkspaceNote>;
}

export type Feature = (parts: Parts) => void;
