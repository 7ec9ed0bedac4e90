/** Which updates leave a question's drawing alone. */
import { expect, test } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { formModel } from "../../../src/ui/form/state/form-model";
import type { FormQuestion } from "../../../src/ui/form/state/model";
import { sameQuestion } from "../../../src/ui/form/state/same-question";

function last(before: string, source: string): FormQuestion {
  const note = parseNote(`---\nalliance: T\nallies: [Maya, Sam]\n---\n${before}\n\`\`\`alliance\n${source}\n\`\`\`\n`);
  const [block] = note.blocks;
  const item = block === undefined ? undefined : formModel(note, block, () => undefined).items.at(-1);
  if (item?.kind !== "question") throw new Error("There is no question.");
  return item;
}

const EACH = "- question: A?\n  answered-by: each\n  answers:\n    Maya: |\n      Yes.";

test("a question that only moved is the same", () => {
  expect(sameQuestion(last("", EACH), last("Words before.\n", EACH))).toBe(true);
});

test.each([
  ["another answer", EACH.replace("Yes.", "No.")],
  ["another ally's answer", EACH.replace("Maya", "Sam")],
  ["an answer less", "- question: A?\n  answered-by: each"],
  ["another type", `${EACH}\n  type: line`],
  ["a hint", `${EACH}\n  hint: Slowly.`],
  ["privacy", `${EACH}\n  private: true`],
])("%s makes it another", (_, source) => {
  expect(sameQuestion(last("", EACH), last("", source))).toBe(false);
});

test.each(["- question: A?\n  type: scale\n  answer: lots", "- question: A?\n  type: consent"])(
  "a question that tells of other places in the note is drawn each time: %j",
  (source) => {
    expect(sameQuestion(last("", source), last("", source))).toBe(false);
  },
);
