/** What can be done with several alliances at once. */
import { useState } from "preact/hooks";
import type { AllianceSummary } from "../../core/index/summary";
import { Icon } from "../shared/icon";
import type { ReviewsPort } from "./port";

interface SelectionBarProps {
  readonly alliances: readonly AllianceSummary[];
  readonly port: ReviewsPort;
  /** Shows the days to choose from. */
  readonly choose: (button: HTMLElement) => void;
  readonly clear: () => void;
}

/** Does it for one after another; resolves with the messages of those that failed. */
export async function doEach(
  alliances: readonly AllianceSummary[],
  act: (alliance: AllianceSummary) => Promise<string | undefined>,
): Promise<string | undefined> {
  const failures: string[] = [];
  for (const alliance of alliances) {
    const failure = await act(alliance);
    if (failure !== undefined) failures.push(failure);
  }
  if (failures.length === 0) return undefined;
  const count =
    alliances.length === 1 ? "" : `${String(failures.length)} of ${String(alliances.length)} stayed as they were. `;
  return `${count}${[...new Set(failures)].join(" ")}`;
}

export function SelectionBar({ alliances, port, choose, clear }: SelectionBarProps) {
  const [said, setSaid] = useState("");
  const act = async (
    words: string,
    each: (alliance: AllianceSummary) => Promise<string | undefined>,
  ): Promise<void> => {
    const failure = await doEach(alliances, each);
    setSaid(failure ?? words);
  };
  const snooze = (by: "week" | "month"): void => void act(`Put off by a ${by}.`, ({ path }) => port.snooze(path, by));
  const canPause = alliances.filter(({ status }) => status === "active" || status === "redesigning");
  const count = alliances.length;
  return (
    <div class="da-selection" role="group" aria-label="Selected alliances">
      <div class="da-selection-head">
        <span role="status">{said === "" ? `${String(count)} selected` : said}</span>
        <button type="button" class="da-icon-button" aria-label="Select none" onClick={clear}>
          <Icon name="x" host={port} />
        </button>
      </div>
      <div class="da-buttons">
        <button
          type="button"
          class="da-button"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => choose(currentTarget)}
        >
          Reschedule
        </button>
        <button type="button" class="da-button" onClick={() => snooze("week")}>
          A week later
        </button>
        <button type="button" class="da-button" onClick={() => snooze("month")}>
          A month later
        </button>
        {canPause.length === count && (
          <button type="button" class="da-button" onClick={() => void act("Paused.", ({ path }) => port.pause(path))}>
            Pause
          </button>
        )}
      </div>
    </div>
  );
}
