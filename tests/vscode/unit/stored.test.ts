/** The storage folder of an earlier build (`tests/stored/README.md`): every draft and every talk in it is found by its note. */
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Uri } from "vscode";
import { NoteDrafts } from "../../../src/vscode/alliance-editor/note-drafts";
import { DraftFiles } from "../../../src/vscode/draft-files";
import { MovedTalks } from "../../../src/vscode/review/moved-talks";

vi.mock("vscode", () => ({
  Uri: {
    file: (path: string) => ({ path }),
    joinPath: ({ path }: { path: string }, ...parts: string[]) => ({ path: join(path, ...parts) }),
  },
  workspace: {
    fs: {
      readFile: ({ path }: { path: string }) => readFile(path),
      delete: () => Promise.resolve(),
      writeFile: () => Promise.reject(new Error("The stored files stay as they are.")),
    },
  },
}));

const STORED = join(import.meta.dirname, "../../stored/vscode");
const KEYS = JSON.parse(readFileSync(join(STORED, "keys.json"), "utf8")) as readonly string[];
const FILES = readdirSync(join(STORED, "drafts"));
const ALLIANCES = "file:///home/sam/Practice/Alliances";

const kept = new DraftFiles(Uri.file(STORED));

function textsOf(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

test("each file is what is kept by one key", async () => {
  const found = await Promise.all(KEYS.map((key) => kept.read(key)));
  const stored = FILES.map((name) => JSON.parse(readFileSync(join(STORED, "drafts", name), "utf8")) as unknown);
  expect(textsOf(found)).toEqual(textsOf(stored));
});

test("a form finds its drafts, of each type of question", async () => {
  const drafts = new NoteDrafts(kept);
  const page = await drafts.forPage(`${ALLIANCES}/Bea%20Lindqvist%20and%20Sam%20Lee.md`);
  const found = page.found().map(({ address: { section, question, ally = "" }, value }) => {
    return [[section, question, ally].join(" | "), value] as const;
  });
  expect(found).toHaveLength(12);
  expect(Object.fromEntries(found)).toEqual({
    " | How do we want to be with each other on the way? | Bea Lindqvist": undefined,
    " | How do we want to be with each other on the way? | Sam Lee": "Quiet, then silly.\n\nAnd *curious*: no hurry",
    " | Where do we meet? | ": "The ferry: north side # gate 2",
    " | What do we agree for the way? | ": ["Phones stay in the bag", "Whoever is cold says so"],
    " | How often shall we walk? | ": "every two weeks",
    " | In which weather do we walk? | ": ["sun", "snow"],
    " | How much silence do you like? | Sam Lee": 4,
    " | When is our first walk? | ": "2026-1",
    " | Do you say yes to this? | Sam Lee": { day: "2026-11-30", saidAloud: false },
    " | What do I keep to myself? | ": "Not to lead.",
    " | at the end | ": "The tea house.",
    "2026-10-12 review | What has gone well, and deserves to be said? | Bea Lindqvist": "The hat.",
  });
});

test("the tab of a talk whose note got another name is that of the note as it is called now", async () => {
  const tab = { kind: "repair", note: `${ALLIANCES}/Before.md`, isDone: false } as const;
  expect(await new MovedTalks(kept).tabOf(tab)).toEqual({ ...tab, note: `${ALLIANCES}/After.md` });
});
