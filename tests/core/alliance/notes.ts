/** Notes made by hand, for tests of what is done with a note that was read. */
import { readProperties } from "../../../src/core/note/read-properties";
import type { Note, QuestionBlock } from "../../../src/core/note/note";
import type { BlockItem, Question, WrittenAnswer } from "../../../src/core/question/question";

/** A question with what the test is about; the rest by default. */
export function question(text: string, more: Partial<Question> = {}): Question {
  return {
    kind: "question",
    key: text,
    text,
    type: "text",
    answeredBy: "together",
    options: [],
    min: 1,
    max: 10,
    private: false,
    answers: [],
    problems: [],
    from: 0,
    to: 0,
    ...more,
  };
}

/** An answer as it stands in a note. */
export function written(value: string, ally?: string): WrittenAnswer {
  return { value, from: 0, to: 0, ...(ally === undefined ? {} : { ally }) };
}

/** A note with these allies and one block of these items in its main part. */
export function noteOf(
  allies: readonly string[],
  items: readonly BlockItem[],
  more: Partial<QuestionBlock> = {},
): Note {
  const fence = {
    from: 0,
    to: 0,
    open: { from: 0, to: 0 },
    info: "alliance",
    marker: "`" as const,
    length: 3,
    closed: true,
    lines: [],
    prefix: "",
    unsafe: false,
  };
  const block: QuestionBlock = { fence, body: "", section: "", items, problems: [], ...more };
  return { text: "", properties: readProperties({ alliance: "x", allies }), blocks: [block] };
}
