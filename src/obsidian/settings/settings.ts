/** What a coach may set, as it stands in the plugin's `data.json`: settings only, never a word of an alliance. */
import { DEFAULT_PATTERN } from "../../core/template/file-name";
import { withoutEnd } from "../../core/text/without-end";

/** The settings; paths are vault paths without a slash at either end, `""` for the vault's root (or, for people, for any note). */
export interface Settings {
  /** Where new alliances are put. */
  readonly allianceFolder: string;
  /** The title of a new alliance's note; see `fillPattern`. */
  readonly fileNamePattern: string;
  /** Where own templates are looked for. */
  readonly templatesFolder: string;
  /** The cadence proposed for a new alliance whose template proposes none; may be empty. */
  readonly reviewEvery: string;
  /** Notes that are suggested as allies: those in this folder, or all. */
  readonly peopleFolder: string;
  /** What else tells a person's note: `#person` for a tag, `type: person` for a property; `""` for nothing else. */
  readonly peopleMark: string;
  /** Where private reflections are put; empty for beside the alliance. */
  readonly reflectionFolder: string;
  /** In Live Preview, question blocks are rendered by the app's own code block rendering. */
  readonly appBlockRendering: boolean;
  /** In print and PDF, questions without an answer are left out; otherwise they have room to write. */
  readonly leaveOutEmpty: boolean;
  /** At start, a quiet word says how many alliances wait for a review. */
  readonly noticeAtStart: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  allianceFolder: "Alliances",
  fileNamePattern: DEFAULT_PATTERN,
  templatesFolder: "Templates",
  reviewEvery: "",
  peopleFolder: "",
  peopleMark: "",
  reflectionFolder: "",
  appBlockRendering: false,
  leaveOutEmpty: false,
  noticeAtStart: false,
};

/** Settings read from what `data.json` holds: every value of a wrong type is the default. */
export function parseSettings(data: unknown): Settings {
  const record: Readonly<Record<string, unknown>> = isRecord(data) ? data : {};
  const text = (key: keyof Settings, standard: string): string => {
    const value = record[key];
    return typeof value === "string" ? value.trim() : standard;
  };
  const folder = (key: keyof Settings, standard: string): string => trimSlashes(text(key, standard));
  return {
    allianceFolder: folder("allianceFolder", DEFAULT_SETTINGS.allianceFolder),
    fileNamePattern: text("fileNamePattern", DEFAULT_SETTINGS.fileNamePattern) || DEFAULT_SETTINGS.fileNamePattern,
    templatesFolder: folder("templatesFolder", DEFAULT_SETTINGS.templatesFolder),
    reviewEvery: text("reviewEvery", DEFAULT_SETTINGS.reviewEvery),
    peopleFolder: folder("peopleFolder", DEFAULT_SETTINGS.peopleFolder),
    peopleMark: text("peopleMark", DEFAULT_SETTINGS.peopleMark),
    reflectionFolder: folder("reflectionFolder", DEFAULT_SETTINGS.reflectionFolder),
    appBlockRendering: record.appBlockRendering === true,
    leaveOutEmpty: record.leaveOutEmpty === true,
    noticeAtStart: record.noticeAtStart === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function trimSlashes(path: string): string {
  return withoutEnd(path.replace(/^\/+/, ""), /\//);
}
