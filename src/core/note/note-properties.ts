/** The properties of a note with what its text says of them: where they stand, and what YAML takes there for something else. */
import { propertyTraps, type PropertyTrap } from "../frontmatter/property-traps";
import type { Problem } from "../text/problem";
import type { AllianceProperties } from "./properties";

/** What whoever reads the values calls these traps, and tells of in other words. */
const READ_AS: Readonly<Partial<Record<PropertyTrap["code"], readonly string[]>>> = {
  "one-text": ["one-text-of-allies"],
  "not-a-text": ["unreadable-property", "unreadable-ally"],
  "unquoted-link": ["unquoted-link"],
};

/** The problems that the values have, at their places and with their mends; then what only the text shows. */
export function placedProblems(problems: readonly Problem[], traps: readonly PropertyTrap[]): readonly Problem[] {
  const left = [...traps];
  const placed = problems.map((problem) => {
    const at = left.findIndex(({ code }) => READ_AS[code]?.includes(problem.code) === true);
    const [trap] = at === -1 ? [] : left.splice(at, 1);
    return trap === undefined ? problem : { ...trap, code: problem.code, message: problem.message };
  });
  return [...placed, ...left];
}

/** The properties with the traps of the note's text among their problems. */
export function withTraps(properties: AllianceProperties, text: string): AllianceProperties {
  const traps = propertyTraps(text);
  if (traps.length === 0) return properties;
  const problems = placedProblems(properties.problems, traps);
  const { unclearAllies } = properties;
  const unclear =
    traps.find(({ property, code }) => property === "allies" && READ_AS[code] === undefined) ??
    problems.find(({ code, message }) => code === unclearAllies?.code && message === unclearAllies.message);
  return { ...properties, problems, ...(unclear === undefined ? {} : { unclearAllies: unclear }) };
}
