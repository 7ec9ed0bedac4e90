/** Blocks with faults: what is wrong is told at its place, nothing is lost, and the rest can be answered. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { note, place, TODAY, untilOnDisk } from "./app-page";

const PATH = "Us.md";
const US = `---
alliance: Team
allies:
  - Maya
  - Sam
---

\`\`\`alliance
- question: What do you hope for?
  answers:
    Maya: |
      To laugh.
  answered-by: each

- How do we want to be?

- question: How often?
  answer: every week
  type: line
\`\`\`
`;

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(text: string): Promise<Page> {
  app = await startApp({ notes: { [PATH]: text } });
  await app.open(PATH, { mode: "live" });
  return app.page;
}

test("conflict markers make the block readable and read-only, and are named", async () => {
  const conflicted = US.replace(
    "  answer: every week\n",
    "<<<<<<< HEAD\n  answer: every week\n=======\n  answer: every month\n>>>>>>> theirs\n",
  );
  const page = await open(conflicted);
  await note(page).getByText("<<<<<<<").first().waitFor();
  expect(await note(page).getByRole("textbox", { name: "How often?", exact: true }).count()).toBe(0);
  expect(await app.read(PATH)).toBe(conflicted);
});

test("doubled answers are shown and mended by a button, and nothing typed is lost", async () => {
  const doubled = US.replace(
    "  answered-by: each\n",
    "  answers:\n    Sam: |\n      To be useful.\n  answered-by: each\n",
  );
  const page = await open(doubled);
  await note(page).locator(".da-problem").first().waitFor();
  await note(page).locator(".da-problem").getByRole("button").first().click();
  const mended = await untilOnDisk(
    () => app.read(PATH),
    (text) => text !== doubled,
  );
  expect(mended.match(/answers:/g)).toHaveLength(1);
  expect(mended).toContain("To laugh.");
  expect(mended).toContain("To be useful.");
});

test("a broken question shows its error with its line, and its neighbours can be answered", async () => {
  const broken = US.replace("- How do we want to be?\n", "- question: How: do we [want to be\n  : x\n");
  const page = await open(broken);
  await note(page)
    .getByText(/^Line \d+, column \d+/)
    .first()
    .waitFor();
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  await page.getByRole("tab", { name: "Us" }).click();
  const expected = broken.replace("      To laugh.\n", "      To laugh.\n    Sam: |\n      To be useful.\n");
  expect(
    await untilOnDisk(
      () => app.read(PATH),
      (text) => text === expected,
    ),
  ).toBe(expected);
});
