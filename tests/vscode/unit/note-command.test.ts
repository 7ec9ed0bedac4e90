/** Which note a command acts on: the one that a menu was opened on or that of the active tab, and never the one in the other's place. */
import { beforeEach, expect, test, vi } from "vitest";
import { noteCommand } from "../../../src/vscode/note-command";

const vscode = vi.hoisted(() => {
  class Uri {
    constructor(readonly path: string) {}
  }
  class TabInputText {
    constructor(readonly uri: Uri) {}
  }
  const said: string[] = [];
  let run: (...given: unknown[]) => Promise<void>;
  return {
    Uri,
    TabInputText,
    TabInputCustom: TabInputText,
    l10n: { t: (words: string) => words },
    commands: { registerCommand: (_: string, act: typeof run) => (run = act) },
    window: {
      showInformationMessage: (words: string) => Promise.resolve(said.push(words)),
      tabGroups: { activeTabGroup: { activeTab: { input: new TabInputText(new Uri("/Active.md")) } } },
    },
    said,
    run: (...given: unknown[]) => run(...given),
  };
});
vi.mock("vscode", () => vscode);

const { Uri, said, run } = vscode;
let acted: string[];

beforeEach(() => {
  acted = [];
  said.length = 0;
  noteCommand("snooze", ({ path }) => Promise.resolve(acted.push(path)));
});

test("without being told of a note it acts on the active tab’s", async () => {
  await run();
  expect(acted).toEqual(["/Active.md"]);
});

test("it acts on the note that it is told of", async () => {
  await run(new Uri("/Told.md"), [new Uri("/Told.md")]);
  await run({ note: new Uri("/Row.md") }, undefined);
  expect(acted).toEqual(["/Told.md", "/Row.md"]);
  expect(said).toEqual([]);
});

// VS Code gives nothing in the row's place where the view was drawn anew between the click that opened the menu and the choice in it.
test.each([[undefined], [null], [{}]])("for a row that is gone (%s) it acts on no note, and says so", async (row) => {
  await run(row, undefined);
  expect(acted).toEqual([]);
  expect(said).toEqual(["It is not clear which note is meant. Choose once more, please."]);
});
