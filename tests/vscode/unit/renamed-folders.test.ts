/** A folder that a setting names is renamed. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Parts } from "../../../src/vscode/feature";
import { renamedFolders } from "../../../src/vscode/renamed-folders";

const vscode = vi.hoisted(() => {
  const set: Record<string, string> = {};
  const said: string[] = [];
  const state: { answer: string | undefined; rename: (event: object) => Promise<void> } = {
    answer: undefined,
    rename: () => Promise.resolve(),
  };
  const l10n = (words: string, ...args: string[]): string =>
    words.replace(/\{(\d)\}/gu, (_, at: string) => args[Number(at)] ?? "");
  return {
    set,
    said,
    state,
    FileType: { Directory: 2 },
    ConfigurationTarget: { Workspace: 2, WorkspaceFolder: 3 },
    l10n: { t: l10n },
    window: {
      showInformationMessage: (words: string) => {
        said.push(words);
        return Promise.resolve(state.answer);
      },
    },
    workspace: {
      fs: { stat: ({ path }: { path: string }) => Promise.resolve({ type: path.endsWith(".md") ? 1 : 2 }) },
      onDidRenameFiles: (act: typeof state.rename) => (state.rename = act),
      asRelativePath: ({ path }: { path: string }) => path.replace("/w/", ""),
      getConfiguration: () => ({
        get: (key: string, standard: string) => set[key] ?? standard,
        inspect: () => ({}),
        update: (key: string, value: string) => Promise.resolve((set[key] = value)),
      }),
    },
  };
});
vi.mock("vscode", () => vscode);

const { set, said, state } = vscode;

beforeEach(() => {
  for (const key of Object.keys(set)) Reflect.deleteProperty(set, key);
  said.length = 0;
  renamedFolders({ context: { subscriptions: [] } } as unknown as Parts);
});

function rename(from: string, to: string): Promise<void> {
  return state.rename({ files: [{ oldUri: { path: `/w/${from}` }, newUri: { path: `/w/${to}` } }] });
}

test("the setting follows where the person says so, and stays where they do not", async () => {
  state.answer = undefined;
  await rename("Alliances", "Bündnisse");
  expect(said).toEqual(["The setting “allianceFolder” names a folder that is called “Bündnisse” now."]);
  expect(set).toEqual({});
  state.answer = "Change the setting";
  await rename("Alliances", "Bündnisse");
  await rename("docs/Templates", "docs/Vorlagen");
  expect(set).toEqual({ allianceFolder: "Bündnisse", templatesFolder: "docs/Vorlagen" });
  await rename("docs", "texts");
  expect(set.templatesFolder).toBe("texts/Vorlagen");
});

test("of other folders and of notes nothing is said", async () => {
  await rename("Other", "There");
  await rename("Alliances 2", "Alliances 3");
  await rename("Alliances/A.md", "Alliances/B.md");
  expect(said).toEqual([]);
});
