/** A note with a question block in it, written with `¦` where the caret is. */

const HEAD = `---
alliance: Team
allies:
  - "[[Maya Ortiz]]"
  - Sam Lee
  - "Dr: No"
---

`;

/** The note with this block's body, and the caret's offset. */
export function noteWithCaret(body: string, fence = "```alliance"): { text: string; caret: number } {
  const marked = `${HEAD}${fence}\n${body}\n${fence.replace(/[^`~> ]/g, "").trimEnd()}\n\nAfter.\n`;
  return { text: marked.replace("¦", ""), caret: marked.indexOf("¦") };
}
