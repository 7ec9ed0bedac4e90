/** Why an alliance is worth a look: a property that can't be read, or a second note that seems to be the same alliance. */
import { isClosed } from "../alliance/lifecycle";
import type { Problem } from "../text/problem";
import type { Copy } from "./copies";
import { noteTitle } from "./summarise";
import { withChanges, type AllianceSummary } from "./summary";

/** A reason, with what is needed to fix it: the property to show, or the other note to open beside it. */
export type WorthALook =
  | { readonly kind: "property"; /** The problem's code. */ readonly code: string; readonly message: string }
  | { readonly kind: "copy"; /** The other note's path. */ readonly other: string; readonly message: string };

/** The problem of a note whose properties are there, and no YAML. */
export const UNREADABLE_CODE = "unreadable-frontmatter";

const UNREADABLE: Problem = {
  code: UNREADABLE_CODE,
  message: "The properties at the top of this note can’t be read any more. This is what they said before.",
  severity: "error",
  from: 0,
  to: 0,
};

const PROPERTIES: ReadonlySet<string> = new Set(["not-a-date", "unknown-cadence", "unknown-status", UNREADABLE_CODE]);

/** What was known of an alliance, now that its properties can't be read. */
export function withUnreadable(known: AllianceSummary): AllianceSummary {
  const { problems } = known;
  return problems[0]?.code === UNREADABLE_CODE ? known : withChanges(known, { problems: [UNREADABLE, ...problems] });
}

/** The problem that makes the next review uncertain. In a closed alliance, the cadence no longer matters. */
export function oddProperty({ problems, status }: AllianceSummary): Problem | undefined {
  return problems.find(({ code }) => PROPERTIES.has(code) && !(code === "unknown-cadence" && isClosed(status)));
}

/** The reason to look at an alliance, the property's first; `undefined` where there is none. @param copy another note that seems to be it */
export function worthALook(summary: AllianceSummary, copy: Copy | undefined): WorthALook | undefined {
  const odd = oddProperty(summary);
  if (odd !== undefined) return { kind: "property", code: odd.code, message: odd.message };
  if (copy === undefined) return undefined;
  const { other, more } = copy;
  const name = noteTitle(other) === summary.title ? other.replace(/\.md$/iu, "") : noteTitle(other);
  const message =
    more === 0
      ? `“${name}” seems to be the same alliance: perhaps a copy that a sync made.`
      : `“${name}” and ${String(more)} more seem to be the same alliance: perhaps copies that a sync made.`;
  return { kind: "copy", other, message };
}
