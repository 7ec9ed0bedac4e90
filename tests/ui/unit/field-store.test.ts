/** The drafts of one field: which one stands in it, which ones wait, and which ones go. */
import { expect, test } from "vitest";
import { FieldStore } from "../../../src/ui/form/state/field-store";
import type { FormPort } from "../../../src/ui/form/port";
import type { Draft } from "../../../src/core/note/answer-change";

const ADDRESS = { section: "", question: "Where?" };

const HILLS: Draft = { address: ADDRESS, value: "In the hills", expected: undefined, typedAt: 1, slot: "one" };
const SEA: Draft = { address: ADDRESS, value: "By the sea", expected: undefined, typedAt: 2, slot: "two" };

/** A field whose note has no answer, in a form that keeps its drafts under the slot “mine”. */
function field(...drafts: readonly Draft[]) {
  const kept = new Map(drafts.map((draft) => [draft.slot, draft]));
  const saved: unknown[] = [];
  const looks = { lost: 0, drafts: 0 };
  const port = {
    savePolicy: "leave",
    drafts: {
      keep: (draft: Draft) => Promise.resolve(void kept.set("mine", { ...draft, slot: "mine" })),
      forget: (_: unknown, found?: Draft) => {
        kept.delete("mine");
        if (found !== undefined) kept.delete(found.slot);
        return Promise.resolve();
      },
    },
    save: ({ value }: { readonly value: unknown }) =>
      Promise.resolve({ kind: "saved" as const, at: saved.push(value) }),
  } as unknown as FormPort;
  const store: FieldStore = new FieldStore({ address: ADDRESS, former: false }, "line", port, {
    savesOnPause: () => false,
    lookForLost: () => void (looks.lost += 1),
    lookForDrafts: () => look(),
  });
  const look = (): void => {
    looks.drafts += 1;
    const newest = [...kept.values()].sort((one, other) => other.typedAt - one.typedAt)[0];
    if (newest !== undefined) store.restore(newest);
  };
  return { store, kept, saved, look, looks };
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test("a draft found while somebody types waits until those words are saved, and is offered then", async () => {
  const { store, kept, saved } = field(HILLS);
  store.typed("At home");
  store.restore(HILLS);
  expect(store.state.typed).toBe("At home");
  await store.save();
  await turn();
  expect(saved).toEqual(["At home"]);
  expect([...kept.values()]).toEqual([HILLS]);
  expect(store.state.typed).toBe("In the hills");
  expect(store.state.issue?.kind).toBe("conflict");
});

test("a draft typed later takes the place of one that nobody has touched; that one is offered afterwards", async () => {
  const { store, kept } = field(HILLS, SEA);
  store.restore(HILLS);
  store.restore(SEA);
  expect(store.state.typed).toBe("By the sea");
  store.takeTheirs();
  await turn();
  expect(store.state.typed).toBe("In the hills");
  store.takeTheirs();
  await turn();
  expect(store.state.typed).toBeUndefined();
  expect(kept.size).toBe(0);
});

test("a draft that somebody has changed is not replaced by another one", () => {
  const { store } = field(HILLS, SEA);
  store.restore(HILLS);
  store.typed("In the hills, on foot");
  store.restore(SEA);
  expect(store.state.typed).toBe("In the hills, on foot");
});

test("a draft that was let go of in another form goes here too, unless somebody has changed it", () => {
  const { store, kept } = field(HILLS);
  store.restore(HILLS);
  store.forgottenElsewhere(SEA);
  expect(store.state.typed).toBe("In the hills");
  store.forgottenElsewhere(HILLS);
  expect(store.state).toMatchObject({ typed: undefined, dirty: false });
  expect(kept.size).toBe(1);
  store.restore(HILLS);
  store.typed("In the hills, on foot");
  store.forgottenElsewhere(HILLS);
  expect(store.state.typed).toBe("In the hills, on foot");
});

test("a draft that the note has is forgotten, and no other one with it", async () => {
  const { store, kept } = field({ ...HILLS, value: undefined }, SEA);
  store.restore({ ...HILLS, value: undefined });
  await turn();
  expect([...kept.values()]).toEqual([SEA]);
});

test("a draft that waited behind one that the note has is offered once that one is forgotten", async () => {
  const { store, kept, look } = field(HILLS, SEA);
  store.tell({ address: ADDRESS, former: false, value: "By the sea" }, "line");
  look();
  await turn();
  expect([...kept.values()]).toEqual([HILLS]);
  expect(store.state.typed).toBe("In the hills");
  expect(store.state.issue?.kind).toBe("conflict");
});

test("a draft that the note has and that can't be forgotten is not looked for without end", async () => {
  const { store, kept, look, looks } = field(SEA);
  kept.delete = () => false;
  store.tell({ address: ADDRESS, former: false, value: "By the sea" }, "line");
  look();
  await turn();
  const { drafts } = looks;
  await turn();
  expect(looks.drafts).toBe(drafts);
  expect(store.state).toMatchObject({ typed: "By the sea", dirty: false });
});

test("an answer found to be lost while somebody types is looked for again once those words are saved", async () => {
  const { store, looks } = field();
  store.typed("At home");
  store.recall({ address: ADDRESS, value: "By the sea", formers: [undefined], savedAt: 1 });
  await turn();
  expect(looks.lost).toBe(0);
  await store.save();
  // The form's answer to what was saved.
  store.tell({ address: ADDRESS, former: false, value: "At home" }, "line");
  expect(looks.lost).toBe(1);
  store.typed("At home, mostly");
  await store.save();
  store.tell({ address: ADDRESS, former: false, value: "At home, mostly" }, "line");
  expect(looks.lost).toBe(1);
});

test("a lost answer that is put back goes over no words that are not saved", async () => {
  const lost = { address: ADDRESS, value: "By the sea", formers: [undefined], savedAt: 1 };
  const { store, saved } = field();
  store.recall(lost);
  store.typed("At home");
  await store.putBack(lost);
  expect(saved).toEqual(["At home", "By the sea"]);
  const stuck = field(HILLS);
  stuck.store.restore(HILLS);
  await stuck.store.putBack(lost);
  expect(stuck.store.state.typed).toBe("In the hills");
  expect(stuck.saved).toEqual([]);
});
