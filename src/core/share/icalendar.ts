/**
 * Review dates as a calendar file (iCalendar, RFC 5545): one all-day event and one alarm an alliance. A calendar that reads the file
 * again updates the events, since each keeps its UID; an event whose alliance is not in the file any more stays until it is deleted there.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { joinNames } from "../note/allies";
import type { AllianceSummary } from "../index/summary";
import type { Day } from "../calendar/day";

/** What a calendar file says besides the dates. */
export interface CalendarOptions {
  /** The instant at which the file is made, in UTC: `2026-11-22T10:15:00Z`, with or without fractions of a second. */
  readonly now: string;
  /** Names and the notes' titles in full; by default the allies' initials, and nothing else that tells who they are. */
  readonly names?: boolean;
  /** How many days before the review the alarm sounds; by default 0, on the day itself. */
  readonly daysBefore?: number;
}

/** An event as it goes into the file. */
interface ReviewEvent {
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description?: string;
}

/** When the alarm sounds: at this hour of the morning. */
const ALARM_HOUR = 9;

/** What every file of ours says of who made it, and no other one does. */
const MADE_BY = "PRODID:-//Designed Alliances//Review dates//EN";

/** A line has at most this many octets, its line ending aside (RFC 5545, section 3.1). */
const MAX_OCTETS = 75;

/**
 * The calendar file of these alliances' review dates: those that hold (active or being redesigned) and have a day, by day and then by
 * path. Lines end in CR LF.
 *
 * @throws RangeError where `now` is no instant in UTC: that is a bug of the caller.
 */
export function reviewCalendar(
  alliances: readonly AllianceSummary[],
  { now, names = false, daysBefore = 0 }: CalendarOptions,
): string {
  const stamp = timestamp(now);
  const trigger = alarm(daysBefore);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    MADE_BY,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...reviewEvents(alliances, names).flatMap((event) => eventLines(event, stamp, trigger)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** Whether a file is one that {@link reviewCalendar} made, so that it may be overwritten. */
export function isReviewCalendar(text: string): boolean {
  return text.split(/\r?\n/).includes(MADE_BY);
}

/** Whether an alliance's review date goes into the file: it holds, and has a day. */
export function hasReviewDate({ status, nextReview }: AllianceSummary): boolean {
  return nextReview !== undefined && (status === "active" || status === "redesigning");
}

function reviewEvents(alliances: readonly AllianceSummary[], names: boolean): ReviewEvent[] {
  const byPath = [...alliances].sort((a, b) => compare(a.path, b.path));
  const uids = uidsOf(byPath);
  const events = byPath.flatMap((alliance, at): ReviewEvent[] => {
    const { nextReview: day } = alliance;
    if (day === undefined || !hasReviewDate(alliance)) return [];
    return [{ uid: uids[at] ?? "", day, ...wording(alliance, names) }];
  });
  return events.sort((a, b) => compare(a.day, b.day));
}

function wording({ title, template, allies }: AllianceSummary, names: boolean): Omit<ReviewEvent, "uid" | "day"> {
  if (!names) return { summary: allies.length === 0 ? "Review" : `Review: ${joinNames(allies.map(initials))}` };
  const summary = `Review: ${allies.length === 0 ? title : joinNames(allies)}`;
  return { summary, description: [title, template].filter((line) => line !== "").join("\n") };
}

/** `Maya Ortiz` as `M. O.`; of a name without any letter, `…`. */
export function initials(name: string): string {
  const letters = name
    .normalize("NFC")
    .split(/[\s\-–—_]+/)
    .flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? []);
  return letters.length === 0 ? "…" : letters.map((letter) => `${letter.toUpperCase()}.`).join(" ");
}

/**
 * What an alliance is known by in calendars: what stays the same about it when its note is renamed or moved, another day is chosen, or
 * its status changes: the template, the day it began, and its allies. So an event doubles only where one of these is changed. Notes
 * that have all of them in common (copies, or nothing filled in yet) are told apart by their paths, all but the first.
 */
function uidsOf(alliances: readonly AllianceSummary[]): string[] {
  const taken = new Set<string>();
  return alliances.map(({ path, template, started, allies }) => {
    const own = [template, started ?? "", ...allies.map((name) => name.normalize("NFC")).sort(compare)];
    const isKnown = started !== undefined && allies.length > 0;
    const identity = JSON.stringify(isKnown && !taken.has(JSON.stringify(own)) ? own : [path, ...own]);
    taken.add(identity);
    return `${bytesToHex(sha256(utf8ToBytes(identity))).slice(0, 32)}@designed-alliances`;
  });
}

/** Counted from the midnight with which the day begins. */
function alarm(daysBefore: number): string {
  const hours = ALARM_HOUR - 24 * daysBefore;
  return `${hours < 0 ? "-" : ""}PT${String(Math.abs(hours))}H`;
}

function eventLines({ uid, day, summary, description }: ReviewEvent, stamp: string, trigger: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER:${trigger}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** A text as a value (RFC 5545, section 3.3.11); control characters, which it may not hold, are left out, and half characters too. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line folded so that no part of it is too long, and no character is cut in two (RFC 5545, section 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = utf8ToBytes(character).length;
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

function timestamp(now: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/.exec(now);
  if (parts === null) throw new RangeError(`“${now}” is no instant in UTC.`);
  const [year, month, day, hour, minute, second] = parts.slice(1);
  return `${year ?? ""}${month ?? ""}${day ?? ""}T${hour ?? ""}${minute ?? ""}${second ?? ""}Z`;
}

/** The same everywhere, whatever the language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
