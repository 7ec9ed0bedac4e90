/** What one answer costs, guard and all, beside one bare reading of the same block by the YAML library; and how soon limits refuse. */
import { parseDocument } from "yaml";
import { forgetNotes } from "../../src/core/note/known-notes";
import { parseNote } from "../../src/core/note/parse-note";
import { setAnswer } from "../../src/core/note/set-answer";
import { finishReview } from "../../src/core/review/finish-review";
import { measure, row } from "./measure";

function note(questions: number, sentences = 4): string {
  const answer = (who: string): string =>
    `    ${who}: |\n${`      To leave with one clear step, and to laugh on the way.\n`.repeat(sentences)}`;
  const items = Array.from(
    { length: questions },
    (_, number) =>
      `- question: What matters to you in part ${String(number)}?\n  answers:\n${answer("Maya Ortiz")}${answer("Sam Lee")}  answered-by: each\n`,
  );
  const frontmatter = "---\nalliance: Team\nallies:\n  - Maya Ortiz\n  - Sam Lee\nnext-review: 2026-12-20\n---\n";
  return `${frontmatter}# Us\n\n\`\`\`alliance\n${items.join("\n")}\`\`\`\n`;
}

function answering(questions: number): string {
  const text = note(questions);
  const body = text.slice(text.indexOf("- question"), text.lastIndexOf("```"));
  const bare = measure(() => parseDocument(body));
  const address = {
    section: "",
    question: `What matters to you in part ${String(Math.floor(questions / 2))}?`,
    ally: "Sam Lee",
  };
  const answered = measure(() => {
    forgetNotes();
    const result = setAnswer(text, address, "Something else.");
    if (!result.ok) throw new Error(result.problem.message);
  });
  return row(`one answer in a block of ${String(questions)} questions`, answered, {
    what: "one parseDocument",
    milliseconds: bare,
  });
}

function refusing(what: string, body: string): string {
  const text = `\`\`\`alliance\n${body}\n\`\`\`\n`;
  const time = measure(() => {
    const block = parseNote(text).blocks[0];
    if (block?.readOnly === undefined && block?.items.every((item) => item.kind === "broken") !== true) {
      throw new Error(`${what} was not refused`);
    }
  }, 5);
  return row(`${what}: refused in`, time);
}

/** 200 changed answers in a note of 256 kilobytes, written with the entry that tells of them. */
function finishing(): string {
  const sentences = 8;
  const asked = 200;
  const text = note(asked, sentences).padEnd(256 * 1024, "What was said beside it.\n");
  const changes = Array.from({ length: asked }, (_, number) => ({
    address: { section: "", question: `What matters to you in part ${String(number)}?`, ally: "Sam Lee" },
    value: "Something else.",
  }));
  const time = measure(() => {
    forgetNotes();
    const result = finishReview(text, { day: "2026-12-20", changes });
    if (!result.ok) throw new Error(result.problem.message);
  }, 3);
  return row(`a review with ${String(asked)} changes in a note of ${String(text.length >> 10)} KB`, time);
}

export function answersBench(): string[] {
  const keys = Array.from({ length: 60_000 }, (_, number) => `  k${String(number)}: 1`).join("\n");
  const text = note(500, 1);
  return [
    answering(8),
    answering(60),
    answering(300),
    finishing(),
    row(
      "a note of 500 questions read",
      measure(() => parseNote(text), 5),
    ),
    refusing("60,000 keys", `- question: Q?\n${keys}`),
    refusing("a megabyte of [", `- ${"[".repeat(1_000_000)}`),
    refusing("nested 5,000 deep", `- question: ${"[".repeat(5_000)}${"]".repeat(5_000)}`),
  ];
}
