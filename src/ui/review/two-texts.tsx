/** Two texts for one answer: what was said here, and what came into the note meanwhile. Nothing is written before somebody chooses. */
import type { EntryAnswer } from "../../core/history/answered-question";
import type { AnswerValue, QuestionType } from "../../core/question/question";
import { withAnswer, withoutAnswer } from "../../core/review/review-draft";
import { answerWords, itemsOf, textOf, type DayWords } from "../form/state/answer-words";
import { useReview } from "./review-context";
import { stepAsking, type TalkStepName } from "./steps";
import { otherText } from "./talk-form-model";

interface NoteTextProps {
  /** What the note says. */
  readonly theirs: AnswerValue | undefined;
  readonly keep: () => void;
  readonly take: () => void;
  /** Keeps the one behind the other, where that makes sense. */
  readonly keepBoth?: (() => void) | undefined;
}

/** What the note says, below what was said here, and the choice. */
export function NoteText({ theirs, keep, take, keepBoth }: NoteTextProps) {
  const { store, say } = useReview();
  const choice = (words: string, choose: () => void, said: string) => (
    <button
      type="button"
      class="da-button"
      onClick={() => {
        choose();
        say(said);
      }}
    >
      {words}
    </button>
  );
  return (
    <div class="da-trouble" role="status">
      <p>The note says something else by now:</p>
      <Words value={theirs} port={store.port} />
      <p class="da-buttons">
        {choice("Keep the words above", keep, "Your words are kept.")}
        {choice("Take the note’s", take, "The note’s words are kept.")}
        {keepBoth !== undefined && choice("Keep both", keepBoth, "Both are kept.")}
      </p>
    </div>
  );
}

/** The answers of a talk that have two texts, at the step that asks for them. */
export function TwoTexts({ step }: { readonly step: TalkStepName }) {
  const { store, note, talk } = useReview();
  return (
    <>
      {store.draft.answers.map((answer) => {
        const theirs = otherText(note, answer, talk);
        if (theirs === undefined || stepAsking(talk.kind, answer.question) !== step) return null;
        const { question, ally, value } = answer;
        const both = joined(question.type, theirs, value);
        const keep = (kept: EntryAnswer["value"]): void =>
          store.set(withAnswer(store.draft, { ...answer, value: kept, expected: { value: theirs } }));
        return (
          <div key={JSON.stringify([question.key, ally])} class="da-question">
            <p class="da-muted" dir="auto">
              {ally === undefined ? question.text : `${question.text} — ${ally}`}
            </p>
            <Words value={value} port={store.port} />
            <NoteText
              theirs={theirs}
              keep={() => keep(value)}
              take={() => store.set(withoutAnswer(store.draft, answer))}
              keepBoth={both === undefined ? undefined : () => keep(both)}
            />
          </div>
        );
      })}
    </>
  );
}

/** One behind the other; `undefined` where an answer of this type is one thing alone. */
function joined(type: QuestionType, theirs: AnswerValue, mine: AnswerValue | undefined): AnswerValue | undefined {
  if (mine === undefined) return undefined;
  if (type === "text") return `${textOf(theirs)}\n\n${textOf(mine)}`;
  return type === "list" ? [...new Set([...itemsOf(theirs), ...itemsOf(mine)])] : undefined;
}

function Words({ value, port }: { readonly value: AnswerValue | undefined; readonly port: DayWords }) {
  return (
    <blockquote class="da-theirs" dir="auto">
      {value === undefined ? "No answer." : answerWords(value, port)}
    </blockquote>
  );
}
