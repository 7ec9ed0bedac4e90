/** One row of settings: a name, a description, and controls that the name labels. */
import { setText } from "../dom/elements";
import { setTooltip } from "../ui/tooltip";
import type { BaseComponent } from "./base-component";
import { ButtonComponent, ExtraButtonComponent } from "./button";
import {
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from "./choice-controls";
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from "./text-controls";

let count = 0;

export class Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv("setting-item-name");
    this.nameEl.id = `setting-${++count}`;
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.descEl.id = `${this.nameEl.id}-desc`;
    this.controlEl = this.settingEl.createDiv("setting-item-control");
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = null;
    if (message !== null && message !== "")
      this.errorEl = this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } });
    return this;
  }

  setName(name: string | DocumentFragment): this {
    setText(this.nameEl, name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    setText(this.descEl, desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.nameEl, tooltip);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass("setting-item-heading");
    this.nameEl.setAttribute("role", "heading");
    this.nameEl.setAttribute("aria-level", "3");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  #add(component: BaseComponent, callback: () => unknown): this {
    this.components.push(component);
    for (const control of this.controlEl.findAll("input, select, textarea")) {
      if (control.hasAttribute("aria-labelledby") || control.hasAttribute("aria-label")) continue;
      control.setAttribute("aria-labelledby", this.nameEl.id);
      control.setAttribute("aria-describedby", this.descEl.id);
    }
    callback();
    return this;
  }

  addComponent(make: (element: HTMLElement) => BaseComponent): this {
    return this.#add(make(this.controlEl), () => undefined);
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    const component = new ButtonComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    const component = new ExtraButtonComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass("mod-toggle");
    const component = new ToggleComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addText(callback: (component: TextComponent) => unknown): this {
    const component = new TextComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    const component = new SearchComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    const component = new TextAreaComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    const component = new MomentFormatComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    const component = new DropdownComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    const component = new ColorComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    const component = new ProgressBarComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    const component = new SliderComponent(this.controlEl);
    return this.#add(component, () => callback(component));
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }
}

export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly headerEl: HTMLElement;
  listEl: HTMLElement;
  #header: Setting | undefined;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv("setting-group");
    this.headerEl = this.groupEl.createDiv("setting-group-header");
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  get #heading(): Setting {
    this.#header ??= new Setting(this.headerEl).setHeading();
    return this.#header;
  }

  setHeading(text: string | DocumentFragment): this {
    this.#heading.setName(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClasses(classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    callback(new SearchComponent(this.#heading.controlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    callback(new ExtraButtonComponent(this.#heading.controlEl));
    return this;
  }
}
