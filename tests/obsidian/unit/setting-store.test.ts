/** The settings' file, whatever a sync makes of it. */
import fc from "fast-check";
import type { Plugin } from "obsidian";
import { beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/obsidian/settings/settings";
import { SettingStore } from "../../../src/obsidian/settings/setting-store";

const obsidian = vi.hoisted(() => {
  const said: string[] = [];
  class TFolder {
    constructor(readonly path: string) {}
  }
  return {
    said,
    TFolder,
    Notice: function Notice(words: string) {
      said.push(words);
    },
    /** Saves at once. */
    debounce: (save: () => void) => Object.assign(save, { run: () => undefined }),
  };
});
vi.mock("obsidian", () => obsidian);

beforeEach(() => (obsidian.said.length = 0));

/** The app's side: a file, and a vault in which folders are renamed. */
class Host {
  file: string | undefined;
  writes = 0;
  rename: (file: object, from: string) => void = () => undefined;

  constructor(file: string | undefined) {
    this.file = file;
  }

  get plugin(): Plugin {
    return {
      register: () => undefined,
      registerEvent: () => undefined,
      app: { vault: { on: (_: string, act: Host["rename"]) => (this.rename = act) } },
      loadData: () =>
        this.file === undefined
          ? Promise.resolve(null)
          : Promise.resolve(this.file).then((text) => JSON.parse(text) as unknown),
      saveData: (data: unknown) => {
        this.writes += 1;
        this.file = JSON.stringify(data);
        return Promise.resolve();
      },
    } as unknown as Plugin;
  }

  renamed(from: string, to: string): void {
    this.rename(new obsidian.TFolder(to), from);
  }

  get saved(): unknown {
    return JSON.parse(this.file ?? "null") as unknown;
  }
}

const CONFLICT = '<<<<<<< HEAD\n{"reviewEvery":"weekly"}\n=======\n{"reviewEvery":"monthly"}\n>>>>>>> other\n';
const BROKEN = [CONFLICT, "", '{"reviewEvery":"wee', '\ufeff{"reviewEvery":"weekly"}', "[]", '"weekly"', "7"];

test.each(BROKEN)("%j: the standard settings hold, it is said once, and nothing is written", async (text) => {
  const host = new Host(text);
  const store = await SettingStore.load(host.plugin);
  expect(store.current).toEqual(DEFAULT_SETTINGS);
  await store.reload();
  host.renamed("Templates", "Vorlagen");
  expect(store.current.templatesFolder).toBe("Vorlagen");
  expect([obsidian.said.length, host.writes, host.file]).toEqual([1, 0, text]);
  expect(obsidian.said[0]).toContain("can’t be read");
});

test.each(BROKEN)("%j while the plugin runs: the same, and what a person sets then keeps the others", async (text) => {
  const host = new Host('{"reviewEvery":"weekly","fromTomorrow":[1]}');
  const store = await SettingStore.load(host.plugin);
  expect(obsidian.said).toEqual([]);
  host.file = text;
  await store.reload();
  await store.reload();
  expect([store.current, obsidian.said.length, host.writes]).toEqual([DEFAULT_SETTINGS, 1, 0]);
  store.set("noticeAtStart", true);
  expect(host.saved).toMatchObject({ reviewEvery: "weekly", noticeAtStart: true, fromTomorrow: [1] });
  expect(store.current).toMatchObject({ reviewEvery: "weekly", noticeAtStart: true });
});

test("once it can be read again it counts, and what breaks then is told anew", async () => {
  const host = new Host("");
  const store = await SettingStore.load(host.plugin);
  host.file = '{"reviewEvery":"weekly"}';
  await store.reload();
  expect(store.current.reviewEvery).toBe("weekly");
  host.file = CONFLICT;
  await store.reload();
  expect(obsidian.said).toHaveLength(2);
});

test("without a file nothing is said", async () => {
  const store = await SettingStore.load(new Host(undefined).plugin);
  expect([store.current, obsidian.said]).toEqual([DEFAULT_SETTINGS, []]);
});

test("whatever the file holds, keys that are not known and values that were not set stay", async () => {
  const keys = fc.constantFrom("fromTomorrow", "__proto__", "reviewEvery2", "allianceFolder", "leaveOutEmpty");
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keys, fc.jsonValue()), fc.string(), async (data, cadence) => {
      const host = new Host(JSON.stringify(data));
      const before = host.saved as object;
      const store = await SettingStore.load(host.plugin);
      store.set("reviewEvery", cadence);
      expect(host.saved).toEqual({ ...DEFAULT_SETTINGS, ...before, reviewEvery: cadence.trim() });
    }),
  );
});

test("a file that was cut short anywhere, or in which anything was torn, is never written over, and never an error", async () => {
  const whole = JSON.stringify({ allianceFolder: "A", reviewEvery: "weekly", peopleMark: "#person" }, null, 2);
  const torn = fc.oneof(
    fc.nat(whole.length - 1).map((to) => whole.slice(0, to)),
    fc
      .tuple(fc.nat(whole.length), fc.constantFrom("<<<<<<< HEAD\n", "=======\n", "\u0000", "\ufeff"))
      .map(([at, mark]) => whole.slice(0, at) + mark + whole.slice(at)),
  );
  await fc.assert(
    fc.asyncProperty(torn, async (text) => {
      const host = new Host(text);
      const store = await SettingStore.load(host.plugin);
      await store.reload();
      expect([host.file, host.writes]).toEqual([text, 0]);
      expect(typeof store.current.allianceFolder).toBe("string");
    }),
  );
});

test("a folder that is renamed, or one above it, is followed; others are not", async () => {
  const host = new Host('{"templatesFolder":"Team/Templates","allianceFolder":"Alliances","peopleFolder":"Te"}');
  const store = await SettingStore.load(host.plugin);
  host.renamed("Alliances", "Bündnisse");
  host.renamed("Team", "All/Team");
  host.renamed("Elsewhere", "There");
  expect(store.current).toMatchObject({
    templatesFolder: "All/Team/Templates",
    allianceFolder: "Bündnisse",
    peopleFolder: "Te",
  });
  expect(host.saved).toMatchObject({
    templatesFolder: "All/Team/Templates",
    allianceFolder: "Bündnisse",
    peopleFolder: "Te",
  });
  expect(host.writes).toBe(2);
});
