import fc from "fast-check";
import * as jsYaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { doubleQuoted, hasLoneSurrogate, writeScalar, type ScalarPlace } from "../../../src/core/yaml/scalar";
import { anyText, naughtyStrings, PROPERTY_RUNS } from "../note/texts";

/** What the readers of both YAML versions make of it. */
function readings(source: string): unknown[] {
  return [
    parse(source, { version: "1.2" }),
    parse(source, { version: "1.1" }),
    jsYaml.load(source, { schema: jsYaml.CORE_SCHEMA }),
    jsYaml.load(source, { schema: jsYaml.YAML11_SCHEMA }),
  ];
}

function inPlace(scalar: string, place: ScalarPlace): { source: string; at: (value: string) => unknown } {
  if (place === "key") return { source: `  ${scalar}: x\n`, at: (value) => new Map([[value, "x"]]) };
  if (place === "flow") return { source: `[${scalar}, {k: ${scalar}}]\n`, at: (value) => [value, { k: value }] };
  return { source: `k: ${scalar}\nl:\n- ${scalar}\n`, at: (value) => ({ k: value, l: [value] }) };
}

function expectSameEverywhere(value: string, place: ScalarPlace): void {
  const { source, at } = inPlace(writeScalar(value, place), place);
  for (const reading of readings(source)) {
    const got = place === "key" ? new Map(Object.entries(reading as object)) : reading;
    expect(got, source).toEqual(at(value));
  }
}

describe("writing a scalar", () => {
  it.each([
    "Sam Lee",
    "every second week",
    "C#",
    "https://example.org/a?b",
    "a - b",
    "1st of May",
    'say "hi"',
    "Zoë’s",
    "3 weeks",
    "2026 was good",
  ])("leaves %j plain", (value) => {
    expect(writeScalar(value, "value")).toBe(value);
  });

  it.each([
    "yes",
    "No",
    "null",
    "~",
    "2026",
    "1e3",
    "007",
    "0x1F",
    "1:30",
    "1_000",
    "1,000",
    ".5",
    "2026-11-22",
    "2026-11-22 10:00",
    "=",
    "<<",
    "Sam #1",
    "Dr: Sam",
    "&Sam",
    "[[Maya]]",
    "- x",
    "ends:",
    "",
    " x",
    "---",
    "...",
    "@x",
    "`x`",
    "%x",
    "{{title}}",
  ])("quotes %j", (value) => {
    expect(writeScalar(value, "value")).toBe(`"${value}"`);
    expectSameEverywhere(value, "value");
  });

  it("uses single quotes where double ones would need escapes", () => {
    expect(writeScalar('"Sam", she said: it\'s me', "value")).toBe(`'"Sam", she said: it''s me'`);
  });

  it("escapes what only an escape can write", () => {
    expect(writeScalar("a\tb\n\u0085\ufeff\u0000", "value")).toBe('"a\\tb\\n\\u0085\\uFEFF\\0"');
  });

  it("quotes between brackets what ends a plain scalar there", () => {
    expect(writeScalar("a, b", "flow")).toBe('"a, b"');
    expect(writeScalar("a, b", "value")).toBe("a, b");
  });

  it("knows half a surrogate pair from a whole one", () => {
    expect(hasLoneSurrogate("\ud83d")).toBe(true);
    expect(hasLoneSurrogate("😀")).toBe(false);
  });

  it.each(["value", "key", "flow"] as const)("reads back the same in every reader, as a %s", (place) => {
    for (const value of naughtyStrings) expectSameEverywhere(value, place);
    fc.assert(
      fc.property(anyText, (value) => {
        expectSameEverywhere(value, place);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it("reads back the same between double quotes", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        for (const reading of readings(doubleQuoted(value))) expect(reading).toBe(value);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
