/** Questions of one's own for the talk, in the place of the built-in ones. What was said to either stays. */
import { useEffect, useState } from "preact/hooks";
import type { OwnQuestionnaire } from "../../core/review/questionnaires";
import { sourcePlace } from "../shared/source-place";
import { useReview } from "./review-context";

/** The choice; nothing where there is none. */
export function OwnQuestions() {
  const { store } = useReview();
  const { own } = store.draft;
  const [known, setKnown] = useState<readonly OwnQuestionnaire[]>([]);
  useEffect(() => {
    let isGone = false;
    void store.port.questionnaires().then((found) => isGone || setKnown(found));
    return () => {
      isGone = true;
    };
  }, [store]);
  if (known.length === 0 && own === undefined) return null;
  const choose = (next: OwnQuestionnaire | undefined): void => {
    const { own: _, ...rest } = store.draft;
    store.set(next === undefined ? rest : { ...rest, own: { name: next.name, questions: next.questions } });
  };
  const choice = (words: string, isChosen: boolean, next?: OwnQuestionnaire) => (
    <button key={next?.origin} type="button" class="da-button" aria-pressed={isChosen} onClick={() => choose(next)}>
      <bdi>{words}</bdi>
    </button>
  );
  const chosen = known.find(({ name }) => name === own?.name);
  return (
    <div class="da-own-questions" role="group" aria-label="Which questions?">
      <p class="da-buttons">
        {choice("The usual questions", own === undefined)}
        {known.map((each) => choice(each.name, each.name === own?.name, each))}
      </p>
      {chosen !== undefined && chosen.problems.length > 0 && (
        <div class="da-muted" role="status">
          <p>
            Not all of it can be read. In <bdi>{`“${chosen.origin}”`}</bdi>:
          </p>
          <ul>
            {chosen.problems.map((problem) => (
              <li key={`${problem.code} ${String(problem.from)}`}>
                {`Line ${String(sourcePlace(chosen.text, problem).line)}: ${problem.message}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
