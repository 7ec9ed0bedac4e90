/** A page of settings that a plugin draws itself. */
export abstract class SettingPage {
  rootEl: HTMLElement = createDiv("setting-page");
  titlebarEl: HTMLElement = this.rootEl.createDiv("setting-page-title");
  containerEl: HTMLElement = this.rootEl.createDiv("setting-page-content");
  title = "";

  abstract display(): void;

  hide(): void {
    // For subclasses.
  }
}
