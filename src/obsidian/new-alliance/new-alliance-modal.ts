/** The dialog “New alliance”, in a window of the app's. */
import { Modal, setIcon, type TFile } from "obsidian";
import { parseAlly } from "../../core/alliance/allies";
import { fillPattern } from "../../core/template/file-name";
import type { Template } from "../../core/template/template";
import { mountNewAlliance } from "../../ui/new-alliance/mount-new-alliance";
import type { NewAlliance, NewAlliancePort } from "../../ui/new-alliance/port";
import { today } from "../calendar";
import { folderPaths } from "../folder-files";
import type { Parts } from "../parts";
import { createAlliance, freePath } from "./alliance-note";
import { openAlliance } from "./open-alliance";
import { peopleOf } from "./people";

/** What the dialog begins with. */
export interface NewAllianceStart {
  readonly templates: readonly Template[];
  /** The folder to propose; the settings' one where none is given. */
  readonly folder?: string;
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
    this.setTitle("New alliance");
    this.modalEl.addClass("da-new-modal");
  }

  override onOpen(): void {
    this.#mounted = mountNewAlliance(this.contentEl, this.#port());
  }

  override onClose(): void {
    this.#mounted?.unmount();
    const created = this.#created;
    // Later: the app puts focus back to where it was before the dialog.
    if (created !== undefined) window.setTimeout(() => void openAlliance(this.#parts, created), 0);
  }

  #port(): NewAlliancePort {
    const { app } = this;
    const { allianceFolder, reviewEvery, peopleFolder, fileNamePattern } = this.#parts.settings.current;
    const people = peopleOf(app, peopleFolder);
    return {
      templates: this.#start.templates,
      folders: folderPaths(app),
      defaults: { folder: this.#start.folder ?? allianceFolder, reviewEvery },
      people: (typed) => people.suggest(typed),
      allyEntry: (name) => people.entryOf(name),
      title: (allies, template) =>
        fillPattern(fileNamePattern, { allies: allies.map((entry) => parseAlly(entry).name), template, date: today() }),
      freePath: (folder, title) => freePath(app, folder, title),
      create: (choice) => this.#create(choice),
      icon: (name, into) => setIcon(into, name),
      close: () => this.close(),
    };
  }

  async #create(choice: NewAlliance): Promise<string | undefined> {
    const result = await createAlliance(this.app, choice);
    if (typeof result === "string") return result;
    this.#created = result;
    return undefined;
  }
}
