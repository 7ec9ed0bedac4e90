/** The sample vault is what people see first: nothing in it may be wrong, and every stage of an alliance is there. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/core/alliance/fields";
import { AllianceIndex } from "../../src/core/index/alliance-index";
import { summarise } from "../../src/core/index/summarise";
import { parseNote } from "../../src/core/note/parse-note";
import { readFrontmatter } from "../../src/core/frontmatter/read-frontmatter";
import { parseTemplate } from "../../src/core/template/parse-template";

const vault = resolve(import.meta.dirname, "../../examples/vault");
const notes = readdirSync(vault, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ path, text: readFileSync(join(vault, path), "utf8") }));

describe.each(notes)("$path", ({ path, text }) => {
  test("has no problem", () => {
    const note = parseNote(text);
    const { problems } = readFrontmatter(text);
    expect([...problems, ...note.properties.problems]).toEqual([]);
    for (const block of note.blocks) {
      expect([...block.problems, ...block.items.flatMap((item) => item.problems)]).toEqual([]);
      expect(block.readOnly).toBeUndefined();
    }
    if (path.startsWith("Templates/Walk")) expect(parseTemplate(text, path)?.problems).toEqual([]);
  });

  test("has no answer of a stranger, and none that can't be read", () => {
    const note = parseNote(text);
    for (const { items, section } of note.blocks) {
      for (const question of items.filter((item) => item.kind === "question")) {
        if (!note.properties.isAlliance) continue;
        for (const field of fieldsOf(question, note, section)) {
          expect(field, question.text).toMatchObject({ former: false });
          expect(field.unreadable).toBeUndefined();
        }
      }
    }
  });
});

test("twelve alliances stand in every group of the sidebar", () => {
  const index = new AllianceIndex();
  index.setAll(notes.flatMap(({ path, text }) => summarise(path, readFrontmatter(text).record) ?? []));
  expect(index.size).toBe(12);
  for (const { name, alliances } of index.groups("2026-11-22")) expect(alliances.length, name).toBeGreaterThan(0);
});
