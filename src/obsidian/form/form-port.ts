/** What a form needs of Obsidian, wherever in the app it stands. */
import type { EditorView } from "@codemirror/view";
import { Component, MarkdownRenderer, setIcon, type TFile } from "obsidian";
import type { FormPort, SavePolicy } from "../../ui/form/port";
import { makeQuickFix, saveAnswer } from "../../actions/answers/save-answer";
import type { SaveResult } from "../../core/note/answer-change";
import { formatDay, today } from "../calendar";
import { showHistory } from "../history/history-modal";
import { lastTimeOf } from "../lifecycle/last-time";
import { copyText } from "../copy-text";
import type { Parts } from "../parts";
import { linkFinder } from "./link-finder";

/** Where a form stands. */
export interface FormPlace {
  /** The note whose form it is. */
  readonly file: TFile;
  readonly savePolicy: SavePolicy;
  /** The editor that holds the form: in Live Preview only. */
  readonly editor?: EditorView;
  /** Shows the block's source. */
  readonly editSource?: () => void;
  readonly resized?: () => void;
}

/** A port, and a promise for all Markdown rendered through it, for which printing waits. */
export interface MountedPort {
  readonly port: FormPort;
  /** The form is removed; `saved` resolves when its last words are in the note, or could not be saved. */
  readonly leave: (saved: Promise<void>) => void;
  readonly rendered: () => Promise<void>;
}

/**
 * The port of a form.
 *
 * @param owner the component that owns rendered Markdown
 * @param focusChanged focus came into the form or left it
 */
export function formPort(
  parts: Parts,
  place: FormPlace,
  owner: Component,
  focusChanged: (inside: boolean) => void,
): MountedPort {
  const { app, notes, drafts, lastAnswers } = parts;
  const { memory, agreed } = parts.kept;
  const { file, savePolicy, editor, editSource, resized } = place;
  const target = { notes, note: file, through: editor };
  const { port: draftPort, leave } = drafts.forForm(file);
  const rendering = new Set<Promise<void>>();
  const renderMarkdown = (markdown: string, into: HTMLElement): (() => void) => {
    const rendered = owner.addChild(new Component());
    const work = MarkdownRenderer.render(app, markdown, into, file.path, rendered).finally(() =>
      rendering.delete(work),
    );
    rendering.add(work);
    return () => owner.removeChild(rendered);
  };
  const port: FormPort = {
    savePolicy,
    drafts: draftPort,
    memory: memory.portFor(file),
    agreed: agreed.portFor(file),
    save: async (change) => {
      const saved = saveAnswer(target, change);
      memory.remember(file, change, saved);
      const result = await saved;
      if (result.kind === "saved") lastAnswers.add(file, change);
      return withDraftKept(result);
    },
    quickFix: (problem) => makeQuickFix(target, problem),
    renderMarkdown,
    today,
    formatDay,
    icon: (name, into) => setIcon(into, name),
    saidLastTime: (continues, question) => lastTimeOf(parts, file, continues, question),
    showHistory: () => void showHistory(parts, file),
    copy: copyText,
    focusChanged,
    linkFinder: (kind) => linkFinder(parts, file, kind),
    ...(editSource === undefined ? {} : { editSource }),
    ...(resized === undefined ? {} : { resized }),
  };
  return { port, leave, rendered: () => Promise.all(rendering).then(noop, noop) };
}

/** Rendering that failed shows so in its place. */
function noop(): void {
  return undefined;
}

const KEPT = "Your words are kept here as a draft.";

/** If nothing could be written at all, the message adds that nothing is lost. */
function withDraftKept(result: SaveResult): SaveResult {
  if (result.kind !== "failed" || !["note-gone", "not-written"].includes(result.problem.code)) return result;
  const { problem } = result;
  return { kind: "failed", problem: { ...problem, message: `${problem.message} ${KEPT}` } };
}
