import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AnswerAddress, AnswerValue } from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { applyEdits } from "../../../src/core/text/text-edit";

const FOLDER = new URL("../../golden/answers/", import.meta.url);

/** One answer set, changed, or (without a `value`) cleared. `crlf` makes every line of both files end in CR LF. */
interface Action {
  readonly address: AnswerAddress;
  readonly value?: AnswerValue;
  readonly refused?: string;
  readonly crlf?: boolean;
}

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), "utf8");
}

describe("answers in golden files", () => {
  it.each(readdirSync(FOLDER).sort())("%s", (name) => {
    const action = JSON.parse(read(name, "action.json")) as Action;
    const newlines = (text: string): string => (action.crlf === true ? text.replaceAll("\n", "\r\n") : text);
    const input = newlines(read(name, "input.md"));
    const result = setAnswer(input, action.address, action.value);
    expect(result.ok ? "written" : result.problem.code).toBe(action.refused ?? "written");
    const output = result.ok ? applyEdits(input, result.edits) : input;
    expect(output).toBe(newlines(read(name, "expected.md")));
  });

  it("are there for all eight types, and many more ways to write them", () => {
    expect(readdirSync(FOLDER).length).toBeGreaterThanOrEqual(40);
  });
});
