/** A vault in which everything happens, in any order: the index equals a look through the whole of it after each of 5,000 steps. */
import { expect, test } from "vitest";
import { FollowedVault, type CachedVault, type Frontmatter } from "../../../src/core/index/followed-vault";
import { chance as chanceOf } from "../../browser/random";

const TODAY = "2026-11-22";
const FOLDERS = ["", "A/", "A/B/", "C/"];
const NAMES = ["Maya", "Maya 1", "Maya (conflicted copy 2026-11-20)", "Kim", "Kim copy", "Notes", "Ines", "Tom 2"];
const DAYS = [undefined, "2026-10-01", TODAY, "2026-11-25", "2027-02-01", "soon", 7, ["2026-12-01"]];
const STATUSES = [undefined, "draft", "active", "paused", "redesigning", "completed", "parted", "lost"];

type Cached = Frontmatter | "unreadable";

/** As the app: files at once, the cache later, events as they please. */
class FakeVault implements CachedVault {
  readonly files = new Map<string, Cached>();
  readonly cache = new Map<string, Cached>();
  /** What the cache knew of notes before it could not read them any more. */
  readonly before = new Map<string, Frontmatter>();
  readonly pending = new Set<string>();

  has(path: string): boolean {
    return this.files.has(path);
  }

  frontmatterOf(path: string): Cached | "unknown" {
    return this.cache.has(path) ? this.cache.get(path) : "unknown";
  }

  put(path: string, frontmatter: Cached): void {
    this.files.set(path, frontmatter);
    this.pending.add(path);
  }

  remove(path: string): void {
    this.files.delete(path);
    this.cache.delete(path);
    this.before.delete(path);
    this.pending.delete(path);
  }

  move(from: string, to: string): void {
    const [file, cached, isPending] = [this.files.get(from), this.cache.get(from), this.pending.has(from)];
    const wasCached = this.cache.has(from);
    const before = this.before.get(from);
    this.remove(to);
    this.remove(from);
    this.files.set(to, file);
    if (wasCached) this.cache.set(to, cached);
    if (before !== undefined) this.before.set(to, before);
    if (isPending) this.pending.add(to);
  }

  /** The cache comes to a note, if it is still there. */
  index(path: string): boolean {
    this.pending.delete(path);
    if (!this.files.has(path)) return false;
    const found = this.files.get(path);
    this.cache.set(path, found);
    if (found !== "unreadable") this.before.set(path, found);
    return true;
  }

  in(folder: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }
}

function shown({ alliances }: FollowedVault): string {
  const groups = alliances
    .groups(TODAY)
    .map(({ name, alliances: rows }) => [name, rows.map(({ path, title }) => [path, title])]);
  const noticed = alliances.worthALook().map(({ alliance, reason }) => [alliance.path, reason]);
  return JSON.stringify([groups, noticed]);
}

/** A look through the whole vault. Of what can't be read any more, what was known before is known from before. */
function rebuilt(vault: FakeVault): string {
  const paths = [...vault.files.keys()];
  let isBefore = true;
  const fresh = new FollowedVault({
    has: (path) => vault.has(path),
    frontmatterOf: (path) => (isBefore ? vault.before.get(path) : vault.frontmatterOf(path)),
  });
  fresh.lookThrough(paths);
  fresh.alliances.findCopies();
  isBefore = false;
  for (const path of paths) fresh.look(path);
  return shown(fresh);
}

function walk(seed: number, steps: number): void {
  const numbers = chanceOf(seed);
  const random = (): number => numbers.next();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const vault = new FakeVault();
  const followed = new FollowedVault(vault);
  const anyPath = (): string => `${pick(FOLDERS)}${pick(NAMES)}.md`;
  const somePath = (): string => (vault.files.size === 0 ? anyPath() : pick([...vault.files.keys()]));
  const frontmatter = (): Cached => {
    if (chance(0.15)) return "unreadable";
    if (chance(0.08)) return undefined;
    if (chance(0.1)) return { tags: ["note"] };
    return {
      alliance: pick(["Team", "Couple"]),
      allies: pick([["Maya", "Sam"], "Maya", [["x"]]]),
      "alliance-started": pick([undefined, "2026-05-06"]),
      "alliance-status": pick(STATUSES),
      "next-review": pick(DAYS),
      "review-every": pick(["6 weeks", "now and then", undefined]),
      tags: pick(["a, b", ["c"], 7]),
    };
  };
  const settle = (count: number): void => {
    for (const path of [...vault.pending].sort(() => random() - 0.5).slice(0, count)) {
      if (vault.index(path)) followed.look(path);
    }
  };
  const renameFolder = (from: string, to: string): void => {
    const inside = vault.in(from);
    // The app refuses to rename a folder onto another one.
    if (vault.in(to).length > 0) return;
    for (const path of inside) vault.move(path, `${to}${path.slice(from.length)}`);
    const tellsFolder = chance(0.6);
    const tellsFirst = chance(0.5);
    if (tellsFolder && tellsFirst) followed.renamedFolder(from, to);
    if (!tellsFolder || chance(0.7))
      for (const path of inside) followed.renamed(path, `${to}${path.slice(from.length)}`);
    if (tellsFolder && !tellsFirst) followed.renamedFolder(from, to);
  };
  const deleteFolder = (folder: string): void => {
    const inside = vault.in(folder);
    for (const path of inside) vault.remove(path);
    const tellsFolder = chance(0.6);
    if (!tellsFolder || chance(0.7)) for (const path of inside) followed.deleted(path);
    if (tellsFolder) followed.deletedFolder(folder);
  };
  const kinds: readonly (readonly [number, () => void])[] = [
    [0.3, () => vault.put(anyPath(), frontmatter())],
    [0.12, () => vault.files.size > 0 && vault.put(somePath(), frontmatter())],
    [
      0.12,
      () => {
        const path = somePath();
        vault.remove(path);
        followed.deleted(path);
      },
    ],
    [
      0.1,
      () => {
        const [from, to] = [somePath(), anyPath()];
        if (!vault.has(from) || from === to) return;
        if (vault.has(to)) {
          vault.remove(to);
          followed.deleted(to);
        }
        vault.move(from, to);
        followed.renamed(from, to);
      },
    ],
    [0.02, () => renameFolder("A", pick(["D", "C/E"]))],
    [0.02, () => renameFolder(pick(["D", "C/E"]), "A")],
    // Else nearly all steps are those of a large vault, and slow.
    [0.06, () => deleteFolder("Sync")],
    [0.02, () => deleteFolder(pick(["A/B", "C", "D"]))],
    [
      0.004,
      () => {
        for (let at = 0; at < 500; at += 1) vault.put(`Sync/Note ${String(at)}.md`, frontmatter());
        if (chance(0.5)) settle(500);
      },
    ],
    [0.2, () => settle(1 + Math.floor(random() * 4))],
    [0.03, () => settle(1000)],
    [0.03, () => followed.lookAgain()],
    // Told of something that is not there any more, or twice.
    [0.04, () => followed.look(anyPath())],
  ];
  for (let step = 0; step < steps; step += 1) {
    let at = random() * kinds.reduce((sum, [share]) => sum + share, 0);
    const chosen = kinds.find(([share]) => (at -= share) < 0) ?? kinds[0];
    chosen?.[1]();
    const [is, should] = [shown(followed), rebuilt(vault)];
    expect(is === should, `seed ${String(seed)}, step ${String(step)}: ${String(chosen?.[1])}`).toBe(true);
  }
  settle(Infinity);
  expect(shown(followed)).toBe(rebuilt(vault));
}

test.each([1, 2, 3, 4, 5])("a thousand steps of a vault, seed %i", (seed) => walk(seed, 1_000));

test("a note renamed before the cache has followed it keeps what was known, and then says what it says", () => {
  const vault = new FakeVault();
  const followed = new FollowedVault(vault);
  vault.put("A.md", { alliance: "Team", "next-review": TODAY });
  vault.index("A.md");
  followed.look("A.md");
  vault.move("A.md", "B.md");
  vault.cache.delete("B.md");
  followed.renamed("A.md", "B.md");
  expect([...followed.alliances.paths()]).toEqual(["B.md"]);
  vault.index("B.md");
  followed.lookAgain();
  expect(shown(followed)).toBe(rebuilt(vault));
});

test("an alliance whose properties can’t be read any more stays what it was, is worth a look, and is mended", () => {
  const vault = new FakeVault();
  const followed = new FollowedVault(vault);
  const say = (path: string, frontmatter: Cached): void => {
    vault.put(path, frontmatter);
    vault.index(path);
    followed.look(path);
  };
  const reasons = (): string[] =>
    followed.alliances.worthALook().map(({ alliance, reason }) => `${alliance.path}: ${reason.message}`);
  say("A.md", { alliance: "Team", "next-review": TODAY });
  say("A.md", "unreadable");
  say("A.md", "unreadable");
  expect(reasons()).toEqual([expect.stringMatching(/^A\.md: The properties at the top .* can’t be read any more/u)]);
  expect(followed.alliances.get("A.md")?.problems).toHaveLength(1);
  expect(followed.alliances.groups(TODAY)[0]?.alliances).toHaveLength(1);
  vault.move("A.md", "B.md");
  followed.renamed("A.md", "B.md");
  expect(reasons()).toEqual([expect.stringMatching(/^B\.md: /u)]);
  say("B.md", { alliance: "Team", "next-review": TODAY });
  expect(reasons()).toEqual([]);
  say("Never one.md", "unreadable");
  expect([...followed.alliances.paths()]).toEqual(["B.md"]);
  say("B.md", "unreadable");
  say("B.md", { tags: ["note"] });
  expect(followed.alliances.size).toBe(0);
});
