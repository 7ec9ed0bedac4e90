/** The command palette, the quick switcher, and the dialog that asks for a file's new name. */
import type { Command, FuzzyMatch } from "obsidian";
import type { App } from "../app";
import { reportLater } from "../base/events";
import { joinPath } from "../base/paths";
import { Setting } from "../settings/setting";
import { type TAbstractFile, TFile } from "../vault/file";
import { describeHotkey, Keymap } from "./keymap";
import { Modal } from "./modal";
import { Notice } from "./notice";
import { FuzzySuggestModal } from "./suggest-modal";

export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Select a command...");
    this.emptyStateText = "No commands found.";
  }

  getItems(): Command[] {
    return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(match: FuzzyMatch<Command>, element: HTMLElement): void {
    element.addClass("mod-complex");
    super.renderSuggestion(match, element.createDiv("suggestion-content"));
    const [hotkey] = match.item.hotkeys ?? [];
    if (hotkey !== undefined) element.createEl("kbd", { cls: "suggestion-hotkey", text: describeHotkey(hotkey) });
  }

  onChooseItem(command: Command): void {
    this.app.commands.executeCommand(command);
  }
}

export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Find or create a note...");
  }

  getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  getItemText(file: TFile): string {
    return file.path.replace(/\.md$/u, "");
  }

  onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}

export class RenameDialog extends Modal {
  readonly #file: TAbstractFile;

  constructor(app: App, file: TAbstractFile) {
    super(app);
    this.#file = file;
    this.setTitle("File name");
  }

  override onOpen(): void {
    const file = this.#file;
    let name = file instanceof TFile ? file.basename : file.name;
    const rename = (): void => {
      const ending = file instanceof TFile && file.extension !== "" ? `.${file.extension}` : "";
      this.close();
      this.app.fileManager
        .renameFile(file, joinPath(file.parent?.path ?? "/", name + ending))
        .catch((error: unknown) => {
          new Notice(error instanceof Error ? error.message : "Failed to rename.");
          reportLater(error);
        });
    };
    new Setting(this.contentEl).setName("Name").addText((text) => {
      text.setValue(name).onChange((value) => {
        name = value.trim();
      });
      text.inputEl.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) rename();
      });
      window.setTimeout(() => {
        text.inputEl.select();
      });
    });
    new Setting(this.contentEl).addButton((button) => button.setButtonText("Save").setCta().onClick(rename));
  }
}
