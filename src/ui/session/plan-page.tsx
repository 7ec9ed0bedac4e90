/** The last page: when the alliance is looked at again, and whether it begins today. Only its buttons write. */
import { useState } from "preact/hooks";
import { joinNames } from "../../core/note/allies";
import { stillToAgree } from "../../core/alliance/consent";
import { isClosed } from "../../core/alliance/lifecycle";
import { dayFromWords } from "../../core/calendar/day-words";
import { timeInWords } from "../../core/calendar/due";
import { plannedDay } from "../../core/session/finish-session";
import { useForm } from "../form/state/form-context";
import { useSession } from "./session-context";

const DAY_TROUBLE = "Please write a day to come, for example “in 3 weeks”, “next month”, “friday” or 2027-03-20.";

export function PlanPage() {
  const { port } = useForm();
  const { session, note } = useSession();
  const today = port.today();
  const { properties } = note;
  const [words, setWords] = useState("");
  const [wanted, setWanted] = useState(true);
  const [failure, setFailure] = useState("");
  const [isWriting, setWriting] = useState(false);
  const typed = words.trim() === "" ? undefined : dayFromWords(words, today);
  const day = !wanted ? undefined : words.trim() === "" ? plannedDay(properties, today) : typed;
  const issue = wanted && words.trim() !== "" && (typed === undefined || typed <= today) ? DAY_TROUBLE : "";
  const waiting = stillToAgree(note);
  const isDraft = properties.status === "draft";
  const finish = async (begins: boolean): Promise<void> => {
    if (issue !== "") {
      setFailure(issue);
      return;
    }
    setWriting(true);
    const refused = await session.port.finish({ next: day, begins });
    setWriting(false);
    if (refused === undefined) session.change({ end: { begun: begins, next: day } });
    else setFailure(refused);
  };
  const button = (name: string, begins: boolean, isFirst: boolean) => (
    <button
      type="button"
      class={`da-button ${isFirst ? "mod-cta" : ""}`}
      disabled={isWriting}
      onClick={() => void finish(begins)}
    >
      {name}
    </button>
  );
  return (
    <>
      <h2 tabIndex={-1}>When shall we look at it again?</h2>
      <p class="da-hour-words" role="status" id="da-plan-day">
        {issue !== ""
          ? issue
          : day === undefined
            ? "No date: you will look at it when someone asks."
            : `${port.formatDay(day)}, ${timeInWords(day, today)}.`}
      </p>
      <div class="da-hour-plan">
        <label>
          <span class="da-muted">Another day, in words</span>
          <input
            type="text"
            class="da-entry"
            value={words}
            placeholder="in 3 weeks"
            aria-describedby="da-plan-day"
            onInput={({ currentTarget }) => {
              setWords(currentTarget.value);
              setWanted(true);
              setFailure("");
            }}
          />
        </label>
        <button
          type="button"
          class="da-quiet"
          aria-pressed={!wanted}
          onClick={() => {
            setWanted(!wanted);
            setFailure("");
          }}
        >
          No date
        </button>
      </div>
      {waiting.length > 0 && (
        <p class="da-muted">
          {"Still to say yes: "}
          <bdi>{joinNames(waiting)}</bdi>.
        </p>
      )}
      {failure !== "" && (
        <p class="da-trouble" role="alert">
          {failure}
        </p>
      )}
      {!isClosed(properties.status) && (
        <div class="da-hour-on">
          {isDraft ? (
            <>
              {button("Keep it a draft", false, waiting.length > 0)}
              {button("Begin this alliance", true, waiting.length === 0)}
            </>
          ) : (
            button("Finish", false, true)
          )}
        </div>
      )}
    </>
  );
}
