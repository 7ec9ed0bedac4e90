/** The drafts of several forms of a note, in a table that does one thing after another and takes its time. */
import type { TFile } from "obsidian";
import { beforeAll, expect, test, vi } from "vitest";
import { DraftStore } from "../../../src/obsidian/drafts/draft-store";
import type { RowKey } from "../../../src/actions/ports";
import type { VaultTables } from "../../../src/obsidian/drafts/vault-tables";
import type { Draft } from "../../../src/core/note/answer-change";

const plain: unknown = { path: "Us.md" };
const FILE = plain as TFile;
const address = { section: "", question: "What do we agree?" };

beforeAll(() => vi.stubGlobal("window", globalThis));

/** A table in memory, in which each call waits for the ones before it, as transactions of a database do. */
function slowTable() {
  const rows = new Map<string, Draft>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Value): Promise<Value> => {
    const done = last.then(() => new Promise((resolve) => setTimeout(resolve, 2))).then(act);
    last = done;
    return done;
  };
  const table = {
    put: (key: RowKey, row: Draft) => inTurn(() => void rows.set(JSON.stringify(key), row)),
    delete: (key: RowKey) => inTurn(() => void rows.delete(JSON.stringify(key))),
    ofNote: (path: string) =>
      inTurn(() => [...rows].filter(([key]) => (JSON.parse(key) as RowKey)[0] === path).map(([, row]) => row)),
  };
  return { tables: { table: () => table } as unknown as VaultTables, idle: () => inTurn(() => [...rows.values()]) };
}

function draft(value: string): Draft {
  return { address, value, expected: undefined, typedAt: 1 };
}

test("what one form types anew stays, while another lets go of what it had found of that form’s", async () => {
  const { tables, idle } = slowTable();
  const store = new DraftStore(tables);
  const typing = store.forForm(FILE).port;
  await typing.keep(draft("before"));
  const [found] = await idle();
  // The first words are saved; their draft goes.
  await typing.forget(address);
  const other = store.forForm(FILE).port;
  void other.forget(address, found);
  void typing.keep(draft("typed since"));
  const kept = await new Promise((resolve) => setTimeout(resolve, 50)).then(idle);
  expect(kept.map(({ value }) => value)).toEqual(["typed since"]);
});

test("a draft that was found goes once it is let go of, where its form types no more", async () => {
  const { tables, idle } = slowTable();
  const store = new DraftStore(tables);
  const gone = store.forForm(FILE);
  await gone.port.keep(draft("left"));
  gone.leave(Promise.resolve());
  const other = store.forForm(FILE).port;
  await vi.waitFor(async () => expect(await other.load()).toHaveLength(1));
  const [found] = await other.load();
  await other.forget(address, found);
  expect(await idle()).toEqual([]);
});
