/** The settings as a coach sees them. */
import { PluginSettingTab, type SettingDefinitionItem, type SettingGroupItem } from "obsidian";
import { parseCadence } from "../../core/calendar/cadence";
import { forgetDrafts } from "../drafts/forget-drafts";
import type { Feature, Parts } from "../parts";
import { setPrint } from "./print";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

export const settings: Feature = (parts) => {
  parts.plugin.addSettingTab(new SettingTab(parts));
  setPrint(parts);
};

class SettingTab extends PluginSettingTab {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(parts.app, parts.plugin);
    this.#parts = parts;
    this.icon = "handshake";
    // A sync may bring other settings while the tab is open.
    parts.plugin.register(parts.settings.onChange(() => this.refreshDomState()));
  }

  override getControlValue(key: string): unknown {
    return Object.entries(this.#parts.settings.current).find(([name]) => name === key)?.[1];
  }

  override setControlValue(key: string, value: unknown): void {
    this.#parts.settings.set(key, value);
  }

  override getSettingDefinitions(): SettingDefinitionItem<keyof Settings>[] {
    return [
      { type: "group", heading: "New alliances", items: NEW_ALLIANCES },
      { type: "group", heading: "Question blocks", items: QUESTION_BLOCKS },
      { type: "group", heading: "Reviews", items: REVIEWS },
      {
        type: "group",
        heading: "Drafts",
        items: [
          {
            name: "Forget drafts",
            desc:
              "What is typed and not yet in its note waits on this device, as plain text, and is deleted once the note has it. " +
              "Here you can delete what still waits.",
            action: () => void forgetDrafts(this.#parts),
          },
        ],
      },
    ];
  }
}

const NEW_ALLIANCES: SettingGroupItem<keyof Settings>[] = [
  {
    name: "Folder for new alliances",
    desc: "Proposed when you begin one; made where it is not there yet.",
    control: {
      type: "folder",
      key: "allianceFolder",
      includeRoot: true,
      defaultValue: DEFAULT_SETTINGS.allianceFolder,
    },
  },
  {
    name: "Title of a new alliance",
    desc: "You can use {{allies}}, {{template}} and {{date}}.",
    control: {
      type: "text",
      key: "fileNamePattern",
      placeholder: DEFAULT_SETTINGS.fileNamePattern,
      defaultValue: DEFAULT_SETTINGS.fileNamePattern,
    },
  },
  {
    name: "How often to review",
    desc: "Proposed where a template proposes nothing. For example: 6 weeks, monthly, or 1 month, then 3 months.",
    control: {
      type: "text",
      key: "reviewEvery",
      placeholder: "1 month, then 3 months",
      defaultValue: DEFAULT_SETTINGS.reviewEvery,
      validate: cadenceIssue,
    },
  },
  {
    name: "Folder of your templates",
    desc: "Notes in it with the property alliance-template are templates, beside the built-in ones.",
    control: { type: "folder", key: "templatesFolder", defaultValue: DEFAULT_SETTINGS.templatesFolder },
  },
  {
    name: "Folder of people",
    desc: "Notes in it are suggested as allies. Without one, any note is, by its name.",
    control: { type: "folder", key: "peopleFolder", defaultValue: DEFAULT_SETTINGS.peopleFolder },
  },
  {
    name: "Mark of people",
    desc: "A tag or a property that people’s notes have, so that only they are suggested. For example: #person, or type: person.",
    control: { type: "text", key: "peopleMark", placeholder: "#person", defaultValue: DEFAULT_SETTINGS.peopleMark },
  },
  {
    name: "Folder of private reflections",
    desc: "Without one, a reflection stands beside its alliance. It is a plain note: whoever reads the vault can read it.",
    control: { type: "folder", key: "reflectionFolder", defaultValue: DEFAULT_SETTINGS.reflectionFolder },
  },
];

const QUESTION_BLOCKS: SettingGroupItem<keyof Settings>[] = [
  {
    name: "Use Obsidian’s own block rendering in Live Preview",
    desc:
      "Turn this on if another plugin or theme gets in the way of the forms while editing. Answers are then saved when you leave " +
      "the form. Open notes may have to be opened again.",
    control: { type: "toggle", key: "appBlockRendering", defaultValue: DEFAULT_SETTINGS.appBlockRendering },
  },
  {
    name: "Leave empty questions out of print and PDF",
    desc: "Otherwise a question without an answer has room to write on by hand. Private questions are never printed.",
    control: { type: "toggle", key: "leaveOutEmpty", defaultValue: DEFAULT_SETTINGS.leaveOutEmpty },
  },
];

const REVIEWS: SettingGroupItem<keyof Settings>[] = [
  {
    name: "Notice at start",
    desc: "When Obsidian starts, a quiet notice says how many alliances wait for a review. It names none.",
    control: { type: "toggle", key: "noticeAtStart", defaultValue: DEFAULT_SETTINGS.noticeAtStart },
  },
];

/** What is wrong with a cadence, if anything. */
function cadenceIssue(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const result = parseCadence(text);
  return result.ok ? undefined : result.problem.message;
}
