/** The ten built-in templates: Markdown files like anyone's own, in the order in which they are offered. */
import coachAndClient from "./built-in/coach-and-client.md";
import continueDifferently from "./built-in/continue-differently.md";
import couple from "./built-in/couple.md";
import designingAnAlliance from "./built-in/designing-an-alliance.md";
import holidayTrip from "./built-in/holiday-trip.md";
import household from "./built-in/household.md";
import managerAndReport from "./built-in/manager-and-report.md";
import mentorAndMentee from "./built-in/mentor-and-mentee.md";
import partners from "./built-in/partners.md";
import team from "./built-in/team.md";
import { HINT_PLACES } from "./hint-places";
import { hintedAt, type HintedTemplate } from "./hints";
import { parseTemplate } from "./parse-template";
import type { Template } from "./template";

const FILES = [
  designingAnAlliance,
  coachAndClient,
  team,
  managerAndReport,
  mentorAndMentee,
  partners,
  couple,
  household,
  holidayTrip,
  continueDifferently,
];

let parsed: readonly Template[] | undefined;

/** The built-in templates; read at the first call, since a plugin's start has no time for it. */
export function builtInTemplates(): readonly Template[] {
  return (parsed ??= FILES.flatMap((text) => parseTemplate(text, "built-in") ?? []));
}

/** The built-in templates as far as their hints go: for these alone, no template is read where their places are known. */
export function builtInHints(): readonly HintedTemplate[] {
  if (HINT_PLACES === undefined) return builtInTemplates();
  return HINT_PLACES.map((places, at) => hintedAt(FILES[at] ?? "", places));
}
