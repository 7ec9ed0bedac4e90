/**
 * Fails where a regular expression of the sources takes more than linear time on some text: a note may hold any, and typing waits for it.
 * One that only meets texts of a bounded length says so in a comment behind it, `// at most 300 characters`, and a test holds the bound.
 */
import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";

const BOUNDED = /\/\/ at most [\d,]+ characters/;

/** Milliseconds for each. */
const TIMEOUT = 20_000;

/** @param {ts.SourceFile} file */
function regexesIn(file) {
  /** @type {{ source: string, flags: string, line: number }[]} */
  const found = [];
  const lines = file.text.split("\n");
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (!BOUNDED.test(`${lines[line - 1] ?? ""}\n${lines[line] ?? ""}`))
        found.push({ source, flags, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Milliseconds that tell a search through a text of some ten thousand characters in linear time from one in more. */
const SLOW = 250;

/**
 * What can't be decided by theory (with a look ahead or behind), `recheck` tries, and errs where the machine is busy: what it found is tried.
 * @param {string} source @param {string} flags @param {string} text
 */
function isSlowOn(source, flags, text) {
  const began = performance.now();
  text.replace(new RegExp(source, flags), "");
  return performance.now() - began > SLOW;
}

const root = new URL("../src/", import.meta.url);
let faults = 0;
let count = 0;
const known = new Map();
for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
  if (!/\.tsx?$/u.test(name)) continue;
  const text = readFileSync(new URL(name, root), "utf8");
  for (const { source, flags, line } of regexesIn(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))) {
    count += 1;
    const key = `/${source}/${flags}`;
    const result = known.get(key) ?? (await check(source, flags, { timeout: TIMEOUT }));
    known.set(key, result);
    if (result.status === "safe") continue;
    if (result.checker === "fuzz" && !isSlowOn(source, flags, result.attack?.string ?? "")) continue;
    faults += 1;
    const why = result.complexity?.summary ?? result.error.kind;
    console.error(`src/${name}:${line} ${key} ${why}; such as ${JSON.stringify(result.attack?.pattern ?? "")}`);
  }
}
console.log(`${count} regular expressions, ${faults} of them not known to be linear`);
process.exit(faults === 0 ? 0 : 1);
