import { expect, it } from "vitest";
import { textDirection } from "../../../src/ui/form/dom/text-direction";

it.each([
  ["Shall we?", "ltr"],
  ["מה חשוב לנו?", "rtl"],
  ["1. ماذا اتفقنا؟", "rtl"],
  ["“שלום” he said", "rtl"],
  ["He said “שלום”", "ltr"],
  ["何を?", "ltr"],
  ["", undefined],
  ["12 – 14?", undefined],
])("%j runs %s", (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
