/** Eight allies in the app: one answer together, and a yes that all said aloud, in the file and taken back. */
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { playgrounds } from "../browser/playgrounds";
import { TODAY, untilOnDisk } from "./app-page";

const NAMES = ["Ada", "Ben", "Chloé", "Deniz", "Emeka", "Fatima", "Goran", "Hana"];
const TEXT = allianceNote({
  allies: NAMES,
  before: "# Us",
  questions: `
- question: What do you need?
  answered-by: each

- question: Do you agree?
  type: consent
  answered-by: each
`,
  after: "After.",
});

const startApp = playgrounds({ notes: { "Us.md": TEXT }, query: { today: TODAY } });

test.each(["live", "preview"] as const)("one answer together and one yes for all, in %s", async (mode) => {
  const app = await startApp();
  const { page } = app;
  await app.open("Us.md", { mode });
  await page.getByRole("button", { name: "Answer together" }).click();
  await page.keyboard.type("Quiet mornings.");
  await page.getByRole("treeitem").first().focus();
  const together = TEXT.replace("need?\n", "need?\n  answer: |\n    Quiet mornings.\n");
  await untilOnDisk(
    () => app.read("Us.md"),
    (text) => text === together,
  );
  await page.getByRole("button", { name: "Said aloud by all" }).click();
  await page.getByRole("treeitem").first().focus();
  const saved = await untilOnDisk(
    () => app.read("Us.md"),
    (text) => text.match(/2026-11-22, said aloud/g)?.length === NAMES.length,
  );
  expect(saved.match(/words v1:[0-9a-f]{8}/g)).toHaveLength(NAMES.length);
  expect(saved.replace(/\n {2}answers:(\n {4}\S+: 2026-11-22, said aloud # words v1:[0-9a-f]{8})+/, "")).toBe(together);
  const hana = page.getByRole("group", { name: "Do you agree? — Hana" });
  await hana.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("treeitem").first().focus();
  await untilOnDisk(
    () => app.read("Us.md"),
    (text) => !text.includes("    Hana:") && text.includes("    Goran:"),
  );
});
