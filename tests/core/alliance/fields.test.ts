/** Every place to answer, and every answer that is there, becomes a field. */
import { expect, test } from "vitest";
import { fieldProblems, fieldsOf } from "../../../src/core/alliance/fields";
import type { Question } from "../../../src/core/question/question";
import { noteOf, question, written } from "./notes";

const WHAT = "What?";

function fields(allies: readonly string[], more: Partial<Question>) {
  const asked = question(WHAT, more);
  return fieldsOf(asked, noteOf(allies, [asked]), "");
}

/** Fields in short: who, what, and why it is read-only. */
function short(allies: readonly string[], more: Partial<Question>) {
  return fields(allies, more).map(({ ally, value, readOnly, former }) =>
    [
      ally ?? "all",
      value === undefined ? value : JSON.stringify(value).replaceAll('"', ""),
      readOnly?.code,
      former ? "former" : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

test("all answer with one voice in one field", () => {
  expect(fields(["Maya", "Sam"], {})).toEqual([{ address: { section: "", question: WHAT }, former: false }]);
  expect(short(["Maya"], { answer: written("yes") })).toEqual(["all yes"]);
});

test("each ally has a field, in the order of the note's allies", () => {
  const answers = [written("s", "Sam"), written("m", "[[People/Maya]]")];
  expect(fields(["[[People/Maya|M]]", "Sam", "Zoe"], { answeredBy: "each", answers })).toEqual([
    { address: { section: "", question: WHAT, ally: "[[People/Maya]]" }, ally: "M", former: false, value: "m" },
    { address: { section: "", question: WHAT, ally: "Sam" }, ally: "Sam", former: false, value: "s" },
    { address: { section: "", question: WHAT, ally: "Zoe" }, ally: "Zoe", former: false },
  ]);
});

test("only the named allies are asked", () => {
  expect(short(["Maya", "Sam", "Zoe"], { answeredBy: ["Zoe", "Maya"] })).toEqual(["Maya", "Zoe"]);
});

test("a name that is no ally's is told, and asked of nobody", () => {
  const asked = question(WHAT, { answeredBy: ["Zoe"], from: 7 });
  const note = noteOf(["Maya"], [asked]);
  expect(fieldsOf(asked, note, "")).toEqual([]);
  expect(fieldProblems(asked, note)).toMatchObject([{ code: "unknown-ally", from: 7 }]);
});

test("the answer of someone who is no ally any more is shown and can't be changed", () => {
  expect(short(["Maya"], { answeredBy: "each", answers: [written("z", "Zoe")] })).toEqual([
    "Maya",
    "Zoe z former-ally former",
  ]);
});

test("an ally with two answers has both shown, and neither can be changed", () => {
  const answers = [written("1", "M"), written("2", "Maya")];
  expect(short(["[[Maya|M]]"], { answeredBy: "each", answers })).toEqual(["M 1 doubled-ally", "M 2 doubled-ally"]);
});

test("two allies of one name can't be written to, until one has an alias", () => {
  const shown = short(["Maya", "[[A/Maya]]", "Sam"], { answeredBy: "each", answers: [written("m", "Maya")] });
  expect(shown).toEqual(["Maya m shared-name", "Maya shared-name", "Sam"]);
});

test("a shared answer to a question for each is shown too", () => {
  expect(short(["Maya"], { answeredBy: "each", answer: written("ours") })).toEqual(["Maya", "all ours"]);
});

test("allies' answers to a question for all are shown too", () => {
  expect(short(["Maya"], { answers: [written("m", "Maya"), written("z", "Zoe")] })).toEqual([
    "all",
    "Maya m",
    "Zoe z former-ally former",
  ]);
  expect(short(["Maya", "Sam"], { answeredBy: ["Sam"], answers: [written("m", "Maya")] })).toEqual(["Sam", "Maya m"]);
});

test("without allies there is no field for each, and it is said how to name them", () => {
  const asked = question(WHAT, { answeredBy: "each" });
  const note = noteOf([], [asked]);
  expect(fieldsOf(asked, note, "")).toEqual([]);
  expect(fieldProblems(asked, note)).toMatchObject([
    { code: "no-allies", message: expect.stringContaining("“allies”") as string },
  ]);
  expect(fieldProblems(question(WHAT), note)).toEqual([]);
});

test("an answer that does not fit is shown as it stands and can't be changed", () => {
  const answer = { unreadable: "lots", from: 3, to: 7 };
  expect(fields([], { type: "scale", answer })).toMatchObject([
    { unreadable: "lots", readOnly: { code: "unreadable-answer", from: 3 } },
  ]);
});

test("what makes the question, its block or the note read-only makes its fields so", () => {
  const reason = { code: "doubled-question", message: "", severity: "error" as const, from: 0, to: 0 };
  expect(short([], { readOnly: reason })).toEqual(["all doubled-question"]);
  const asked = question(WHAT);
  expect(fieldsOf(asked, noteOf([], [asked], { readOnly: reason }), "")[0]?.readOnly).toBe(reason);
  const note = noteOf([], [asked]);
  const newer = { ...note, properties: { ...note.properties, newerFormat: true } };
  expect(fieldsOf(asked, newer, "")[0]?.readOnly?.code).toBe("newer-format");
});

test("the section is part of the address", () => {
  const asked = question(WHAT);
  expect(fieldsOf(asked, noteOf([], [asked]), "2026-12-20")[0]?.address.section).toBe("2026-12-20");
});

test("above six allies a question for each may be answered together too, but never a consent", () => {
  const six = ["A", "B", "C", "D", "E", "F"];
  const seven = [...six, "G"];
  const offered = (allies: readonly string[], more: Partial<Question>) =>
    fields(allies, more).filter((field) => field.offered);
  expect(offered(seven, { answeredBy: "each" })).toEqual([
    { address: { section: "", question: WHAT }, former: false, offered: true },
  ]);
  expect(offered(six, { answeredBy: "each" })).toEqual([]);
  expect(offered(seven, { answeredBy: six })).toEqual([]);
  expect(offered(seven, {})).toEqual([]);
  expect(offered(seven, { answeredBy: "each", type: "consent" })).toEqual([]);
});
