/* A small plugin that uses what a real one does, in CommonJS as the app loads it. Its state is visible at window.fixture. */
"use strict";
const obsidian = require("obsidian");
const { StateField } = require("@codemirror/state");
const { Decoration, EditorView, WidgetType } = require("@codemirror/view");

const log = [];
window.fixture = { log, obsidian };

class Field extends WidgetType {
  constructor(text, from, to) {
    super();
    Object.assign(this, { text, from, to });
  }
  eq(other) {
    return other.text === this.text && other.from === this.from;
  }
  updateDOM(dom) {
    dom.dataset.text = this.text;
    return true;
  }
  toDOM() {
    const box = document.createElement("div");
    box.className = "fixture-widget";
    const input = box.createEl("input", { type: "text", attr: { "aria-label": "Widget field" } });
    input.value = "";
    log.push("widget made");
    return box;
  }
  ignoreEvent() {
    return true;
  }
}

function widgets(state) {
  if (!state.field(obsidian.editorLivePreviewField)) return Decoration.none;
  const text = state.doc.toString();
  const found = [];
  for (const match of text.matchAll(/^```field\n([\s\S]*?)\n```$/gm)) {
    const from = match.index;
    const to = from + match[0].length;
    if (state.selection.ranges.some((range) => range.from <= to && range.to >= from)) continue;
    found.push(Decoration.replace({ widget: new Field(match[1], from, to), block: true }).range(from, to));
  }
  return Decoration.set(found);
}

const widgetField = StateField.define({
  create: widgets,
  update: (value, transaction) => widgets(transaction.state),
  provide: (field) => EditorView.decorations.from(field),
});

class Panel extends obsidian.ItemView {
  getViewType() {
    return "fixture-panel";
  }
  getDisplayText() {
    return "Fixture panel";
  }
  getIcon() {
    return "handshake";
  }
  async onOpen() {
    log.push("panel opened");
    this.contentEl.createEl("h2", { text: "Panel content" });
    this.contentEl.createEl("button", { text: "Pop me" });
  }
}

class Dialog extends obsidian.Modal {
  onOpen() {
    this.setTitle("Fixture dialog");
    new obsidian.Setting(this.contentEl).setName("Dialog name").addText((text) => text);
  }
}

class Declared extends obsidian.PluginSettingTab {
  getSettingDefinitions() {
    return [
      { name: "Loose toggle", control: { type: "toggle", key: "loose" } },
      {
        type: "group",
        heading: "Group heading",
        items: [
          {
            name: "Cadence",
            desc: "How often",
            control: { type: "text", key: "cadence", validate: (value) => (value === "bad" ? "Not a cadence" : undefined) },
          },
          { name: "Only when loose", visible: () => this.plugin.settings.loose === true },
          { name: "Do it", action: () => log.push("action") },
        ],
      },
      { type: "page", name: "More", items: [{ name: "On the page", control: { type: "dropdown", key: "kind", options: { a: "A", b: "B" } } }] },
    ];
  }
}

class Drawn extends obsidian.PluginSettingTab {
  get name() {
    return "Drawn";
  }
  display() {
    this.containerEl.empty();
    new obsidian.Setting(this.containerEl).setName("Drawn toggle").addToggle((toggle) => toggle);
  }
}

module.exports = class Fixture extends obsidian.Plugin {
  async onload() {
    window.fixture.plugin = this;
    this.settings = Object.assign({ loose: false, cadence: "weekly" }, await this.loadData());
    this.registerMarkdownCodeBlockProcessor("fixture", (source, el, ctx) => {
      const info = ctx.getSectionInfo(el);
      el.createEl("p", { text: `Rendered: ${source}`, attr: { "data-lines": info ? `${info.lineStart}-${info.lineEnd}` : "none" } });
      el.createEl("input", { attr: { "aria-label": `Field ${source}` } });
      el.dataset.attached = String(el.isConnected);
      const child = new obsidian.MarkdownRenderChild(el);
      child.onload = () => log.push(`load ${source}`);
      child.onunload = () => log.push(`unload ${source}`);
      ctx.addChild(child);
    });
    this.registerMarkdownPostProcessor(async (el) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      for (const strong of el.querySelectorAll("strong")) strong.dataset.processed = "yes";
    });
    this.registerEditorExtension(widgetField);
    this.registerView("fixture-panel", (leaf) => new Panel(leaf));
    this.addRibbonIcon("handshake", "Open fixture panel", () => this.app.workspace.ensureSideLeaf("fixture-panel", "right"));
    this.addCommand({ id: "panel", name: "Open panel", callback: () => this.app.workspace.ensureSideLeaf("fixture-panel", "right") });
    this.addCommand({ id: "dialog", name: "Open dialog", callback: () => new Dialog(this.app).open() });
    this.addCommand({ id: "notice", name: "Say hello", callback: () => new obsidian.Notice("Hello from the fixture") });
    this.addCommand({ id: "today", name: "Say the day", callback: () => new obsidian.Notice(obsidian.moment().format("YYYY-MM-DD"), 0) });
    this.addCommand({ id: "insert", name: "Insert word", editorCallback: (editor) => editor.replaceSelection("inserted") });
    this.addStatusBarItem().setText("3 waiting");
    this.addSettingTab(new Declared(this.app, this));
    this.addSettingTab(new Drawn(this.app, this));
    this.registerObsidianProtocolHandler("fixture", (params) => log.push(`uri ${params.note}`));
    this.registerEvent(this.app.vault.on("create", (file) => log.push(`create ${file.path}`)));
    this.registerEvent(this.app.vault.on("modify", (file) => log.push(`modify ${file.path}`)));
    this.registerEvent(this.app.vault.on("rename", (file, old) => log.push(`rename ${old} → ${file.path}`)));
    this.registerEvent(this.app.metadataCache.on("changed", (file) => log.push(`changed ${file.path}`)));
    this.registerEvent(this.app.metadataCache.on("resolved", () => log.push("resolved")));
    this.app.workspace.onLayoutReady(() => log.push("layout ready"));
  }
};
