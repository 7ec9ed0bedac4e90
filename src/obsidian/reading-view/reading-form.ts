/**
 * A form where the app renders Markdown: reading view, embeds, hover previews, callouts, print. The app throws the element away
 * whenever the text of its section changes, so nothing is written while focus is inside, and a form that comes in another's place takes
 * up its focus.
 */
import { MarkdownRenderChild, type MarkdownPostProcessorContext, type TFile } from "obsidian";
import { locateFrontmatter } from "../../core/note/frontmatter-range";
import type { Note, QuestionBlock } from "../../core/note/note";
import type { Problem } from "../../core/problem";
import { formModel } from "../../ui/form/form-model";
import type { FormModel } from "../../ui/form/model";
import { MountedForm } from "../form/mounted-form";
import { parsedNote } from "../form/parsed-notes";
import type { Parts } from "../parts";
import { findAgain, findBlock, identityOf, type BlockIdentity, type Sought } from "./find-block";
import type { LastFocus } from "./last-focus";

export class ReadingForm extends MarkdownRenderChild {
  readonly #parts: Parts;
  readonly #context: MarkdownPostProcessorContext;
  readonly #sought: Sought;
  readonly #lastFocus: LastFocus;
  #form: MountedForm | undefined;
  #identity: BlockIdentity | undefined;
  #gone = false;

  constructor(
    container: HTMLElement,
    block: Sought,
    context: MarkdownPostProcessorContext,
    lastFocus: LastFocus,
    parts: Parts,
  ) {
    super(container);
    this.#parts = parts;
    this.#context = context;
    this.#sought = block;
    this.#lastFocus = lastFocus;
  }

  /** Shows the form; resolves when all of it is rendered. */
  async show(): Promise<void> {
    const { app, texts } = this.#parts;
    const file = app.vault.getFileByPath(this.#context.sourcePath);
    const rendered = this.#context.getSectionInfo(this.containerEl);
    const at = rendered === null ? {} : { lines: { from: rendered.lineStart, to: rendered.lineEnd } };
    const known = file === null ? undefined : this.#textAtHand(file, rendered?.text);
    const text = known ?? (file === null ? rendered?.text : await texts.read(file)) ?? "";
    if (this.#gone) return;
    const isRendered = text === rendered?.text;
    const model = this.#model(parsedNote(text), { ...this.#sought, ...(isRendered ? at : {}) });
    if (model === undefined || file === null) {
      this.#showSource();
      return;
    }
    this.#form = new MountedForm(this.#parts, this.containerEl, model, { file, savePolicy: "leave" });
    this.register(texts.onChange(file, () => void this.#refresh(file)));
    this.#lastFocus.restore(file.path, this.containerEl);
    await this.#form.rendered();
  }

  override onunload(): void {
    this.#gone = true;
    const form = this.#form;
    if (form === undefined) return;
    if (form.hasFocus) this.#lastFocus.remember(form.file.path, this.containerEl);
    form.unmount();
  }

  /** The whole note's text where it can be had without waiting, so that nothing jumps while a section is rendered anew. */
  #textAtHand(file: TFile, rendered: string | undefined): string | undefined {
    const { editors, app } = this.#parts;
    const edited = editors.textOf(file);
    if (edited !== undefined) return edited;
    // An embed of one heading is rendered from that part of the note alone, without the properties that name the allies.
    const hasProperties = app.metadataCache.getFileCache(file)?.frontmatter !== undefined;
    const isWhole = rendered !== undefined && hasProperties === (locateFrontmatter(rendered) !== undefined);
    return isWhole ? rendered : undefined;
  }

  #model(note: Note, sought: Sought): FormModel | undefined {
    const found = findBlock(note, sought);
    if (found.kind === "none") return undefined;
    if (found.kind === "several") return this.#modelOf(note, found.block, found.problem);
    this.#identity = identityOf(found.block);
    return this.#modelOf(note, found.block);
  }

  #modelOf(note: Note, block: QuestionBlock, readOnly?: Problem): FormModel {
    const model = formModel(note, block, this.#parts.templates.hintFor);
    return readOnly === undefined ? model : { ...model, readOnly };
  }

  /** The note changed, here or elsewhere: where the app renders the section anew, this form goes before it matters. */
  async #refresh(file: TFile): Promise<void> {
    const note = parsedNote(await this.#parts.texts.read(file));
    if (this.#gone || this.#form === undefined || this.#identity === undefined) return;
    const block = findAgain(note, this.#identity);
    if (block === undefined) return;
    this.#identity = identityOf(block);
    this.#form.update(this.#modelOf(note, block));
  }

  /** What is rendered is in no note (another plugin's text, say): its source is shown as it is. */
  #showSource(): void {
    this.containerEl.createEl("pre").createEl("code", { cls: "language-alliance", text: this.#sought.body });
  }
}
