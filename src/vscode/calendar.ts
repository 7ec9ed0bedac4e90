/** Today, and dates by the patterns that templates have: those of moment.js, as in Obsidian. */
import dayjs from "dayjs";
import { env } from "vscode";
import type { Clock } from "../actions/ports";
import { formatLikeMoment } from "./moment-patterns";
import { dayWriter } from "./page/days";

/** The calendar day where the person is, `YYYY-MM-DD`. */
export function today(): string {
  return dayjs().format("YYYY-MM-DD");
}

/** The device's clock, as a port of the actions. */
export const clock: Clock = { today, formatNow, formatDay: (day) => dayWriter(env.language)(day) };

/** Now, by a pattern of moment.js. */
export function formatNow(pattern: string): string {
  return formatLikeMoment(new Date(), pattern);
}
