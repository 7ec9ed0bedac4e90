/** The steps of a talk, and what is said at each. */
import type { Question } from "../../core/question/question";
import type { TalkKind } from "../../core/review/finish-talk";
import { questionnaire } from "../../core/review/questionnaires";

export type TalkStepName = "celebrate" | "read" | "talk" | "next" | "summary";

export interface TalkStep {
  readonly name: TalkStepName;
  /** In the row of steps. */
  readonly short: string;
  /** Above the page. */
  readonly title: string;
  readonly intro: string;
}

const REVIEW: readonly TalkStep[] = [
  {
    name: "celebrate",
    short: "Celebrate",
    title: "What is there to celebrate?",
    intro: "Begin with what is good. Take your time; anyone may pass.",
  },
  {
    name: "read",
    short: "Read aloud",
    title: "The alliance, whole",
    intro:
      "Read it aloud, and take turns. What you leave as it is, is kept. What you said of yourself: is it still true?",
  },
  {
    name: "talk",
    short: "Talk",
    title: "Are we following it? Does it need updating?",
    intro: "Each speaks for themselves only.",
  },
  {
    name: "next",
    short: "Next time",
    title: "When shall we look at it again?",
    intro: "By the rhythm that you have, counted from today, or on another day.",
  },
  {
    name: "summary",
    short: "Finish",
    title: "What will be written",
    intro: "One entry in the note, and one undo.",
  },
];

const SHORT: Readonly<Record<Exclude<TalkKind, "review">, Omit<TalkStep, "name" | "short">>> = {
  repair: {
    title: "Something went wrong between us",
    intro: "Each speaks for themselves, and the others say back what they heard. The first question is enough.",
  },
  celebration: {
    title: "Something is worth celebrating",
    intro: "A line is enough.",
  },
  completion: {
    title: "What it was for is done",
    intro: "Look at each other, and close it well. Pass over what you like.",
  },
  parting: {
    title: "Someone chooses to go",
    intro: "Say what needs to be said, and part well. Pass over what you like.",
  },
};

export function stepsOf(kind: TalkKind): readonly TalkStep[] {
  return kind === "review" ? REVIEW : [{ name: "talk", short: "", ...SHORT[kind] }];
}

/** The step at which a question is asked; one that is not asked any more belongs to the talk. */
export function stepAsking(kind: TalkKind, { key }: Question): TalkStepName {
  const asked = kind === "review" ? questionnaire("review") : [];
  if (asked[0]?.key === key) return "celebrate";
  return asked.at(-1)?.key === key ? "next" : "talk";
}

/** As a title of the view says it. */
export const TALK_NAMES: Readonly<Record<TalkKind, string>> = {
  review: "Review",
  repair: "Repair",
  celebration: "Celebration",
  completion: "Completion",
  parting: "Parting",
};

/** What finishing means, where no summary says it. */
export const CLOSING: Readonly<Record<TalkKind, string>> = {
  review: "",
  repair: "This becomes an entry of today in the note. Nothing else changes.",
  celebration: "This becomes an entry of today in the note. Nothing else changes.",
  completion: "This becomes an entry of today in the note. The alliance is then completed, and no review follows.",
  parting: "This becomes an entry of today in the note. The alliance is then parted, and no review follows.",
};

export const FINISH: Readonly<Record<TalkKind, string>> = {
  review: "Finish review",
  repair: "Finish",
  celebration: "Finish",
  completion: "Complete alliance",
  parting: "Part ways",
};
