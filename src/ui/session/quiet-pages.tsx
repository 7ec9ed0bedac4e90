/** The pages without a field: making space, a breath, saying back, and what was set aside. */
import { againKey, type Turn } from "../../core/session/session-steps";
import { allyColour } from "../form/view/ally-colour";
import { useForm } from "../form/state/form-context";
import { useSession } from "./session-context";

/** What an alliance needs, as the article has it. */
const READINESS = [
  "A mutual appreciation of intentions and hopes",
  "The right environment so everyone can participate openly",
  "Shared responsibility",
  "A plan – in particular for when conflict should arise",
];

/** Making space. */
export function ReadyPage() {
  const { note } = useSession();
  const isBroken = note.blocks.some(
    ({ section, items }) => section === "" && items.some(({ kind }) => kind === "broken"),
  );
  const { allies } = note.properties;
  return (
    <>
      <h2 tabIndex={-1}>Make space</h2>
      <p class="da-hour-words">At least an hour. Anyone may pass.</p>
      <p class="da-hour-line">What an alliance needs to succeed:</p>
      <ul class="da-hour-points">
        {READINESS.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {allies.length === 0 && (
        <p class="da-muted">
          This note does not say yet who its allies are. Add them to the property “allies” at its top, one a line.
        </p>
      )}
      {isBroken && (
        <p class="da-muted">
          Something in the note can’t be read as a question. It waits there, and is not asked here.
        </p>
      )}
    </>
  );
}

interface PartPageProps {
  readonly title: string;
  readonly about?: string;
  readonly isFirst: boolean;
}

/** A part begins, after a breath. */
export function PartPage({ title, about, isFirst }: PartPageProps) {
  return (
    <>
      {!isFirst && (
        <div class="da-breath">
          <span class="da-breath-circle" aria-hidden="true" />
          <p class="da-muted">Take a breath.</p>
        </div>
      )}
      <h2 tabIndex={-1} dir="auto">
        {title === "" ? "And now" : title}
      </h2>
      {about !== undefined && (
        <p class="da-hour-words" dir="auto">
          {about}
        </p>
      )}
    </>
  );
}

/** The others say back what they heard. Nothing of it is stored. */
export function HeardPage({ turn }: { readonly turn: Turn }) {
  return (
    <>
      <p class="da-hour-whose" dir="auto">
        {turn.question.text}
      </p>
      <h2 tabIndex={-1}>Say back what you heard</h2>
      <p class="da-hour-words">
        <bdi>{turn.ally}</bdi>, did it land?
      </p>
    </>
  );
}

/** What was set aside. */
export function GatherPage({ turns }: { readonly turns: readonly Turn[] }) {
  const { goTo } = useSession();
  const { model } = useForm();
  return (
    <>
      <h2 tabIndex={-1}>You wanted to come back to this</h2>
      <ul class="da-hour-later">
        {turns.map((turn) => (
          <li key={turn.key}>
            <button type="button" class="da-button" onClick={() => goTo(againKey(turn))}>
              <span dir="auto">{turn.question.text}</span>
              {turn.ally !== undefined && (
                <span class={`da-muted ${allyColour(model.allies?.indexOf(turn.ally) ?? -1)}`} dir="auto">
                  {turn.ally}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
