import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenceBody } from "../../../src/core/markdown/fence-body";
import { trimEdit } from "../../../src/core/text/trim-edit";
import { locateFences } from "../../../src/core/markdown/locate-fences";
import { applyEdits, type TextEdit } from "../../../src/core/text/text-edit";
import { PROPERTY_RUNS } from "../note/texts";

function bodyOf(text: string) {
  const [fence] = locateFences(text);
  if (fence === undefined) throw new Error("no fence");
  return fenceBody(text, fence);
}

function edited(text: string, ...edits: TextEdit[]): string {
  return applyEdits(text, bodyOf(text).toNoteEdits(edits));
}

const QUOTED = "> ```alliance\r\n> - a\r\n>\r\n> - b\r\n> ```\r\nend";

describe("the body of a fence", () => {
  it("is without prefixes, with \\n alone", () => {
    expect(bodyOf(QUOTED).text).toBe("- a\n\n- b\n");
    expect(bodyOf("1. ```alliance\n   - a\n   ```").text).toBe("- a\n");
    expect(bodyOf("```alliance\n```").text).toBe("");
  });

  it("leads each offset back to the same character of the note", () => {
    const { text, toNote } = bodyOf(QUOTED);
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      expect(QUOTED.charAt(toNote(at))).toBe(character === "\n" ? "\r" : character);
    }
    expect(QUOTED.slice(toNote(text.length))).toBe("> ```\r\nend");
  });

  it("gives new lines the note's newline and prefix, and empty ones no blank at their end", () => {
    expect(edited(QUOTED, { from: 3, to: 3, insert: "\n  x: |\n\n    y" })).toBe(
      "> ```alliance\r\n> - a\r\n>   x: |\r\n>\r\n>     y\r\n>\r\n> - b\r\n> ```\r\nend",
    );
  });

  it("takes the prefixes of whole lines with them, wherever they stand", () => {
    expect(edited(QUOTED, { from: 4, to: 5, insert: "" })).toBe("> ```alliance\r\n> - a\r\n> - b\r\n> ```\r\nend");
    expect(edited(QUOTED, { from: 5, to: 9, insert: "" })).toBe("> ```alliance\r\n> - a\r\n>\r\n> ```\r\nend");
    expect(edited(QUOTED, { from: 9, to: 9, insert: "- c\n" })).toContain("> - b\r\n> - c\r\n> ```");
    expect(edited("```alliance\n```\n", { from: 0, to: 0, insert: "- a\n" })).toBe("```alliance\n- a\n```\n");
  });

  it("gives an empty line that had no prefix one, when words come onto it", () => {
    expect(edited(QUOTED, { from: 4, to: 4, insert: "- c" })).toBe(
      "> ```alliance\r\n> - a\r\n> - c\r\n> - b\r\n> ```\r\nend",
    );
    expect(edited("  ```alliance\n  - a\n\n  ```", { from: 4, to: 4, insert: "- c" })).toBe(
      "  ```alliance\n  - a\n  - c\n  ```",
    );
  });

  it("trims an edit to what changes, and cuts no character in half", () => {
    expect(trimEdit("abcd", { from: 0, to: 4, insert: "axd" })).toEqual({ from: 1, to: 3, insert: "x" });
    expect(trimEdit("😀", { from: 0, to: 2, insert: "😁" })).toEqual({ from: 0, to: 2, insert: "😁" });
    expect(trimEdit("😀", { from: 0, to: 2, insert: "🐀" })).toEqual({ from: 0, to: 2, insert: "🐀" });
  });

  it("edited in the note is the edited body, in any container and with any newline", () => {
    const line = fc.constantFrom("", "a", "- b", "  c: d", "x y", "😀");
    const container = fc.constantFrom(
      ["", ""] as const,
      ["> ", "> "] as const,
      ["- ", "  "] as const,
      ["  ", "  "] as const,
      [">  1) ", ">     "] as const,
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        container,
        fc.constantFrom("\n", "\r\n"),
        fc.nat(),
        fc.nat(),
        fc.array(line, { maxLength: 4 }),
        fc.boolean(),
        (lines, [open, prefix], newline, one, other, insert, isTrimmed) => {
          const prefixed = lines.map((text) => (text === "" && isTrimmed ? prefix.trimEnd() : prefix + text));
          const note = [`${open}~~~alliance`, ...prefixed, `${prefix}~~~`, ""].join(newline);
          const { text } = bodyOf(note);
          const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
          const isWhole = to === text.length && from < to;
          const edit = { from, to, insert: insert.join("\n") + (isWhole || from === text.length ? "\n" : "") };
          if (from === text.length && insert.length === 0) return;
          expect(bodyOf(edited(note, edit)).text).toBe(applyEdits(text, [edit]));
        },
      ),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
