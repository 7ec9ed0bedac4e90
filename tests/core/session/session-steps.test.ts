/** The order of a session's steps, and how it goes from one to the next. */
import { describe, expect, test } from "vitest";
import { readNote } from "../../../src/core/note/parse-note";
import { builtInTemplates } from "../../../src/core/template/built-in";
import { beginning, placeAfter, placeOf, stepAt, type SessionMove } from "../../../src/core/session/session-place";
import { sessionSteps, type SessionStep } from "../../../src/core/session/session-steps";

const NOTE = `---
alliance: Two
allies:
  - Maya
  - Sam
---

# Us

## Space

*Take your time.*

\`\`\`alliance
- question: What do you need?
  answered-by: each

- question: Do you say yes?
  type: consent
  answered-by: each
\`\`\`

## Secrets

\`\`\`alliance
- question: What do I keep to myself?
  private: true
\`\`\`

## Together

Sam said this in confidence.

\`\`\`alliance
- How do we want to be?
\`\`\`

## Review history

### 2026-12-20

\`\`\`alliance
- What went well?
\`\`\`
`;

function name(step: SessionStep): string {
  switch (step.kind) {
    case "turn":
      return `${step.again ? "again " : ""}${step.turn.ally ?? "all"}: ${step.turn.question.text}`;
    case "heard":
      return `heard ${step.turn.ally ?? ""}`;
    case "part":
      return `part ${step.title}${step.isFirst ? " first" : ""}${step.about === undefined ? "" : ` (${step.about})`}`;
    case "ready":
    case "gather":
    case "read":
    case "plan":
      return step.kind;
  }
}

const names = (text: string, later: readonly string[] = []): string[] => sessionSteps(readNote(text), later).map(name);

/** Where the moves lead, from the beginning or from a place. */
function walk(text: string, moves: readonly SessionMove[], from = beginning("2026-11-22")) {
  const note = readNote(text);
  const place = moves.reduce((at, move) => placeAfter(note, at, move), from);
  const steps = sessionSteps(note, place.later);
  const step = steps[stepAt(steps, place)];
  return { place, name: step === undefined ? "" : name(step) };
}

describe("the steps", () => {
  test("go part by part, each ally in turn, and end with the whole, each yes and the plan", () => {
    expect(names(NOTE)).toEqual([
      "ready",
      "part Space first (Take your time.)",
      "Maya: What do you need?",
      "heard Maya",
      "Sam: What do you need?",
      "heard Sam",
      "part Together",
      "all: How do we want to be?",
      "read",
      "Maya: Do you say yes?",
      "Sam: Do you say yes?",
      "plan",
    ]);
  });

  test("have keys of their own, whatever a note repeats", () => {
    const twice = NOTE.replace("## Together", "## Space").replace("## Secrets", "## Space");
    for (const text of [NOTE, twice, ...builtInTemplates().map((template) => template.text)]) {
      const keys = sessionSteps(readNote(text), []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("ask many allies at once, and nobody says back alone", () => {
    const many = NOTE.replace("  - Sam\n", ["Sam", "C", "D", "E", "F", "G"].map((ally) => `  - ${ally}\n`).join(""));
    expect(names(many).slice(2, 4)).toEqual(["all: What do you need?", "part Together"]);
    expect(sessionSteps(readNote(many), [])[2]).toMatchObject({ turn: { fields: { length: 8 } } });
  });

  test("are kind to a note without allies, and to one without questions", () => {
    expect(names(NOTE.replace("allies:\n  - Maya\n  - Sam\n", "")).slice(2, 3)).toEqual(["all: What do you need?"]);
    expect(names(NOTE.replace("  - Sam\n", ""))).not.toContain("heard Maya");
    expect(names("Nothing.")).toEqual(["ready", "plan"]);
  });
});

describe("going on", () => {
  test("next goes to the saying back, pass goes past it, back comes to the turn", () => {
    expect(walk(NOTE, ["next", "next", "next"]).name).toBe("heard Maya");
    expect(walk(NOTE, ["next", "next", "pass"]).name).toBe("Sam: What do you need?");
    expect(walk(NOTE, ["next", "next", "next", "more"]).name).toBe("Maya: What do you need?");
    expect(walk(NOTE, ["next", "next", "next", "next", "back"]).name).toBe("Maya: What do you need?");
    expect(walk(NOTE, ["back"]).name).toBe("ready");
    expect(walk(NOTE, Array<SessionMove>(40).fill("next")).name).toBe("plan");
  });

  test("what is set aside is offered before the end, once, and not when it was answered meanwhile", () => {
    const set = walk(NOTE, ["next", "next", "later"]);
    expect(set.name).toBe("Sam: What do you need?");
    expect(names(NOTE, set.place.later).slice(8, 11)).toEqual(["gather", "again Maya: What do you need?", "read"]);
    const taken = walk(NOTE, ["back", "next"], set.place);
    expect(taken.place.later).toEqual([]);
    const again = placeOf(readNote(NOTE), set.place, "gather");
    expect(walk(NOTE, ["next", "next"], again).name).toBe("read");
  });

  test("the last turn can be set aside as well", () => {
    const last = placeOf(readNote(NOTE), beginning("2026-11-22"), 'turn ["How do we want to be?",null]');
    expect(walk(NOTE, ["later"], last).name).toBe("gather");
  });

  test("a question that moves is stayed at, and one that is gone gives way to the next", () => {
    const { place } = walk(NOTE, ["next", "next"]);
    const before = "- question: First of all?\n\n- question: What do you need?";
    expect(walk(NOTE.replace("- question: What do you need?", before), [], place).name).toBe("Maya: What do you need?");
    expect(walk(NOTE.replace("What do you need?", "What else?"), [], place).name).toBe("Maya: What else?");
    expect(walk("Nothing.", [], place).name).toBe("plan");
  });
});
