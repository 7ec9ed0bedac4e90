/** The settings window: the playground's own tab, and the plugins'. */
import type { App } from "../app";
import { Modal } from "../ui/modal";
import { setIcon } from "../ui/icons";
import { Setting } from "./setting";
import { SettingTab } from "./setting-tab";

class AppearanceTab extends SettingTab {
  override icon = "palette";
  readonly name = "Appearance";

  override display(): void {
    new Setting(this.containerEl).setName("Dark theme").addToggle((toggle) =>
      toggle.setValue(this.app.isDarkMode()).onChange((dark) => {
        this.app.setTheme(dark ? "dark" : "light");
      }),
    );
  }
}

export class SettingsWindow extends Modal {
  readonly #list: HTMLElement;
  readonly #content: HTMLElement;
  #active: SettingTab | undefined;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-settings");
    this.modalEl.setAttribute("aria-label", "Settings");
    const columns = this.contentEl.createDiv("vertical-tabs-container");
    this.#list = columns.createDiv({
      cls: "vertical-tab-header",
      attr: { role: "tablist", "aria-label": "Settings", "aria-orientation": "vertical" },
    });
    this.#content = columns.createDiv("vertical-tab-content-container");
  }

  override onOpen(): void {
    const own = new AppearanceTab(this.app);
    const tabs = [own, ...this.app.settingTabs];
    tabs.forEach((tab, at) => {
      const item = this.#list.createEl("button", {
        cls: "vertical-tab-nav-item",
        attr: { type: "button", role: "tab", "aria-selected": "false" },
      });
      setIcon(item.createDiv("vertical-tab-nav-item-icon"), tab.icon);
      item.createSpan({ text: tab.name });
      item.addEventListener("click", () => {
        this.#show(tab, at);
      });
      item.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = this.#list.findAll("button")[(at + step + tabs.length) % tabs.length];
        next?.focus();
        next?.click();
      });
    });
    this.openTab(tabs.length > 1 ? 1 : 0);
  }

  openTab(at: number): void {
    const tab = at === 0 ? undefined : this.app.settingTabs[at - 1];
    if (tab !== undefined) this.#show(tab, at);
    else this.#list.findAll("button")[0]?.click();
  }

  #show(tab: SettingTab, at: number): void {
    this.#active?.leave();
    this.#active = tab;
    this.#list.findAll("button").forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === at));
      item.toggleClass("is-active", index === at);
      item.tabIndex = index === at ? 0 : -1;
    });
    tab.containerEl.setAttribute("role", "tabpanel");
    tab.containerEl.setAttribute("aria-label", tab.name);
    this.#content.empty();
    this.#content.append(tab.containerEl);
    tab.show();
  }

  override onClose(): void {
    this.#active?.leave();
  }
}
