/** Whose drafts are whose: pages of one note, pages that are gone, and a note that gets another name. */
import { beforeEach, expect, test } from "vitest";
import type { Draft } from "../../../src/core/note/answer-change";
import { NoteDrafts } from "../../../src/vscode/alliance-editor/note-drafts";

const [US, WE] = ["file:///Us.md", "file:///We.md"];

function draft(text: string, typedAt = 1): Draft {
  return { address: { section: "Us", question: "What for?" }, value: text, expected: undefined, typedAt };
}

const kept = new Map<string, unknown>();
let drafts: NoteDrafts;

/** The same files, and an extension that has just begun. */
function begin(): void {
  drafts = new NoteDrafts({
    read: (key: string) => Promise.resolve(kept.get(key)),
    write: (key: string, value: () => unknown) => Promise.resolve(void kept.set(key, value())),
  });
}

beforeEach(() => {
  kept.clear();
  begin();
});

test("a page finds what one before it left behind, once", async () => {
  const first = await drafts.forPage(US);
  first.keep([draft("Half a wor")]);
  first.leave();
  expect((await drafts.forPage(US)).found()).toEqual([draft("Half a wor")]);
  expect((await drafts.forPage(US)).found()).toEqual([]);
});

test("what was typed is found by the next extension", async () => {
  (await drafts.forPage(US)).keep([draft("Half a wor")]);
  begin();
  const page = await drafts.forPage(US);
  expect(page.found()).toEqual([draft("Half a wor")]);
  expect(page.typedHere()).toEqual([]);
});

test.each(["goes before", "is still there"])(
  "a page that %s takes nothing along when its note gets another name",
  async (when) => {
    const old = await drafts.forPage(US);
    old.keep([draft("2026-1")]);
    if (when === "goes before") old.leave();
    await drafts.renamed(US, WE);
    old.keep([draft("2026-1", 2)]);
    expect(old.typedHere()).toEqual([]);
    old.leave();
    expect((await drafts.forPage(US)).found()).toEqual([]);
    expect(kept.get(US)).toBeUndefined();
    expect(kept.get(WE)).toEqual([draft("2026-1")]);
    expect((await drafts.forPage(WE)).found()).toEqual([draft("2026-1")]);
  },
);

test("of two drafts of one answer a page takes its own, or the newest, and leaves the other one to the next page", async () => {
  const [first, second, third] = [await drafts.forPage(US), await drafts.forPage(US), await drafts.forPage(US)];
  first.keep([draft("Mine", 1)]);
  second.keep([draft("Older", 2)]);
  third.keep([draft("Newer", 3)]);
  second.leave();
  third.leave();
  expect(first.found()).toEqual([draft("Mine", 1)]);
  first.keep([]);
  expect((await drafts.forPage(US)).found()).toEqual([draft("Newer", 3)]);
  expect((await drafts.forPage(US)).found()).toEqual([draft("Older", 2)]);
});
