/** “Export review dates”: where to, how much it tells, and when to be reminded. */
import { Modal, Notice, Setting } from "obsidian";
import { calendarPath, CALENDAR_NAME, writeCalendar } from "../../actions/calendar-file";
import { inEnglish } from "../../actions/words";
import { hasReviewDate, reviewCalendar } from "../../core/share/icalendar";
import type { AllianceSummary } from "../../core/index/summary";
import { folderPaths } from "../folder-files";
import type { Parts } from "../parts";
import type { VaultNotes } from "../vault-notes";
import type { PrivacyView } from "../privacy/privacy-view";

/** Where the last choice is remembered on this device. */
const CHOICE_KEY = "designed-alliances-calendar";

const REMIND = { "0": "On the day", "1": "One day before", "3": "Three days before", "7": "A week before" } as const;

interface Choice {
  readonly folder: string;
  readonly names: boolean;
  readonly daysBefore: number;
}

export class ExportModal extends Modal {
  readonly #alliances: readonly AllianceSummary[];
  readonly #notes: VaultNotes;
  readonly #privacy: PrivacyView;
  #choice: Choice;
  #isWriting = false;

  constructor({ app, notes, privacy }: Parts, alliances: readonly AllianceSummary[]) {
    super(app);
    this.#notes = notes;
    this.#privacy = privacy;
    this.#alliances = alliances.filter(hasReviewDate);
    this.#choice = readChoice(app.loadLocalStorage(CHOICE_KEY), folderPaths(app));
    this.setTitle("Export review dates");
    this.modalEl.addClass("da-export-modal");
  }

  override onOpen(): void {
    const count = this.#alliances.length;
    this.contentEl.createEl("p", { cls: "da-export-words", text: countWords(count) });
    if (count === 0) return;
    this.#addFolder();
    this.#addRemind();
    new Setting(this.contentEl)
      .setName("Names instead of initials")
      .setDesc("Whoever sees your calendar will read the allies’ names and the notes’ titles.")
      .addToggle((toggle) => toggle.setValue(this.#choice.names).onChange((names) => this.#choose({ names })));
    this.#addButtons();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #choose(change: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...change };
  }

  #addFolder(): void {
    const { folder: chosen } = this.#choice;
    const folders = this.#privacy.offered(() => folderPaths(this.app).filter((folder) => folder !== ""));
    new Setting(this.contentEl)
      .setName("Folder")
      .setDesc("A file made here before is made anew.")
      .addDropdown((dropdown) => {
        // A folder's name may be a number: as an option's key it would come first.
        dropdown.addOption("/", "The vault’s top folder");
        for (const folder of folders) dropdown.addOption(`/${folder}`, folder);
        if (chosen !== "" && !folders.includes(chosen)) dropdown.addOption(`/${chosen}`, "The folder of last time");
        dropdown.setValue(`/${this.#choice.folder}`).onChange((value) => this.#choose({ folder: value.slice(1) }));
      });
  }

  #addRemind(): void {
    new Setting(this.contentEl)
      .setName("Remind me")
      .setDesc("At nine in the morning.")
      .addDropdown((dropdown) =>
        dropdown
          .addOptions(REMIND)
          .setValue(String(this.#choice.daysBefore))
          .onChange((value) => this.#choose({ daysBefore: Number(value) })),
      );
  }

  #addButtons(): void {
    new Setting(this.contentEl)
      .addButton((button) =>
        button
          .setButtonText("Export")
          .setCta()
          .onClick(() => void this.#export()),
      )
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()));
  }

  async #export(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    const { folder, ...told } = this.#choice;
    const text = reviewCalendar(this.#alliances, { now: new Date().toISOString(), ...told });
    const failure = await writeCalendar(this.#notes, folder, text);
    this.#isWriting = false;
    if (failure !== undefined) {
      new Notice(inEnglish(failure));
      return;
    }
    this.app.saveLocalStorage(CHOICE_KEY, this.#choice);
    this.close();
    const where = this.#privacy.isOn ? CALENDAR_NAME : calendarPath(folder);
    new Notice(
      `${countWords(this.#alliances.length)} Now in “${where}”: open it with your calendar, or send it there.`,
    );
  }
}

function countWords(count: number): string {
  if (count === 0) return "No alliance that holds has a day for its review yet.";
  return count === 1 ? "One review date." : `${count} review dates.`;
}

function readChoice(kept: unknown, folders: readonly string[]): Choice {
  const record: Readonly<Record<string, unknown>> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const { folder, names, daysBefore } = record;
  return {
    folder: typeof folder === "string" && folders.includes(folder) ? folder : "",
    names: names === true,
    daysBefore: typeof daysBefore === "number" && String(daysBefore) in REMIND ? daysBefore : 0,
  };
}
