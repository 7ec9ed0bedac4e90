/** A talk about an alliance, step by step: what is good, the alliance read aloud, the questions, the next time, and what is written. */
import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { knownNote } from "../../core/note/known-notes";
import type { ReadNote } from "../../core/note/parse-note";
import { useChanges } from "../shared/use-changes";
import { BeginningWords } from "./beginning-words";
import { DonePage, GonePage } from "./end-pages";
import { NextStep, nextTime } from "./next-step";
import type { ReviewModel } from "./port";
import { ReadStep } from "./read-step";
import { ReviewProvider, useReview } from "./review-context";
import { isBlank, type ReviewDraft } from "../../core/review/review-draft";
import type { ReviewStore } from "./review-store";
import { isUnsettled } from "./reword";
import { finished, isShort, otherText, questionsOf, type Talk } from "./talk-form-model";
import { CLOSING, FINISH, stepAsking, stepsOf, TALK_NAMES, type TalkStepName } from "./steps";
import { OwnQuestions } from "./own-questions";
import { Summary } from "./summary";
import { AskMore, TalkForm } from "./talk-step";
import { TwoTexts } from "./two-texts";

interface ReviewViewProps {
  readonly store: ReviewStore;
  readonly model: ReviewModel;
}

/** The view of `model`. */
export function ReviewView({ store, model }: ReviewViewProps) {
  const [spoken, say] = useState("");
  useChanges(store);
  const { kind, today, text } = model;
  const name = TALK_NAMES[kind];
  return (
    <>
      <div class="da-review-header">
        <h2 dir="auto">{`${name}: ${model.title}`}</h2>
      </div>
      {model.isDone ? (
        <DonePage store={store} model={model} />
      ) : text === undefined ? (
        <GonePage store={store} />
      ) : (
        <ReviewProvider value={{ store, model, note: knownNote(text), talk: { kind, today }, say }}>
          <TalkSteps />
        </ReviewProvider>
      )}
      <div class="da-spoken" role="status" aria-live="polite">
        {spoken}
      </div>
    </>
  );
}

function TalkSteps() {
  const { store, model, note } = useReview();
  const steps = stepsOf(model.kind);
  const at = Math.min(store.draft.step, steps.length - 1);
  const step = steps[at];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useLayoutEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest(".da-review")?.scrollIntoView({ block: "start" });
  }, [at]);
  if (step === undefined) return null;
  const go = (to: number): void => store.set({ ...store.draft, step: to });
  return (
    <>
      {steps.length > 1 && (
        <nav aria-label="Steps of the review">
          <ol class="da-steps-row">
            {steps.map(({ name, short }, place) => (
              <li key={name}>
                <button
                  type="button"
                  class="da-quiet"
                  aria-current={place === at ? "step" : undefined}
                  onClick={() => go(place)}
                >
                  {short}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <section class={`da-step-page is-${step.name}`}>
        <h3 tabIndex={-1} ref={heading}>
          {step.title}
        </h3>
        <p class="da-muted da-intro">{step.intro}</p>
        {page(step.name, model, note, store)}
      </section>
      <Footer at={at} last={steps.length - 1} go={go} />
    </>
  );
}

function page(name: TalkStepName, { kind, today }: ReviewModel, note: ReadNote, store: ReviewStore): ComponentChild {
  const questions = questionsOf(kind, store.draft);
  switch (name) {
    case "celebrate":
      return (
        <>
          <TalkForm key={name} questions={questions.slice(0, 1)} />
          <TwoTexts step={name} />
        </>
      );
    case "read":
      return <ReadStep />;
    case "talk":
      if (kind !== "review") return <ShortTalk />;
      return (
        <>
          <TalkForm key={name} questions={questions.slice(1, -1)} />
          <TwoTexts step={name} />
          {store.draft.own === undefined && <AskMore more="Ask more, if there is time" less="Ask no more than that" />}
          <OwnQuestions />
        </>
      );
    case "next":
      return (
        <>
          <TalkForm key={name} questions={questions.slice(-1)} />
          <TwoTexts step={name} />
          <NextStep />
        </>
      );
    case "summary":
      return <Summary finished={finished(note, store.draft, { kind, today })} />;
  }
}

/** A talk with one page. */
function ShortTalk() {
  const { store, model } = useReview();
  return (
    <>
      {!isShort(model.kind) && <BeginningWords />}
      <TalkForm questions={questionsOf(model.kind, store.draft)} />
      <TwoTexts step="talk" />
      {isShort(model.kind) && <AskMore more="Ask more" less="Ask no more than that" />}
      <p class="da-muted da-closing">{CLOSING[model.kind]}</p>
    </>
  );
}

const CHOOSE = "Some words were changed in the note meanwhile. Please choose between the two texts.";

/** The number of the first step at which somebody has to choose between two texts; `undefined` where nobody has to. */
function unsettledStep(note: ReadNote, { reworded, answers }: ReviewDraft, talk: Talk): number | undefined {
  const unsettled: TalkStepName[] = answers
    .filter((answer) => otherText(note, answer, talk) !== undefined)
    .map(({ question }) => stepAsking(talk.kind, question));
  if (talk.kind === "review" && reworded.some((words) => isUnsettled(note, words))) unsettled.push("read");
  const at = stepsOf(talk.kind).findIndex(({ name }) => unsettled.includes(name));
  return at === -1 ? undefined : at;
}

interface FooterProps {
  readonly at: number;
  readonly last: number;
  readonly go: (to: number) => void;
}

function Footer({ at, last, go }: FooterProps) {
  const { store, model, note, talk, say } = useReview();
  const [failure, setFailure] = useState("");
  useLayoutEffect(() => {
    // What was refused because the note says something else by now is to be chosen where it is shown; whichever is known first.
    const unsettled = failure === "" ? undefined : unsettledStep(note, store.draft, talk);
    if (unsettled === undefined) return;
    setFailure("");
    go(unsettled);
    say(CHOOSE);
  }, [failure, model.text]);
  useLayoutEffect(() => setFailure(""), [at, model.text]);
  return (
    <div class="da-review-footer">
      {failure !== "" && (
        <p class="da-trouble" role="alert">
          {failure}
        </p>
      )}
      <p class="da-buttons">
        {at > 0 && (
          <button type="button" class="da-button" onClick={() => go(at - 1)}>
            Back
          </button>
        )}
        {at < last ? (
          <button type="button" class="da-button mod-cta" onClick={() => go(at + 1)}>
            Next
          </button>
        ) : (
          <FinishButton tell={setFailure} go={go} />
        )}
      </p>
      <LeaveButtons />
    </div>
  );
}

function FinishButton({ tell, go }: { readonly tell: (failure: string) => void; readonly go: (to: number) => void }) {
  const { store, model, note, talk, say } = useReview();
  const [isWriting, setWriting] = useState(false);
  const finish = async (): Promise<void> => {
    const { draft } = store;
    const unsettled = unsettledStep(note, draft, talk);
    if (unsettled !== undefined) {
      go(unsettled);
      say(CHOOSE);
      return;
    }
    if (model.kind === "review") {
      const { issue } = nextTime(note.properties, draft, talk.today);
      if (issue !== undefined) {
        tell(issue);
        return;
      }
    } else if (isShort(model.kind) && draft.answers.every(({ value }) => value === undefined)) {
      tell("Please write a word to the first question.");
      return;
    }
    setWriting(true);
    const failure = await store.port.finish(finished(note, draft, talk));
    setWriting(false);
    if (failure !== undefined) tell(failure);
  };
  return (
    <button type="button" class="da-button mod-cta" disabled={isWriting} onClick={() => void finish()}>
      {FINISH[model.kind]}
    </button>
  );
}

/** Two ways out that write nothing. */
function LeaveButtons() {
  const { store, model } = useReview();
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asks) keep.current?.focus();
  }, [asks]);
  const what = model.kind === "review" ? "review" : "talk";
  if (asks) {
    return (
      <div class="da-buttons da-asks" role="group" aria-label={`Let this ${what} go?`}>
        <span>What was said here is forgotten; the note stays as it is.</span>
        <button type="button" class="da-button" onClick={() => store.port.letGo()}>
          Let it go
        </button>
        <button type="button" class="da-button" ref={keep} onClick={() => setAsks(false)}>
          Keep it
        </button>
      </div>
    );
  }
  const letGo = (): void => {
    if (isBlank(store.draft)) store.port.letGo();
    else setAsks(true);
  };
  return (
    <p class="da-buttons da-leaving">
      <button type="button" class="da-quiet" onClick={() => store.port.leave()}>
        Leave it here
      </button>
      <button type="button" class="da-quiet" onClick={letGo}>
        {`Let this ${what} go`}
      </button>
    </p>
  );
}
