import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
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

  test("fills in placeholders without quotes, as Obsidian’s own templates do", () => {
    const own = template(
      "",
      "made: {{date}}\nup: {{title}}\nat: {{time}} or later\nlong: {{date:dddd, D MMMM YYYY}} # today\nwith: [{{allies}}, Kim]\n{{title}}: x\nlist:\n  - {{allies}}\n",
    );
    expect(expandTemplate(own, { ...expansion, title: "A: b" })).toContain(
      'made: 2026-11-22\nup: "A: b"\nat: 09:30 or later\nlong: <dddd, D MMMM YYYY> # today\nwith: ["[[Maya Ortiz]]", Sam Lee, Kim]\n"A: b": x\nlist:\n  - "[[Maya Ortiz]]"\n  - Sam Lee\n---',
    );
    expect(expanded("```alliance\n- question: {{title}} and what?\n- {{title}}\n```\n", { title: "Us: two" })).toBe(
      '```alliance\n- question: "Us: two and what?"\n- "Us: two"\n```\n',
    );
  });

  test("leaves a list without an item where there are no allies", () => {
    const body =
      '```alliance\n- question: Who?\n  options:\n  - "{{allies}}" # each\n  - whoever likes\n- question: And?\n  options: ["{{allies}}", both]\n- question: You?\n  answered-by: ["{{allies}}"]\n- question: All?\n  options:\n  - "{{allies}}"\n  type: choice\n- {{allies}}\n```\n';
    const note = expanded(body, { allies: [] });
    expect(note).toBe(
      '```alliance\n- question: Who?\n  options:\n  # each\n  - whoever likes\n- question: And?\n  options: [both]\n- question: You?\n  answered-by: []\n- question: All?\n  options:\n   []\n  type: choice\n- ""\n```\n',
    );
    const own = template("", 'a: [x, {{allies}}]\nb:\n- "{{allies}}"\nc:\n  - "{{allies}}"\n  - y\nd: {{allies}}\n');
    expect(expandTemplate(own, { ...expansion, allies: [] })).toContain('a: [x]\nb:\n []\nc:\n  - y\nd: ""\n---');
  });

  test("a newline in a name is a blank, and a dollar sign is one, wherever they go", () => {
    const more = { allies: ["Maya\nOrtiz", "[[Sam\r\n Lee]]"], title: "$1 & $&\nnow" };
    const own = template(
      '# {{title}}\n\n{{allies}}\n\n```alliance\n- question: "{{title}} {{allies}}"\n```\n',
      "up: {{title}}\n",
    );
    const text = expandTemplate(own, { ...expansion, ...more });
    expect(text).toContain('allies:\n  - Maya Ortiz\n  - "[[Sam Lee]]"\n');
    expect(text).toContain("up: $1 & $& now\n");
    expect(text).toContain("# $1 & $& now\n\nMaya Ortiz and [[Sam Lee]]\n");
    expect(text).toContain("- question: $1 & $& now Maya Ortiz and Sam Lee\n");
  });

  test("keeps the comments behind properties that stay behind", () => {
    const own = template("", "description: x # for spring\n# mine\ntags: [a] # all\nreview-every: monthly # soon\n");
    expect(expandTemplate(own, expansion)).toContain("# for spring\n# mine\ntags: [a] # all\n# soon\n---");
  });

  test("works in a quote, and leaves other fences' code alone but for placeholders", () => {
    const body =
      "> ```alliance\n> - question: One?\n>   hint: Think.\n> ```\n\n```js\nlet hint = 1; // {{title}}\n```\n";
    expect(expanded(body)).toBe(
      "> ```alliance\n> - One?\n> ```\n\n```js\nlet hint = 1; // Maya Ortiz and Sam Lee\n```\n",
    );
  });
});

/** A place for a placeholder, and how it is written there. */
const PLACES: readonly ((placeholder: string) => string)[] = [
  (it) => `key: ${it}`,
  (it) => `key: "${it}"`,
  (it) => `key: '${it}' # why`,
  (it) => `key: ${it} and more`,
  (it) => `key: about ${it}`,
  (it) => `key:\n  - ${it}\n  - other`,
  (it) => `key:\n- "${it}"`,
  (it) => `key: [${it}]`,
  (it) => `key: [other, ${it}, ${it}]`,
  (it) => `key: ["${it}", other, '${it}']`,
  (it) => `key: {a: ${it}, b: [${it}]}`,
  (it) => `key: |\n  ${it}\n\n  ${it}`,
  (it) => `key:\n  ${it}`,
  (it) => `key:\n  - - ${it}\n    - x`,
];

test("wherever a placeholder stands, the YAML that comes of it is valid, has its words and no placeholder", () => {
  const words = fc.constantFrom(
    "Maya",
    "A: b",
    "#x",
    "[[Sam]]",
    "yes",
    "2026-11-22",
    "$& $1",
    "it's",
    '"q"',
    "{{title}}",
    "- x",
    "a\nb",
    "|",
  );
  const placeholder = fc.constantFrom(
    "{{title}}",
    "{{allies}}",
    "{{ allies }}",
    "{{date}}",
    "{{date:dddd, D MMM}}",
    "{{time:H.mm}}",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      placeholder,
      fc.array(words, { maxLength: 3 }),
      words.filter((title) => !title.includes("{{")),
      (place, it, allies, title) => {
        const values = { ...expansion, allies, title, formatDate: (pattern: string) => `<${pattern}>` };
        const text = expandTemplate(template("", `${place(it)}\nlast: here\n`), values);
        const { record, problems } = readFrontmatter(text);
        expect(problems).toEqual([]);
        expect(record.last).toBe("here");
        const said = JSON.stringify(record.key, (_, value: unknown) => (value instanceof Map ? [...value] : value));
        expect(said.replaceAll("{{title}}", allies.includes("{{title}}") ? "" : "{{")).not.toContain("{{");
        if (it === "{{title}}") expect(said).toContain(JSON.stringify(title.replace("\n", " ")).slice(1, -1));
        if (it.includes("allies") && allies.length === 0) expect(said).not.toContain("null");
        const block = expanded(
          `\`\`\`alliance\n- question: How?\n  ${place(it).replaceAll("\n", "\n  ")}\n- Last?\n\`\`\`\n`,
          values,
        );
        const [found] = parseNote(block).blocks;
        expect(found?.items.map(({ kind }) => kind)).toEqual(["question", "question"]);
      },
    ),
    { numRuns: 500 },
  );
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
    const asked = template('## Third\n\n```alliance\n- question: Who?\n  options: ["{{allies}}", nobody]\n```\n');
    expect(expandSections(asked.sections, { ...expansion, allies: [] })).toBe(
      "## Third\n\n```alliance\n- question: Who?\n  options: [nobody]\n```",
    );
    expect(expandSections(own.sections, expansion)).toBe(
      "## First\n\n*About.*\n\n```alliance\n- One?\n```\n\n## Second\n\n```alliance\n- Two?\n```",
    );
  });
});
