/** The controls of the declarative settings: each reads its value from the tab, validates, and hands a new one back. */
import type { SettingControl } from "obsidian";
import type { App } from "../app";
import { reportLater } from "../base/events";
import { TFile, TFolder } from "../vault/file";
import { AbstractInputSuggest } from "../ui/popover-suggest";
import type { Setting } from "./setting";
import type { TextComponent } from "./text-controls";

/** Where values come from and go to. */
export interface ValueSource {
  readonly app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): unknown;
  refreshDomState(): void;
}

class PathSuggest extends AbstractInputSuggest<string> {
  readonly #paths: () => string[];

  constructor(app: App, input: HTMLInputElement, paths: () => string[]) {
    super(app, input);
    this.#paths = paths;
  }

  protected getSuggestions(query: string): string[] {
    return this.#paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, element: HTMLElement): void {
    element.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.setValue(path);
    this.textInputEl.dispatchEvent(new Event("input"));
    this.close();
  }
}

type Commit = (value: unknown) => void;

async function errorOf(control: SettingControl, value: unknown): Promise<string> {
  const validate = control.validate as ((value: unknown) => unknown) | undefined;
  const message = await validate?.(value);
  return typeof message === "string" ? message : "";
}

export function addControl(setting: Setting, control: SettingControl, source: ValueSource): void {
  const value: unknown = source.getControlValue(control.key) ?? control.defaultValue;
  const commit: Commit = (next) => {
    errorOf(control, next)
      .then(async (error) => {
        setting.setErrorMessage(error);
        if (error !== "") return;
        await source.setControlValue(control.key, next);
        source.refreshDomState();
      })
      .catch(reportLater);
  };
  mount(setting, control, { value, commit, app: source.app });
  // A stored value may already be wrong: say so, and leave it. (Never return a setting to a promise: it has a `then` of its own.)
  if (value !== undefined && value !== null)
    errorOf(control, value).then((error) => void setting.setErrorMessage(error), reportLater);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function mount(setting: Setting, control: SettingControl, given: { value: unknown; commit: Commit; app: App }): void {
  const { value, commit, app } = given;
  const field = (component: TextComponent, placeholder: string | undefined): TextComponent =>
    component
      .setPlaceholder(placeholder ?? "")
      .setValue(text(value))
      .onChange(commit);
  switch (control.type) {
    case "toggle":
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(commit));
      break;
    case "dropdown":
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text(value)).onChange(commit));
      break;
    case "text":
      setting.addText((component) => field(component, control.placeholder));
      break;
    case "textarea":
      setting.addTextArea((area) => {
        area
          .setPlaceholder(control.placeholder ?? "")
          .setValue(text(value))
          .onChange(commit);
        area.inputEl.rows = control.rows ?? 4;
      });
      break;
    case "number":
      setting.addText((component) => {
        field(component, control.placeholder).onChange((next) => {
          if (next !== "" && Number.isFinite(Number(next))) commit(Number(next));
        });
        component.inputEl.type = "number";
        for (const name of ["min", "max", "step"] as const) component.inputEl[name] = text(control[name]);
      });
      break;
    case "file":
      setting.addText((component) => {
        const fits = control.filter ?? (() => true);
        new PathSuggest(app, field(component, control.placeholder).inputEl, () =>
          app.vault
            .getFiles()
            .filter((file) => file instanceof TFile && fits(file as never))
            .map(({ path }) => path),
        );
      });
      break;
    case "folder":
      setting.addText((component) => {
        const fits = control.filter ?? (() => true);
        new PathSuggest(app, field(component, control.placeholder).inputEl, () =>
          app.vault
            .getAllFolders(control.includeRoot)
            .filter((folder) => folder instanceof TFolder && fits(folder as never))
            .map(({ path }) => path),
        );
      });
      break;
    case "slider":
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
        slider.setValue(Number(value ?? control.min)).onChange(commit);
      });
      break;
    case "color":
      setting.addColorPicker((color) => color.setValue(text(value)).onChange(commit));
      break;
  }
}
