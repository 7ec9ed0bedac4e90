/** What was agreed on a past day, from the changes taken back; and which words a yes was said to. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consentsOf, stillToAgree } from "../../../src/core/alliance/consent";
import { agreedOn, amendmentList, changedSinceWords } from "../../../src/core/history/agreed-on";
import { recordEntry, type ChangedAnswer } from "../../../src/core/history/record";
import { readNote } from "../../../src/core/note/parse-note";
import type { AnswerValue } from "../../../src/core/question/question";
import { setAnswer } from "../../../src/core/note/set-answer";
import { agreedWords } from "../../../src/core/note/fingerprint";
import { finishReview } from "../../../src/core/review/finish-review";
import { applyEdits } from "../../../src/core/text/text-edit";
import { alliance, historyOf } from "./notes";

const OFTEN = { section: "", question: "How often shall we meet?" };
const ELSE = { section: "", question: "What else should we know?" };
const HOPES = { section: "", question: "What are your best hopes?", ally: "Sam Lee" };

function reviewed(text: string, day: string, changes: readonly ChangedAnswer[]): string {
  const result = finishReview(text, { day, changes });
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.edits);
}

function answered(
  text: string,
  ...[address, value]: Parameters<typeof setAnswer> extends [unknown, ...infer More] ? More : never
): string {
  const result = setAnswer(text, address, value);
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.edits);
}

/** `question/ally` with the value on a day. */
function valuesOn(text: string, day: string): Record<string, AnswerValue | undefined> {
  const answers = agreedOn(readNote(text), day).questions.flatMap((question) =>
    question.answers.map(({ ally, value }) => [`${question.text}/${ally ?? ""}`, value] as const),
  );
  return Object.fromEntries(answers);
}

const twice = reviewed(
  reviewed(alliance(), "2026-12-20", [
    { address: OFTEN, value: "every week", because: "more support" },
    { address: ELSE, value: "Tea helps." },
  ]),
  "2027-03-20",
  [
    { address: OFTEN, value: "every month" },
    { address: HOPES, value: undefined },
  ],
);

describe("what was agreed", () => {
  test.each([
    ["2026-12-19", "every second week", "To be useful.", undefined],
    ["2026-12-20", "every week", "To be useful.", "Tea helps."],
    ["2027-03-19", "every week", "To be useful.", "Tea helps."],
    ["2027-03-20", "every month", undefined, "Tea helps."],
    ["2030-01-01", "every month", undefined, "Tea helps."],
  ])("on %s", (day, often, hopes, more) => {
    const values = valuesOn(twice, day);
    expect([values[`${OFTEN.question}/`], values[`${HOPES.question}/Sam Lee`], values[`${ELSE.question}/`]]).toEqual([
      often,
      hopes,
      more,
    ]);
    expect(values[`${HOPES.question}/Maya Ortiz`]).toBe("To laugh.");
    expect(agreedOn(readNote(twice), day).gaps).toEqual([]);
  });

  describe("of several talks of one day", () => {
    const talk = (text: string, kind: "review" | "redesign", value: string, because?: string): string => {
      const change = { address: OFTEN, value, ...(because === undefined ? {} : { because }) };
      const result = finishReview(text, { day: "2026-12-20", kind, changes: [change] });
      return result.ok ? applyEdits(text, result.edits) : result.problem.message;
    };
    const told = (text: string, day: string): unknown => [
      valuesOn(text, day)[`${OFTEN.question}/`],
      agreedOn(readNote(text), day).gaps,
    ];

    test("a redesign between two reviews", () => {
      const opened = reviewed(alliance(), "2026-12-20", []);
      const text = talk(talk(opened, "redesign", "every month"), "review", "every week");
      expect(told(text, "2026-12-19")).toEqual(["every second week", []]);
      expect(told(text, "2026-12-20")).toEqual(["every week", []]);
    });

    test("a value that goes back and forth", () => {
      const values = ["every week", "every second week", "every week", "every month"];
      const text = values.reduce((now, value) => talk(now, "review", value), alliance());
      expect(told(text, "2026-12-19")).toEqual(["every second week", []]);
    });

    test("a review, a redesign that is taken back, and another review", () => {
      const redesigned = talk(talk(alliance(), "review", "every week"), "redesign", "every month");
      const text = talk(talk(redesigned, "redesign", "every week"), "review", "daily");
      expect(told(text, "2026-12-19")).toEqual(["every second week", []]);
    });

    test("a second reason keeps the first", () => {
      const text = talk(
        talk(alliance(), "review", "every week", "more support"),
        "review",
        "every month",
        "less of it",
      );
      expect(amendmentList(historyOf(text)).map(({ because }) => because)).toEqual(["less of it", "more support"]);
      expect(told(text, "2026-12-19")).toEqual(["every second week", []]);
    });

    test("where somebody wrote between them, that one gap is told and no other", () => {
      const edited = answered(talk(alliance(), "review", "every week"), OFTEN, "daily");
      const text = talk(talk(edited, "redesign", "every month"), "review", "every second month");
      expect(told(text, "2026-12-19")).toEqual([
        "every second week",
        [expect.objectContaining({ kind: "edited", found: "daily" })],
      ]);
    });
  });

  test("comes in the order of the note, and tells what is another one today", () => {
    const { questions, begun } = agreedOn(readNote(twice), "2026-12-01");
    expect(questions.map(({ text }) => text)).toEqual(
      agreedOn(readNote(alliance()), "2026-12-01").questions.map(({ text }) => text),
    );
    expect(questions[0]?.answers).toEqual([
      { ally: "Maya Ortiz", value: "To laugh.", changedSince: false },
      { ally: "Sam Lee", value: "To be useful.", changedSince: true },
    ]);
    expect(questions[3]?.answers).toEqual([{ changedSince: true }]);
    expect(begun).toBe(true);
    expect(agreedOn(readNote(twice), "2026-11-21").begun).toBe(false);
  });

  test("has a gap where an answer was edited outside of a review", () => {
    const edited = answered(twice, OFTEN, "every second week");
    expect(agreedOn(readNote(edited), "2027-01-01").gaps).toMatchObject([
      { kind: "edited", found: "every second week", amendment: { now: "every month", day: "2027-03-20" } },
    ]);
    expect(valuesOn(edited, "2027-01-01")[`${OFTEN.question}/`]).toBe("every week");
    expect(agreedOn(readNote(edited), "2027-03-20").gaps).toEqual([]);
  });

  test("has a gap where the question is gone", () => {
    const reworded = twice.replace(
      "- question: How often shall we meet?\n  answer",
      "- question: How often?\n  answer",
    );
    const { gaps, questions } = agreedOn(readNote(reworded), "2026-12-01");
    expect(gaps).toMatchObject([{ kind: "question-gone" }]);
    expect(questions.at(-1)).toEqual({
      text: OFTEN.question,
      answers: [{ value: "every second week", changedSince: true }],
    });
  });

  test("has a gap where a change can't be read", () => {
    const broken = twice.replace("  was: every second week", "  was: {}");
    expect(agreedOn(readNote(broken), "2026-12-01").gaps).toMatchObject([{ kind: "unreadable", day: "2026-12-20" }]);
  });

  test("leaves out what is private, and consents", () => {
    const text = alliance().replace("- What else should we know?", "- question: Secret?\n  answer: x\n  private: true");
    expect(Object.keys(valuesOn(text, "2027-01-01")).join()).not.toContain("Secret");
  });

  test("on any day is what the note said then, whatever was changed in reviews", () => {
    const words = fc.constantFrom("every week", "every month", "every second week", undefined);
    const change = fc.record({ which: fc.constantFrom(OFTEN, ELSE, HOPES), value: words });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 4 }), (reviews) => {
        let text = alliance();
        const states = new Map([["2026-12-01", valuesOn(text, "9999-01-01")]]);
        for (const [at, changes] of reviews.entries()) {
          const day = `2027-0${String(1 + (at >> 1))}-01`;
          text = reviewed(
            text,
            day,
            changes.map(({ which, value }) => ({ address: which, value })),
          );
          states.set(day, valuesOn(text, "9999-01-01"));
        }
        for (const [day, values] of states) {
          const then = valuesOn(text, day);
          for (const [place, value] of Object.entries(values)) expect(then[place], `${day}\n${text}`).toEqual(value);
          expect(agreedOn(readNote(text), day).gaps).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("changes can be listed, newest first, with their day and reason", () => {
  expect(
    amendmentList(historyOf(twice)).map(({ day, question, ally, because }) => [day, question, ally, because]),
  ).toEqual([
    ["2027-03-20", HOPES.question, "Sam Lee", undefined],
    ["2027-03-20", OFTEN.question, undefined, undefined],
    ["2026-12-20", ELSE.question, undefined, undefined],
    ["2026-12-20", OFTEN.question, undefined, "more support"],
  ]);
});

describe("a yes", () => {
  const asking = `${alliance()}\n\`\`\`alliance\n- question: Do you say yes?\n  type: consent\n  answered-by: each\n\`\`\`\n`;
  const yes = (ally: string) => ({ section: "", question: "Do you say yes?", ally });
  const agreed = answered(asking, yes("Sam Lee"), { day: "2026-11-22", saidAloud: true });

  test("is told with its day, how it was given, and whether the words are the same", () => {
    expect(consentsOf(readNote(agreed))).toMatchObject([
      { ally: "Maya Ortiz", former: false },
      { ally: "Sam Lee", given: { consent: { day: "2026-11-22", saidAloud: true }, words: "same" } },
    ]);
    expect(stillToAgree(readNote(agreed))).toEqual(["Maya Ortiz"]);
  });

  test("is worth reading again together once the words have changed, and it can be told which", () => {
    const changed = reviewed(agreed, "2026-12-20", [{ address: OFTEN, value: "every week" }]);
    const sam = consentsOf(readNote(changed))[1]?.given;
    expect(sam?.words).toBe("changed");
    expect(changedSinceWords(readNote(changed), sam?.consent.words ?? "")).toEqual([
      { question: OFTEN.question, kind: "changed", before: "every second week", now: "every week" },
    ]);
    expect(changedSinceWords(readNote(agreed), sam?.consent.words ?? "")).toEqual([]);
  });

  test("to words that were edited outside of a review: nobody can tell which have changed", () => {
    const words = consentsOf(readNote(agreed))[1]?.given?.consent.words ?? "";
    const edited = answered(agreed, OFTEN, "every month");
    expect(changedSinceWords(readNote(edited), words)).toBeUndefined();
  });

  test("whose fingerprint is lost stays a yes", () => {
    const lost = readNote(agreed.replace(/ # words .*/, ""));
    expect(consentsOf(lost)[1]?.given).toMatchObject({ words: "unknown" });
  });

  test("given in a review is to the words as they are in the end", () => {
    const result = recordEntry(agreed, {
      day: "2026-12-20",
      kind: "review",
      changes: [
        { address: yes("Sam Lee"), value: { day: "2026-12-20", saidAloud: false } },
        { address: OFTEN, value: "every week" },
      ],
    });
    const after = result.ok ? applyEdits(agreed, result.edits) : "";
    expect(consentsOf(readNote(after))[1]?.given?.words).toBe("same");
    expect(agreedWords(readNote(after))).toMatchObject({ ok: true });
    expect(amendmentList(historyOf(after)).map(({ question }) => question)).toEqual([OFTEN.question]);
  });

  test("of someone who is no ally any more is told so, and asks nobody", () => {
    const left = readNote(agreed.replace("  - Sam Lee\n", ""));
    expect(consentsOf(left).map(({ ally, former }) => [ally, former])).toEqual([
      ["Maya Ortiz", false],
      ["Sam Lee", true],
    ]);
    expect(stillToAgree(left)).toEqual(["Maya Ortiz"]);
  });
});
