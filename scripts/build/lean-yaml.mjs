/**
 * Leaves out of the bundles what the product never asks of the library `yaml`: writing YAML, changing a tree of it, YAML 1.1, the JSON
 * schema. Each part that is left out throws if it is reached. `npm test` runs the core with the same parts left out, and
 * `tests/house/lean-yaml.test.ts` what people might write to reach them.
 */
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";

/** Whole modules of `yaml/browser/dist`: everything that they export throws. */
const MODULES = new Set([
  "doc/anchors.js",
  "doc/applyReviver.js",
  "doc/createNode.js",
  "parse/cst-scalar.js",
  "parse/cst-stringify.js",
  "parse/cst-visit.js",
  "parse/line-counter.js",
  "schema/json/schema.js",
  "schema/yaml-1.1/binary.js",
  "schema/yaml-1.1/omap.js",
  "schema/yaml-1.1/pairs.js",
  "schema/yaml-1.1/schema.js",
  "schema/yaml-1.1/set.js",
  "schema/yaml-1.1/timestamp.js",
  "stringify/stringify.js",
  "stringify/stringifyCollection.js",
  "stringify/stringifyDocument.js",
  "stringify/stringifyNumber.js",
  "stringify/stringifyPair.js",
  "stringify/stringifyString.js",
]);

/** Methods of the classes in a module. Without a `toString` of its own, a node would be `[object Object]`: that one throws. */
const METHODS = new Map([
  [
    "doc/Document.js",
    "clone add addIn createAlias createNode createPair delete deleteIn get getIn has hasIn set setIn toJS toJSON toString",
  ],
  ["doc/directives.js", "clone tagString toString"],
  ["nodes/Alias.js", "toString"],
  ["nodes/Collection.js", "clone addIn deleteIn getIn hasAllNullValues hasIn setIn"],
  ["nodes/Node.js", "clone"],
  ["nodes/Pair.js", "clone toString"],
  ["nodes/YAMLMap.js", "from add delete get has set toString"],
  ["nodes/YAMLSeq.js", "add delete get has set toString from"],
  ["schema/Schema.js", "clone"],
]);

/** Functions of a module. */
const FUNCTIONS = new Map([
  ["errors.js", "prettifyError"],
  ["visit.js", "visitAsync visitAsync_"],
]);

/** Asked for at every pair of a map, since a key may be YAML 1.1's `<<`: with that schema left out, none is. */
const ALWAYS = new Map([["schema/yaml-1.1/merge.js", "isMergeKey"]]);

const THROWS = 'throw new Error("This part of the library yaml is not in this build.");';
const LEFT_OUT = "left-out-of-yaml";

/**
 * @param {{ reached?: string }} [options] the statements that run where a part is reached that was left out
 * @returns {import("esbuild").Plugin}
 */
export function leanYaml({ reached = THROWS } = {}) {
  return {
    name: "lean-yaml",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${LEFT_OUT}$`) }, ({ path }) => ({ path, namespace: LEFT_OUT }));
      build.onLoad({ filter: /^/, namespace: LEFT_OUT }, () => ({
        contents: `export function leftOut() { ${reached} }`,
      }));
      build.onLoad({ filter: /[\\/]node_modules[\\/]yaml[\\/]browser[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
        const [folder = ""] = /^.*[\\/]browser[\\/]dist(?=[\\/])/.exec(path) ?? [];
        const name = relative(folder, path).split(sep).join("/");
        return { contents: lean(name, await readFile(path, "utf8")) };
      });
    },
  };
}

/** @param {string} name the module's path in `yaml/browser/dist` @param {string} code */
function lean(name, code) {
  const never = ALWAYS.get(name);
  const exported = (/^export \{ (.*) \};$/m.exec(code)?.[1] ?? "").split(", ");
  if (MODULES.has(name) || never !== undefined) {
    const left = exported.filter((each) => each !== never).map((each) => `leftOut as ${each}`);
    return `export { ${left.join(", ")} } from "${LEFT_OUT}";${never === undefined ? "" : `export const ${never} = () => false;`}`;
  }
  let rest = code;
  for (const method of words(METHODS.get(name))) {
    const instead = method === "toString" ? "    toString() { return leftOut(); }" : "";
    rest = without(rest, new RegExp(`^    (?:static )?${method}\\([^\\n]*\\) \\{\\n[^]*?^    \\}$`, "m"), instead);
  }
  for (const made of words(FUNCTIONS.get(name))) {
    const whole = new RegExp(`^(?:const ${made} =|(?:async )?function ${made}\\()[^]*?^\\}.*$`, "m");
    rest = without(rest, whole, `const ${made} = leftOut;`).replace(new RegExp(`^${made}\\..*$`, "gm"), "");
  }
  return rest === code ? code : `import { leftOut } from "${LEFT_OUT}";\n${rest}`;
}

/** @param {string} [list] */
function words(list) {
  return list?.split(" ") ?? [];
}

/**
 * The code with something in the place of a part that it must have: else the library is another than the lists above were made for.
 *
 * @param {string} code @param {RegExp} part @param {string} instead
 */
function without(code, part, instead) {
  if (!part.test(code))
    throw new Error(`The library yaml has changed: ${part} is not in it. Look at scripts/build/lean-yaml.mjs.`);
  return code.replace(part, () => instead);
}
