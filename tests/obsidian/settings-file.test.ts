/** A settings file that a sync has torn: the plugin works all the same, says so once, and leaves the file alone. */
import { expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import { runCommand, SAMPLE_VAULT, TODAY, untilOnDisk } from "./app-page";

const start = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });

const FILE = ".obsidian/plugins/designed-alliances/data.json";
const CONFLICT = '<<<<<<< HEAD\n{"allianceFolder":"One"}\n=======\n{"allianceFolder":"Two"}\n>>>>>>> other\n';
const TORN: Readonly<Record<string, string>> = {
  "marks of a merge": CONFLICT,
  "nothing in it": "",
  "half of it": '{"allianceFolder":"On',
  "a byte order mark": '\ufeff{"allianceFolder":"One"}',
};
const SAID = "The settings of Designed Alliances (data.json) can’t be read";

test.each(Object.entries(TORN))("at start, with %s", async (_, text) => {
  const app = await start({ notes: { [FILE]: text } });
  await app.page.locator(".notice").getByText(SAID).waitFor();
  await runCommand(app.page, "New alliance");
  await app.page.getByRole("dialog").getByRole("combobox", { name: "With whom?" }).waitFor();
  expect(await app.read(FILE)).toBe(text);
});

test("while the app is open", async () => {
  const app = await start({ notes: { [FILE]: '{"allianceFolder":"Ours"}' } });
  await app.page.getByRole("treeitem", { name: "Alliances", exact: true }).first().waitFor();
  expect(await app.page.locator(".notice").count()).toBe(0);
  await app.write(FILE, CONFLICT);
  await app.page.locator(".notice").getByText(SAID).waitFor();
  expect(await app.read(FILE)).toBe(CONFLICT);
});

test("a renamed folder is followed, and what another version has written stays", async () => {
  const app = await start({ notes: { [FILE]: '{"templatesFolder":"Templates","fromTomorrow":1}' } });
  await app.page.getByRole("treeitem", { name: "Templates", exact: true }).first().waitFor();
  await app.page.evaluate(async () => {
    const { vault } = window.playground.app;
    const folder = vault.getFolderByPath("Templates");
    if (folder !== null) await vault.rename(folder, "Vorlagen");
  });
  const saved = await untilOnDisk(
    () => app.read(FILE),
    (text) => text.includes("Vorlagen"),
  );
  expect(JSON.parse(saved)).toMatchObject({ templatesFolder: "Vorlagen", fromTomorrow: 1 });
});
