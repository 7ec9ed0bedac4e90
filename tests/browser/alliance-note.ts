/** The notes that tests in a browser begin with: an alliance with one block, of which each test tells only what it is about. */

export interface AllianceParts {
  /** The names, in their order; Maya and Sam by default. */
  readonly allies?: readonly string[];
  /** Lines of the properties, after the allies. */
  readonly properties?: readonly string[];
  /** Markdown above the block; none by default. */
  readonly before?: string;
  /** The items of the block as they are written; empty lines around them don't count. */
  readonly questions: string;
  /** Markdown below the block; none by default. */
  readonly after?: string;
}

/** The text of a note: its parts with an empty line between them, and a line break at its end. */
export function allianceNote({
  allies = ["Maya", "Sam"],
  properties = [],
  before = "",
  questions,
  after = "",
}: AllianceParts): string {
  const head = ["---", "alliance: Team", "allies:", ...allies.map((ally) => `  - ${ally}`), ...properties, "---"];
  const block = ["```alliance", questions.trim(), "```"];
  return `${[head.join("\n"), before, block.join("\n"), after].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Questions of the types that take no words: several options, a scale, a day, a yes. */
export const WORDLESS_QUESTIONS = `
- question: When?
  type: choices
  options: [mornings, noons, evenings]

- question: How loud?
  type: scale

- question: From which day on?
  type: date

- question: Do you say yes?
  type: consent
  answered-by: each
`;
