import { describe, expect, it } from "vitest";
import {
  canSave,
  cleanField,
  confirmRestored,
  draftFound,
  keepMine,
  lostForgotten,
  noteChanged,
  saveBegan,
  saveEnded,
  savedFound,
  settleAwaiting,
  takeTheirs,
  typed,
  unfinished,
} from "../../../src/ui/form/state/field-state";

const address = { section: "", question: "Why?" };
const saved = { kind: "saved" } as const;

describe("typing", () => {
  it("expects of the note what it had when typing began", () => {
    const state = typed(typed(cleanField("a"), "ab"), "abc");
    expect(state).toMatchObject({ typed: "abc", base: "a", dirty: true });
  });

  it("leaves nothing to save where the note's answer is typed again", () => {
    expect(typed(typed(cleanField("a"), "ab"), "a").dirty).toBe(false);
  });

  it("is not saved while it is no answer yet", () => {
    expect(canSave(unfinished(cleanField("2026-11-22"), "Not whole yet."))).toBe(false);
    expect(canSave(typed(unfinished(cleanField("2026-11-22"), "Not whole yet."), "2026-11-23"))).toBe(true);
  });
});

describe("a change from outside", () => {
  it("shows in a field that nobody changed", () => {
    expect(noteChanged(cleanField("a"), "b")).toMatchObject({ typed: "b", base: "b", dirty: false });
  });

  it("is a conflict where something else was typed", () => {
    const state = noteChanged(typed(cleanField("a"), "mine"), "theirs");
    expect(state).toMatchObject({ typed: "mine", issue: { kind: "conflict", theirs: "theirs" } });
    expect(canSave(state)).toBe(false);
  });

  it("is none where the same was typed", () => {
    expect(noteChanged(typed(cleanField("a"), "b"), "b")).toMatchObject({ typed: "b", dirty: false });
  });

  it("that goes back to what was expected ends the conflict", () => {
    const state = noteChanged(noteChanged(typed(cleanField("a"), "mine"), "theirs"), "a");
    expect(state.issue).toBeUndefined();
    expect(canSave(state)).toBe(true);
  });

  it("keeps the choice open while typing goes on", () => {
    const state = typed(noteChanged(typed(cleanField("a"), "mine"), "theirs"), "mine!");
    expect(state.issue).toMatchObject({ kind: "conflict", theirs: "theirs" });
  });
});

describe("choosing", () => {
  const conflict = noteChanged(typed(cleanField("a"), "mine"), "theirs");

  it("my words expects to find theirs", () => {
    expect(keepMine(conflict)).toMatchObject({ typed: "mine", base: "theirs", dirty: true });
    expect(canSave(keepMine(conflict))).toBe(true);
  });

  it("their words leaves nothing to save", () => {
    expect(takeTheirs(conflict)).toMatchObject({ typed: "theirs", base: "theirs", dirty: false });
  });
});

describe("saving", () => {
  const saving = saveBegan(typed(cleanField("a"), "ab"));

  it("takes the note's new answer for its own echo", () => {
    const state = saveEnded(noteChanged(saving, "ab"), saved);
    expect(state).toMatchObject({ note: "ab", typed: "ab", dirty: false, justSaved: true });
    expect(state.awaiting).toBeUndefined();
  });

  it("believes a model that went on after the echo, though the host says only now that it saved", () => {
    const state = saveEnded(noteChanged(noteChanged(saving, "ab"), "abc"), saved);
    expect(state).toMatchObject({ note: "abc", typed: "abc", base: "abc", dirty: false });
  });

  it("takes the former answer after the echo for a late model, and believes it in the end", () => {
    const state = saveEnded(noteChanged(noteChanged(saving, "ab"), "a"), saved);
    expect(state).toMatchObject({ note: "ab", typed: "ab", dirty: false });
    expect(settleAwaiting(state, "a")).toMatchObject({ note: "a", typed: "a" });
  });

  it("goes on from what was saved where typing went on meanwhile", () => {
    const state = saveEnded(noteChanged(typed(saving, "abc"), "ab"), saved);
    expect(state).toMatchObject({ note: "ab", base: "ab", typed: "abc", dirty: true });
  });

  it("does not take a late model for a change from outside", () => {
    const state = noteChanged(saveEnded(saving, saved), "a");
    expect(state).toMatchObject({ note: "ab", typed: "ab", dirty: false });
    expect(noteChanged(state, "ab").awaiting).toBeUndefined();
  });

  it("believes the model in the end", () => {
    const state = settleAwaiting(noteChanged(saveEnded(saving, saved), "a"), "a");
    expect(state).toMatchObject({ note: "a", typed: "a", dirty: false });
  });

  it("takes an undo after the echo for what it is", () => {
    const state = noteChanged(saveEnded(noteChanged(saving, "ab"), saved), "a");
    expect(state).toMatchObject({ typed: "a", dirty: false });
  });

  const problem = { code: "disk", message: "The disk is full.", severity: "error", from: 0, to: 0 } as const;

  it("keeps the words when it fails, and may be tried again", () => {
    const state = saveEnded(saving, { kind: "failed", problem });
    expect(state).toMatchObject({ typed: "ab", base: "a", dirty: true, issue: { kind: "failed" } });
    expect(canSave(state)).toBe(true);
  });

  it("that failed though the note says so already expects that at the next time", () => {
    const failed = saveEnded(noteChanged(saving, "ab"), { kind: "failed", problem });
    expect(failed).toMatchObject({ typed: "ab", dirty: true, issue: { kind: "failed" } });
    const again = saveBegan(typed(failed, "abc"));
    expect(again.saving).toMatchObject({ value: "abc", expected: "ab" });
  });

  it("lets the person choose where the host found another answer", () => {
    const state = saveEnded(saving, { kind: "conflict", current: "z" });
    expect(state).toMatchObject({ typed: "ab", issue: { kind: "conflict", theirs: "z" } });
  });

  it("is done where the host found the very same answer", () => {
    expect(saveEnded(saving, { kind: "conflict", current: "ab" })).toMatchObject({ dirty: false, justSaved: true });
  });
});

describe("a draft", () => {
  const draft = { address, value: "draft", expected: "a", typedAt: 1 };

  it("comes back, and waits for the person", () => {
    const state = draftFound(cleanField("a"), draft);
    expect(state).toMatchObject({ typed: "draft", base: "a", issue: { kind: "restored" } });
    expect(canSave(state)).toBe(false);
    expect(canSave(confirmRestored(state))).toBe(true);
    expect(canSave(typed(state, "draft!"))).toBe(true);
  });

  it("is a choice where the note has another answer by now", () => {
    const state = draftFound(cleanField("b"), draft);
    expect(state).toMatchObject({ typed: "draft", issue: { kind: "conflict", theirs: "b" } });
  });

  it("that the note has is nothing new", () => {
    expect(draftFound(cleanField("draft"), draft).dirty).toBe(false);
  });

  it("goes behind what is being typed", () => {
    expect(draftFound(typed(cleanField("a"), "new"), draft).typed).toBe("new");
  });
});

describe("an answer that was saved here earlier", () => {
  const before = { address, value: "mine", formers: [undefined, "old"], savedAt: 1 };

  it("is offered back where the note has again what it had before", () => {
    expect(savedFound(cleanField("old"), before)).toMatchObject({ typed: "old", dirty: false, lost: [before] });
    expect(savedFound(cleanField(undefined), before).lost).toEqual([before]);
  });

  it("is not where the note has it, or another one, or where it was cleared here", () => {
    expect(savedFound(cleanField("mine"), before).lost).toEqual([]);
    expect(savedFound(cleanField("theirs"), before).lost).toEqual([]);
    expect(savedFound(cleanField("old"), { ...before, value: undefined }).lost).toEqual([]);
  });

  it("does not come between someone and what they type", () => {
    expect(savedFound(typed(cleanField("old"), "new"), before).lost).toEqual([]);
  });

  it("is offered until the note has its words again, or it is let go of", () => {
    const offered = savedFound(savedFound(cleanField("old"), before), before);
    expect(typed(offered, "new").lost).toEqual([before]);
    expect(saveBegan(typed(offered, "new")).lost).toEqual([before]);
    expect(saveBegan(typed(offered, "all mine")).lost).toEqual([]);
    expect(noteChanged(offered, "theirs").lost).toEqual([before]);
    expect(noteChanged(offered, "theirs and mine").lost).toEqual([]);
    expect(noteChanged(offered, "mine").lost).toEqual([]);
    expect(lostForgotten(offered, before).lost).toEqual([]);
  });
});
