/** The dialog “New alliance”, in a window of the app's. */
import { Modal, setIcon, type TFile } from "obsidian";
import { createAlliance } from "../../actions/new-alliance";
import { inEnglish } from "../../actions/words";
import { parseAlly } from "../../core/note/allies";
import { fillPattern } from "../../core/template/file-name";
import type { Template } from "../../core/template/template";
import { mountNewAlliance } from "../../ui/new-alliance/mount-new-alliance";
import type { NewAllianceDefaults, NewAlliancePort } from "../../ui/new-alliance/port";
import type { NewAlliance } from "../../core/template/new-alliance";
import { today } from "../calendar";
import { folderPaths } from "../folder-files";
import type { Parts } from "../parts";
import { openAlliance } from "./open-alliance";
import { peopleOf } from "./people";

/** What the dialog begins with. */
export interface NewAllianceStart {
  readonly templates: readonly Template[];
  /** The folder to propose; the settings' one where none is given. */
  readonly folder?: string;
  /** Entries of the allies that are known already. */
  readonly allies?: readonly string[];
  /** The alliance that the new one continues differently, with its allies' entries and the template to propose. */
  readonly continues?: { readonly file: TFile; readonly allies: readonly string[]; readonly template?: Template };
}

export class NewAllianceModal extends Modal {
  readonly #parts: Parts;
  readonly #start: NewAllianceStart;
  #mounted: { unmount(): void } | undefined;
  #created: TFile | undefined;

  constructor(parts: Parts, start: NewAllianceStart) {
    super(parts.app);
    this.#parts = parts;
    this.#start = start;
    this.setTitle(start.continues === undefined ? "New alliance" : "Continue differently");
    this.modalEl.addClass("da-new-modal");
  }

  override onOpen(): void {
    this.#mounted = mountNewAlliance(this.contentEl, this.#port());
  }

  override onClose(): void {
    this.#mounted?.unmount();
    const created = this.#created;
    // Later, since the app first restores focus to where it was before the dialog.
    if (created !== undefined) window.setTimeout(() => void openAlliance(this.#parts, created), 0);
  }

  #port(): NewAlliancePort {
    const { app } = this;
    const { privacy, settings, notes } = this.#parts;
    const { allianceFolder, reviewEvery, fileNamePattern } = settings.current;
    const { folder, allies, continues } = this.#start;
    const people = peopleOf(app, settings.current);
    return {
      templates: this.#start.templates,
      folders: privacy.offered(() => folderPaths(app)),
      defaults: {
        folder: folder ?? allianceFolder,
        reviewEvery,
        ...(allies === undefined ? {} : { allies }),
        ...lastTime(continues),
      },
      people: (typed) => privacy.offered(() => people.suggest(typed)),
      allyEntry: (name) => people.entryOf(name),
      title: (allies, template) =>
        fillPattern(fileNamePattern, { allies: allies.map((entry) => parseAlly(entry).name), template, date: today() }),
      freePath: (folder, title) => notes.freePath(folder, title),
      create: (choice) => this.#create(choice),
      icon: (name, into) => setIcon(into, name),
      close: () => this.close(),
    };
  }

  async #create(choice: NewAlliance): Promise<string | undefined> {
    const last = this.#start.continues?.file;
    const { metadataCache } = this.app;
    const linkFrom = (path: string) =>
      last === undefined ? "" : `[[${metadataCache.fileToLinktext(last, path, true)}]]`;
    const made = await createAlliance(this.#parts, choice, last === undefined ? undefined : linkFrom);
    if ("failure" in made) return inEnglish(made.failure);
    this.#created = made.note;
    return undefined;
  }
}

/** What the dialog begins with where an alliance is continued. */
function lastTime(continues: NewAllianceStart["continues"]): Partial<NewAllianceDefaults> {
  if (continues === undefined) return {};
  const { file, allies, template } = continues;
  const words = `It is never too late. “${file.basename}” stays as it is; what was said there stands beside each question that is asked again.`;
  return { allies, words, ...(template === undefined ? {} : { template }) };
}
