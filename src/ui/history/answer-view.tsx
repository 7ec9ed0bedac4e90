/** An answer of the past: texts as Markdown, the others in words. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AnswerValue, Question } from "../../core/question/question";
import { answerWords, printedWords } from "../form/state/answer-words";
import type { HistoryPort } from "./port";

/** An answer in plain words; `undefined` where there is none. `asked` is its question, where the note still asks it. */
export function plainWords(
  asked: Question | undefined,
  value: AnswerValue | undefined,
  port: HistoryPort,
): string | undefined {
  if (value === undefined) return undefined;
  return asked === undefined ? answerWords(value, port) : printedWords(asked, value, port);
}

interface AnswerProps {
  readonly asked: Question | undefined;
  readonly value: AnswerValue;
  readonly port: HistoryPort;
}

/** The answer. */
export function AnswerView({ asked, value, port }: AnswerProps) {
  if ((asked === undefined || asked.type === "text") && typeof value === "string") {
    return <Rendered text={value} port={port} />;
  }
  return (
    <p class="da-words" dir="auto">
      {plainWords(asked, value, port)}
    </p>
  );
}

function Rendered({ text, port }: { readonly text: string; readonly port: HistoryPort }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const into = element.current;
    if (into === null) return undefined;
    into.replaceChildren();
    return port.renderMarkdown(text, into);
  }, [text, port]);
  return <div class="da-markdown" dir="auto" ref={element} />;
}
