/** What has been decided in the dialog so far, and what follows from it. Pure: the dialog draws it. */
import { parseAlly } from "../../core/note/allies";
import { parseCadence } from "../../core/calendar/cadence";
import type { Template } from "../../core/template/template";
import type { NewAlliancePort } from "./port";

/** The state of the dialog; what the person has not set is absent, and derived from the rest. */
export interface Choice {
  /** Entries for the frontmatter. */
  readonly allies: readonly string[];
  readonly template: Template | undefined;
  readonly title?: string;
  readonly folder?: string;
  readonly reviewEvery?: string;
}

/** An ally's entry as people see it. */
export function shownName(entry: string): string {
  return parseAlly(entry).name;
}

/** The allies with one more, any white space in the name as one blank; somebody who is among them already is not added twice. */
export function withAlly(allies: readonly string[], entry: string): readonly string[] {
  const name = entry.trim().replace(/\s+/gu, " ");
  const isThere = allies.some((ally) => ally.normalize("NFC") === name.normalize("NFC"));
  return name === "" || isThere ? allies : [...allies, name];
}

/** Names that are set apart by commas, semicolons or line breaks (a pasted list), and what is typed behind the last of them. */
export function namesTyped(text: string): { readonly names: readonly string[]; readonly rest: string } {
  const parts = text.split(/[,;、，؛،\r\n]+/u);
  const rest = parts.pop() ?? "";
  return { names: parts.map((part) => part.trim()).filter((part) => part !== ""), rest: rest.trimStart() };
}

/** The title: the person's own, or the one that the names and the template make. */
export function titleOf({ allies, template, title }: Choice, port: NewAlliancePort): string {
  if (title !== undefined && title.trim() !== "") return title;
  return template === undefined ? "" : port.title(allies, template);
}

/** The folder: the person's choice, or the one of the settings. */
export function folderOf({ folder }: Choice, port: NewAlliancePort): string {
  return folder ?? port.defaults.folder;
}

/** The cadence: the person's own, the template's, or that of the settings. */
export function cadenceOf({ reviewEvery, template }: Choice, port: NewAlliancePort): string {
  return reviewEvery ?? template?.reviewEvery ?? port.defaults.reviewEvery;
}

/** Why a cadence can't be read; `""` where it can, or where there is none. */
export function cadenceIssue(cadence: string): string {
  if (cadence.trim() === "") return "";
  const result = parseCadence(cadence);
  return result.ok ? "" : result.problem.message;
}

/** A kind word where a template was made for more or fewer people; `""` where it fits. */
export function alliesAdvice({ allies, template }: Choice): string {
  if (template === undefined || allies.length === 0) return "";
  const { alliesMin, alliesMax } = template;
  if (allies.length >= alliesMin && allies.length <= alliesMax) return "";
  const range = alliesMin === alliesMax ? String(alliesMin) : `${alliesMin} to ${alliesMax}`;
  return allies.length < alliesMin
    ? `“${template.name}” was written for ${range} allies, and here ${allies.length === 1 ? "is one" : `are ${allies.length}`} so far. Is everybody here, you too?`
    : `“${template.name}” was written for ${range} allies. It works with ${allies.length}, too.`;
}
