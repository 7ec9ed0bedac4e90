/** A session: one page at a time, large and calm, with the ways on and out below it. */
import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { knownNote } from "../../core/note/known-notes";
import { stepAt, type SessionMove } from "../../core/session/session-place";
import { sessionSteps, type SessionStep } from "../../core/session/session-steps";
import { FormProvider, useForm } from "../form/state/form-context";
import type { FormStore } from "../form/state/form-store";
import { FormFooter } from "../form/view/form-view";
import type { FormModel } from "../form/state/model";
import { useChanges } from "../shared/use-changes";
import { BlankScreen } from "./blank-screen";
import { EndPage, GonePage, LeftPage } from "./end-pages";
import { GatherPage, HeardPage, PartPage, ReadyPage } from "./quiet-pages";
import { PlanPage } from "./plan-page";
import { ReadPage } from "./read-page";
import { SessionProvider, useSession } from "./session-context";
import type { SessionStore } from "./session-store";
import { TopBar } from "./top-bar";
import { TurnButtons, TurnPage } from "./turn-page";

interface SessionViewProps {
  readonly form: FormStore;
  /** The form's. */
  readonly model: FormModel;
  readonly session: SessionStore;
}

/** The view of a session on the fields of `form`. */
export function SessionView({ form, model, session }: SessionViewProps) {
  useChanges(session);
  const note = knownNote(model.text);
  const steps = sessionSteps(note, session.place.later);
  const step = steps[stepAt(steps, session.place)] ?? steps[0];
  const moveFrom = (act: () => void): void => {
    form.saveAll();
    act();
  };
  const go = (move: SessionMove): void => moveFrom(() => session.move(model.text, move));
  const goTo = (key: string): void => moveFrom(() => session.moveTo(model.text, key));
  const isOpen = session.end === undefined && !session.isGone && !session.isLeft;
  session.onKey = (key) => {
    if (key === "blank") session.change({ isBlank: !session.isBlank });
    else if (!session.isBlank && isOpen) go(key);
    return true;
  };
  return (
    <FormProvider value={form}>
      <SessionProvider value={{ session, note, steps, go, goTo }}>
        <div class="da-hour">
          {session.isGone ? (
            <GonePage />
          ) : session.end !== undefined ? (
            <EndPage end={session.end} />
          ) : session.isLeft ? (
            <LeftPage />
          ) : (
            step !== undefined && <StepPage step={step} />
          )}
          {session.end === undefined && <FormFooter store={form} />}
        </div>
        <BlankScreen />
      </SessionProvider>
    </FormProvider>
  );
}

/** The page of a step. When the step changes, focus moves to the question; the first page does not take the focus from elsewhere. */
function StepPage({ step }: { readonly step: SessionStep }) {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = page;
    if (current === null) return;
    const { activeElement, body, defaultView } = current.ownerDocument;
    if (activeElement !== null && activeElement !== body && !current.closest(".da-session")?.contains(activeElement))
      return;
    current.closest(".da-session")?.parentElement?.scrollTo({ top: 0 });
    const isTouch = defaultView?.matchMedia("(pointer: coarse)").matches === true;
    const empty = isTouch
      ? null
      : current.querySelector<HTMLElement>(".da-field.is-empty :is(textarea, input[type=text])");
    (empty ?? current.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
  }, [step.key]);
  return (
    <>
      <TopBar part={"part" in step ? step.part : ""} />
      <section key={step.key} ref={page} class={`da-hour-page is-${step.kind}`}>
        {pageOf(step)}
      </section>
      <Ways step={step} />
    </>
  );
}

function pageOf(step: SessionStep): ComponentChild {
  switch (step.kind) {
    case "ready":
      return <ReadyPage />;
    case "part":
      return <PartPage {...step} />;
    case "turn":
      return <TurnPage turn={step.turn} />;
    case "heard":
      return <HeardPage turn={step.turn} />;
    case "gather":
      return <GatherPage turns={step.turns} />;
    case "read":
      return <ReadPage />;
    case "plan":
      return <PlanPage />;
  }
}

/** The label of the button that goes on, by step. The plan has buttons of its own: only they write. */
const ON: Readonly<Record<SessionStep["kind"], string>> = {
  ready: "Begin",
  part: "Go on",
  turn: "Next",
  heard: "It landed",
  gather: "Take them up",
  read: "Next",
  plan: "",
};

/** The ways on, back and out. */
function Ways({ step }: { readonly step: SessionStep }) {
  const form = useForm();
  const { session, steps, go, goTo } = useSession();
  const leave = (): void => {
    form.saveAll();
    session.leave();
  };
  return (
    <div class="da-hour-ways">
      {step.kind === "turn" && <TurnButtons key={step.key} step={step} />}
      <div class="da-hour-on">
        {step.kind !== "ready" && (
          <button type="button" class="da-button" onClick={() => go("back")}>
            Back
          </button>
        )}
        {step.kind === "heard" && (
          <button type="button" class="da-button" onClick={() => go("more")}>
            There is more
          </button>
        )}
        {step.kind === "gather" && (
          <button
            type="button"
            class="da-button"
            onClick={() => goTo(steps.some(({ key }) => key === "read") ? "read" : "plan")}
          >
            Let them be
          </button>
        )}
        {ON[step.kind] !== "" && (
          <button type="button" class="da-button mod-cta" onClick={() => go("next")}>
            {ON[step.kind]}
          </button>
        )}
      </div>
      <button type="button" class="da-quiet da-leave-here" onClick={leave}>
        Leave it here
      </button>
    </div>
  );
}
