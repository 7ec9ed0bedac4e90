/** A quick fix that was offered for a note, worked out again for the text that the note has when somebody asks for it. */
import { parseNote } from "../note/parse-note";
import type { EditResult, Problem } from "../text/problem";

/** The edits of the same problem in `text`, which may have changed since; refused where it is not there any more. */
export function quickFixOf(text: string, problem: Problem): EditResult {
  const same = problemsOf(text).filter(({ code, message }) => code === problem.code && message === problem.message);
  const found = same.length === 1 ? same[0] : same.find(({ from, to }) => from === problem.from && to === problem.to);
  if (found?.quickFix !== undefined) return { ok: true, edits: found.quickFix.edits };
  const message = "The note has changed here in the meantime. Please look again.";
  return { ok: false, problem: { code: "mend-outdated", message, severity: "error", from: 0, to: 0 } };
}

function problemsOf(text: string): Problem[] {
  const { properties, blocks } = parseNote(text);
  return [
    ...properties.problems,
    ...blocks.flatMap(({ problems, readOnly, items }) => [
      ...(readOnly === undefined ? [] : [readOnly]),
      ...problems,
      ...items.flatMap((item) => item.problems),
    ]),
  ].filter((problem, at, all) => all.indexOf(problem) === at && problem.quickFix !== undefined);
}
