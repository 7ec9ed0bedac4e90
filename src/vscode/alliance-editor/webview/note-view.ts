/**
 * A note with its blocks as forms. What has not changed stays as it is; a form is patched, never rebuilt, as long as its block is
 * there.
 */
import { locateFrontmatter } from "../../../core/markdown/frontmatter-range";
import { identityOf, isSameBlock } from "../../../core/note/find-block";
import { knownNote } from "../../../core/note/known-notes";
import type { Note, QuestionBlock } from "../../../core/note/note";
import { builtInHints } from "../../../core/template/built-in";
import { hintLookup } from "../../../core/template/hints";
import { formModel } from "../../../ui/form/state/form-model";
import type { FormHandle, FormModel } from "../../../ui/form/state/model";
import { mountForm } from "../../../ui/form/mount-form";
import type { FormPort } from "../../../ui/form/port";
import { dayWriter, today } from "../../page/days";
import { host } from "./host";
import { icon } from "../../page/icons";
import { renderMarkdown } from "../../page/markdown";
import { drafts } from "./page-state";

/** A stretch of the note, shown on the page. */
interface ShownStretch {
  readonly kind: Stretch["kind"];
  readonly element: HTMLElement;
  /** Shows something else in the same place; false where that is not of the same kind. */
  update(next: Stretch): boolean;
  flush(): Promise<void>;
  remove(): void;
}

/** A stretch of the note: what is written between blocks, or a block. */
type Stretch =
  | { readonly kind: "prose"; readonly markdown: string }
  | { readonly kind: "block"; readonly block: QuestionBlock; readonly model: FormModel };

const hintFor = hintLookup(builtInHints);

export class NoteView {
  readonly #root: HTMLElement;
  readonly #formatDay: (day: string) => string;
  #shown: readonly ShownStretch[] = [];

  /** @param language the window's, by which days are written */
  constructor(root: HTMLElement, title: string, language: string) {
    this.#root = root;
    this.#formatDay = dayWriter(language);
    document.title = title;
  }

  show(text: string): void {
    const stretches = stretchesOf(knownNote(text));
    const old = [...this.#shown];
    this.#shown = stretches.map((stretch) => {
      const at = placeAmong(old, stretch);
      const kept = old[at];
      if (kept === undefined) return this.#made(stretch);
      // The ones before it are gone from the note.
      for (const gone of old.splice(0, at + 1).slice(0, -1)) gone.remove();
      return kept;
    });
    for (const gone of old) gone.remove();
    this.#shown.forEach(({ element }, at) => {
      const there = this.#root.children[at];
      // An element that is in its place already is not touched: it would lose the focus.
      if (there !== element) this.#root.insertBefore(element, there ?? null);
    });
  }

  /** Saves whatever is typed and not in the document yet. */
  async flush(): Promise<void> {
    await Promise.all(this.#shown.map((one) => one.flush()));
  }

  #made(stretch: Stretch): ShownStretch {
    return stretch.kind === "prose" ? prose(stretch.markdown) : form(stretch, (place) => this.#port(place));
  }

  #port(place: { readonly block: QuestionBlock }): FormPort {
    return {
      savePolicy: "pause",
      drafts,
      save: (change) => host.ask({ kind: "save", change }),
      quickFix: (problem) => host.ask({ kind: "quickFix", problem }),
      renderMarkdown: (markdown, into) => {
        renderMarkdown(markdown, into);
        return () => into.replaceChildren();
      },
      today,
      formatDay: this.#formatDay,
      icon,
      editSource: () => host.send({ kind: "source", offset: place.block.fence.open.from }),
      copy: (words) => {
        host.send({ kind: "copy", text: words });
        return Promise.resolve();
      },
    };
  }
}

/** The place of the one that can go on showing that stretch, or -1. Text between two blocks is looked for between the same two. */
function placeAmong(shown: readonly ShownStretch[], stretch: Stretch): number {
  const block = shown.findIndex(({ kind }) => kind === "block");
  const among = stretch.kind === "block" || block === -1 ? shown : shown.slice(0, block);
  return among.findIndex((one) => one.update(stretch));
}

/** The note from top to bottom, its properties left out. A fence that nothing closes hides the rest, and shows as text. */
function stretchesOf(note: Note): readonly Stretch[] {
  const { text, blocks } = note;
  const stretches: Stretch[] = [];
  let at = locateFrontmatter(text)?.to ?? 0;
  const proseUpTo = (end: number): void => {
    const markdown = text.slice(at, end);
    if (markdown.trim() !== "") stretches.push({ kind: "prose", markdown });
  };
  for (const block of blocks) {
    if (!block.fence.closed) continue;
    proseUpTo(block.fence.from);
    stretches.push({ kind: "block", block, model: formModel(note, block, hintFor) });
    at = block.fence.to;
  }
  proseUpTo(text.length);
  return stretches;
}

function prose(markdown: string): ShownStretch {
  const element = document.createElement("div");
  element.className = "note-prose";
  renderMarkdown(markdown, element);
  return {
    kind: "prose",
    element,
    update: (next) => next.kind === "prose" && next.markdown === markdown,
    flush: () => Promise.resolve(),
    remove: () => element.remove(),
  };
}

function form(
  first: Stretch & { readonly kind: "block" },
  portOf: (place: { readonly block: QuestionBlock }) => FormPort,
): ShownStretch {
  const element = document.createElement("div");
  element.className = "note-form";
  const place = { block: first.block };
  const handle: FormHandle = mountForm(element, first.model, portOf(place));
  return {
    kind: "block",
    element,
    update: (next) => {
      if (next.kind !== "block" || !isSameBlock(identityOf(place.block), identityOf(next.block))) return false;
      place.block = next.block;
      handle.update(next.model);
      return true;
    },
    flush: () => handle.flush(),
    remove: () => {
      void handle.flush();
      handle.unmount();
      element.remove();
    },
  };
}
