import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { expandSections, expandTemplate, type Expansion } from "../../../src/core/template/expand-template";
import { parseTemplate } from "../../../src/core/template/parse-template";
import type { Template } from "../../../src/core/template/template";

const expansion: Expansion = {
  allies: ["[[Maya Ortiz]]", "Sam Lee"],
  title: "Maya Ortiz and Sam Lee",
  formatDate: (pattern) => (pattern === "HH:mm" ? "09:30" : pattern === "YYYY-MM-DD" ? "2026-11-22" : `<${pattern}>`),
  today: "2026-11-22",
  reviewEvery: "1 month, then 3 months",
};

/** An own template with this body, and perhaps more properties. */
function template(body: string, properties = ""): Template {
  const found = parseTemplate(`---\nalliance-template: Own\n${properties}---\n${body}`, "Templates/Own.md");
  if (found === undefined) throw new Error("no template");
  return found;
}

/** The body of the note that it makes. */
function expanded(body: string, more: Partial<Expansion> = {}): string {
  return expandTemplate(template(body), { ...expansion, ...more }).replace(/^---\n[^]*?\n---\n/, "");
}

describe("a note from a template", () => {
  test("“Designing an alliance” for two is the golden note", () => {
    const [designing] = builtInTemplates();
    expect(designing?.name).toBe("Designing an alliance");
    const golden = readFileSync(join(import.meta.dirname, "../../golden/templates/designing-an-alliance.md"), "utf8");
    if (designing !== undefined) expect(expandTemplate(designing, expansion)).toBe(golden);
  });

  test("says what it is, who the allies are, and when to look again", () => {
    expect(expandTemplate(template("Hello.\n"), expansion)).toBe(
      [
        "---",
        "alliance: Own",
        "allies:",
        '  - "[[Maya Ortiz]]"',
        "  - Sam Lee",
        "alliance-status: draft",
        "alliance-started: 2026-11-22",
        "review-every: 1 month, then 3 months",
        "next-review: 2026-12-22",
        "---",
        "Hello.",
        "",
      ].join("\n"),
    );
  });

  test("names the allies as links in a list among the properties", () => {
    const own = template("", 'people:\n  - "{{allies}}"\nsubject: "{{allies}}"\n');
    expect(expandTemplate(own, expansion)).toContain(
      'people:\n  - "[[Maya Ortiz]]"\n  - Sam Lee\nsubject: Maya Ortiz and Sam Lee\n---',
    );
  });

  test("has no date where no cadence is wanted", () => {
    const text = expandTemplate(template(""), { ...expansion, reviewEvery: " " });
    expect(text).not.toContain("review");
  });

  test("carries over none of a template's properties where they are too much to be read", () => {
    const own = template("", `tags: [client]\ndeep: ${"{".repeat(100)}${"}".repeat(100)}\n`);
    const text = expandTemplate(own, expansion);
    expect(text).toContain("alliance: Own\n");
    expect(text).not.toMatch(/tags|deep/);
  });

  test("carries over a template's own properties, placeholders quoted anew", () => {
    const own = template(
      "",
      'tags: [alliance, client]\nsubject: "{{title}}" # kept\ncoach:\n  - Sam\ndescription: not carried\n',
    );
    const text = expandTemplate(own, { ...expansion, title: "Sam: #1" });
    expect(text).toContain('tags: [alliance, client]\nsubject: "Sam: #1" # kept\ncoach:\n  - Sam\n---');
    expect(text).not.toContain("not carried");
    expect(text).not.toContain("alliance-template");
  });

  test("fills in prose", () => {
    expect(expanded("# {{title}}\n\nWith {{allies}}, {{date}} at {{ time }}, {{date:dddd, D MMMM}}.\n")).toBe(
      "# Maya Ortiz and Sam Lee\n\nWith [[Maya Ortiz]] and Sam Lee, 2026-11-22 at 09:30, <dddd, D MMMM>.\n",
    );
  });

  test("leaves unknown placeholders as they are", () => {
    expect(expanded("{{cursor}} {{title:x}} {{}} {{ allies : }}\n")).toBe(
      "{{cursor}} {{title:x}} {{}} {{ allies : }}\n",
    );
  });

  test("a name with a placeholder's marks or a dollar sign is only a name", () => {
    expect(expanded("{{allies}}\n", { allies: ["$& {{title}}"] })).toBe("$& {{title}}\n");
  });

  test("leaves hints behind, and a question with nothing else bare", () => {
    const body =
      '```alliance\n- question: One?\n  hint: Think.\n\n- question: Two?\n  type: line\n  hint: >\n    Long\n    hint.\n\n- question: "Three: why?"\n  hint: x\n```\n';
    expect(expanded(body)).toBe(
      '```alliance\n- One?\n\n- question: Two?\n  type: line\n\n- question: "Three: why?"\n```\n',
    );
  });

  test("a hint that stands first goes too", () => {
    expect(
      expanded("```alliance\n- hint: Think.\n  question: One?\n- hint: x # why\n  question: Two?\n  type: line\n```\n"),
    ).toBe("```alliance\n- One?\n- question: Two?\n  type: line\n```\n");
  });

  test("a question that can't be read stays as it is, and costs its neighbours nothing", () => {
    const broken = "- question: Broken: one\n  hint: x\n";
    expect(expanded(`\`\`\`alliance\n${broken}- question: With {{allies}}?\n  hint: x\n\`\`\`\n`)).toBe(
      `\`\`\`alliance\n${broken}- With Maya Ortiz and Sam Lee?\n\`\`\`\n`,
    );
  });

  test("makes a list item for each ally", () => {
    const body =
      '```alliance\n- question: Who begins?\n  type: choice\n  options:\n    - "{{allies}}"\n    - whoever likes\n- question: And you?\n  answered-by: ["{{allies}}"]\n```\n';
    expect(expanded(body)).toBe(
      "```alliance\n- question: Who begins?\n  type: choice\n  options:\n    - Maya Ortiz\n    - Sam Lee\n    - whoever likes\n- question: And you?\n  answered-by: [Maya Ortiz, Sam Lee]\n```\n",
    );
  });

  test("quotes what goes into YAML", () => {
    const body = '```alliance\n- question: "What is {{title}} for?"\n- question: Is it {{allies}}?\n```\n';
    expect(expanded(body, { title: "A: b #c" })).toBe(
      '```alliance\n- question: "What is A: b #c for?"\n- question: Is it Maya Ortiz and Sam Lee?\n```\n',
    );
  });

  test("works in a quote, and leaves other fences' code alone but for placeholders", () => {
    const body =
      "> ```alliance\n> - question: One?\n>   hint: Think.\n> ```\n\n```js\nlet hint = 1; // {{title}}\n```\n";
    expect(expanded(body)).toBe(
      "> ```alliance\n> - One?\n> ```\n\n```js\nlet hint = 1; // Maya Ortiz and Sam Lee\n```\n",
    );
  });
});

describe("each built-in template", () => {
  test.each(builtInTemplates().map((one) => [one.name, one] as const))(
    "%s has no problem, and makes a note that has none",
    (_, one) => {
      expect(one.problems).toEqual([]);
      const note = parseNote(expandTemplate(one, { ...expansion, reviewEvery: one.reviewEvery ?? "" }));
      expect(note.properties.problems).toEqual([]);
      expect(note.properties.allies.map(({ name }) => name)).toEqual(["Maya Ortiz", "Sam Lee"]);
      const items = note.blocks.flatMap((block) => block.items);
      expect(items.flatMap((item) => item.problems)).toEqual([]);
      expect(items.map((item) => (item.kind === "question" ? item.text : ""))).toEqual(one.questions);
      expect(items.every((item) => item.kind === "question" && item.hint === undefined)).toBe(true);
    },
  );
});

describe("sections for a note that is there already", () => {
  test("come without frontmatter and hints", () => {
    const own = template(
      "# {{title}}\n\nA sentence.\n\n## First\n\n*About.*\n\n```alliance\n- question: One?\n  hint: Think.\n```\n\n## Second\n\n```alliance\n- Two?\n```\n",
    );
    expect(own.sections.map(({ title }) => title)).toEqual(["First", "Second"]);
    expect(expandSections(own.sections.slice(0, 1), expansion)).toBe(
      "## First\n\n*About.*\n\n```alliance\n- One?\n```",
    );
    expect(expandSections(own.sections, expansion)).toBe(
      "## First\n\n*About.*\n\n```alliance\n- One?\n```\n\n## Second\n\n```alliance\n- Two?\n```",
    );
  });
});
