/** Talks that are not finished, in the extension's files: what was said in them is kept there until it is written or discarded. */
import type { TalkDrafts } from "../../actions/ports";
import type { TalkKind } from "../../core/review/finish-talk";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { DraftFiles } from "../draft-files";
import type { WorkspaceNote } from "../workspace-notes";
import type { ReviewTab } from "./messages";

/** Which talk about which note it is. */
export type Talk = Pick<ReviewTab, "kind" | "note">;

/** The key of a talk's draft in storage, and of its tab. */
export function talkKey({ kind, note }: Talk): string {
  return `${kind} ${note}`;
}

export class TalkFiles implements TalkDrafts<WorkspaceNote> {
  readonly #kept: DraftFiles;

  constructor(kept: DraftFiles) {
    this.#kept = kept;
  }

  async of(note: WorkspaceNote, kind: TalkKind): Promise<ReviewDraft | undefined> {
    return (await this.#kept.read(keyOf(note, kind))) as ReviewDraft | undefined;
  }

  keep(note: WorkspaceNote, kind: TalkKind, draft: ReviewDraft): Promise<void> {
    return this.#kept.write(keyOf(note, kind), () => draft);
  }

  forget(note: WorkspaceNote, kind: TalkKind): Promise<void> {
    return this.#kept.write(keyOf(note, kind), () => undefined);
  }
}

function keyOf({ uri }: WorkspaceNote, kind: TalkKind): string {
  return talkKey({ kind, note: uri.toString() });
}
