import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillPattern, freeFileName, safeFileName } from "../../../src/core/template/file-name";

describe("a safe file name", () => {
  test.each([
    ["Maya Ortiz and Sam Lee", "Maya Ortiz and Sam Lee"],
    ["a/b\\c:d#e^f[g]h|i", "a b c d e f g h i"],
    ['What? "Yes" <no>*', "What Yes no"],
    ["..", "New alliance"],
    ["../../etc/passwd", "etc passwd"],
    [".hidden", "hidden"],
    ["ends with dots...  ", "ends with dots"],
    ["   ", "New alliance"],
    ["CON", "CON -"],
    ["nul.txt", "nul.txt -"],
    ["Lpt1", "Lpt1 -"],
    ["Console", "Console"],
    ["🌿 Team 🌿", "🌿 Team 🌿"],
    ["תמר לוי", "תמר לוי"],
    ["abc\u202etxt.exe", "abctxt.exe"],
    ["tab\tand\nline", "tab and line"],
    ["Cafe\u0301", "Café"],
  ])("of %j is %j", (typed, expected) => {
    expect(safeFileName(typed)).toBe(expected);
  });

  test("is cut at 120 units or 240 bytes, never inside a character", () => {
    expect(safeFileName("x".repeat(300))).toHaveLength(120);
    const emoji = safeFileName("🌿".repeat(300));
    expect(Buffer.byteLength(emoji)).toBe(240);
    expect(Array.from(emoji).every((character) => character === "🌿")).toBe(true);
  });

  test("holds nothing unsafe, whatever was typed, and is its own safe name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const name = safeFileName(typed);
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name).not.toBe("");
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

test("a name is taken by a file whose letters are composed otherwise, or are capitals", () => {
  expect(freeFileName("Jos\u00e9", ["JOSE\u0301.md"])).toBe("Jos\u00e9 2");
  expect(freeFileName("रमा", ["राम.md"])).toBe("रमा");
  const names = fc.constantFrom("José", "Zoë and Ana", "がき", "ดี", "Nguyễn", "한글", "कमल");
  fc.assert(
    fc.property(names, fc.constantFrom("NFC", "NFD"), fc.constantFrom("NFC", "NFD"), (name, typed, there) => {
      expect(freeFileName(name.normalize(typed), [`${name.normalize(there)}.md`])).toBe(`${name.normalize("NFC")} 2`);
    }),
  );
});

describe("the file name pattern", () => {
  const values = { allies: ["Maya", "Sam"], template: { name: "Team" }, date: "2026-11-22" };

  test.each([
    ["{{allies}}", "Maya and Sam"],
    ["{{date}} {{allies}} – {{template}}", "2026-11-22 Maya and Sam – Team"],
    ["Our alliance", "Our alliance"],
    ["{{unknown}}", "{{unknown}}"],
    ["", "Team"],
  ])("%j gives %j", (pattern, expected) => {
    expect(fillPattern(pattern, values)).toBe(expected);
  });

  test("leaves no dangling dash where nobody is named", () => {
    expect(fillPattern("{{allies}} – {{template}}", { ...values, allies: [] })).toBe("Team");
  });

  test("counts the allies from the fourth on", () => {
    expect(fillPattern("{{allies}}", { ...values, allies: ["A", "B", "C"] })).toBe("A, B and C");
    expect(fillPattern("{{allies}}", { ...values, allies: ["A", "B", "C", "D", "E"] })).toBe("A, B and 3 others");
  });
});
