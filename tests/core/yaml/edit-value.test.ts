/** Where the two styles of changing a value differ: answers tidy what stands around it, properties keep every character of that. */
import { expect, test } from "vitest";
import { applyEdits } from "../../../src/core/text/text-edit";
import { editValue } from "../../../src/core/yaml/edit-value";
import { isMap } from "../../../src/core/yaml/nodes";
import { pairsOf, parseTree } from "../../../src/core/yaml/tree";
import type { WrittenValue } from "../../../src/core/yaml/written-value";

/** The value of the first key of `source` changed, in both styles. */
function changed(source: string, value: WrittenValue): { tidied: string; kept: string } {
  const { root } = parseTree(source);
  const [pair] = isMap(root) ? pairsOf(root) : [];
  if (pair === undefined) throw new Error(`No pair in ${source}`);
  const [tidied = "", kept = ""] = (["tidied", "kept"] as const).map((style) =>
    applyEdits(source, editValue(source, pair, value, style)),
  );
  return { tidied, kept };
}

const NEW = { kind: "inline", text: "new" } as const;

test.each([
  ["blanks before the value", "a:   old # c\n", "a: new # c\n", "a:   new # c\n"],
  ["a value on a line of its own", "a:\n  old\n", "a: new\n", "a:\n  new\n"],
  ["a comment above it", "a: # c\n  old\n", "a: # c\n  new\n", "a: # c\n  new\n"],
  ["nothing but a blank", "a: \nb: 1\n", "a: new \nb: 1\n", "a: new\nb: 1\n"],
  ["nothing but a comment", "a: # c\n", "a: new # c\n", "a: new # c\n"],
  ["a literal block", "a:  | # c\n  old\n  more\n", "a: new # c\n", "a:  new # c\n"],
  ["blanks behind a literal block's header", "a: |  \n  old\n", "a: new  \n", "a: new\n"],
  ["a list with dashes", "a: # c\n  - x\n  - y\nb: 1\n", "a: new # c\nb: 1\n", "a: new # c\nb: 1\n"],
  ["a fingerprint", "a: old # words v1:0123abcd # c\n", "a: new # c\n", "a: new # words v1:0123abcd # c\n"],
])("one line in the place of %s", (_, source, tidied, kept) => {
  expect(changed(source, NEW)).toEqual({ tidied, kept });
});

test.each([
  ["a text", "a:  old # c\n", "a: # c\n  - x\n  - w\n", "a: # c\n  - x\n  - w\n"],
  ["a blank", "a: \n", "a:\n  - x\n  - w\n", "a: \n  - x\n  - w\n"],
  ["a literal block", "a: | # c\n  old\n", "a: # c\n  - x\n  - w\n", "a: # c\n  - x\n  - w\n"],
  ["a list with wide gaps", "a:\n-   x\n", "a:\n-   x\n- w\n", "a:\n-   x\n-   w\n"],
  ["a list of which an item goes", "a:\n  - x\n  - w\n  - z # c\n", "a:\n  - x\n  - w\n  # c\n", "a:\n  - x\n  - w\n"],
  ["a list with one before", "a:\n  - 'w' # c\n", "a:\n  - x\n  - 'w' # c\n", "a:\n  - x\n  - 'w' # c\n"],
  ["a list between brackets", "a: [x , 'z' , w] # c\n", "a: [x , w] # c\n", "a: [x , w] # c\n"],
])("a list in the place of %s", (_, source, tidied, kept) => {
  expect(changed(source, { kind: "items", items: ["x", "w"] })).toEqual({ tidied, kept });
});

test("a literal block takes the place and the column of another", () => {
  const value = { kind: "literal", lines: ["new", "", "more"], needsDigit: false } as const;
  expect(changed("a: > # c\n      old\nb: 1\n", value).tidied).toBe("a: | # c\n      new\n\n      more\nb: 1\n");
  expect(changed("a: old # c\n", value).tidied).toBe("a: | # c\n    new\n\n    more\n");
});
