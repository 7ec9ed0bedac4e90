/**
 * A look at a frontmatter's YAML before anything parses it: what would keep the YAML library busy for seconds is refused, by the
 * limits of a question and some more for the frontmatter as a whole. Takes time linear in the text's length.
 */
import {
  mayHaveCollectionKeys,
  MAX_BLOCK_TOKENS,
  MAX_QUESTION_TOKENS,
  scanQuestion,
  type LimitBreach,
} from "../yaml/limits";

/** Longer frontmatter is not read (UTF-16 units). */
const MAX_FRONTMATTER = 64 * 1024;
/** Nor is frontmatter with more opening brackets. */
const MAX_BRACKETS = 2_000;

const TOO_LARGE = "The properties at the top of this note are too large to be read.";
const TOO_DEEP =
  "The properties at the top of this note are nested more than 20 levels deep, so they are not read. Please write them more simply.";
const TOO_MANY_ALIASES =
  "The properties at the top of this note have more than 100 YAML aliases (`*name`), so they are not read. Please write the texts out.";

/** Why parsing this YAML would take too long, and where that shows; `undefined` where it can. Line endings may be of any kind. */
export function tooLarge(yaml: string): LimitBreach | undefined {
  if (yaml.length > MAX_FRONTMATTER || (yaml.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS) return breach(TOO_LARGE, 0);
  const source = yaml.replace(/\r(?!\n)/g, "\n");
  const { tokens, breach: found } = scanQuestion(source, MAX_BLOCK_TOKENS);
  if (found?.code === "too-deep") return breach(TOO_DEEP, found.at);
  if (found?.code === "too-many-aliases") return breach(TOO_MANY_ALIASES, found.at);
  if (found !== undefined) return breach(TOO_LARGE, 0);
  // A list or a map that stands as a key is written out as text, with all that is in it, once for each level that it is nested in.
  return tokens > MAX_QUESTION_TOKENS && mayHaveCollectionKeys(source) ? breach(TOO_LARGE, 0) : undefined;
}

function breach(message: string, at: number): LimitBreach {
  return { code: "frontmatter-too-large", message, at };
}
