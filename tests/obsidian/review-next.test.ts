/** The last question of a review: when the alliance is looked at again. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { goldenPath, runCommand, TODAY, untilOnDisk } from "./app-page";
import { button, NEXT, READ, review, step, SUMMARY, TALK } from "./review-page";

const NOTE = "We three.md";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function toNext(change = (text: string): string => text): Promise<Page> {
  app = await startApp({
    notes: { [NOTE]: change(readFileSync(goldenPath("review-view", "three-allies.md"), "utf8")) },
  });
  await app.open(NOTE, { mode: "preview" });
  await runCommand(app.page, "Start review");
  await review(app.page).waitFor();
  for (const title of [READ, TALK, NEXT]) await step(app.page, title);
  return app.page;
}

async function finished(page: Page, fulfils: (text: string) => boolean): Promise<string> {
  await step(page, SUMMARY);
  await button(page, "Finish review").click();
  return untilOnDisk(() => app.read(NOTE), fulfils);
}

test("is a day in words", async () => {
  const page = await toNext();
  const words = review(page).getByRole("textbox", { name: "Next review, in words" });
  await words.fill("in three");
  await review(page).getByText("A day is not clear from this yet.").waitFor();
  await words.fill("in 3 weeks");
  await review(page).getByText("13 December 2026", { exact: true }).waitFor();
  const line = "next-review: 2026-12-13\n";
  expect(await finished(page, (text) => text.includes(line))).toContain(line);
});

test("is by another rhythm, which goes into the note", async () => {
  const page = await toNext();
  await review(page).getByRole("textbox", { name: "How often?" }).fill("6 weeks");
  const line = "review-every: 6 weeks\n";
  const text = await finished(page, (now) => now.includes(line));
  expect(text).toContain(line);
  expect(text).toContain("next-review: 2027-01-03\n");
});

test("is on no day", async () => {
  const page = await toNext();
  await button(page, "No date").click();
  expect(await finished(page, (text) => text.includes("### 2026-11-22"))).not.toContain("next-review:");
});

test.each([
  ["paused", "It rests now: mark it as active again"],
  ["redesigning", "It is being redesigned: the new words hold, mark it as active"],
] as const)(
  "an alliance that is %s becomes active where its allies say so, and else stays as it is",
  async (status, words) => {
    const rest = (text: string): string => text.replace("alliance-status: active", `alliance-status: ${status}`);
    const held = (text: string): boolean => text.includes("### 2026-11-22");
    const page = await toNext(rest);
    await step(page, SUMMARY);
    const resumes = review(page).getByRole("checkbox", { name: words });
    const proposed = await resumes.isChecked();
    await resumes.setChecked(!proposed);
    await button(page, "Back").click();
    expect(await finished(page, held)).toContain(`alliance-status: ${proposed ? status : "active"}\n`);
    await app.page.close();
    const other = await toNext(rest);
    expect(await finished(other, held)).toContain(`alliance-status: ${proposed ? "active" : status}\n`);
  },
);
