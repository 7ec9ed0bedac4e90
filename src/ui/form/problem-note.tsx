/** A problem in the note's text: what it means, where it stands, and a button that mends it where one is known. */
import { useState } from "preact/hooks";
import type { Problem } from "../../core/problem";
import { Icon } from "../shared/icon";
import { Button } from "./field-status";
import { useForm } from "./form-context";
import { sourcePlace } from "./source-place";

interface ProblemNoteProps {
  readonly problem: Problem;
  /** Whether to say where it stands. */
  readonly placed?: boolean;
}

/** The note. */
export function ProblemNote({ problem, placed = false }: ProblemNoteProps) {
  const { port, model } = useForm();
  const [failure, setFailure] = useState("");
  const place = placed ? sourcePlace(model.text, problem) : undefined;
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
            <span class="da-muted">{`Line ${place.line}, column ${place.column}`}</span>{" "}
            <code dir="auto">
              {place.before}
              {place.marked !== "" && <mark>{place.marked}</mark>}
              {place.after}
            </code>
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
