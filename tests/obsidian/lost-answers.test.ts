/** Taking the last answer back, and getting back what a sync lost. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, runCommand, TODAY, untilOnDisk } from "./app-page";

const PATH = "Us.md";

const US = allianceNote({
  before: "# Us",
  questions: `
- question: How often?
  answer: every week
  type: line

- question: Where?
  type: line
`,
  after: "Some words after.",
});

const MONTHLY = US.replace("every week", "every month");

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(mode: "live" | "preview"): Promise<Page> {
  app = await startApp({ notes: { [PATH]: US, "Other.md": "Another note.\n" } });
  await app.open(PATH, { mode });
  return app.page;
}

const becomes = (expected: string): Promise<void> => expectNote(app, PATH, expected);

async function answerMonthly(page: Page): Promise<void> {
  await place(page, "textbox", "How often?").fill("every month");
  await page.getByRole("tab", { name: "Us" }).click();
  await becomes(MONTHLY);
  await app.idle();
}

/** What is kept on the device where the app dies between writing an answer and learning that it is written: its draft, and nothing saved. */
function leaveAsDraft(page: Page): Promise<void> {
  return page.evaluate(async (path) => {
    const name = (await indexedDB.databases()).find((each) => each.name?.startsWith("designed-alliances-drafts"))?.name;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? "");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("drafts"));
    });
    const change = database.transaction(["drafts", "saved"], "readwrite");
    change.objectStore("saved").clear();
    const address = { section: "", question: "How often?" };
    const draft = { address, value: "every month", expected: "every week", typedAt: Date.now(), slot: "gone" };
    change.objectStore("drafts").put(draft, [path, '["","How often?",null] gone']);
    await new Promise((resolve) => (change.oncomplete = resolve));
    database.close();
  }, PATH);
}

describe.each(["live", "preview"] as const)("in %s", (mode) => {
  test("“Undo last answer” takes answers back one by one, and only what nobody changed since", async () => {
    const page = await open(mode);
    await answerMonthly(page);
    await place(page, "textbox", "Where?").fill("By the sea");
    await runCommand(page, "Undo last answer");
    await page.getByText("Taken back: Where?").waitFor();
    await becomes(MONTHLY);
    await runCommand(page, "Undo last answer");
    await becomes(US);
    await page.keyboard.press("Control+p");
    await page.getByRole("combobox", { name: "Select a command..." }).fill("Undo last answer");
    await page.waitForTimeout(100);
    expect(await page.getByRole("option", { name: "Undo last answer" }).count()).toBe(0);
  });

  test("an answer changed elsewhere since is not taken back", async () => {
    const page = await open(mode);
    await answerMonthly(page);
    const theirs = US.replace("every week", "every year");
    await app.write(PATH, theirs);
    await app.idle();
    await runCommand(page, "Undo last answer");
    await page.getByText("has been changed since then").waitFor();
    expect(await app.read(PATH)).toBe(theirs);
  });

  test("an answer that a sync lost is offered back, at once and after a restart", async () => {
    const page = await open(mode);
    await answerMonthly(page);
    await app.write(PATH, US);
    await note(page).getByText("A sync may have lost it.").waitFor();
    await app.reload();
    await app.open(PATH, { mode });
    const offer = note(page).getByText("A sync may have lost it.");
    await offer.waitFor();
    expect(await place(page, "textbox", "How often?").inputValue()).toBe("every week");
    expect(await app.read(PATH)).toBe(US);
    await note(page).getByRole("button", { name: "Put it back" }).click();
    await becomes(MONTHLY);
    await offer.waitFor({ state: "detached" });
  });

  test("it is offered also where the app died once it was in the note, and before anybody could say so", async () => {
    const page = await open(mode);
    await answerMonthly(page);
    await leaveAsDraft(page);
    await app.reload();
    await app.open(PATH, { mode });
    await place(page, "textbox", "How often?").waitFor();
    await app.idle();
    await app.write(PATH, US);
    await note(page).getByText("A sync may have lost it.").waitFor();
  });

  test("it is offered also where another device changed the answer while the note was closed, until the note has it again", async () => {
    const page = await open(mode);
    const offer = note(page).getByText("A sync may have lost it.");
    await answerMonthly(page);
    await app.write(PATH, US);
    await offer.waitFor();
    await app.open("Other.md");
    await app.write(PATH, US.replace("every week", "every year"));
    await app.idle();
    await app.open(PATH, { mode });
    await offer.waitFor();
    await app.write(PATH, MONTHLY);
    await offer.waitFor({ state: "detached" });
    await app.open("Other.md");
    await app.write(PATH, US.replace("every week", "every day"));
    await app.idle();
    await app.open(PATH, { mode });
    await expect.poll(() => place(page, "textbox", "How often?").inputValue()).toBe("every day");
    await page.waitForTimeout(1000);
    expect(await offer.count()).toBe(0);
  });

  test("it is offered until it is answered: another answer is typed, words are typed beside it, another device writes a third", async () => {
    const page = await open(mode);
    const offer = note(page).getByText("A sync may have lost it.");
    await answerMonthly(page);
    await app.write(PATH, US);
    await offer.waitFor();
    await place(page, "textbox", "How often?").fill("on Mondays");
    await page.getByRole("tab", { name: "Us" }).click();
    const mondays = US.replace("every week", "on Mondays");
    await becomes(mondays);
    await app.idle();
    await offer.waitFor();
    const yearly = US.replace("every week", "every year");
    await app.write(PATH, yearly);
    await note(page).getByText("on Mondays").waitFor({ state: "detached" });
    await app.open(PATH, { mode: "live" });
    await page.locator(".cm-line").getByText("Some words after.").click();
    await page.keyboard.type("Beside it. ");
    await app.idle();
    await page.waitForTimeout(1200);
    await app.reload();
    await app.open(PATH, { mode });
    await offer.waitFor();
    expect(await note(page).locator(".is-lost blockquote").allTextContents()).toEqual(["every month"]);
    await note(page).getByRole("button", { name: "Put it back" }).click();
    await untilOnDisk(
      () => app.read(PATH),
      (now) => now.includes("every month") && now.includes("Beside it. "),
    );
    await offer.waitFor({ state: "detached" });
  });

  test("two that were lost stand one below the other", async () => {
    const page = await open(mode);
    const offers = note(page).locator(".is-lost");
    await answerMonthly(page);
    await app.write(PATH, US);
    await offers.filter({ hasText: "every month" }).waitFor();
    await place(page, "textbox", "How often?").fill("on Mondays");
    await page.getByRole("tab", { name: "Us" }).click();
    const mondays = US.replace("every week", "on Mondays");
    await becomes(mondays);
    await app.idle();
    await app.write(PATH, US);
    const last = offers.filter({ hasText: "on Mondays" });
    await last.waitFor();
    expect(await offers.locator("blockquote").allTextContents()).toEqual(["every month", "on Mondays"]);
    await last.getByRole("button", { name: "Leave it" }).click();
    await last.waitFor({ state: "detached" });
    await offers.getByRole("button", { name: "Put it back" }).click();
    await becomes(MONTHLY);
    await offers.waitFor({ state: "detached" });
  });

  test("let go of once, it is not offered again; nor where another answer stands there", async () => {
    const page = await open(mode);
    await answerMonthly(page);
    await app.write(PATH, US.replace("every week", "every year"));
    await app.idle();
    await page.waitForTimeout(300);
    expect(await note(page).getByText("A sync may have lost it.").count()).toBe(0);
    await app.write(PATH, US);
    await note(page).getByRole("button", { name: "Leave it" }).click();
    // What is let go of is forgotten within this time.
    await page.waitForTimeout(250);
    await app.reload();
    await app.open(PATH, { mode });
    await place(page, "textbox", "How often?").waitFor();
    await page.waitForTimeout(300);
    expect(await note(page).getByText("A sync may have lost it.").count()).toBe(0);
  });
});

test("what was undone in the editor is not offered back", async () => {
  const page = await open("live");
  await answerMonthly(page);
  await page.getByText("Some words after.").click();
  await page.keyboard.press("Control+z");
  await becomes(US);
  await app.reload();
  await app.open(PATH, { mode: "live" });
  await place(page, "textbox", "How often?").waitFor();
  await page.waitForTimeout(300);
  expect(await note(page).getByText("A sync may have lost it.").count()).toBe(0);
});
