/** Settings as they are read from `data.json`, whatever stands there. */
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, parseSettings } from "../../../src/obsidian/settings/settings";

test.each([null, undefined, 7, "x", []])("%j gives the defaults", (data) => {
  expect(parseSettings(data)).toEqual(DEFAULT_SETTINGS);
});

test("a value of a wrong type is the default; the others count", () => {
  const data = { allianceFolder: 3, peopleFolder: "/People/", appBlockRendering: "yes", fileNamePattern: " " };
  expect(parseSettings(data)).toEqual({ ...DEFAULT_SETTINGS, peopleFolder: "People" });
});

test("the vault's root is a folder too", () => {
  expect(parseSettings({ allianceFolder: "/" }).allianceFolder).toBe("");
});
