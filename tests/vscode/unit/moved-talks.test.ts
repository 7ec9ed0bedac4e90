/** A review's tab that comes back after its note got another name. */
import { expect, test } from "vitest";
import { MovedTalks } from "../../../src/vscode/review/moved-talks";

const tab = (note: string) => ({ kind: "review" as const, note, isDone: false });

function begin(): MovedTalks {
  const kept = new Map<string, unknown>();
  return new MovedTalks({
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, value) => Promise.resolve(void kept.set(key, value())),
  });
}

test("it is that of the note under its last name", async () => {
  const moved = begin();
  await moved.remember(tab("Us.md"), "We.md");
  await moved.remember(tab("We.md"), "All of us.md");
  expect(await moved.tabOf(tab("Us.md"))).toEqual(tab("All of us.md"));
  expect(await moved.tabOf({ ...tab("Us.md"), kind: "repair" })).toEqual({ ...tab("Us.md"), kind: "repair" });
});

test("a note that goes away and comes back is itself", async () => {
  const moved = begin();
  await moved.remember(tab("Us.md"), "We.md");
  await moved.remember(tab("We.md"), "Us.md");
  expect(await moved.tabOf(tab("We.md"))).toEqual(tab("Us.md"));
  expect(await moved.tabOf(tab("Us.md"))).toEqual(tab("Us.md"));
});

test("another note that takes the old name is meant by it from then on", async () => {
  const moved = begin();
  await moved.remember(tab("Us.md"), "We.md");
  await moved.forget(tab("Us.md"));
  expect(await moved.tabOf(tab("Us.md"))).toEqual(tab("Us.md"));
});
