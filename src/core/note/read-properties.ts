/**
 * The alliance's properties, read from frontmatter that is already plain values: our own reading, or the host's cache. A value of
 * the wrong kind is named and left out, never guessed at.
 */
import { usualNames } from "../frontmatter/usual-names";
import { areSeveral, namesIn, parseAlly } from "./allies";
import type { Problem } from "../text/problem";
import { parseCadence } from "../calendar/cadence";
import { isDay, type Day } from "../calendar/day";
import { ALLIANCE_STATUSES, type AllianceProperties, type AllianceStatus, type Ally } from "./properties";

/** With more allies than this there is a warning. */
const MOST_ALLIES = 20;

type Values = Readonly<Record<string, unknown>>;
type Writable<T> = { -readonly [key in keyof T]: T[key] };
/** Notes a problem. */
type Tell = (code: string, message: string, severity?: Problem["severity"]) => void;

/** The version of the format that this product reads and writes. */
export const FORMAT_VERSION = 1;

/** Reads the properties. Never throws; offsets of the problems are 0, since values carry no places. */
export function readProperties(values: Values): AllianceProperties {
  const record = usualNames(values);
  const problems: Problem[] = [];
  const tell: Tell = (code, message, severity = "error") => {
    problems.push({ code, message, severity, from: 0, to: 0 });
    return undefined;
  };
  const continues = readContinues(record);
  const started = readDay(record, "alliance-started", tell);
  const lastReview = readDay(record, "last-review", tell);
  const nextReview = readDay(record, "next-review", tell);
  const reviewEvery = readCadence(record, tell);
  const isAlliance = Object.hasOwn(record, "alliance");
  const allies = readAllies(record, tell);
  if (isAlliance) tellUnusualNumber(allies.length, tell);
  const properties: Writable<AllianceProperties> = {
    isAlliance,
    template: readTemplate(record, tell),
    allies,
    status: readStatus(record, tell) ?? (nextReview === undefined ? "draft" : "active"),
    newerFormat: isNewerFormat(record, tell),
    problems,
  };
  const unclear = problems.find(({ code }) => code === "one-text-of-allies");
  if (unclear !== undefined && isUnclear(record.allies, allies)) properties.unclearAllies = unclear;
  if (continues !== undefined) properties.continues = continues;
  if (started !== undefined) properties.started = started;
  if (lastReview !== undefined) properties.lastReview = lastReview;
  if (nextReview !== undefined) properties.nextReview = nextReview;
  if (reviewEvery !== undefined) properties.reviewEvery = reviewEvery;
  return properties;
}

/**
 * Whether the properties are of the plainest kind: texts and days just as this product writes them, which {@link readProperties} takes
 * as they stand, with nothing to say of them.
 */
export function arePlain(record: Values): record is PlainProperties {
  const { alliance, allies, "alliance-status": status, "review-every": cadence } = record;
  return (
    typeof alliance === "string" &&
    Array.isArray(allies) &&
    allies.length > 1 &&
    allies.length <= MOST_ALLIES &&
    allies.every((ally) => typeof ally === "string" && ally.trim() !== "" && !/[,;\n]|\]\]./.test(ally)) &&
    typeof status === "string" &&
    ALLIANCE_STATUSES.includes(status as AllianceStatus) &&
    isPlainDay(record["alliance-started"]) &&
    isPlainDay(record["last-review"]) &&
    isPlainDay(record["next-review"]) &&
    (cadence === undefined || (typeof cadence === "string" && parseCadence(cadence).ok)) &&
    record["alliance-format"] === undefined
  );
}

/** What of {@link arePlain plain properties} can be used unread. */
interface PlainProperties extends Values {
  readonly "alliance-status": AllianceStatus;
  readonly "next-review"?: Day;
}

function isPlainDay(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && isDay(value));
}

/** A value that is there: not absent, not null, not an empty text. */
function valueAt(record: Values, key: string): unknown {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value !== "string") return value ?? undefined;
  return value.trim() === "" ? undefined : value.trim();
}

function readTemplate(record: Values, tell: Tell): string {
  const value = valueAt(record, "alliance");
  if (value === undefined) return "";
  const link = unquotedLink(value, 2);
  const text = link === undefined ? plainText(value) : `[[${link}]]`;
  if (text === undefined) tell("unreadable-property", "“alliance” should be a text: what this alliance is for.");
  return text ?? "";
}

/** Any other value than a link or a text is somebody's own, and nothing is said of it. */
function readContinues(record: Values): string | undefined {
  const value = valueAt(record, "continues");
  const text = unquotedLink(value, 2) ?? (typeof value === "string" ? value.replace(/^\[\[|\]\]$/g, "") : undefined);
  return text === undefined ? undefined : parseAlly(`[[${text}]]`).link;
}

function readDay(record: Values, key: string, tell: Tell): string | undefined {
  const value = valueAt(record, key);
  if (typeof value === "string" && isDay(value)) return value;
  if (value === undefined) return undefined;
  tell("not-a-date", `“${key}” says ${quoted(value)}, which is no date. Write a day like 2026-12-20.`);
  return undefined;
}

function readCadence(record: Values, tell: Tell): string | undefined {
  const value = valueAt(record, "review-every");
  if (value === undefined) return undefined;
  const text = plainText(value);
  const reading = parseCadence(text ?? "");
  if (!reading.ok) {
    tell(
      reading.problem.code,
      text === undefined ? "“review-every” should be a text like “6 weeks”." : reading.problem.message,
    );
  }
  return text;
}

function readStatus(record: Values, tell: Tell): AllianceStatus | undefined {
  const value = valueAt(record, "alliance-status");
  if (value === undefined) return undefined;
  const text = plainText(value)?.toLowerCase();
  const status = ALLIANCE_STATUSES.find((name) => name === text);
  if (status === undefined) {
    const known = ALLIANCE_STATUSES.join(", ");
    tell("unknown-status", `“alliance-status” says ${quoted(value)}. It can be ${known}.`, "warning");
  }
  return status;
}

function isNewerFormat(record: Values, tell: Tell): boolean {
  const value = valueAt(record, "alliance-format");
  if (value === undefined) return false;
  const version = Number(plainText(value));
  if (Number.isNaN(version)) {
    tell(
      "unreadable-property",
      `“alliance-format” says ${quoted(value)}, which is no number. It can be deleted.`,
      "warning",
    );
    return false;
  }
  if (version <= FORMAT_VERSION) return false;
  tell(
    "newer-format",
    "This note was made by a newer version of Designed Alliances. It can be read here, and not changed.",
  );
  return true;
}

function readAllies(record: Values, tell: Tell): Ally[] {
  const value = valueAt(record, "allies");
  if (value === undefined) return [];
  if (typeof value === "string" && namesIn(value).length > 1) {
    const message = `“allies” is read as one name, ${quoted(value)}. If these are several, write each on a line of its own, as a list.`;
    tell("one-text-of-allies", message, "warning");
    return [parseAlly(value)];
  }
  const nested = unquotedLink(value, 2);
  if (nested !== undefined) return [mendedLink(nested, tell)];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry) => readAlly(entry, tell)).filter((ally) => ally !== undefined);
}

/** Whether several names stand in one beyond doubt. One text for all allies is easily made a list, also of one name with a comma. */
function isUnclear(value: unknown, allies: readonly Ally[]): boolean {
  return !Array.isArray(value) || allies.some(({ source }) => areSeveral(namesIn(source)));
}

/** Two to twenty are usual; any other number works, with a warning. That there are none is said where a question asks each ally. */
function tellUnusualNumber(count: number, tell: Tell): void {
  if (count === 1) tell("one-ally", "This alliance has one ally so far. Most have two or more.", "warning");
  if (count > MOST_ALLIES) {
    tell(
      "many-allies",
      `This alliance has ${count} allies. It works, though most have at most ${MOST_ALLIES}.`,
      "warning",
    );
  }
}

function readAlly(entry: unknown, tell: Tell): Ally | undefined {
  if (entry === null || entry === undefined || (typeof entry === "string" && entry.trim() === "")) return undefined;
  const nested = unquotedLink(entry, 2);
  if (nested !== undefined) return mendedLink(nested, tell);
  const text = plainText(entry);
  if (text !== undefined && namesIn(text).length > 1) {
    const message = `An entry of “allies” is read as one name, ${quoted(text)}. If these are several, write each on a line of its own; if it is one, make it a link.`;
    tell("one-text-of-allies", message, "warning");
  }
  if (text !== undefined) return parseAlly(text);
  const message = `An entry of “allies” is ${quoted(entry)}, not a name. Write a name, or a link in quotes: "[[Name]]".`;
  tell("unreadable-ally", message);
  return undefined;
}

/** `[[Maya]]` without quotes is a list in a list to YAML: the text between the brackets, or `undefined` where it is nothing such. */
function unquotedLink(value: unknown, depth: number): string | undefined {
  if (!Array.isArray(value)) return undefined;
  if (depth === 1) {
    const texts = value.map(plainText);
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.join(", ") : undefined;
  }
  return value.length === 1 ? unquotedLink(value[0], depth - 1) : undefined;
}

function mendedLink(inside: string, tell: Tell): Ally {
  const message = `The link [[${inside}]] in “allies” needs quotes, or other programs read it as a list: "[[${inside}]]".`;
  tell("unquoted-link", message, "warning");
  return parseAlly(`[[${inside}]]`);
}

/** Texts, numbers and yes or no, as texts; a date object of a reader that guessed is none of them. */
function plainText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function quoted(value: unknown): string {
  if (value instanceof Date) return "a date that its reader has changed";
  const text = plainText(value);
  if (text === undefined) return Array.isArray(value) ? "a list" : "a group of properties";
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
