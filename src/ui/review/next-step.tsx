/** When the alliance is looked at again: by its rhythm, or on a day of the allies' own choice. */
import { useRef, useState } from "preact/hooks";
import type { AllianceProperties } from "../../core/note/properties";
import { nextReview, parseCadence } from "../../core/calendar/cadence";
import { addDays, isDay } from "../../core/calendar/day";
import { timeInWords } from "../../core/calendar/due";
import { proposeNext } from "../../core/review/finish-review";
import { DayInWords, soonDays } from "../shared/day-in-words";
import { freshId } from "../shared/fresh-id";
import { useReview } from "./review-context";
import type { ReviewDraft } from "../../core/review/review-draft";

/** The next date that will be written, or why it can't be. */
export interface NextTime {
  /** The rhythm that holds from now on, as it is written; empty for none. */
  readonly rhythm: string;
  /** Absent where there is no next review. */
  readonly day?: string;
  /** Why it can't be written like that. */
  readonly issue?: string;
}

/** The next date, chosen in the draft or computed from the cadence. */
export function nextTime(properties: AllianceProperties, draft: ReviewDraft, today: string): NextTime {
  const proposed = proposeNext(properties, today);
  const present = proposed.rewritten ?? properties.reviewEvery ?? "";
  const rhythm = draft.every?.trim() ?? present;
  const isOwn = rhythm !== "" && rhythm !== present;
  const reading = isOwn ? parseCadence(rhythm) : undefined;
  if (reading?.ok === false) return { rhythm, issue: reading.problem.message };
  const byRhythm = reading === undefined ? proposed.next : nextReview(reading.cadence, today);
  const day = draft.next === undefined ? byRhythm : (draft.next ?? undefined);
  if (day !== undefined && !(isDay(day) && day > today)) {
    return { rhythm, day, issue: "Please choose a day after today, or none." };
  }
  return { rhythm, ...(day === undefined ? {} : { day }) };
}

/** The controls for it. */
export function NextStep() {
  const { store, note, talk } = useReview();
  const { port, draft } = store;
  const { today } = talk;
  const { rhythm, day, issue } = nextTime(note.properties, draft, today);
  const wordsId = useRef(freshId()).current;
  const [words, setWords] = useState("");
  const choose = (next: string | null): void => {
    setWords("");
    store.set({ ...store.draft, next });
  };
  return (
    <div class="da-next">
      <label class="da-part-field">
        <span class="da-label">How often?</span>
        <input
          type="text"
          class="da-entry"
          value={draft.every ?? rhythm}
          placeholder="6 weeks, monthly, 1 month then 3 months"
          aria-describedby={wordsId}
          onInput={({ currentTarget }) => {
            const { next: _, ...rest } = store.draft;
            store.set({ ...rest, every: currentTarget.value });
          }}
        />
      </label>
      <label class="da-part-field">
        <span class="da-label">Next time</span>
        <input
          type="date"
          class="da-entry"
          min={addDays(today, 1)}
          value={day ?? ""}
          onChange={({ currentTarget: { value } }) => choose(value === "" ? null : value)}
        />
      </label>
      <div class="da-part-field">
        <DayInWords
          words={words}
          today={today}
          formatDay={(each) => port.formatDay(each)}
          change={(said, meant) => {
            setWords(said);
            if (meant !== undefined) store.set({ ...store.draft, next: meant });
          }}
        />
      </div>
      <div class="da-buttons" role="group" aria-label="Next time, in words">
        {soonDays(today).map((choice) => (
          <button
            key={choice.words}
            type="button"
            class="da-button"
            aria-pressed={day === choice.day}
            onClick={() => choose(choice.day)}
          >
            {choice.words}
          </button>
        ))}
        <button
          type="button"
          class="da-button"
          aria-pressed={day === undefined && issue === undefined}
          onClick={() => choose(null)}
        >
          No date
        </button>
      </div>
      <p id={wordsId} class={issue === undefined ? "da-muted" : "da-trouble"} role="status">
        {issue ??
          (day === undefined
            ? "No date: you will look at it when someone asks."
            : `${port.formatDay(day)}, ${timeInWords(day, today)}.`)}
      </p>
    </div>
  );
}
