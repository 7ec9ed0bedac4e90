/** Renders what `getSettingDefinitions()` returns: rows, groups, lists and pages. */
import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from "obsidian";
import { setIcon } from "../ui/icons";
import type { ExtraButtonComponent } from "./button";
import { addControl, type ValueSource } from "./definition-control";
import { Setting, SettingGroup } from "./setting";

type Flag = boolean | (() => boolean) | undefined;

export interface DefinitionsHost extends ValueSource {
  openPage(page: SettingDefinitionPage): void;
}

function isOn(flag: Flag, standard: boolean): boolean {
  return typeof flag === "function" ? flag() : (flag ?? standard);
}

/** What is on the page: its predicates can be asked again, and its cleanups run before it goes. */
export class RenderedDefinitions {
  readonly #checks: (() => void)[] = [];
  readonly #cleanups: (() => void)[] = [];
  readonly #host: DefinitionsHost;

  constructor(host: DefinitionsHost) {
    this.#host = host;
  }

  refresh(): void {
    for (const check of this.#checks) check();
  }

  clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#checks.length = 0;
  }

  /** Rows that stand alone are gathered into groups without a heading, as the app shows them. */
  render(container: HTMLElement, items: readonly SettingDefinitionItem[]): void {
    let loose: SettingGroup | undefined;
    for (const item of items) {
      if ("type" in item && (item.type === "group" || item.type === "list")) {
        loose = undefined;
        this.#group(container, item);
        continue;
      }
      loose ??= new SettingGroup(container);
      this.#row(loose, item as SettingDefinition | SettingDefinitionPage, 0);
    }
  }

  #watch(element: HTMLElement, visible: Flag): void {
    const check = (): void => {
      element.toggle(isOn(visible, true));
    };
    this.#checks.push(check);
    check();
  }

  #group(container: HTMLElement, definition: SettingDefinitionGroup): void {
    const group = new SettingGroup(container);
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(...definition.cls.split(/\s+/u));
    this.#watch(group.groupEl, definition.visible);
    const items = definition.items ?? [];
    const rows = items.map((item, at) => ({ item, setting: this.#row(group, item, at) }));
    const builders = (definition.extraButtons ?? []) as unknown as ((button: ExtraButtonComponent) => unknown)[];
    for (const build of builders) group.addExtraButton(build);
    const { search } = definition;
    if (search !== undefined)
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? "Search…").onChange((query) => {
          for (const { item, setting } of rows) setting.settingEl.toggle(query === "" || search.match(item, query));
        }),
      );
    if (definition.type === "list")
      this.#list(
        group,
        definition as SettingDefinitionList,
        rows.map(({ setting }) => setting),
      );
  }

  #list(group: SettingGroup, list: SettingDefinitionList, rows: Setting[]): void {
    const { emptyState, onDelete, onReorder, addItem } = list;
    group.listEl.setAttribute("role", "list");
    if (rows.length === 0 && emptyState !== undefined)
      group.listEl.createDiv({ cls: "setting-list-empty", text: emptyState });
    rows.forEach((setting, at) => {
      setting.settingEl.setAttribute("role", "listitem");
      const add = (icon: string, label: string, act: () => void): void => {
        setting.addExtraButton((button) => button.setIcon(icon).setTooltip(label).onClick(act));
      };
      if (onReorder !== undefined && at > 0) add("arrow-up", "Move up", () => onReorder(at, at - 1));
      if (onReorder !== undefined && at < rows.length - 1) add("arrow-down", "Move down", () => onReorder(at, at + 1));
      if (onDelete !== undefined) add("trash-2", "Delete", () => onDelete(at));
    });
    if (addItem !== undefined)
      group.addExtraButton((button) =>
        button
          .setIcon("plus")
          .setTooltip(addItem.name)
          .onClick(() => {
            addItem.action(button.extraSettingsEl);
          }),
      );
  }

  #row(group: SettingGroup, item: SettingDefinition | SettingDefinitionPage, at: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined)
      setting.setDesc(typeof item.desc === "string" ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
    this.#watch(setting.settingEl, item.visible);
    if ("type" in item) this.#page(setting, item);
    else if (item.render !== undefined) {
      const cleanup = item.render(setting as never, group as never);
      if (typeof cleanup === "function") this.#cleanups.push(cleanup);
    } else if (item.control !== undefined) {
      const { control } = item;
      addControl(setting, control, this.#host);
      this.#disable(setting, control.disabled);
    } else if (item.action !== undefined) {
      const { action, disabled } = item;
      this.#clickable(setting, () => {
        if (!isOn(disabled, false)) action(setting.settingEl, at);
      });
      this.#disable(setting, disabled);
    }
    return setting;
  }

  #disable(setting: Setting, disabled: Flag): void {
    const check = (): void => {
      setting.setDisabled(isOn(disabled, false));
    };
    this.#checks.push(check);
    check();
  }

  #clickable(setting: Setting, act: () => void): void {
    const { settingEl } = setting;
    settingEl.addClass("mod-clickable");
    settingEl.setAttribute("role", "button");
    settingEl.setAttribute("aria-labelledby", setting.nameEl.id);
    settingEl.tabIndex = 0;
    settingEl.addEventListener("click", (event) => {
      if ((event.target as Element | null)?.closest("button") === null) act();
    });
    settingEl.addEventListener("keydown", (event) => {
      if (event.target === settingEl && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        act();
      }
    });
  }

  #page(setting: Setting, page: SettingDefinitionPage): void {
    const { displayValue, status } = page;
    const shown = typeof displayValue === "function" ? displayValue() : displayValue;
    const warns = typeof status === "function" ? status() : status;
    if (shown !== undefined || warns === "warning")
      setting.addDisplayValue((component) => component.setValue(shown ?? "").setStatus(warns ?? null));
    setIcon(setting.controlEl.createDiv("setting-page-arrow"), "chevron-right");
    this.#clickable(setting, () => {
      this.#host.openPage(page);
    });
  }
}
