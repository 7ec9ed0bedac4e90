/** How saving a field goes, said quietly; and where the person has to choose, the choice. */
import { useState } from "preact/hooks";
import { answerWords } from "../state/answer-words";
import type { FieldState, Issue } from "../state/field-state";
import type { FieldStore } from "../state/field-store";
import { useForm } from "../state/form-context";
import type { FormPort } from "../port";
import type { SavedAnswer } from "../../../core/note/saved-answer";

interface StatusProps {
  readonly store: FieldStore;
  readonly state: FieldState;
}

/** Whether there is nothing to say of saving: nothing is typed, or the message below the field says it. */
export function isQuiet({ justSaved, issue, dirty, saving }: FieldState): boolean {
  return !justSaved && (issue !== undefined || (!dirty && saving === undefined));
}

/** The state of saving in a word: that it will be saved, and for a moment that it was. */
export function SaveMark({ state }: { readonly state: FieldState }) {
  const { port } = useForm();
  if (state.justSaved) return <span class="da-saved">{savedWord(port)}</span>;
  return (
    <span class="da-saved is-coming" aria-hidden="true">
      {port.savePolicy === "pause" ? "Typing…" : "Saves when you leave"}
    </span>
  );
}

function savedWord(port: FormPort): string {
  return port.savedWord ?? "Saved";
}

/** What screen readers are told of a field's state; `""` for nothing. */
export function spokenState(state: FieldState, port: FormPort): string {
  if (state.justSaved) return savedWord(port);
  if (state.lost.length > 0) return "An answer that was saved here is not in the note any more.";
  switch (state.issue?.kind) {
    case undefined:
      return "";
    case "failed":
      return `Could not save. ${state.issue.problem.message}`;
    case "conflict":
      return "This answer was changed elsewhere. Please choose which one to keep.";
    case "restored":
      return "Restored what you typed, not saved yet.";
    case "unfinished":
      return state.issue.message;
  }
}

/** Under the field: an answer that was saved here, and that the note has lost. */
export function LostAnswer({ store, state: { note }, lost }: StatusProps & { readonly lost: SavedAnswer }) {
  const { port } = useForm();
  return (
    <div class="da-trouble is-lost">
      <p>
        {note === undefined
          ? "This answer was saved here, and is not in the note any more. A sync may have lost it."
          : "Another answer was saved here, and is not in the note any more. A sync may have lost it."}
      </p>
      <blockquote class="da-theirs" dir="auto">
        {answerWords(lost.value, port)}
      </blockquote>
      <p class="da-buttons">
        <Button words="Put it back" act={() => void store.putBack(lost)} />
        <Button words="Leave it" act={() => store.leaveLost(lost)} />
      </p>
    </div>
  );
}

/** Under the field: what keeps the answer from the note, and what to do about it. */
export function FieldIssueNote({ store, state, issue }: StatusProps & { readonly issue: Issue }) {
  return (
    <div class={`da-trouble is-${issue.kind}`}>
      <IssueWords issue={issue} />
      <IssueButtons store={store} state={state} issue={issue} />
    </div>
  );
}

function IssueWords({ issue }: { readonly issue: Issue }) {
  const { port } = useForm();
  switch (issue.kind) {
    case "unfinished":
      return <p>{issue.message}</p>;
    case "restored":
      return <p>Restored what you typed, not saved yet.</p>;
    case "failed":
      return (
        <p>
          <strong>Could not save.</strong> {issue.problem.message} What you typed is kept on this device.
        </p>
      );
    case "conflict":
      return (
        <>
          <p>
            {issue.theirs === undefined
              ? "This answer was taken away elsewhere. Yours is still here, and not saved."
              : "This answer was changed elsewhere. Yours is still here, and not saved. The note says now:"}
          </p>
          {issue.theirs !== undefined && (
            <blockquote class="da-theirs" dir="auto">
              {answerWords(issue.theirs, port)}
            </blockquote>
          )}
        </>
      );
  }
}

function IssueButtons({ store, state, issue }: StatusProps & { readonly issue: Issue }) {
  switch (issue.kind) {
    case "unfinished":
      return null;
    case "restored":
      return (
        <p class="da-buttons">
          <Button words="Save" act={() => store.confirmRestored()} />
          <Button words="Discard" act={() => store.takeTheirs()} />
        </p>
      );
    case "failed":
      return (
        <p class="da-buttons">
          <Button words="Try again" act={() => void store.save()} />
          <CopyButton state={state} />
        </p>
      );
    case "conflict":
      return (
        <p class="da-buttons">
          <Button words="Keep mine" act={() => store.keepMine()} />
          <Button words={issue.theirs === undefined ? "Let mine go" : "Take theirs"} act={() => store.takeTheirs()} />
          <CopyButton state={state} />
        </p>
      );
  }
}

/** Puts what was typed on the clipboard. */
export function CopyButton({ state }: { readonly state: FieldState }) {
  const { port } = useForm();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await port.copy(answerWords(state.typed, port));
    setCopied(true);
  };
  return <Button words={copied ? "Copied" : "Copy"} act={() => void copy()} />;
}

/** A plain button. */
export function Button({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button type="button" class="da-button" onClick={act}>
      {words}
    </button>
  );
}
