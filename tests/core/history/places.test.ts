/**
 * Where things stand: what is commented out is none of the alliance's and is never written into, and a history whose headings another
 * program has shifted or numbered is the history still.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreedOn } from "../../../src/core/history/agreed-on";
import { amendmentsOf, readHistory } from "../../../src/core/history/read-history";
import { recordEntry, type EntryRecord } from "../../../src/core/history/record";
import { knownNote } from "../../../src/core/note/known-notes";
import { applyEdits } from "../../../src/core/text/text-edit";
import { saveAsTemplate } from "../../../src/core/template/save-as-template";
import { alliance, historyOf } from "./notes";

const OFTEN = { section: "", question: "How often shall we meet?" };
const HISTORY = `
## Review history

### 2026-12-20

\`\`\`alliance-changes
- question: How often shall we meet?
  was: every month
  now: every second week
\`\`\`

### 2026-11-30 repair

We met by the sea.
`;

function recorded(text: string, record: Partial<EntryRecord> = {}): string {
  const changes = [{ address: OFTEN, value: "every week", because: "more support" }];
  const result = recordEntry(text, { day: "2027-01-20", kind: "review", changes, ...record });
  if (!result.ok) throw new Error(`${result.problem.code}\n${text}`);
  return applyEdits(text, result.edits);
}

/** All that a note says of an alliance, whatever stands around it. */
function said(text: string): unknown {
  const note = knownNote(text);
  const questions = note.blocks.flatMap(({ section, items }) =>
    items.map((item) => [
      section,
      item.kind === "question" ? [item.key, item.readOnly, item.answer?.value] : item.source,
    ]),
  );
  const entries = readHistory(note).entries.map((entry) => [
    entry.day,
    entry.kind,
    entry.section,
    amendmentsOf(entry).map(({ was, now }) => [was, now]),
  ]);
  return { questions, entries, before: agreedOn(note, "2026-12-01").questions.map(({ answers }) => answers) };
}

describe("commented out", () => {
  const TWIN = "```alliance\n- question: How often shall we meet?\n  answer: never\n```\n";
  const hidden = fc.constantFrom(
    TWIN,
    HISTORY,
    `${TWIN}\n${HISTORY}`,
    "## Review history\n\n### 2026-12-20\n",
    "Words.\n",
  );
  const marks = fc.constantFrom<readonly [string, string]>(
    ["%%\n", "%%\n"],
    ["%% Old words:\n", "to be kept %%\n"],
    ["   %%\n\n", "\n  %%\n"],
    ["<!--\n", "-->\n"],
    ["<!-- Old words:\n", "to be kept -->\n"],
  );
  const comment = fc.record({ hidden, marks }).map(({ hidden: inside, marks: [open, close] }) => open + inside + close);

  test("it says nothing, wherever it stands, and stays as it is when an entry is written", () => {
    fc.assert(
      fc.property(comment, fc.constantFrom("before", "between", "behind"), fc.boolean(), (hides, where, hasHistory) => {
        const plain = alliance(hasHistory ? HISTORY : "");
        const text =
          where === "before"
            ? plain.replace("# Maya", `${hides}\n# Maya`)
            : where === "between"
              ? alliance(`\n${hides}${hasHistory ? HISTORY : ""}`)
              : `${plain}\n${hides}`;
        expect(said(text)).toEqual(said(plain));
        const after = recorded(text);
        expect(said(after)).toEqual(said(recorded(plain)));
        expect(after).toContain(hides);
        expect(after.replace(hides, "")).toContain("### 2027-01-20\n");
      }),
    );
  });

  test("an entry is written before a comment that nothing ends", () => {
    fc.assert(
      fc.property(
        hidden,
        fc.constantFrom("%%\n", "%% Old:\n", "<!--\n", "<!-- Old:\n"),
        fc.boolean(),
        (inside, open, hasHistory) => {
          const plain = alliance(hasHistory ? HISTORY : "");
          const text = `${plain}\n${open}${inside}`;
          expect(said(text)).toEqual(said(plain));
          for (const day of ["2027-01-20", "2026-11-01"]) {
            const after = recorded(text, { day });
            expect(after.endsWith(`\n${open}${inside}`)).toBe(true);
            expect(said(after)).toEqual(said(recorded(plain, { day })));
          }
        },
      ),
    );
  });

  test.each([
    ["a comment within a paragraph", "Some %%quiet%% words.\n"],
    ["one that its line ends", "%% quiet %%\n"],
    ["one that begins behind words", "Some words %% and\n"],
    ["percent signs in code", "    %%\n"],
    ["percent signs in a fence", "```\n%%\n```\n"],
  ])("%s hides nothing below it", (_, words) => {
    expect(said(alliance(`\n${words}${HISTORY}`))).toEqual(said(alliance(HISTORY)));
  });

  test("what is commented out does not come into a template", () => {
    const { text } = saveAsTemplate(
      alliance(`\n%%\n${TWIN}%%\n\nA word.\n\n%% quiet %%\n\n<!--\n${TWIN}-->\n${HISTORY}\n%%\n${TWIN}%%\n`),
      {
        name: "Ours",
        description: "",
      },
    );
    expect(text).not.toContain("never");
    expect(text).toContain("A word.");
  });
});

describe("headings that another program has changed", () => {
  const lines = (text: string, change: (level: number, title: string) => string): string =>
    text.replace(/^(#+) (.*)$/gmu, (_, hashes: string, title: string) => change(hashes.length, title));
  const shifted = (by: number) => (text: string) => lines(text, (level, title) => `${"#".repeat(level + by)} ${title}`);
  const numbered = (style: (numbers: readonly number[]) => string) => (text: string) => {
    const numbers = [0, 0, 0, 0, 0, 0];
    return lines(text, (level, title) => {
      numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
      numbers.fill(0, level);
      return `${"#".repeat(level)} ${style(numbers.slice(0, level))}${title}`;
    });
  };
  const styles = fc.constantFrom<(numbers: readonly number[]) => string>(
    (numbers) => `${String(numbers.at(-1))} `,
    (numbers) => `${numbers.join(".")} `,
    (numbers) => `${numbers.join(".")}. `,
    (numbers) => `${numbers.join(".")}: `,
    (numbers) => `${numbers.join(".")} - `,
    (numbers) => `${numbers.join(".")}) `,
    (numbers) => `${String.fromCharCode(64 + (numbers.at(-1) ?? 1))}. `,
    (numbers) => `A.${String(numbers.at(-1))} `,
    (numbers) => `${"I".repeat(1 + (numbers.at(-1) ?? 1))} `,
  );
  const change = fc.oneof(
    fc.constantFrom(1, 2).map(shifted),
    styles.map(numbered),
    fc.tuple(fc.constantFrom(1, 2), styles).map(
      ([by, style]) =>
        (text: string) =>
          numbered(style)(shifted(by)(text)),
    ),
    fc.constant((text: string) => lines(text, (level, title) => `${"#".repeat(Math.max(1, level - 1))} ${title}`)),
  );

  test("the history is the history still, and never gets a second heading", () => {
    fc.assert(
      fc.property(change, fc.constantFrom("", "\n## Notes\n\nOurs.\n"), (changed, more) => {
        const plain = alliance(HISTORY + more);
        const text = changed(plain);
        expect(said(text), text).toEqual(said(plain));
        const after = recorded(text);
        expect(said(after), after).toEqual(said(recorded(plain)));
        expect(after.match(/Review history/gu)).toHaveLength(1);
        const again = recorded(after, { day: "2026-12-01", kind: "celebration", changes: [] });
        expect(historyOf(again).entries.map(({ day }) => day)).toEqual([
          "2027-01-20",
          "2026-12-20",
          "2026-12-01",
          "2026-11-30",
        ]);
      }),
    );
  });

  test.each(["### Review history\n", "## 3 Review history\n", "#### IV. Review History\n"])(
    "%j without an entry gets the first one",
    (heading) => {
      const after = recorded(alliance(`\n${heading}`));
      expect(after.match(/Review history/giu)).toHaveLength(1);
      expect(historyOf(after).entries.map(({ section }) => section)).toEqual(["2027-01-20"]);
    },
  );

  test.each([
    "## My review history\n\n### 2026-12-20\n",
    "# Review history\n\nWords.\n",
    "## Note: Review history\n\n### 2026-12-20\n",
  ])("%j is a heading of one's own", (heading) => {
    expect(historyOf(alliance(`\n${heading}`)).heading).toBeUndefined();
  });
});
