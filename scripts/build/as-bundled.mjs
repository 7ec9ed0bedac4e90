/** What the builds make of some modules, for vitest: so the tests run what people are given. */
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hintPlacesModule } from "./hint-places.mjs";
import { leanYaml } from "./lean-yaml.mjs";

/** Markdown files are modules that hold their text. */
export const markdownAsText = {
  name: "markdown-as-text",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  load(id) {
    return id.endsWith(".md") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))};` : undefined;
  },
};

const SOURCES = resolve(import.meta.dirname, "../../src");
const YAML = "\0yaml-as-bundled";

/** For the product's sources `yaml` is the library as it is in the bundles; tests that ask for it have all of it. */
export const yamlAsBundled = {
  name: "yaml-as-bundled",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} source @param {string} [importer] */
  resolveId(source, importer) {
    return source === "yaml" && importer?.startsWith(SOURCES) === true ? YAML : undefined;
  },
  /** @param {string} id */
  load(id) {
    return id === YAML ? bundledYaml() : undefined;
  },
};

/** The places of the built-in templates' hints are in the tests' sources, too. */
export const hintPlacesAsBundled = {
  name: "hint-places-as-bundled",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  load(id) {
    return id === join(SOURCES, "core/template/hint-places.ts") ? hintPlacesModule() : undefined;
  },
};

/** The library `yaml` without what {@link leanYaml} leaves out, as the text of a module; what is reached of that stands in `leftOutReached`. */
async function bundledYaml() {
  const reached = "const error = new Error('left out'); globalThis.leftOutReached?.push(error.stack); throw error;";
  const { outputFiles } = await build({
    entryPoints: ["yaml"],
    absWorkingDir: resolve(SOURCES, ".."),
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    plugins: [leanYaml({ reached })],
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}
