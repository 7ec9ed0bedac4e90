import { describe, expect, it } from "vitest";
import { isLost, seenBeside, withFormer, withSaved, type SavedAnswer } from "../../../src/core/note/saved-answer";
import type { Answer } from "../../../src/ui/form/state/field-state";

const address = { section: "", question: "A?" };

/** Saves answers one after the other, each over what the note had then. */
function after(...saves: readonly (readonly [expected: Answer, value: Answer])[]): SavedAnswer[] {
  let all: SavedAnswer[] = [];
  for (const [at, [expected, value]] of saves.entries()) all = withSaved(all, { address, value, expected }, at);
  return all;
}

const values = (all: readonly SavedAnswer[]): readonly Answer[] => all.map(({ value }) => value);
const lostIn = (all: readonly SavedAnswer[], note: Answer): readonly Answer[] =>
  values(all.filter((saved) => isLost(saved, note)));

describe("what is remembered of an answer", () => {
  it("is the last one, where each was typed over the one before", () => {
    const all = after([undefined, "one"], ["one", "two"], ["two", "three"]);
    expect(values(all)).toEqual(["three"]);
    expect(lostIn(all, "one")).toEqual(["three"]);
    expect(lostIn(all, undefined)).toEqual(["three"]);
    expect(lostIn(all, "another device’s")).toEqual([]);
  });

  it("has the one that the note lost before another was typed, and offers it beside that", () => {
    const all = after([undefined, "one"], [undefined, "two"]);
    expect(values(all)).toEqual(["one", "two"]);
    expect(lostIn(all, "two")).toEqual(["one"]);
    expect(lostIn(all, undefined)).toEqual(["one", "two"]);
    expect(lostIn(withSaved(all, { address, value: "three", expected: "two" }, 9), "three")).toEqual(["one"]);
  });

  it("is without the one that is put back, or whose words were typed again", () => {
    expect(values(after([undefined, "one"], [undefined, "two"], ["two", "one"]))).toEqual(["one"]);
    expect(values(after([undefined, "one"], [undefined, "two and one"]))).toEqual(["two and one"]);
    expect(values(after([undefined, ["one", "two"]], [undefined, ["one", "three", "two"]]))).toHaveLength(1);
  });

  it("stays where the same words say something else", () => {
    expect(values(after([undefined, "Sam calls, Maya visits"], [undefined, "Maya calls, Sam visits"]))).toHaveLength(2);
  });

  it("has no one that was cleared", () => {
    expect(lostIn(after(["old", undefined]), "old")).toEqual([]);
    expect(values(after(["old", undefined], ["old", "new"]))).toEqual(["new"]);
  });

  it("knows a note that is told of as one without it", () => {
    const [one] = after([undefined, "one"]) as [SavedAnswer];
    expect(isLost(one, "theirs")).toBe(false);
    expect(isLost(withFormer(one, "theirs"), "theirs")).toBe(true);
  });

  it("knows one that was missed for lost, whatever the note says, until the note has it again", () => {
    const [one] = after([undefined, "one"]) as [SavedAnswer];
    const missed = seenBeside(one, undefined);
    expect(isLost(missed, "theirs")).toBe(true);
    expect(isLost(missed, "one and more")).toBe(false);
    const found = seenBeside(missed, "one and more");
    expect([isLost(found, "theirs"), isLost(found, "one and more")]).toEqual([false, false]);
    expect(isLost(found, undefined)).toBe(true);
  });

  it("keeps the first answer and the last ones that stood there, and the last lost ones", () => {
    const many = Array.from({ length: 30 }, (_, at) => `answer ${at}`);
    const typedOn = after(...many.map((value, at) => [many[at - 1], value] as const));
    expect(typedOn.at(-1)?.formers).toEqual([undefined, ...many.slice(22, 29)]);
    const allLost = after(...many.map((value) => [undefined, value] as const));
    expect(values(allLost)).toEqual(many.slice(25));
  });
});
