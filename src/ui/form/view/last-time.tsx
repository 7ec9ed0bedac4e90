/** What was said to a question in the alliance that this one continues: to be read beside it, folded away, and never written. */
import { useEffect, useState } from "preact/hooks";
import type { LastAnswer } from "../../../core/template/continue-differently";
import type { Question } from "../../../core/question/question";
import { printedWords } from "../state/answer-words";
import { useForm } from "../state/form-context";
import { Markdown } from "../controls/markdown";

interface LastTimeProps {
  readonly question: Question;
  readonly continues: string;
}

/** Nothing where it was not asked, or not answered. */
export function LastTime({ question, continues }: LastTimeProps) {
  const { port } = useForm();
  const { key, text } = question;
  const [said, setSaid] = useState<readonly LastAnswer[]>([]);
  useEffect(() => {
    let isGone = false;
    void port.saidLastTime?.(continues, { key, text }).then((found) => isGone || setSaid(found));
    return () => {
      isGone = true;
    };
  }, [port, continues, key, text]);
  if (said.length === 0) return null;
  return (
    <details class="da-last-time">
      <summary>Last time</summary>
      {said.map(({ ally, value }, at) => (
        <div key={at}>
          {ally !== undefined && (
            <p class="da-muted" dir="auto">
              {ally}
            </p>
          )}
          {typeof value === "string" && question.type === "text" ? (
            <Markdown text={value} />
          ) : (
            <p class="da-words" dir="auto">
              {printedWords(question, value, port)}
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
