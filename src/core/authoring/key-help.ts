/** What the keys of a question mean, and the words that may stand behind them: for completion, and for help at the pointer. */
import type { QuestionType } from "../question/question";
import type { KNOWN_KEYS } from "../question/yaml-pitfalls";

export type KnownKey = (typeof KNOWN_KEYS)[number];

/** Help on a key. */
export interface KeyHelp {
  /** A few words, for a list. */
  readonly brief: string;
  /** One or two sentences: what it does, and its values. */
  readonly meaning: string;
}

/** Every key that the format knows (docs/format.md, “The question block”). */
export const KEY_HELP: Readonly<Record<KnownKey, KeyHelp>> = {
  question: { brief: "what is asked", meaning: "The question itself. Every item needs one." },
  answer: {
    brief: "the shared answer",
    meaning: "The answer that all allies give with one voice. How it is written depends on the type.",
  },
  answers: {
    brief: "one answer for each ally",
    meaning: "The allies’ own answers: a line for each, with the name, a colon and the answer.",
  },
  type: {
    brief: "the kind of answer",
    meaning: "The kind of answer: text, line, list, choice, choices, scale, date or consent. Without it: text.",
  },
  "answered-by": {
    brief: "who answers",
    meaning: "Who answers: together (with one voice), each (every ally), or a list of names. Without it: together.",
  },
  options: {
    brief: "what can be chosen",
    meaning: "What can be chosen, for the types choice and choices: a list like [every week, every month].",
  },
  min: { brief: "the low end of the scale", meaning: "The low end of a scale, a whole number. Without it: 1." },
  max: { brief: "the high end of the scale", meaning: "The high end of a scale, a whole number. Without it: 10." },
  labels: {
    brief: "names for the ends of the scale",
    meaning: "Names for the two ends of a scale: a list of two, like [very little, full].",
  },
  hint: { brief: "a line of help", meaning: "A line of help that stands below the question in the form." },
  private: {
    brief: "folded shut in the form",
    meaning: "true folds the question shut in the form. It is still plain text in the note.",
  },
  id: {
    brief: "a name to tell it apart",
    meaning: "A name of its own, needed only where two questions of one section have the same words.",
  },
  sets: {
    brief: "what the answer sets",
    meaning:
      "For a later version: which property the answer sets, like review-every. This version keeps it, and does nothing with it.",
  },
  covers: {
    brief: "what it speaks of",
    meaning:
      "For a later version: which points of a good agreement the question speaks of, like [fit, closing]. This version keeps it, and does nothing with it.",
  },
};

/** What each type holds, in a few words. */
export const TYPE_HELP: Readonly<Record<QuestionType, string>> = {
  text: "several lines, with Markdown",
  line: "one line",
  list: "short lines, one agreement each",
  choice: "one of the options",
  choices: "several of the options",
  scale: "a whole number, from 1 to 10 or as you say",
  date: "a day, like 2027-03-20",
  consent: "an ally’s yes, with its day",
};

/** Who can answer, apart from allies by name. */
export const ANSWERED_BY_HELP = {
  together: "one answer, with one voice",
  each: "every ally, on their own",
} as const;

/** What a question's answer can set. */
export const SETS_HELP = { "review-every": "how often to look at it again" } as const;

/** The points of a good agreement that a question can speak of. */
export const POINTS = [
  "what-coaching-is",
  "who-does-what",
  "frame",
  "plan-and-goals",
  "fit",
  "today",
  "how-we-know",
  "time-and-focus",
  "clients-course",
  "closing",
  "coming-back",
] as const;

export const PRIVATE_HELP = { true: "folded shut in the form", false: "shown like any other" } as const;
