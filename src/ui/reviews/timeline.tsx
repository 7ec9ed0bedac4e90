/** The next months as a small picture: a bar for each week, the higher the busier. A click on a week shows its reviews alone. */
import { useMemo } from "preact/hooks";
import { useStable } from "../shared/use-stable";
import type { ReviewsPort } from "./port";
import { reviewsInWords, WEEKS, type CountedWeek, type Week } from "./weeks";

/** In the picture's own measure, which is stretched to the sidebar's width. */
const WIDTH = 10;
const HEIGHT = 36;
const GAP = 2;
/** A single review in a quiet half year does not look like a busy week. */
const LEAST_SCALE = 3;

interface TimelineProps {
  readonly weeks: readonly CountedWeek[];
  readonly chosen: Week | undefined;
  readonly choose: (week: Week | undefined) => void;
  readonly port: Pick<ReviewsPort, "formatDay" | "formatMonth">;
}

export function Timeline({ weeks, chosen, choose, port }: TimelineProps) {
  const most = Math.max(LEAST_SCALE, ...weeks.map(({ count }) => count));
  const { days, months } = useDays(weeks, port);
  const words = weeks
    .flatMap(({ count }, at) => (count > 0 ? [`week of ${days[at]?.from ?? ""}: ${reviewsInWords(count)}`] : []))
    .join("; ");
  return (
    <div class="da-timeline">
      <svg
        role="img"
        aria-label={`The next six months. ${words}.`}
        viewBox={`0 0 ${String(WEEKS * WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
      >
        {weeks.map((week, at) => {
          const { from, to, count } = week;
          const isChosen = chosen?.from === from;
          const pick = (): void => {
            if (count > 0 || isChosen) choose(isChosen ? undefined : { from, to });
          };
          const title = `${days[at]?.from ?? ""} – ${days[at]?.to ?? ""}: ${reviewsInWords(count)}`;
          const height = count === 0 ? 1 : 4 + (count / most) * (HEIGHT - 6);
          return <WeekBar key={from} {...{ at, title, height, isChosen }} isEmpty={count === 0} pick={pick} />;
        })}
      </svg>
      <div class="da-months" aria-hidden="true">
        {months.map(({ name, at }) => (
          <span key={at} style={{ insetInlineStart: `${String((at / WEEKS) * 100)}%` }}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

interface WeekBarProps {
  readonly at: number;
  readonly title: string;
  readonly height: number;
  readonly isEmpty: boolean;
  readonly isChosen: boolean;
  readonly pick: () => void;
}

function WeekBar({ at, title, height, isEmpty, isChosen, pick }: WeekBarProps) {
  const picking = useStable(pick);
  return useMemo(
    () => (
      <g class={`da-week ${isEmpty ? "" : "has-reviews"} ${isChosen ? "is-chosen" : ""}`} onClick={picking}>
        <title>{title}</title>
        <rect class="da-week-room" x={at * WIDTH} y={0} width={WIDTH} height={HEIGHT} />
        <rect class="da-week-bar" x={at * WIDTH + GAP / 2} y={HEIGHT - height} width={WIDTH - GAP} height={height} />
      </g>
    ),
    [at, title, height, isEmpty, isChosen, picking],
  );
}

/** The days and months of the weeks in words: they change once a day, what the weeks hold with every note. */
function useDays(weeks: readonly Week[], port: TimelineProps["port"]) {
  return useMemo(() => {
    const days = weeks.map(({ from, to }) => ({ from: port.formatDay(from), to: port.formatDay(to) }));
    return { days, months: monthsIn(weeks).map(({ day, at }) => ({ at, name: port.formatMonth(day) })) };
  }, [weeks[0]?.from, weeks.length, port]);
}

/** The weeks in which a month begins; not the last, where its name has no room. */
function monthsIn(weeks: readonly Week[]): { readonly day: string; readonly at: number }[] {
  return weeks.flatMap(({ from, to }, at) => {
    const isNew = from.endsWith("-01") || from.slice(0, 7) !== to.slice(0, 7);
    return isNew && at < WEEKS - 2 ? [{ day: `${to.slice(0, 7)}-01`, at }] : [];
  });
}
