/** Who is meant by a typed name. */
import type { App } from "obsidian";
import { expect, test, vi } from "vitest";
import { peopleOf } from "../../../src/obsidian/new-alliance/people";

vi.mock("obsidian", () => ({ getAllTags: () => [], TFile: vi.fn(), TFolder: vi.fn(), Vault: {} }));

function peopleNamed(...names: readonly string[]): ReturnType<typeof peopleOf> {
  const files = names.map((basename) => ({ basename, path: `People/${basename}.md`, extension: "md" }));
  const app = {
    vault: { getMarkdownFiles: () => files },
    metadataCache: { getFileCache: () => null, fileToLinktext: ({ basename }: { basename: string }) => basename },
  } as unknown as App;
  return peopleOf(app, { peopleFolder: "", peopleMark: "" });
}

test.each([
  ["राम", "रमा"],
  ["कमल", "कमला"],
  ["ดี", "ดู"],
  ["がき", "かき"],
  ["José", "Jose"],
])("%s has a note, and %s has none", (known, typed) => {
  expect(peopleNamed(known).entryOf(typed)).toBe(typed);
  expect(peopleNamed(known).entryOf(known)).toBe(`[[${known}]]`);
});

test("capitals and the composition of letters don’t count, and what is found without accents is suggested", () => {
  const people = peopleNamed("Jose\u0301 Ortiz", "राम");
  expect(people.entryOf(" jos\u00e9 ortiz ")).toBe("[[Jose\u0301 Ortiz]]");
  expect(people.suggest("jose").map(({ name }) => name)).toEqual(["Jose\u0301 Ortiz"]);
  expect(people.suggest("रमा")).toEqual([]);
});
