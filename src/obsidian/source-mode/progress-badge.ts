/** A short text behind a block's opening fence while it shows as source: how much of it is answered, and whether something is wrong. */
import { setDiagnosticsEffect } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from "@codemirror/view";
import { askedQuestion, countAnswers } from "../../core/alliance/progress";
import { blockProblems } from "../../core/authoring/note-problems";
import type { Note, QuestionBlock } from "../../core/note/note";
import { knownNote } from "../../core/note/known-notes";
import { blocksOf } from "../live-preview/placed-blocks";
import { sourceBlocks } from "./source-blocks";

/** The words of the badge, `""` where there is nothing to say. */
export function badgeWords(note: Note, block: QuestionBlock): string {
  const questions = block.items.filter((item) => item.kind === "question");
  const asked = questions.map((question) => askedQuestion(question, note, block.section));
  const { all } = countAnswers([], asked);
  const problems = blockProblems(note, block).length;
  const words = [
    all.asked === 0 ? "" : `${all.answered} of ${all.asked} answered`,
    problems === 0 ? "" : `${problems} ${problems === 1 ? "problem" : "problems"}`,
  ];
  return words.filter((word) => word !== "").join(" · ");
}

class Badge extends WidgetType {
  constructor(readonly words: string) {
    super();
  }

  override eq(other: Badge): boolean {
    return this.words === other.words;
  }

  override toDOM(view: EditorView): HTMLElement {
    return (view.dom.doc.defaultView ?? window).createSpan({ cls: "da-badge", text: this.words });
  }

  /** A click beside the words of the fence puts the caret there. */
  override ignoreEvent(): boolean {
    return false;
  }
}

function badgesOf({ state }: EditorView): DecorationSet {
  const shown = sourceBlocks(state);
  if (shown.length === 0) return Decoration.none;
  const note = knownNote(blocksOf(state.doc).text);
  const badges = shown.flatMap(({ at, fence }) => {
    const block = note.blocks[at];
    const words = block === undefined ? "" : badgeWords(note, block);
    return words === "" ? [] : [Decoration.widget({ widget: new Badge(words), side: 1 }).range(fence.open.to)];
  });
  return Decoration.set(badges);
}

class Badges {
  decorations: DecorationSet = Decoration.none;

  update({ view, changes, docChanged, transactions }: ViewUpdate): void {
    if (docChanged) this.decorations = this.decorations.map(changes);
    // The problems were just computed: the note is parsed already, and typing has paused.
    const isRead = transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
    if (isRead) this.decorations = badgesOf(view);
  }
}

export const progressBadge: Extension = ViewPlugin.fromClass(Badges, { decorations: (badges) => badges.decorations });
