import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { normaliseAnswer, sameAnswer } from "../../../src/core/question/answer-value";
import { setAnswer } from "../../../src/core/note/set-answer";
import type { AnswerAddress, AnswerValue, Question } from "../../../src/core/question/question";
import { applyEdits } from "../../../src/core/text/text-edit";
import { writeScalar } from "../../../src/core/yaml/scalar";
import { naughtyStrings } from "./texts";

function noteOf(body: string): string {
  return `> \`\`\`alliance\n${body.replace(/^/gm, "> ").trimEnd()}\n> \`\`\`\n`;
}

function firstQuestion(text: string): Question {
  const item = parseNote(text).blocks[0]?.items[0];
  if (item?.kind !== "question") throw new Error(`no question in\n${text}`);
  return item;
}

function written(text: string, address: AnswerAddress, value: AnswerValue): string {
  const result = setAnswer(text, address, value);
  if (!result.ok) throw new Error(`${result.problem.code}: ${JSON.stringify([address, value])}\n${text}`);
  return applyEdits(text, result.edits);
}

describe("naughty strings", () => {
  it.each(["text", "line", "choice"] as const)("read back as answers of type %s", (type) => {
    const text = noteOf(`- question: a\n  type: ${type}\n\n- b\n`);
    for (const value of naughtyStrings) {
      const after = written(text, { section: "", question: "a" }, value);
      expect(firstQuestion(after).answer?.value).toEqual(normaliseAnswer(type, value));
    }
  });

  it("read back as items of a list, and one by one taken out again", () => {
    let text = noteOf("- question: a\n  type: list\n\n- b\n");
    const address = { section: "", question: "a" };
    const items = naughtyStrings.slice(0, 120);
    text = written(text, address, items);
    expect(sameAnswer(firstQuestion(text).answer?.value, normaliseAnswer("list", items))).toBe(true);
    const fewer = items.filter((_, at) => at % 3 !== 0);
    text = written(text, address, fewer);
    expect(sameAnswer(firstQuestion(text).answer?.value, normaliseAnswer("list", fewer))).toBe(true);
  });

  it("read back as names of allies", () => {
    for (const name of naughtyStrings) {
      if (name.trim() === "" || name.length > 900) continue;
      const after = written(noteOf("- a\n- b\n"), { section: "", question: "a", ally: name }, "x");
      expect(firstQuestion(after).answers).toMatchObject([{ ally: name.trim(), value: "x" }]);
    }
  });

  it("read as questions, ids and options, and take an answer", () => {
    for (const name of naughtyStrings) {
      const scalar = writeScalar(name, "value");
      const key = name.trim().normalize("NFC");
      if (key === "") continue;
      const option = writeScalar(name, "flow");
      const body = `- question: ${scalar}\n  id: ${scalar}\n  type: choice\n  options: [${option}]\n- question: other\n`;
      const after = written(noteOf(body), { section: "", question: name }, name);
      const bare = written(noteOf(`- ${scalar}\n- other\n`), { section: "", question: name }, "x");
      expect(firstQuestion(after)).toMatchObject({
        key,
        options: [name.trim()],
        answer: { value: normaliseAnswer("choice", name) },
      });
      expect(firstQuestion(bare)).toMatchObject({ key, answer: { value: "x" } });
    }
  });
});
