import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { agreedWords } from "../../../src/core/note/fingerprint";

interface Vector {
  readonly about: string;
  readonly note: string;
  readonly agreed?: string;
  readonly words?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../golden/words.json", import.meta.url), "utf8"),
) as readonly Vector[];

describe("the fingerprint of what was agreed", () => {
  it.each(vectors)("$about", ({ note, agreed, words }) => {
    const read = parseNote(note);
    expect(agreedWords(read)).toEqual(words === undefined ? { ok: false } : { ok: true, words, text: agreed });
  });
});
