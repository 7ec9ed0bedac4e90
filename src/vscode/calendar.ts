/** Today, and dates by the patterns that templates have: those of moment.js, as in Obsidian. */
import dayjs from "dayjs";
import { formatLikeMoment } from "./moment-patterns";

/** The calendar day where the person is, `YYYY-MM-DD`. */
export function today(): string {
  return dayjs().format("YYYY-MM-DD");
}

/** Now, by a pattern of moment.js. */
export function formatNow(pattern: string): string {
  return formatLikeMoment(new Date(), pattern);
}
