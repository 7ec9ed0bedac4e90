/** Templates: all built-in ones with few and many allies, own ones with their faults, saving and copying them, and notes that become alliances. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtInTemplates } from "../../src/core/template/built-in";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { goldenPath, runCommand, SAMPLE_VAULT, TODAY, untilOnDisk } from "./app-page";
import { findings } from "./axe";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp(options);
  return app.page;
}

function onDisk(path: string, fulfils: (text: string) => boolean = (text) => text !== ""): Promise<string> {
  return untilOnDisk(() => app.read(path), fulfils);
}

const PEOPLE = [
  "Maya Ortiz",
  "Sam Lee",
  "Bea Lindqvist",
  "Jonas Weber",
  "Noor Haddad",
  "Yuki Tanaka",
  "Ada Byron",
  "Tomás Ruiz",
  "נועה לוי",
  "Olu Bello",
  "Ivo Petrov",
  "Mei Chen",
  "Lars Holm",
  "Fatima Zahra",
  "Kofi Mensah",
  "Anna-Lena Groß",
  "D’Arcy O’Neil",
  "Priya Nair",
  "Zoë de Vries",
  "José María Álvarez",
];

/** A golden file; written where there is none and GOLDEN=write asks for it. */
function golden(name: string, found: string): string {
  const path = goldenPath("templates", name);
  if (process.env.GOLDEN === "write" && !existsSync(path)) writeFileSync(path, found);
  return readFileSync(path, "utf8");
}

/** The dialog, by keyboard alone: the names with commas between them, the template by arrow keys. */
async function begin(page: Page, names: readonly string[], template: number): Promise<void> {
  await runCommand(page, "New alliance");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "With whom?" }).waitFor();
  await page.keyboard.insertText(names.join(", "));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  for (let step = 0; step < template; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  // Then the note opens on its first question, and takes the keys.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".da-form") !== null)).toBe(true);
}

describe.each(builtInTemplates().map(({ name }, at) => ({ name, at })))("“$name”", ({ name, at }) => {
  test("makes the golden notes for 1, 2, 9 and 20 allies", async () => {
    const page = await start();
    for (const count of [1, 2, 9, 20]) {
      const names = PEOPLE.slice(0, count);
      await begin(page, names, at);
      const title = count < 3 ? names.join(" and ") : `Maya Ortiz, Sam Lee and ${count - 2} others`;
      const text = await onDisk(`Alliances/${title}.md`);
      expect(text).toBe(golden(`${name.toLowerCase().replaceAll(" ", "-")}-${count}.md`, text));
    }
  });
});

test("from the palette to the caret in the first question, four keys beyond the names", async () => {
  const page = await start();
  await page.keyboard.press("Control+p");
  await page.keyboard.type("New alliance");
  await page.getByRole("option", { name: "New alliance" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "With whom?" }).waitFor();
  await page.keyboard.type("Maya Ortiz, Sam Lee");
  for (const key of ["Enter", "Enter", "Enter"]) await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".da-form") !== null)).toBe(true);
  await page.keyboard.type("Here");
  const first = await page.evaluate(() => document.activeElement === document.querySelector(".da-form textarea"));
  expect(first).toBe(true);
});

const BROKEN = {
  "Yaml.md": ["---\nalliance-template: Yaml\ntags: [\n---\n\n```alliance\n- Why?\n```\n", "slip that YAML can’t read"],
  "Cadence.md": [
    "---\nalliance-template: Cadence\nreview-every: now and then\n---\n\n```alliance\n- Why?\n```\n",
    "Line 3: ",
  ],
  "Question.md": [
    "---\nalliance-template: Question\n---\n\n```alliance\n- question: [why\n\n- Whose?\n```\n",
    "Line 7: ",
  ],
  "Unclosed.md": ["---\nalliance-template: Unclosed\n---\n\n```alliance\n- Why?\n", "Line 6: "],
  "Empty.md": ["---\nalliance-template: Empty\n---\n\nNothing.\n", "This template has no questions yet."],
} as const;

test("of forty own templates, five of them broken, each is listed; the broken ones say where and why, the others work", async () => {
  const sound = Array.from({ length: 35 }, (_, at): [string, string] => [
    `Templates/Sound ${at}.md`,
    `---\nalliance-template: Sound ${at}\n---\n\n\`\`\`alliance\n- Question ${at}?\n\`\`\`\n`,
  ]);
  const broken = Object.entries(BROKEN).map(([name, [text]]): [string, string] => [`Templates/${name}`, text]);
  const plain: [string, string] = ["Templates/Plain.md", "No template.\n"];
  const page = await start({ notes: Object.fromEntries([...sound, ...broken, plain]) });
  await runCommand(page, "New alliance");
  const dialog = page.getByRole("dialog");
  await expect.poll(() => dialog.getByRole("radio").count()).toBe(builtInTemplates().length + 40);
  for (const [name, [, words]] of Object.entries(BROKEN)) {
    await dialog.getByRole("radio", { name: `${name.slice(0, -3)} yours, to mend` }).check();
    await dialog.getByRole("region").getByText(words).first().waitFor();
    await dialog.getByRole("region").getByText(`In “Templates/${name}”:`).waitFor();
  }
  expect(await findings(page, ".modal")).toEqual([]);
  await dialog.getByRole("radio", { name: "Sound 34 yours", exact: true }).check();
  await dialog.getByRole("combobox", { name: "With whom?" }).fill("Maya");
  await dialog.getByRole("button", { name: "Create" }).click();
  expect(await onDisk("Alliances/Maya.md")).toContain("- Question 34?");
});

describe("names of every kind", () => {
  const HARD = [
    "a/b\\c:d#e^f[g]h|i",
    "..",
    "CON",
    "nul.md",
    "🙂 family 👨‍👩‍👧",
    "x".repeat(300),
    "مرحبا بالعالم",
    '<b>bold</b> *?"',
    "trailing. ",
    "../../outside",
  ];

  test("give safe, readable file names, and nothing outside of the vault is touched", async () => {
    const page = await start();
    for (const name of HARD) await begin(page, [name], 0);
    await app.idle();
    const paths = await page.evaluate(() => window.playground.app.vault.getMarkdownFiles().map(({ path }) => path));
    expect(paths).toHaveLength(HARD.length);
    for (const path of paths) {
      expect(path).toMatch(/^Alliances\/[^\\/:*?"<>|#^[\]]+\.md$/u);
      expect(path.length).toBeLessThan(150);
      expect(await app.read(path)).toContain("alliance: Designing an alliance");
    }
    expect(paths).toContain("Alliances/a b c d e f g h i.md");
    expect(existsSync(`${app.vaultDir}/../outside.md`)).toBe(false);
  });

  test("link to the notes of people whose names are hard", async () => {
    const people = ["Dr. Sam", "🙂 Maya", "מאיה", "It’s #1".replace("#", "№"), "x".repeat(100)];
    const page = await start({ notes: Object.fromEntries(people.map((name) => [`People/${name}.md`, `# ${name}\n`])) });
    await begin(page, people, 0);
    await app.idle();
    const links = await page.evaluate(() => {
      const { vault, metadataCache } = window.playground.app;
      const file = vault.getMarkdownFiles().find(({ path }) => path.startsWith("Alliances/"));
      if (file === undefined) return [];
      return (metadataCache.getFileCache(file)?.frontmatterLinks ?? []).map(
        ({ link }) => metadataCache.getFirstLinkpathDest(link, file.path)?.path,
      );
    });
    expect(links).toEqual(people.map((name) => `People/${name}.md`));
  });
});

describe("a template of one's own", () => {
  const US = "Alliances/Bea Lindqvist and Sam Lee.md";

  test("is saved from an alliance, after a look at it, with nobody in it", async () => {
    const page = await start({ vault: SAMPLE_VAULT });
    await app.open(US, { mode: "preview" });
    await runCommand(page, "Save as template");
    const dialog = page.getByRole("dialog");
    const shown = dialog.getByRole("region", { name: "What will be saved" });
    await dialog.getByRole("textbox").first().fill("Our way");
    await dialog.getByPlaceholder("One sentence, if you like").fill("As we do it.");
    const text = await shown.innerText();
    expect(text).not.toMatch(/Bea|Lindqvist|Sam|Lee\b|answers?:|Review history/);
    expect(await findings(page, ".modal")).toEqual([]);
    await dialog.getByRole("button", { name: "Save" }).click();
    const saved = await onDisk("Templates/Our way.md");
    expect(saved).toBe(golden("saved-as-template.md", saved));
    await dialog.waitFor({ state: "detached" });
    await runCommand(page, "New alliance");
    await page.getByRole("dialog").getByRole("radio", { name: "Our way yours" }).check();
    await page.getByRole("dialog").getByText("As we do it.").waitFor();
  });

  test("is refused without a name, and never takes the place of another note", async () => {
    const page = await start({ vault: SAMPLE_VAULT });
    await app.write("Templates/Our way.md", "Mine.\n");
    await app.open(US, { mode: "preview" });
    await runCommand(page, "Save as template");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill(" ");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Please give it a name.").waitFor();
    await dialog.getByRole("textbox").first().fill("Our way");
    await dialog.getByRole("button", { name: "Save" }).click();
    expect(await onDisk("Templates/Our way 2.md")).toContain("alliance-template: Our way");
    expect(await app.read("Templates/Our way.md")).toBe("Mine.\n");
  });

  test("is copied from a built-in one, letter for letter", async () => {
    const page = await start();
    await runCommand(page, "Copy a built-in template to edit it");
    await page.keyboard.type("Coach and");
    await page.keyboard.press("Enter");
    const text = builtInTemplates().find(({ name }) => name === "Coach and client")?.text;
    expect(await onDisk("Templates/Coach and client.md")).toBe(text);
    await page.getByRole("tab", { name: "Coach and client" }).waitFor();
  });
});

describe("a note that is there", () => {
  const TEXT = "---\r\ntags: [us] # dear\r\n---\r\n\r\n# How we are\r\n\r\nKind.\r\n";
  const MADE = TEXT.replace(
    "dear\r\n",
    "dear\r\nalliance: Own words\r\nallies:\r\n  - Maya\r\n  - Sam\r\nalliance-status: draft\r\nalliance-started: 2026-11-22\r\nreview-every: 6 weeks\r\nnext-review: 2027-01-03\r\n",
  );

  test("becomes an alliance, with not another byte changed, and back", async () => {
    const page = await start({ notes: { "Us.md": TEXT } });
    await app.open("Us.md", { mode: "preview" });
    await runCommand(page, "Make this note an alliance");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "With whom?" }).waitFor();
    await page.keyboard.type("Maya, Sam");
    await dialog.getByRole("combobox", { name: "How often to review" }).fill("6 weeks");
    expect(await findings(page, ".modal")).toEqual([]);
    await dialog.getByRole("button", { name: "Make it an alliance" }).click();
    expect(await onDisk("Us.md", (text) => text === MADE)).toBe(MADE);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await onDisk("Us.md", (text) => text === TEXT)).toBe(TEXT);
  });

  test("that is an alliance is not offered to become one", async () => {
    const page = await start({ notes: { "Us.md": MADE } });
    await app.open("Us.md", { mode: "preview" });
    await page.keyboard.press("Control+p");
    await page.keyboard.type("Make this note");
    await page.getByText("No commands found.").waitFor();
  });

  test("of somebody begins an alliance with them, from the palette, and from its menu where the settings tell people", async () => {
    const page = await start({
      notes: {
        "People/Maya Ortiz.md": "---\ntype: [client, person]\n---\n",
        "Sam.md": "#person/friend\n",
        "Plan.md": "Plan\n",
      },
    });
    await app.open("People/Maya Ortiz.md", { mode: "preview" });
    await runCommand(page, "New alliance with this person");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Alliances/Maya Ortiz.md").waitFor();
    await dialog.getByRole("button", { name: "Create" }).click();
    expect(await onDisk("Alliances/Maya Ortiz.md")).toContain('allies:\n  - "[[Maya Ortiz]]"\n');
    expect(await offered(page)).toEqual([]);
    await setMark(page, "#person");
    expect(await offered(page)).toEqual(["Sam"]);
    await setMark(page, "type: Person");
    expect(await offered(page)).toEqual(["Maya Ortiz"]);
  });
});

/** The settings change, as a sync brings them. */
async function setMark(page: Page, peopleMark: string): Promise<void> {
  await app.write(".obsidian/plugins/designed-alliances/data.json", JSON.stringify({ peopleMark }));
  await app.reload();
  await page.getByRole("treeitem", { name: "Plan", exact: true }).waitFor();
}

/** The notes in whose menu an alliance with this person is offered. */
async function offered(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of ["Maya Ortiz", "Sam", "Plan"]) {
    const item = page.getByRole("treeitem", { name, exact: true }).last();
    await item.click({ button: "right" });
    await page.getByRole("menu").waitFor();
    if ((await page.getByRole("menuitem", { name: "New alliance with this person" }).count()) > 0) found.push(name);
    await page.keyboard.press("Escape");
  }
  return found;
}
