/** What keys mean in a session: typing stays typing. */
import { expect, test } from "vitest";
import { sessionKey, type Focused } from "../../../src/ui/session/session-keys";

const PLAIN: Focused = { inText: false, usesArrows: false, usesEnter: false };
const TEXT: Focused = { inText: true, usesArrows: true, usesEnter: true };

function press(key: string, focused: Focused = PLAIN, held: Partial<Record<string, boolean>> = {}) {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return sessionKey({ key, ...none, ...held }, focused);
}

test("outside of fields, keys and a presenter's remote go on, back, and blank the screen", () => {
  expect(["Enter", "ArrowRight", "PageDown"].map((key) => press(key))).toEqual(["next", "next", "next"]);
  expect(["ArrowLeft", "PageUp", "b", "ArrowDown", " ", "x"].map((key) => press(key))).toEqual([
    "back",
    "back",
    "blank",
    undefined,
    undefined,
    undefined,
  ]);
});

test("in a field only Mod+Enter goes on, and never in the middle of a composition", () => {
  expect(["Enter", "b", "PageDown", "ArrowLeft", "Escape"].map((key) => press(key, TEXT))).toEqual(
    Array(5).fill(undefined),
  );
  expect(press("Enter", TEXT, { ctrlKey: true })).toBe("next");
  expect(press("Enter", TEXT, { metaKey: true })).toBe("next");
  expect(press("Enter", TEXT, { ctrlKey: true, isComposing: true })).toBeUndefined();
  expect(press("b", PLAIN, { ctrlKey: true })).toBeUndefined();
  expect(press("ArrowLeft", PLAIN, { altKey: true })).toBeUndefined();
});

test("what uses a key itself keeps it", () => {
  expect(press("ArrowRight", { ...PLAIN, usesArrows: true })).toBeUndefined();
  expect(press("Enter", { ...PLAIN, usesEnter: true })).toBeUndefined();
});
