/**
 * A form where the app renders Markdown: reading view, embeds, hover previews, callouts, print. The app discards the element
 * whenever the text of its section changes. So nothing is written while focus is inside, and a form that someone has used moves
 * into the new element.
 */
import { MarkdownRenderChild, type MarkdownPostProcessorContext, type TFile } from "obsidian";
import { locateFrontmatter } from "../../core/markdown/frontmatter-range";
import type { Note, QuestionBlock } from "../../core/note/note";
import type { Problem } from "../../core/text/problem";
import { formModel } from "../../ui/form/state/form-model";
import type { FormModel } from "../../ui/form/state/model";
import { MountedForm } from "../form/mounted-form";
import { knownNote } from "../../core/note/known-notes";
import type { Parts } from "../parts";
import { findAgain, findBlock, identityOf, type BlockIdentity, type Sought } from "../../core/note/find-block";
import type { HandOver, Place } from "../form/form-transfer";

export class ReadingForm extends MarkdownRenderChild implements Place {
  readonly #parts: Parts;
  readonly #context: MarkdownPostProcessorContext;
  readonly #sought: Sought;
  readonly #handOver: HandOver;
  #form: MountedForm | undefined;
  #model: FormModel | undefined;
  #identity: BlockIdentity | undefined;
  /** The note, wherever it is moved to. */
  #file: TFile | null = null;
  #gone = false;
  /** A counter of reads of the note's text, and the number of the read that is shown: an earlier read may end later. */
  #asked = 0;
  #shown = 0;

  constructor(
    container: HTMLElement,
    block: Sought,
    context: MarkdownPostProcessorContext,
    handOver: HandOver,
    parts: Parts,
  ) {
    super(container);
    this.#parts = parts;
    this.#context = context;
    this.#sought = block;
    this.#handOver = handOver;
  }

  /** Shows the form; resolves when all of it is rendered. */
  async show(): Promise<void> {
    const { app, texts } = this.#parts;
    const file = (this.#file = app.vault.getFileByPath(this.#context.sourcePath));
    const rendered = this.#context.getSectionInfo(this.containerEl);
    const at = rendered === null ? {} : { lines: { from: rendered.lineStart, to: rendered.lineEnd } };
    const known = file === null ? undefined : this.#textAtHand(file, rendered?.text);
    const text = known ?? (file === null ? undefined : await texts.read(file)) ?? rendered?.text ?? "";
    if (this.#gone) return;
    const isRendered = text === rendered?.text;
    const model = this.#modelIn(knownNote(text), { ...this.#sought, ...(isRendered ? at : {}) });
    if (model === undefined || file === null) {
      this.#showSource();
      return;
    }
    this.#model = model;
    this.#form = new MountedForm(this.#parts, this.containerEl, model, { file, savePolicy: "leave" });
    this.register(texts.onChange(file, () => void this.#refresh(file)));
    this.#handOver.look();
    await this.#form.rendered();
  }

  override onload(): void {
    this.#handOver.enter(this);
  }

  override onunload(): void {
    this.#gone = true;
    this.#handOver.leave(this);
  }

  get form(): MountedForm | undefined {
    return this.#form;
  }

  get isGone(): boolean {
    return this.#gone;
  }

  isLike(other: Place): boolean {
    if (!(other instanceof ReadingForm) || other.#file !== this.#file) return false;
    const [mine, theirs] = [this.#identity, other.#identity];
    if (mine === undefined || theirs?.section !== mine.section) return false;
    return mine.keys.some((key) => theirs.keys.includes(key));
  }

  release(): MountedForm | undefined {
    const form = this.#form;
    this.#form = undefined;
    return form;
  }

  adopt(form: MountedForm): void {
    this.#form?.unmount();
    this.#form = form;
    form.moveTo(this.containerEl);
    if (this.#model !== undefined) form.update(this.#model);
  }

  /** The whole note's text if it is available without waiting, so that nothing jumps while a section is rendered again. */
  #textAtHand(file: TFile, rendered: string | undefined): string | undefined {
    const { editors, app } = this.#parts;
    const edited = editors.textOf(file);
    if (edited !== undefined) return edited;
    // An embed of one heading is rendered from that part of the note alone, without the properties that name the allies.
    const hasProperties = app.metadataCache.getFileCache(file)?.frontmatter !== undefined;
    const isWhole = rendered !== undefined && hasProperties === (locateFrontmatter(rendered) !== undefined);
    return isWhole ? rendered : undefined;
  }

  #modelIn(note: Note, sought: Sought): FormModel | undefined {
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

  /** The note changed, here or elsewhere. (If the app renders the section again, this form is removed before that.) */
  async #refresh(file: TFile): Promise<void> {
    const asked = (this.#asked += 1);
    const text = await this.#parts.texts.read(file);
    if (text === undefined || asked < this.#shown || this.#gone || this.#identity === undefined) return;
    this.#shown = asked;
    const note = knownNote(text);
    const block = findAgain(note, this.#identity);
    if (block === undefined) return;
    this.#identity = identityOf(block);
    this.#model = this.#modelOf(note, block);
    this.#form?.update(this.#model);
  }

  /** Shows the source, since what is rendered is in no note (another plugin's text, say). */
  #showSource(): void {
    this.containerEl.createEl("pre").createEl("code", { cls: "language-alliance", text: this.#sought.body });
  }
}
