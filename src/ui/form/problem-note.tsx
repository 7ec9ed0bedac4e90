/** A problem in the note's text: what it means, where it stands, and a button that mends it where one is known. */
import { useState } from "preact/hooks";
import { lineAt } from "../../core/text/lines";
import type { Problem } from "../../core/problem";
import { Icon } from "../shared/icon";
import { Button } from "./field-status";
import { useForm } from "./form-context";

/** Where an offset stands: line and column, counted from 1, and the line's text. */
export function placeOf(text: string, offset: number): { line: number; column: number; source: string } {
  let line = lineAt(text, 0);
  let number = 1;
  while (line.next <= offset && line.next > line.to) {
    line = lineAt(text, line.next);
    number += 1;
  }
  return { line: number, column: offset - line.from + 1, source: text.slice(line.from, line.to) };
}

interface ProblemNoteProps {
  readonly problem: Problem;
  /** Whether to say where it stands. */
  readonly placed?: boolean;
}

/** The note. */
export function ProblemNote({ problem, placed = false }: ProblemNoteProps) {
  const { port, model } = useForm();
  const [failure, setFailure] = useState("");
  const place = placed ? placeOf(model.text, problem.from) : undefined;
  const mend = async (): Promise<void> => {
    const result = await port.mend?.(problem);
    setFailure(result?.kind === "failed" ? result.problem.message : "");
  };
  return (
    <div class="da-problem">
      <Icon name="info" host={port} />
      <div class="da-problem-words">
        <p>{problem.message}</p>
        {place !== undefined && (
          <p class="da-place">
            <span class="da-muted">{`Line ${place.line}:${place.column}`}</span>{" "}
            <code dir="auto">{place.source.trim()}</code>
          </p>
        )}
        {problem.mend !== undefined && port.mend !== undefined && (
          <p class="da-buttons">
            <Button words={problem.mend.title} act={() => void mend()} />
          </p>
        )}
        {failure !== "" && <p role="status">{failure}</p>}
      </div>
    </div>
  );
}
