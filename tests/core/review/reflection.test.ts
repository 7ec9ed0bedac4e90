/** A reflection is named and linked as its alliance is, whatever signs stand in the title. */
import { expect, test } from "vitest";
import { reflectionNote } from "../../../src/core/review/reflection";

test("a title and a link with dollar signs stand as they are", () => {
  const title = "Cost: $& $1 $$ $` $' and Sam";
  const on = `[[${title}]]`;
  const text = reflectionNote({ title, on });
  expect(text).toMatch(/^---\nreflects-on: "\[\[Cost: \$& \$1 \$\$ \$` \$' and Sam\]\]"\n---\n\n/);
  expect(text).toContain(`---\n\n# ${title}\n\nOn ${on}.\n\n*For yourself.`);
  expect(text.match(/^# /gm)).toHaveLength(1);
});
