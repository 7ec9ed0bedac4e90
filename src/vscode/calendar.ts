/** Today, and dates by the patterns that templates have: those of moment.js, as in Obsidian. */
import moment from "moment";

/** The calendar day where the person is, `YYYY-MM-DD`. */
export function today(): string {
  return moment().format("YYYY-MM-DD");
}

/** Now, by a pattern of moment.js. */
export function formatNow(pattern: string): string {
  return moment().format(pattern);
}
