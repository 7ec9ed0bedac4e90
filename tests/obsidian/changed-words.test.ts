/** A yes, and what became of the words it was given to. */
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, TODAY, untilHas } from "./app-page";

const US = allianceNote({
  questions: `
- question: How often?
  answer: every week
  type: line

- question: Do we agree?
  type: consent
  answered-by: each
`,
});

const startApp = playgrounds({ query: { today: TODAY } });

test.each(["live", "preview"] as const)(
  "what changed since the yes is told, after a restart too (%s)",
  async (mode) => {
    const app = await startApp({ notes: { "Us.md": US } });
    const { page } = app;
    await app.open("Us.md", { mode });
    await place(page, "group", "Do we agree?", "Maya").getByRole("button", { name: "I say yes" }).click();
    await page.getByRole("tab", { name: "Us" }).click();
    const agreed = await untilHas(app, "Us.md", "# words v1:");
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
  },
);

test.each(["live", "preview"] as const)(
  "a yes that was taken back by mistake is kept as it was: its day, its words, and every byte (%s)",
  async (mode) => {
    const said = US.replace(
      "each\n```",
      "each\n  answers:\n    Maya: 2026-09-01, said aloud # words v1:3f9a1c2e\n    Sam: 2026-09-01\n```",
    );
    const app = await startApp({ notes: { "Us.md": said } });
    const { page } = app;
    await app.open("Us.md", { mode });
    const maya = place(page, "group", "Do we agree?", "Maya");
    await maya.getByRole("button", { name: "Take back" }).click();
    if (mode === "live") {
      const without = said.replace("    Maya: 2026-09-01, said aloud # words v1:3f9a1c2e\n", "");
      await expectNote(app, "Us.md", without);
    }
    await maya.getByRole("button", { name: "Keep the yes of 1 September 2026" }).click();
    await maya.getByText("Yes, 1 September 2026, said aloud").waitFor();
    await page.getByRole("tab", { name: "Us" }).click();
    await expectNote(app, "Us.md", said);
  },
);
