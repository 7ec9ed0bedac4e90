/**
 * The life of an alliance: which steps make sense from where it stands, what each changes in the properties, and which questions it
 * opens. No step is a verdict, and none is the last: from anywhere but a draft, allies can continue differently (a new alliance).
 */
import type { EntryKind } from "../history/entry-heading";
import type { EntryAnswer } from "../history/answered-question";
import { recordEntry, type ChangedAnswer } from "../history/record";
import { editFrontmatter, type PropertyChanges } from "../frontmatter/edit-frontmatter";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import type { PropertyValue } from "../frontmatter/property-value";
import type { AllianceProperties, AllianceStatus } from "../note/properties";
import { readProperties } from "../note/read-properties";
import type { EditResult } from "../text/problem";
import { nextReview, parseCadence } from "../calendar/cadence";
import type { Day } from "../calendar/day";

/** The steps: from a draft to what is agreed, to a rest, to new words and back, and to the three ways to close. */
export const TRANSITIONS = ["agree", "pause", "resume", "redesign", "settle", "complete", "end", "part"] as const;
export type TransitionName = (typeof TRANSITIONS)[number];

/** A step of an alliance's life. */
export interface Transition {
  readonly name: TransitionName;
  /** As a command says it. */
  readonly title: string;
  readonly from: readonly AllianceStatus[];
  readonly to: AllianceStatus;
  /** The talk that belongs to it: the kind of its entry in the review history, and the questions that are asked, if any are built in. */
  readonly talk?: { readonly kind: EntryKind; readonly questionnaire?: "completion" | "parting" };
}

/** All steps, in the order in which they are offered. */
export const LIFE: readonly Transition[] = [
  { name: "agree", title: "Begin this alliance", from: ["draft"], to: "active" },
  { name: "pause", title: "Pause alliance", from: ["active", "redesigning"], to: "paused" },
  { name: "resume", title: "Resume alliance", from: ["paused"], to: "active" },
  { name: "redesign", title: "Redesign alliance", from: ["active", "paused"], to: "redesigning" },
  {
    name: "settle",
    title: "Finish redesign",
    from: ["redesigning"],
    to: "active",
    talk: { kind: "redesign" },
  },
  {
    name: "complete",
    title: "Complete",
    from: ["active", "paused", "redesigning"],
    to: "completed",
    talk: { kind: "completion", questionnaire: "completion" },
  },
  { name: "end", title: "End alliance", from: ["draft", "active", "paused", "redesigning"], to: "ended" },
  {
    name: "part",
    title: "Part",
    from: ["active", "paused", "redesigning"],
    to: "parted",
    talk: { kind: "parting", questionnaire: "parting" },
  },
];

/** Whether an alliance of this status is closed: no review follows. */
export function isClosed(status: AllianceStatus): boolean {
  return status === "completed" || status === "ended" || status === "parted";
}

/** The steps that make sense from this status, in the order in which they are offered. */
export function transitionsFrom(status: AllianceStatus): readonly Transition[] {
  return LIFE.filter(({ from }) => from.includes(status));
}

/** Whether allies can continue differently: from any alliance that was agreed once, closed or strained. */
export function canContinueDifferently(status: AllianceStatus): boolean {
  return status !== "draft";
}

/**
 * What a step changes in the properties. Closing takes the day of the next review away. Where an alliance begins to hold again and has
 * no day to come, it gets one by its cadence, counted from today.
 */
export function transitionChanges(name: TransitionName, present: AllianceProperties, today: Day): PropertyChanges {
  const { to } = transition(name);
  const changes = new Map<string, PropertyValue>([["alliance-status", to]]);
  if (isClosed(to)) changes.set("next-review", undefined);
  if (to === "active" && (present.nextReview === undefined || present.nextReview < today)) {
    const cadence = parseCadence(present.reviewEvery ?? "");
    const next = cadence.ok ? nextReview(cadence.cadence, today) : undefined;
    if (next !== undefined) changes.set("next-review", next);
  }
  return changes;
}

/** What goes with a step: the day, and what was said in its talk. */
export interface TransitionTalk {
  readonly today: Day;
  /** Answers to the questions of its talk. With none, and no changes, the step is made without an entry in the review history. */
  readonly answers?: readonly EntryAnswer[];
  /** Answers of the alliance that got other words. */
  readonly changes?: readonly ChangedAnswer[];
}

/** The edits that make a step in the note `text`; refused, with the reason, where it makes no sense from the note's status. */
export function makeTransition(
  text: string,
  name: TransitionName,
  { today, answers = [], changes = [] }: TransitionTalk,
): EditResult {
  const present = readProperties(readFrontmatter(text).record);
  const { from, talk } = transition(name);
  const newer = present.problems.find(({ code }) => code === "newer-format");
  if (newer !== undefined) return { ok: false, problem: newer };
  if (!present.isAlliance || !from.includes(present.status)) return refuse(present);
  const properties = transitionChanges(name, present, today);
  if (talk === undefined || answers.length + changes.length === 0) return editFrontmatter(text, properties, "kept");
  return recordEntry(text, { day: today, kind: talk.kind, answers, changes, properties });
}

function transition(name: TransitionName): Transition {
  const found = LIFE.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`“${name}” is no step of an alliance's life.`);
  return found;
}

function refuse({ isAlliance, status }: AllianceProperties): EditResult {
  const message = isAlliance
    ? `This alliance is ${status === "draft" ? "a draft" : status}, so this step can't be made from here. Nothing was changed.`
    : "This note is no alliance: its properties lack “alliance”. Nothing was changed.";
  const code = isAlliance ? "other-status" : "no-alliance";
  return { ok: false, problem: { code, message, severity: "error", from: 0, to: 0 } };
}
