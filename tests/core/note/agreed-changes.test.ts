import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { agreedChanges } from "../../../src/core/note/agreed-changes";
import { agreedWords } from "../../../src/core/note/fingerprint";

const note = (block: string) =>
  parseNote(`---\nalliance: Us\nallies: [Maya, Sam]\n---\n\n\`\`\`alliance\n${block}\`\`\`\n`);

const THEN = `- question: How often?
  id: often
  answer: every week
- question: What do you hope for?
  answers:
    Maya: To laugh.
    Sam: To rest.
- question: Where?
  answer: By the sea
`;

function changes(block: string) {
  const agreed = agreedWords(note(THEN));
  return agreed.ok ? agreedChanges(agreed.text, note(block)) : undefined;
}

describe("agreedChanges", () => {
  it("are none where the words say the same", () => {
    expect(changes(THEN.replace("every week", '"every  week"'))).toEqual([]);
  });

  it("has the answers that are others now, by the question's text and the ally", () => {
    expect(changes(THEN.replace("every week", "every month").replace("To rest.", "To work."))).toEqual([
      { question: "How often?", kind: "changed", before: "every week", now: "every month" },
      { question: "What do you hope for?", kind: "changed", ally: "Sam", before: "To rest.", now: "To work." },
    ]);
  });

  it("has what came and what went, with and without an answer", () => {
    const now = THEN.slice(0, THEN.indexOf("- question: Where?")).replace("    Sam: To rest.\n", "");
    expect(changes(`${now}- Who else?\n- question: When?\n  answer: In spring\n`)).toEqual([
      { question: "What do you hope for?", kind: "changed", ally: "Sam", before: "To rest." },
      { question: "Who else?", kind: "added" },
      { question: "When?", kind: "added", now: "In spring" },
      { question: "Where?", kind: "removed", before: "By the sea" },
    ]);
  });

  it("are none where the note can't be read", () => {
    expect(changes("- question: [\n")).toEqual([]);
  });
});
