/** “What was agreed on…”: a day, the alliance as it stood then, and how certain that is. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { AgreedOn, AgreedQuestion, Gap } from "../../core/history/agreed";
import { agreedOn } from "../../core/history/agreed-on";
import { questionOfChange, readHistory } from "../../core/history/read-history";
import type { ReadNote } from "../../core/note/parse-note";
import type { AnswerValue } from "../../core/question/question";
import { isDay } from "../../core/calendar/day";
import { freshId } from "../shared/fresh-id";
import { allyName } from "./amendments-view";
import { AnswerView, plainWords } from "./answer-view";
import type { HistoryPort, HistoryProps } from "./port";

/** The day's field, and what was agreed then. */
export function AgreedOnView({ note, port }: HistoryProps) {
  const id = useRef(freshId()).current;
  const [day, setDay] = useState("");
  const then = useMemo(() => (isDay(day) ? agreedOn(note, day) : undefined), [note, day]);
  return (
    <>
      <label class="da-label" for={id}>
        Choose a day
      </label>
      <input
        id={id}
        class="da-entry"
        type="date"
        max={port.today()}
        value={day}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <div class="da-days">
        {daysOf(note).map((each) => (
          <button key={each} type="button" aria-pressed={each === day} onClick={() => setDay(each)}>
            {port.formatDay(each)}
          </button>
        ))}
      </div>
      <div aria-live="polite">{then !== undefined && <Then then={then} day={day} note={note} port={port} />}</div>
    </>
  );
}

/** With more talks than this, older days are chosen by the calendar only. */
const MOST_DAYS = 8;

/** The days on which it was talked about, newest first, and the day it began. */
function daysOf(note: ReadNote): readonly string[] {
  const { started } = note.properties;
  const talks = [...new Set(readHistory(note).entries.map(({ day }) => day))].sort().reverse().slice(0, MOST_DAYS);
  return started === undefined || talks.includes(started) ? talks : [...talks, started];
}

function Then({ then, day, note, port }: HistoryProps & { readonly then: AgreedOn; readonly day: string }) {
  const { started } = note.properties;
  if (then.begun === false && started !== undefined) {
    return <p class="da-muted">{`This alliance began later, on ${port.formatDay(started)}.`}</p>;
  }
  const answered = then.questions.filter(({ answers }) => answers.length > 0);
  return (
    <>
      <p class="da-muted">{certainty(then, port.formatDay(day))}</p>
      {then.gaps.length > 0 && (
        <ul class="da-gaps">
          {then.gaps.map((gap, at) => (
            <li key={at}>{gapWords(gap, note, port)}</li>
          ))}
        </ul>
      )}
      {answered.map((question, at) => (
        <Agreed key={at} question={question} note={note} port={port} />
      ))}
    </>
  );
}

function certainty({ gaps }: AgreedOn, day: string): string {
  const alike = `This is the alliance at the end of ${day}, as its reviews tell. Private questions are left out.`;
  return gaps.length === 0 ? alike : `${alike} It may not be exact:`;
}

/** Why what was agreed then is not certain. */
function gapWords(gap: Gap, note: ReadNote, port: HistoryPort): string {
  if (gap.kind === "unreadable") return `${port.formatDay(gap.day)}: a change can’t be read. ${gap.problem.message}`;
  const { amendment } = gap;
  const day = port.formatDay(amendment.day);
  const asked = questionOfChange(note, amendment.question);
  const question = `“${asked?.text ?? amendment.question}”`;
  if (gap.kind === "question-gone") return `${day}: ${question} was changed, and the note does not ask it any more.`;
  const said = (value: AnswerValue | undefined): string => {
    const words = plainWords(asked, value, port);
    return words === undefined ? "no answer" : `“${words.trim()}”`;
  };
  return `${question} became ${said(amendment.now)} on ${day}, and was later ${said(gap.found)}: it was changed in between, outside of a review.`;
}

function Agreed({ question, note, port }: HistoryProps & { readonly question: AgreedQuestion }) {
  const { text, asked, answers } = question;
  return (
    <div class="da-agreed">
      <p class="da-agreed-question" dir="auto">
        {text}
        {asked === undefined && <span class="da-muted"> (not asked any more)</span>}
      </p>
      {answers.map(({ ally, value, changedSince }) => (
        <div key={ally ?? ""} class="da-agreed-answer">
          {(ally !== undefined || changedSince) && (
            <p>
              {ally !== undefined && (
                <span class="da-name" dir="auto">
                  {allyName(note, ally)}
                </span>
              )}
              {changedSince && (
                <span class="da-muted">{ally === undefined ? "changed since" : " · changed since"}</span>
              )}
            </p>
          )}
          {value === undefined ? (
            <p class="da-muted">No answer then.</p>
          ) : (
            <AnswerView asked={asked} value={value} port={port} />
          )}
        </div>
      ))}
    </div>
  );
}
