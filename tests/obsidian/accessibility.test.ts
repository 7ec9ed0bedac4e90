/** For everyone: names, roles, contrast, and the whole main job by keyboard alone. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { newAlliance, note, place, runCommand, SAMPLE_VAULT, TODAY, untilMade, untilOnDisk } from "./app-page";
import { findings } from "./axe";
import { openReviews } from "./reviews-page";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(query: Record<string, string | boolean> = {}): Promise<Page> {
  app = await startApp({ query });
  return app.page;
}

describe.each(["light", "dark"])("axe in the %s theme", (theme) => {
  test("finds nothing in the forms and in the sidebar", async () => {
    const page = await start({ theme });
    await openReviews(page);
    for (const path of ["Alliances/Bea Lindqvist and Sam Lee.md", "Alliances/The Harbour Library team.md"]) {
      for (const mode of ["live", "preview"] as const) {
        await app.open(path, { mode });
        await note(page).locator(".da-form").first().waitFor();
        expect(await findings(page, ".workspace-leaf.mod-active .da-form"), `${path} ${mode}`).toEqual([]);
      }
    }
    expect(await findings(page, ".da-reviews")).toEqual([]);
  });

  test("finds nothing in a block's source, with a problem, its tooltip and the suggestions", async () => {
    const block = "- question: How?\n  type: choise\n\n- One more: what?";
    app = await startApp({ query: { theme }, notes: { "Mine.md": `\`\`\`alliance\n${block}\n\`\`\`\n` } });
    const { page } = app;
    await app.open("Mine.md", { mode: "source" });
    await note(page).locator(".da-badge").waitFor();
    await note(page).locator(".da-mark").last().hover();
    await page.locator(".cm-tooltip .da-mark-words").waitFor();
    expect(await findings(page, ".workspace-leaf.mod-active .cm-editor")).toEqual([]);
    await note(page).locator(".cm-line", { hasText: "choise" }).click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("an");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
    expect(await findings(page, ".suggestion-container")).toEqual([]);
  });

  test("finds nothing in the dialog “New alliance”", async () => {
    const page = await start({ theme });
    await runCommand(page, "New alliance");
    await page.getByRole("combobox", { name: "With whom?" }).waitFor();
    await page.keyboard.type("m");
    expect(await findings(page, ".da-new")).toEqual([]);
  });
});

test("fields have their question's text as name, with the ally's for each ally's", async () => {
  const page = await start();
  await app.open("Alliances/Bea Lindqvist and Sam Lee.md", { mode: "preview" });
  await note(page).locator(".da-form").first().waitFor();
  const names = await note(page)
    .locator(".da-form")
    .evaluateAll((forms) =>
      forms.flatMap((form) =>
        [...form.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label") ?? ""),
      ),
    );
  for (const ally of ["Bea Lindqvist", "Sam Lee"]) {
    expect(names.some((name) => name.endsWith(`? — ${ally}`))).toBe(true);
  }
});

test("the whole main job goes by keyboard alone", async () => {
  const page = await start();
  await newAlliance(page, { allies: ["Noor Haddad", "Jonas"], template: "Holiday trip" });
  const path = "Alliances/Noor Haddad and Jonas.md";
  await untilMade(app, path);
  const first = place(page, "textbox", "What do you want from the trip?", "Noor Haddad");
  await first.waitFor();
  // The note opens on its first question.
  await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("Sleep.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Mountains.");
  await page.keyboard.press("Tab");
  const saved = await untilOnDisk(
    () => app.read(path),
    (text) => text.includes("Mountains.") && text.includes("Sleep."),
  );
  expect(saved).toContain("    Noor Haddad: |\n      Sleep.\n    Jonas: |\n      Mountains.\n");
  await runCommand(page, "Open reviews");
  const row = page
    .getByRole("list", { name: "Drafts" })
    .getByRole("button", { name: "Noor Haddad and Jonas", exact: true });
  await row.waitFor();
  for (let key = 0; key < 60 && !(await row.evaluate((element) => element === document.activeElement)); key += 1) {
    const inSidebar = await page.evaluate(() => document.activeElement?.closest(".da-scroll") !== null);
    await page.keyboard.press(inSidebar ? "ArrowDown" : "Tab");
  }
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Noor Haddad and Jonas", selected: true }).waitFor();
});
