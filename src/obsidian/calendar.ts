/** Today, and days as people write them. The app's own `moment` knows the language and the calendar day where the person is. */
import { moment } from "obsidian";
import type { Clock } from "../actions/ports";

const DAY = "YYYY-MM-DD";

/** This second, by the clock and the zone of the device. (The app's typings don't let `moment` itself be called.) */
function now() {
  return moment.unix(Math.floor(Date.now() / 1000));
}

let second = Number.NaN;
let day = "";

/** The calendar day where the person is, `YYYY-MM-DD`. It is looked up once a second. */
export function today(): string {
  const present = Math.floor(Date.now() / 1000);
  if (present !== second) day = moment.unix(present).format(DAY);
  second = present;
  return day;
}

/** A calendar day as people write it: `22 November 2026`, in the app's language. What is no day is given back as it is. */
export function formatDay(day: string): string {
  const date = moment.utc(day, DAY, true);
  if (!date.isValid()) return day;
  return date.format(moment.locale() === "en" ? "D MMMM YYYY" : "LL");
}

/** Now, by a pattern of moment.js. */
export function formatNow(pattern: string): string {
  return now().format(pattern);
}

/** The clock of the device, as deeds know it. */
export const clock: Clock = { today, formatDay, formatNow };

/** A day's month, short, in the app's language: `Dec`. */
export function formatMonth(day: string): string {
  return moment.utc(day, DAY, true).format("MMM");
}
