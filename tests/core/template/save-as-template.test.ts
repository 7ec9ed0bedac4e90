import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAlly } from "../../../src/core/note/allies";
import { fieldsOf } from "../../../src/core/alliance/fields";
import { parseNote } from "../../../src/core/note/parse-note";
import type { AnswerValue, Question } from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { expandTemplate } from "../../../src/core/template/expand-template";
import { parseTemplate } from "../../../src/core/template/parse-template";
import { saveAsTemplate } from "../../../src/core/template/save-as-template";
import { applyEdits } from "../../../src/core/text/text-edit";

const OURS = { name: "Our way", description: "" };

const NOTE = `---
alliance: Coach and client
allies:
  - "[[People/Maya Ortiz]]"
  - Sam Lee
alliance-status: active
alliance-started: 2026-11-02
review-every: 6 weeks
client-phone: 0123
---

# Maya and Sam

Between [[People/Maya Ortiz]] and Sam Lee, begun on 2026-11-02. Maya likes the window.

> [!note] Beside the point
> \`\`\`alliance
> - question: "What does Maya need: quiet?"
>   answer: |
>     A door that shuts.
>   hint: Ask twice.
> \`\`\`

\`\`\`alliance
# Sam said this twice.
- question: Who calls whom?
  answers:
    Maya Ortiz: Sam
    Ada Byron: nobody
  answered-by: [Maya Ortiz, Sam Lee]
  type: choice
  options: [Maya, Sam, both]

- question: How loud?
  answer: 3
  type: scale
  max: 5
  labels: [whisper, thunder]

- question: [what
\`\`\`

## Review history

### 2026-12-20

We met at noon.

\`\`\`alliance-changes
- question: How loud?
  was: 2
  now: 3
\`\`\`

## Afterwards

\`\`\`js
keep("this");
\`\`\`
`;

describe("a template from an alliance", () => {
  const { text, questions, leftOut } = saveAsTemplate(NOTE, { name: "Our: way", description: "For us." });

  test("has the questions and the words around them, and nobody's", () => {
    expect(text).toBe(`---
alliance-template: "Our: way"
description: For us.
review-every: 6 weeks
---

# {{title}}

Between {{allies}}, begun on {{date}}. … likes the window.

> [!note] Beside the point
> \`\`\`alliance
> - question: "What does … need: quiet?"
>   hint: Ask twice.
> \`\`\`

\`\`\`alliance
- question: Who calls whom?
  type: choice
  answered-by: each
  options: […, …, both]

- question: How loud?
  type: scale
  max: 5
  labels: [whisper, thunder]
\`\`\`

## Afterwards

\`\`\`js
keep("this");
\`\`\`
`);
  });

  test("says how many questions it has, and how many could not be read", () => {
    expect({ questions, leftOut }).toEqual({ questions: 3, leftOut: 1 });
  });

  test("makes alliances again", () => {
    const template = parseTemplate(text, "Templates/Our way.md");
    expect(template?.problems).toEqual([]);
    expect(template?.reviewEvery).toBe("6 weeks");
  });

  test("is the same from Windows' line ends", () => {
    expect(saveAsTemplate(NOTE.replaceAll("\n", "\r\n"), { name: "Our: way", description: "For us." }).text).toBe(text);
  });

  test("an unclosed block is left out", () => {
    const { text: saved } = saveAsTemplate(
      "---\nalliance: X\n---\nWords.\n\n```alliance\n- Why?\n  answer: q1z\n",
      OURS,
    );
    expect(saved).toBe("---\nalliance-template: Our way\n---\n\nWords.\n");
  });

  test("names in writing without gaps go, too; a name within a word stays", () => {
    const saved = (prose: string, ally: string) =>
      saveAsTemplate(`---\nalliance: X\nallies: ["${ally}"]\n---\n${prose}\n`, OURS).text.split("---\n\n")[1];
    expect(saved("我和小明一起。", "小明")).toBe("我和…一起。\n");
    expect(saved("Also, Al, albeit AL.", "Al")).toBe("Also, …, albeit ….\n");
    expect(saved("राम और रामा", "राम")).toBe("… और रामा\n");
    expect(saved("Rene\u0301 and Ren\u00e9.", "Ren\u00e9")).toBe("… and ….\n");
  });
});

describe("names that are words", () => {
  const saved = (allies: readonly string[], body: string) =>
    saveAsTemplate(
      `---\nalliance: Team\nallies:\n${allies.map((ally) => `  - ${ally}\n`).join("")}---\n\n${body}`,
      OURS,
    ).text;

  test("take no words out: in small letters they are none", () => {
    const text = saved(
      ["Will", "Maya Ortiz"],
      "# Will and Maya\n\nWhat will come? Will likes quiet.\n\n```alliance\n- question: What will we do when it gets hard?\n```\n",
    );
    expect(text).toContain("\nWhat will come? … likes quiet.\n");
    expect(text).toContain("- What will we do when it gets hard?");
  });

  test("a link goes in any case, and so do two words that stand so among the allies", () => {
    expect(saved(['"[[People/Hope Mark]]"'], "By [[people/hope mark]], with hope, on the mark.\n")).toContain(
      "By …, with hope, on the mark.",
    );
    expect(saved(["maya ortiz", "van Dyke"], "maya ortiz came by van.\n")).toContain("… came by van.");
  });

  test("whichever name: every word in small letters stays, and no name is left", () => {
    const names = [
      "Will",
      "Hope",
      "Mark",
      "Grace",
      "Faith",
      "Joy",
      "June",
      "Rose",
      "Bill",
      "Art",
      "Grant",
      "Frank",
      "Sky",
      "Mai",
    ];
    const wordsOf = fc.array(fc.constantFrom(...names.map((name) => name.toLowerCase()), "we", "and", "what"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
        wordsOf,
        (allies, words) => {
          const [first = ""] = allies;
          const text = saved(
            allies,
            `So ${words.join(" ")}, says ${first}.\n\n\`\`\`alliance\n- So ${words.join(" ")}?\n\`\`\`\n`,
          );
          expect(text).toContain(`So ${words.join(" ")}, says ….`);
          expect(text).toContain(`- So ${words.join(" ")}?`);
        },
      ),
    );
  });
});

const NAMES = ["Qadira Zembla", "Xolani Qwerty", "Zsófia Őz", "Уля Щукина", "小明", "[[People/Qiu Xanthos|Qiu]]"];

/** An answer that fits, with words that are nowhere else. */
function answerFor({ type, options, min }: Question, word: string): AnswerValue {
  switch (type) {
    case "text":
      return `${word}\n\n## ${word}`;
    case "line":
      return word;
    case "list":
      return [word, `- ${word}`];
    case "choice":
      return options[0] ?? word;
    case "choices":
      return options.slice(0, 1);
    case "scale":
      return min;
    case "date":
      return "2031-07-23";
    case "consent":
      return { day: "2031-07-23", saidAloud: true };
  }
}

test("a template of any alliance has no answer, no ally's name and no review", () => {
  const alliance = fc.record({
    template: fc.constantFrom(...builtInTemplates()),
    allies: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    answered: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    reviews: fc.nat(2),
    windows: fc.boolean(),
  });
  fc.assert(
    fc.property(alliance, ({ template, allies, answered, reviews, windows }) => {
      const title = allies.map((entry) => parseAlly(entry).name).join(" & ");
      let text = expandTemplate(template, {
        allies,
        title,
        today: "2026-11-22",
        reviewEvery: "6 weeks",
        formatDate: () => "2026-11-22",
      });
      let place = 0;
      const empty = parseNote(text);
      for (const item of empty.blocks.flatMap(({ items }) => items)) {
        if (item.kind !== "question") continue;
        for (const { address } of fieldsOf(item, empty, "")) {
          place += 1;
          if (answered[place % answered.length] !== true) continue;
          const result = setAnswer(text, address, answerFor(item, `q${place}z`));
          if (result.ok) text = applyEdits(text, result.edits);
        }
      }
      if (reviews > 0) text += "\n## Review history\n";
      for (let count = 0; count < reviews; count += 1) {
        text += `\n### 2031-07-2${count}\n\nq0z\n\n\`\`\`alliance\n- question: What went well?\n  answer: q0z\n\`\`\`\n`;
      }
      const saved = saveAsTemplate(windows ? text.replaceAll("\n", "\r\n") : text, OURS);
      expect(saved.text).not.toMatch(/q\d+z|2031|Review history/);
      const names = allies
        .map(parseAlly)
        .flatMap(({ name, link = "" }) => [...name.split(" "), ...link.split(/\/| /).slice(1)]);
      for (const name of names) expect(saved.text).not.toContain(name);
      expect(saved.leftOut).toBe(0);
      const again = parseTemplate(saved.text, "Own.md");
      expect(again?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(again?.questions).toEqual(template.questions);
    }),
    { numRuns: 40 },
  );
});
