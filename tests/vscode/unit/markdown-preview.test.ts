/** Alliances in VS Code's Markdown preview: what its Markdown library makes of a note with the extension's plugin. */
import markdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { alliancesIn } from "../../../src/vscode/preview/markdown-preview";

const note = (block: string, after = ""): string =>
  `---\nalliance: Us\nallies: [Maya, "<b>Sam</b>"]\n---\n\n# Us\n\n\`\`\`alliance\n${block}\`\`\`\n${after}`;

/** As VS Code does: it has its own rules beside the plugin's, one of which says of each piece at which line it stands. */
function preview(text: string): string {
  const md = alliancesIn(markdownIt({ html: true }), (day) => `the day ${day}`);
  md.core.ruler.push("source_map", ({ tokens }) => {
    for (const token of tokens) {
      if (token.map === null || token.type === "inline") continue;
      token.attrSet("data-line", String(token.map[0]));
      token.attrJoin("class", "code-line");
    }
  });
  return md.render(text, {});
}

describe("an alliance in the preview", () => {
  it("is a document: questions, who says what, and what is still open", () => {
    const html = preview(
      note(
        "- question: Where?\n  answers:\n    Maya: |\n      By the *sea*\n  answered-by: each\n- question: When?\n  answer: 2026-11-22\n  type: date\n",
      ),
    );
    expect(html).toContain('<p class="alliance-question" dir="auto">Where?</p>');
    expect(html).toContain("By the <em>sea</em>");
    expect(html).toContain("Not answered yet");
    expect(html).toContain("the day 2026-11-22");
    expect(html).not.toContain("answered-by");
  });

  it("has the line of its block, and none of its answers’ own", () => {
    const html = preview(note("- question: Where?\n  answer: |\n    One.\n\n    Two.\n"));
    expect(html).toContain('class="code-line alliance-block"');
    expect(
      [...html.matchAll(/data-line="(\d+)"/gu)].map(([, line]) => line).filter((line) => line === "0"),
    ).toHaveLength(1);
    expect(html).toMatch(/<p[^>]*>Two\.<\/p>/u);
  });

  it("takes no name, question or choice for HTML", () => {
    const html = preview(
      note(
        '- question: "<img src=x onerror=alert(1)>"\n  answers:\n    "<b>Sam</b>": <i>x</i>\n  answered-by: each\n  type: choice\n  options: [<i>x</i>]\n',
      ),
    );
    expect(html.slice(html.indexOf("alliance-block"))).not.toMatch(/<(?:img|b|i)[ >]/u);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("folds what is private, shows what can’t be read with the reason, and leaves other fences alone", () => {
    const html = preview(
      note(
        "- question: Secret?\n  answer: Yes\n  private: true\n- Shall we: where?\n",
        "\n```js\nlet alliance = 1;\n```\n\n```alliance\n- Open\n",
      ),
    );
    expect(html).toContain("<details><summary>Private: ");
    expect(html).toContain("Because of the colon");
    expect(html).toContain("let alliance = 1;");
    // Nothing closes the last one: it shows as it is written.
    expect(html).toContain("- Open");
  });

  it("tells what a review changed", () => {
    const history =
      "\n## Review history\n\n### 2026-11-20\n\n```alliance-changes\n- question: How often?\n  was: weekly\n  now: monthly\n  because: a < b\n```\n";
    const html = preview(note("- question: How often?\n  answer: monthly\n  type: line\n", history));
    expect(html.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ")).toContain(
      "How often? Was weekly Now monthly Because a &lt; b",
    );
  });

  it("is the same with Windows’ line endings", () => {
    const text = note("- question: Where?\n  answer: By the sea\n");
    expect(preview(text.replaceAll("\n", "\r\n"))).toBe(preview(text));
  });
});
