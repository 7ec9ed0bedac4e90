/** A yes, and what became of the words it was given to. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { note, place, untilOnDisk } from "./app-page";

const US = `---
alliance: Team
allies:
  - Maya
  - Sam
---

\`\`\`alliance
- question: How often?
  answer: every week
  type: line

- question: Do we agree?
  type: consent
  answered-by: each
\`\`\`
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(["live", "preview"] as const)(
  "what changed since the yes is told, after a restart too (%s)",
  async (mode) => {
    const app = await startPlayground({ browser, notes: { "Us.md": US }, query: { today: "2026-11-22" } });
    const { page } = app;
    await app.open("Us.md", { mode });
    await place(page, "group", "Do we agree?", "Maya").getByRole("button", { name: "I say yes" }).click();
    await page.getByRole("tab", { name: "Us" }).click();
    const agreed = await untilOnDisk(
      () => app.read("Us.md"),
      (text) => text.includes("# words v1:"),
    );
    expect(agreed).toContain("Maya: 2026-11-22 # words v1:");
    await app.idle();
    expect(await note(page).getByText("worth reading again together").count()).toBe(0);
    await app.write("Us.md", agreed.replace("every week", "every month"));
    await note(page).getByText("worth reading again together").waitFor();
    await app.reload();
    await app.open("Us.md", { mode });
    await note(page).getByText("What changed").click();
    await note(page).getByText("every weekmonth").waitFor();
    expect(await note(page).getByRole("deletion").allTextContents()).toEqual(["week"]);
    expect(await note(page).getByRole("insertion").allTextContents()).toEqual(["month"]);
    await app.write("Us.md", agreed);
    await note(page).getByText("worth reading again together").waitFor({ state: "detached" });
    expect(app.errors).toEqual([]);
    await app.close();
  },
);
