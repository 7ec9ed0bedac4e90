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
    faults += 1;
    const why = result.complexity?.summary ?? result.error.kind;
    console.error(`src/${name}:${line} ${key} ${why}; such as ${JSON.stringify(result.attack?.pattern ?? "")}`);
  }
}
console.log(`${count} regular expressions, ${faults} of them not known to be linear`);
process.exit(faults === 0 ? 0 : 1);
