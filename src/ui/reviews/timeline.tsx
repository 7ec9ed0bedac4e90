/** The next months as a small picture: a bar for each week, the higher the busier. A click on a week shows its reviews alone. */
import type { ReviewsPort } from "./port";
import { reviewsInWords, WEEKS, type CountedWeek, type Week } from "./weeks";

/** In the picture's own units, which are stretched to the sidebar's width. */
const WIDTH = 10;
const HEIGHT = 36;
const GAP = 2;
/** The scale's least maximum: a single review in a quiet half year must not look like a busy week. */
const LEAST_SCALE = 3;

interface TimelineProps {
  readonly weeks: readonly CountedWeek[];
  readonly chosen: Week | undefined;
  readonly choose: (week: Week | undefined) => void;
  readonly port: Pick<ReviewsPort, "formatDay" | "formatMonth">;
}

export function Timeline({ weeks, chosen, choose, port }: TimelineProps) {
  const most = Math.max(LEAST_SCALE, ...weeks.map(({ count }) => count));
  const busy = weeks.filter(({ count }) => count > 0);
  const words = busy.map(({ from, count }) => `week of ${port.formatDay(from)}: ${reviewsInWords(count)}`).join("; ");
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
          const height = count === 0 ? 1 : 4 + (count / most) * (HEIGHT - 6);
          const isChosen = chosen?.from === from;
          return (
            <g
              key={from}
              class={`da-week ${count > 0 ? "has-reviews" : ""} ${isChosen ? "is-chosen" : ""}`}
              onClick={() => {
                if (count > 0 || isChosen) choose(isChosen ? undefined : { from, to });
              }}
            >
              <title>{`${port.formatDay(from)} – ${port.formatDay(to)}: ${reviewsInWords(count)}`}</title>
              <rect class="da-week-room" x={at * WIDTH} y={0} width={WIDTH} height={HEIGHT} />
              <rect
                class="da-week-bar"
                x={at * WIDTH + GAP / 2}
                y={HEIGHT - height}
                width={WIDTH - GAP}
                height={height}
              />
            </g>
          );
        })}
      </svg>
      <div class="da-months" aria-hidden="true">
        {monthsIn(weeks).map(({ day, at }) => (
          <span key={day} style={{ insetInlineStart: `${String((at / WEEKS) * 100)}%` }}>
            {port.formatMonth(day)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The weeks in which a month begins; not the last, where its name has no room. */
function monthsIn(weeks: readonly CountedWeek[]): { readonly day: string; readonly at: number }[] {
  return weeks.flatMap(({ from, to }, at) => {
    const isNew = from.endsWith("-01") || from.slice(0, 7) !== to.slice(0, 7);
    return isNew && at < WEEKS - 2 ? [{ day: `${to.slice(0, 7)}-01`, at }] : [];
  });
}
