import { expect, it } from "vitest";
import { belongsToForm } from "../../../src/ui/form/dom/form-keys";

function key(name: string, mod = false) {
  return { key: name, ctrlKey: mod, metaKey: false };
}

it("keeps what is typed from the note around the form", () => {
  for (const name of ["j", "Enter", "Backspace", "ArrowDown"]) expect(belongsToForm(key(name), true)).toBe(true);
});

it("leaves the app its hotkeys", () => {
  for (const name of ["p", "o", "b"]) expect(belongsToForm(key(name, true), true)).toBe(false);
});

it("undoes in a text field, and in the note where the focus is on a button", () => {
  expect(belongsToForm(key("z", true), true)).toBe(true);
  expect(belongsToForm(key("z", true), false)).toBe(false);
});

it("takes Escape once: out of the field", () => {
  expect(belongsToForm(key("Escape"), true)).toBe(true);
  expect(belongsToForm(key("Escape"), false)).toBe(false);
});
