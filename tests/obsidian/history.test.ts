/** The history of an alliance: who said yes, what was changed and why, what was agreed on a day. It reads, and never writes. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseNote } from "../../src/core/note/parse-note";
import { agreedWords } from "../../src/core/note/fingerprint";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { note, runCommand, SAMPLE_VAULT, TODAY } from "./app-page";
import { findings } from "./axe";

const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp(options);
  return app.page;
}

async function history(page: Page, path: string): Promise<Locator> {
  await app.open(path);
  await runCommand(page, "Show history");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "Who has said yes" }).waitFor();
  return dialog;
}

/** An alliance that Maya said yes to when they met every week, and that was changed in a review since. */
function changedNote(now: string, change = ""): string {
  const before = `---
alliance: Team
allies: [Maya, Sam]
alliance-started: 2026-09-01
---

\`\`\`alliance
- question: How often shall we meet?
  type: line
  answer: every week

- question: Do you say yes?
  type: consent
  answered-by: each
  answers:
    Maya: 2026-09-01, said aloud
\`\`\`
`;
  const agreed = agreedWords(parseNote(before));
  if (!agreed.ok) throw new Error("can't tell");
  return `${before.replace("said aloud", `said aloud # words ${agreed.words}`).replace("every week", now)}${change}`;
}

const CHANGE = `
## Review history

### 2026-10-20

\`\`\`alliance-changes
- question: How often shall we meet?
  was: every week
  now: every second week
  because: the harvest
\`\`\`
`;

test("shows amendments with their reasons, word by word, newest first", async () => {
  const page = await start();
  const before = await app.read(MAYA);
  const dialog = await history(page, MAYA);
  const changes = dialog.getByRole("region", { name: "What was changed, and why" });
  expect(await changes.getByRole("heading", { level: 4 }).allTextContents()).toEqual([
    "25 August 2026",
    "10 June 2026",
  ]);
  await changes.getByText("How do you like to be challenged, and held to what you planned? — Maya Ortiz").waitFor();
  await changes.getByText("Because: I noticed that we laughed every time, and that I never did it").waitFor();
  const clara = changes.getByRole("insertion").filter({ hasText: "Clara" });
  expect(await clara.textContent()).toContain("only what Maya tells her herself");
  await page.keyboard.press("Escape");
  expect(await app.read(MAYA)).toBe(before);
});

test("shows the alliance as it stood on a day", async () => {
  const page = await start();
  const dialog = await history(page, MAYA);
  const then = dialog.getByRole("region", { name: "What was agreed on a day" });
  await then.getByLabel("Choose a day").fill("2026-06-30");
  await then.getByText("A laugh is best. I know myself when I have not done it.").waitFor();
  await then.getByText("This is the alliance at the end of 30 June 2026").waitFor();
  await then.getByLabel("Choose a day").fill("2026-11-01");
  await then.getByText("Ask me once, plainly, and then wait.").waitFor();
  expect(await then.getByText("A laugh is best.").count()).toBe(0);
  await then.getByLabel("Choose a day").fill("2025-01-01");
  await then.getByText("This alliance began later, on 6 May 2026.").waitFor();
});

describe("a yes", () => {
  test("tells how the words have changed since, as the review history has it", async () => {
    const page = await start({ notes: { "Us.md": changedNote("every second week", CHANGE) } });
    const dialog = await history(page, "Us.md");
    const yes = dialog.getByRole("region", { name: "Who has said yes" });
    await yes.getByText("Maya: Yes, 1 September 2026, said aloud").waitFor();
    await yes.getByText("Sam: not yet").waitFor();
    await yes.getByText("worth reading again together").waitFor();
    await yes.getByText("What changed").click();
    expect(await yes.getByRole("insertion").allTextContents()).toEqual(["second "]);
  });

  test("to the same words says so", async () => {
    const page = await start({ notes: { "Us.md": changedNote("every week") } });
    const dialog = await history(page, "Us.md");
    await dialog.getByText("The words are still the same.").waitFor();
    await dialog.getByText("Nothing was changed in a review yet.").waitFor();
  });

  test("to words that were changed outside of a review says that it can't tell which", async () => {
    const page = await start({ notes: { "Us.md": changedNote("every day") } });
    const dialog = await history(page, "Us.md");
    await dialog.getByText("Something was changed outside of a review, so which words can’t be told.").waitFor();
  });

  test("whose words have changed leads here from the form, on a device that has never seen them", async () => {
    const page = await start({ notes: { "Us.md": changedNote("every second week", CHANGE) } });
    await app.open("Us.md", { mode: "preview" });
    await note(page).getByText("What changed").click();
    expect(await note(page).getByRole("insertion").allTextContents()).toEqual(["second "]);
    await note(page).getByRole("button", { name: "Show history" }).click();
    await page.getByRole("dialog", { name: "History of Us" }).waitFor();
  });
});

test("follows the note while it is open, and keeps the chosen day", async () => {
  const page = await start({ notes: { "Us.md": changedNote("every second week", CHANGE) } });
  const dialog = await history(page, "Us.md");
  await dialog.getByLabel("Choose a day").fill("2026-10-01");
  await app.write("Us.md", (await app.read("Us.md")).replace("because: the harvest", "because: the apples are in"));
  await dialog.getByText("Because: the apples are in").waitFor();
  expect(await dialog.getByText("the harvest").count()).toBe(0);
  expect(await dialog.getByLabel("Choose a day").inputValue()).toBe("2026-10-01");
});

test("says where the way back has a gap", async () => {
  const page = await start({ notes: { "Us.md": changedNote("every day", CHANGE) } });
  const dialog = await history(page, "Us.md");
  await dialog.getByRole("button", { name: "1 September 2026" }).press("Enter");
  await dialog
    .getByText(
      "“How often shall we meet?” became “every second week” on 20 October 2026, and was later “every day”: it was changed in between, outside of a review.",
    )
    .waitFor();
  await dialog
    .getByRole("region", { name: "What was agreed on a day" })
    .getByText("every week", { exact: true })
    .waitFor();
});

test("folds older talks away", async () => {
  const entries = Array.from({ length: 8 }, (_, at) =>
    CHANGE.replace("## Review history\n\n", "").replace("10-20", `10-2${at}`),
  );
  const text = changedNote("every week", `\n## Review history\n${entries.reverse().join("")}`);
  const page = await start({ notes: { "Us.md": text } });
  const dialog = await history(page, "Us.md");
  const talks = dialog.getByRole("heading", { level: 4 });
  expect(await talks.count()).toBe(6);
  await dialog.getByText("Earlier changes").click();
  expect(await talks.count()).toBe(8);
});

test("is offered for alliances alone", async () => {
  const page = await start();
  await app.open("Start here.md");
  await page.keyboard.press("Control+p");
  await page.getByRole("combobox", { name: "Select a command..." }).fill("Show history");
  expect(await page.getByRole("option", { name: "Show history" }).count()).toBe(0);
});

test("shows markup in an answer as what it is", async () => {
  const text = changedNote("every week").replace("every week", '"<img src=x onerror=alert(1)> **b**"');
  const page = await start({ notes: { "Us.md": text } });
  const dialog = await history(page, "Us.md");
  await dialog.getByRole("button", { name: "1 September 2026" }).click();
  await dialog.getByText("<img src=x onerror=alert(1)> **b**").waitFor();
  expect(await dialog.locator("img").count()).toBe(0);
});

test.each(["light", "dark"])("axe finds nothing (%s)", async (theme) => {
  const page = await start({ query: { theme }, notes: { "Us.md": changedNote("every day", CHANGE) } });
  const dialog = await history(page, "Us.md");
  await dialog.getByRole("button", { name: "1 September 2026" }).click();
  await dialog.getByText("changed in between").waitFor();
  expect(await findings(page, ".da-history-modal")).toEqual([]);
});
