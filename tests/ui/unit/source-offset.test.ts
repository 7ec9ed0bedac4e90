import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { sourceOffset } from "../../../src/ui/form/dom/source-offset";

/** Rendered as text, `‸` where it is clicked; the source, `‸` where the caret is to be. */
const CLICKS: readonly (readonly [title: string, source: string, rendered: string])[] = [
  ["plain words", "One ‸two three", "One ‸two three"],
  ["the middle of a word", "One t‸wo three", "One t‸wo three"],
  ["the end of a word", "One‸ two", "One‸ two"],
  ["the very beginning", "‸One", "‸One"],
  ["the very end", "One **two**‸", "One two‸"],
  ["bold", "To be **br‸ave**, often", "To be br‸ave, often"],
  ["behind bold", "To be **brave**‸ and *kind*", "To be brave‸ and kind"],
  ["before bold", "To be **‸brave**", "To be ‸brave"],
  ["nested emphasis", "***all* of‸ it** __and__ _more_", "all of‸ it and more"],
  ["strikethrough and highlight", "~~old~~ ==n‸ew== words", "old n‸ew words"],
  ["words with underscores", "the file_na‸me_here", "the file_na‸me_here"],
  ["a star that is none", "2 * 3 * 4 is ‸24", "2 * 3 * 4 is ‸24"],
  ["a link's words", "See [the a‸rticle](https://example.org/the_article_(1)) now", "See the a‸rticle now"],
  ["behind a link", "See [it](https://example.org/now) n‸ow", "See it n‸ow"],
  ["a bare address", "See <https://example.org/a‸b> now", "See https://example.org/a‸b now"],
  ["a wikilink", "With [[Maya O‸rtiz]] we", "With Maya O‸rtiz we"],
  ["a wikilink's alias", "With [[People/Maya Ortiz|Ma‸ya]] we", "With Ma‸ya we"],
  ["an alias that is in the path", "[[Maya Ortiz/Maya|M‸aya]] is", "M‸aya is"],
  ["behind an embed", "![[Being before doing]] Being i‸s", " Being i‸s"],
  ["a heading", "# Ho‸pes\n\nTo laugh.", "Ho‸pes\nTo laugh."],
  ["a heading underlined", "Hopes\n=====\n\nTo l‸augh.", "Hopes\nTo l‸augh."],
  ["a list", "- one\n- t‸wo\n- three", "\none\nt‸wo\nthree\n"],
  ["the beginning of an item", "- one\n- ‸two\n- three", "\none\n‸two\nthree\n"],
  ["the end of an item", "- one‸\n- two", "\none‸\ntwo\n"],
  ["a numbered list", "1. one\n2. two\n10. te‸n", "\none\ntwo\nte‸n\n"],
  ["a task", "- [ ] one\n- [x] t‸wo", "\n one\n t‸wo\n"],
  ["a nested list", "- one\n  - t‸wo\n- three", "\none\n\nt‸wo\n\nthree\n"],
  ["a second paragraph", "To laugh.\n\nTo l‸augh.", "To laugh.\nTo l‸augh."],
  ["a line break", "To laugh.\nTo si‸ng.", "To laugh.\nTo si‸ng."],
  ["a quote", "> To laugh\n> a l‸ot.", "\nTo laugh\na l‸ot.\n"],
  ["a callout with a title of the app's", "> [!note]\n> To l‸augh.", "Note\nTo l‸augh.\n"],
  ["code in a line", "Type `a ** b` he‸re", "Type a ** b he‸re"],
  ["within code", "Type `a ** b‸b` here", "Type a ** b‸b here"],
  ["a block of code", "```js\nlet a = 1;\nlet b = a‸a;\n```\nEnd", "let a = 1;\nlet b = a‸a;\nEnd"],
  ["a table", "| A | B |\n|---|---|\n| one | t‸wo |", "\nA\nB\n\none\nt‸wo\n"],
  ["an escape", "\\*not\\* b‸old", "*not* b‸old"],
  ["an entity", "Q&amp;A an‸d &copy; 2026", "Q&A an‸d © 2026"],
  ["behind an entity of another letter", "&copy; by M‸aya", "© by M‸aya"],
  ["HTML", "<b>bo‸ld</b> and <u>under</u>", "bo‸ld and under"],
  ["a comment", "One %%hidden one%% t‸wo", "One  t‸wo"],
  ["a tag", "About #tru‸st now", "About #tru‸st now"],
  ["emoji", "Joy 😀😁 and ‸😂 more", "Joy 😀😁 and ‸😂 more"],
  ["behind emoji in bold", "**😀😁**‸ 👩‍👩‍👧 hi", "😀😁‸ 👩‍👩‍👧 hi"],
  ["combining marks", "Zoe\u0308 **e\u0301t‸e\u0301**", "Zoe\u0308 e\u0301t‸e\u0301"],
  ["right to left", "שלום **עו‸לם** טוב", "שלום עו‸לם טוב"],
  ["a wikilink right to left", "עם [[תמר לוי|ת‸מר]] היום", "עם ת‸מר היום"],
  ["white space that was folded", "One    two   th‸ree", "One two th‸ree"],
  ["words that repeat", "so so so **so** s‸o so", "so so so so s‸o so"],
];

function cut(marked: string): readonly [string, string] {
  const at = marked.indexOf("‸");
  return [marked.slice(0, at), marked.slice(at + 1)];
}

describe("a click finds its letter in", () => {
  it.each(CLICKS)("%s", (_, marked, rendered) => {
    const [head, tail] = cut(marked);
    const at = sourceOffset(head + tail, ...cut(rendered));
    expect(`${(head + tail).slice(0, at)}‸${(head + tail).slice(at)}`).toBe(marked);
  });
});

/** Rendered as plain text, with what browsers show. */
function textOf(source: string): string {
  const html = new MarkdownIt({ html: true, breaks: true }).render(source);
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

it("finds every letter of a long answer of all kinds", () => {
  const source = `# What we *hope*

We met in the **spring**, and [it](https://example.org) was _good_: \`a * b\`, 2 * 3, file_name.

1. To laugh, to laugh, to laugh
2. To **sing**
   - and __dance__
   - and \\*rest\\*

> To be quiet
> together

\`\`\`
let trust = 1;
\`\`\`

Q&amp;A at the end; שלום, 日本語, 😀.`;
  const text = textOf(source);
  const missed = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ 0: letter, index }) => {
    const at = sourceOffset(source, text.slice(0, index), text.slice(index));
    // Right before the letter, or behind the one before it, where only marks stand between.
    return !source
      .slice(at)
      .replace(/^[^\p{L}\p{N}]*(?:amp;)?/u, "")
      .startsWith(letter);
  });
  expect(missed.map(({ index }) => text.slice(index - 5, index + 5))).toEqual([]);
});

it("gives the nearest place for what is nowhere in the source", () => {
  expect(sourceOffset("One two", "Something el", "se")).toBeLessThanOrEqual(7);
  expect(sourceOffset("", "a", "b")).toBe(0);
  expect(sourceOffset("One", "", "")).toBe(3);
});

it("is not lost in a hundred thousand letters", () => {
  const line = "Some **words** with a [[Link|name]] and `code`, again and again. ";
  const source = line.repeat(1600);
  const text = "Some words with a name and code, again and again. ".repeat(1600);
  const at = sourceOffset(source, text.slice(0, 50 * 1000 + 5), text.slice(50 * 1000 + 5));
  expect(at).toBe(line.length * 1000 + 7);
});
