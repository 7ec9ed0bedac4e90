/** Files that are no notes: an image, or the file's text. */
import type { TFile } from "../vault/file";
import { FileView } from "./file-view";

const IMAGES = ["png", "jpg", "jpeg", "gif", "webp"];

export class PlainFileView extends FileView {
  getViewType(): string {
    return "plain-file";
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.contentEl.empty();
    const box = this.contentEl.createDiv("plain-file");
    if (IMAGES.includes(file.extension))
      box.createEl("img", { attr: { src: this.app.vault.getResourcePath(file), alt: file.name } });
    else box.createEl("pre", { text: await this.app.vault.cachedRead(file) });
  }
}
