/** What will be written, before it is. */
import { sameAnswer } from "../../core/question/answer-value";
import type { FinishedTalk } from "../../core/review/finish-talk";
import { answerWords } from "../form/state/answer-words";
import { nextTime } from "./next-step";
import { useReview } from "./review-context";
import { slippedIn } from "./talk-form-model";

/** The page. */
export function Summary({ finished }: { readonly finished: FinishedTalk }) {
  const { store, note, talk } = useReview();
  const { port, draft } = store;
  const { status, reviewEvery } = note.properties;
  const { rhythm, day } = nextTime(note.properties, draft, talk.today);
  const said = finished.answers.filter(({ value }) => value !== undefined);
  const questions = new Set(said.map(({ question }) => question.key)).size;
  const changes = draft.reworded.filter(({ value, expected }) => !sameAnswer(value, expected));
  const slipped = slippedIn(note, draft, talk);
  return (
    <div class="da-summary">
      <dl>
        <dt>What was said</dt>
        <dd>
          {questions === 0
            ? "Nothing to write down. That is fine."
            : `${count(said.length, "answer")} to ${count(questions, "question")}.`}
        </dd>
        <dt>Other words</dt>
        <dd>
          {changes.length === 0 ? "All stays as it was agreed." : null}
          <ul>
            {changes.map(({ address, expected, value, because }) => (
              <li key={JSON.stringify(address)}>
                <strong dir="auto">
                  {address.ally === undefined ? address.question : `${address.question} — ${address.ally}`}
                </strong>
                <div class="da-was da-muted" dir="auto">{`Was: ${answerWords(expected, port) || "no answer"}`}</div>
                <div dir="auto">{`Now: ${answerWords(value, port) || "no answer"}`}</div>
                {because.trim() !== "" && <div dir="auto">{`Because: ${because}`}</div>}
              </li>
            ))}
          </ul>
          {changes.length > 0 && note.blocks.some(asksForConsent) && (
            <p class="da-muted">Who has said yes: the words are worth reading again together.</p>
          )}
        </dd>
        {slipped.length > 0 && (
          <>
            <dt>Slipped</dt>
            <dd>
              <ul>
                {slipped.map((words) => (
                  <li key={words} dir="auto">
                    {words}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Next time</dt>
        <dd>{day === undefined ? "No date." : `${port.formatDay(day)}.`}</dd>
        {rhythm !== "" && rhythm !== reviewEvery && (
          <>
            <dt>Rhythm from now on</dt>
            <dd>{rhythm}</dd>
          </>
        )}
      </dl>
      {(status === "paused" || status === "redesigning") && (
        <label class="da-resume">
          <input
            type="checkbox"
            checked={draft.resumes}
            onChange={({ currentTarget }) => store.set({ ...store.draft, resumes: currentTarget.checked })}
          />
          <span>
            {status === "paused"
              ? "It rests now: mark it as active again"
              : "It is being redesigned: the new words hold, mark it as active"}
          </span>
        </label>
      )}
    </div>
  );
}

function asksForConsent({ section, items }: { section: string; items: readonly { kind: string }[] }): boolean {
  return section === "" && items.some((item) => "type" in item && item.type === "consent");
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? "" : "s"}`;
}
