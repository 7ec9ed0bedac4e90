/** A day to come, as people say it: typed in words, or one of three common ones. */
import { addDays, addMonths, type Day } from "../../core/calendar/day";
import { dayFromWords } from "../../core/calendar/day-words";

/** The common days. */
export function soonDays(today: Day): readonly { readonly words: string; readonly day: Day }[] {
  return [
    { words: "In a week", day: addDays(today, 7) },
    { words: "In a month", day: addMonths(today, 1) },
    { words: "In three months", day: addMonths(today, 3) },
  ];
}

interface DayInWordsProps {
  readonly words: string;
  readonly today: Day;
  readonly formatDay: (day: Day) => string;
  /** The words were changed; `day` is what they mean, if anything yet. */
  readonly change: (words: string, day: Day | undefined) => void;
}

/** The field, and below it the day that the words mean. */
export function DayInWords({ words, today, formatDay, change }: DayInWordsProps) {
  const day = dayFromWords(words, today);
  return (
    <>
      <input
        type="text"
        class="da-entry"
        aria-label="Next review, in words"
        placeholder="in 3 weeks, next month…"
        value={words}
        onInput={({ currentTarget: { value } }) => change(value, dayFromWords(value, today))}
      />
      <p class="da-muted da-day-words" role="status">
        {words.trim() !== "" && (day === undefined ? "A day is not clear from this yet." : formatDay(day))}
      </p>
    </>
  );
}
