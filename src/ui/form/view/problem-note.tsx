/** A problem in the note's text: what it means, where it stands, and a button for the quick fix if there is one. */
import { useState } from "preact/hooks";
import type { Problem } from "../../../core/text/problem";
import { Icon } from "../../shared/icon";
import { Button } from "./field-status";
import { useForm } from "../state/form-context";
import { sourcePlace } from "../../shared/source-place";

/** The note. An error says where it stands, unless it is about no words in particular; a warning stands beside what it is about. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  const { port, model } = useForm();
  const [failure, setFailure] = useState("");
  const isPlaced = problem.severity === "error" && problem.from < problem.to;
  const place = isPlaced ? sourcePlace(model.text, problem) : undefined;
  const quickFix = async (): Promise<void> => {
    const result = await port.quickFix?.(problem);
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
        {problem.quickFix !== undefined && port.quickFix !== undefined && (
          <p class="da-buttons">
            <Button words={problem.quickFix.title} act={() => void quickFix()} />
          </p>
        )}
        {failure !== "" && <p role="status">{failure}</p>}
      </div>
    </div>
  );
}
