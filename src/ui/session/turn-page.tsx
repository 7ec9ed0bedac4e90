/** A question, and whoever answers it now. */
import { useState } from "preact/hooks";
import type { SessionStep, Turn } from "../../core/session/session-steps";
import { allyColour } from "../form/view/ally-colour";
import { useForm } from "../form/state/form-context";
import type { FormQuestion } from "../form/state/model";
import { QuestionBody } from "../form/view/question-view";
import { useSession } from "./session-context";

/** Follow-up questions, one after another, for when somebody has more to say. */
const MORE = [
  "What else?",
  "What would we see, and what would we hear?",
  "What matters most in that?",
  "What would make it easier?",
];

/** The page. The field is that of the note's form: it is saved, kept and brought back by the same means. */
export function TurnPage({ turn }: { readonly turn: Turn }) {
  const { model } = useForm();
  const { session } = useSession();
  const { question, ally, fields } = turn;
  const allies = model.allies ?? [];
  const item = model.items.find(
    (each): each is FormQuestion => each.kind === "question" && each.question.key === question.key,
  );
  const accent = ally === undefined ? "" : `is-ally ${allyColour(allies.indexOf(ally))}`;
  return (
    <>
      <p class={`da-hour-whose ${accent}`}>{whose(turn)}</p>
      <h2 tabIndex={-1} dir="auto">
        {question.text}
      </h2>
      {item !== undefined &&
        (session.isListening && question.type !== "consent" ? (
          <Hint item={item} />
        ) : (
          <QuestionBody item={{ ...item, fields }} allies={allies} readOnly={model.readOnly} />
        ))}
    </>
  );
}

function whose({ ally, question, fields }: Turn) {
  if (ally !== undefined) {
    return (
      <>
        <bdi>{ally}</bdi>’s turn
      </>
    );
  }
  return question.answeredBy === "together" || fields.length === 0 ? "All together" : "Each in turn";
}

function Hint({ item: { hint } }: { readonly item: FormQuestion }) {
  return hint === undefined ? null : (
    <p class="da-hint" dir="auto">
      {hint}
    </p>
  );
}

/** The buttons of a question besides its fields. Nothing of this is stored. */
export function TurnButtons({ step }: { readonly step: SessionStep & { readonly kind: "turn" } }) {
  const { session, go } = useSession();
  const [asked, setAsked] = useState(0);
  const isYes = step.turn.question.type === "consent";
  return (
    <>
      <p class="da-hour-prompt" role="status">
        {asked === 0 ? "" : MORE[(asked - 1) % MORE.length]}
      </p>
      <div class="da-hour-choices" role="group" aria-label="Instead of an answer, or beside it">
        <button type="button" class="da-quiet" onClick={() => go("pass")}>
          Pass
        </button>
        {!step.again && !isYes && (
          <button type="button" class="da-quiet" onClick={() => go("later")}>
            Come back to it later
          </button>
        )}
        {!isYes && (
          <>
            <button type="button" class="da-quiet" onClick={() => setAsked(asked + 1)}>
              Say more
            </button>
            <button
              type="button"
              class="da-quiet"
              aria-pressed={session.isListening}
              onClick={() => session.change({ isListening: !session.isListening })}
            >
              Just listen
            </button>
          </>
        )}
      </div>
    </>
  );
}
