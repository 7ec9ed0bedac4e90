/** “Make this note an alliance”: properties are added to the note that is open, by one undo step. */
import { Modal, setIcon, type TFile } from "obsidian";
import { makeNoteAnAlliance } from "../../actions/new-alliance";
import { usualNames } from "../../core/frontmatter/usual-names";
import { mountMakeAlliance } from "../../ui/new-alliance/mount-new-alliance";
import type { Feature, Parts } from "../parts";
import { mayBeAlly, peopleOf } from "./people";

export const makeAlliance: Feature = (parts) => {
  const { plugin, app } = parts;
  plugin.addCommand({
    id: "make-alliance",
    name: "Make this note an alliance",
    icon: "handshake",
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      // A note that may be somebody's is no alliance and no template yet.
      if (file === null || !mayBeAlly(app, file)) return false;
      if (!checking) new MakeAllianceModal(parts, file).open();
      return true;
    },
  });
};

class MakeAllianceModal extends Modal {
  readonly #parts: Parts;
  readonly #file: TFile;
  #mounted: { unmount(): void } | undefined;

  constructor(parts: Parts, file: TFile) {
    super(parts.app);
    this.#parts = parts;
    this.#file = file;
    this.setTitle("Make this note an alliance");
    this.modalEl.addClass("da-new-modal");
  }

  override onOpen(): void {
    const { app, settings, privacy } = this.#parts;
    const people = peopleOf(app, settings.current);
    const properties = usualNames(app.metadataCache.getFileCache(this.#file)?.frontmatter ?? {});
    this.#mounted = mountMakeAlliance(this.contentEl, {
      asksAllies: !Object.hasOwn(properties, "allies"),
      reviewEvery: settings.current.reviewEvery,
      people: (typed) => privacy.offered(() => people.suggest(typed)),
      allyEntry: (name) => people.entryOf(name),
      icon: (name, into) => setIcon(into, name),
      close: () => this.close(),
      make: (chosen) => makeNoteAnAlliance(this.#parts, this.#file, chosen),
    });
  }

  override onClose(): void {
    this.#mounted?.unmount();
  }
}
