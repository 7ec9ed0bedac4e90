/**
 * Builds the plugin and the app, and again whenever one of their sources changes. What can't be built is told, and the last files that
 * could be stay. They are kept in memory: nothing is written.
 */
import { context, stop } from "esbuild";
import { pluginBuild } from "../../../esbuild.config.mjs";
import { appBuild } from "./bundle.mjs";

/**
 * @typedef {{ type: "built" } | { type: "failed", errors: readonly string[] }} BuildNews what became of the last change of a source
 * @typedef {object} BuiltFiles always the last ones that could be built: later builds change these two
 * @property {{ "main.js": string, "styles.css": string }} plugin
 * @property {import("./bundle.mjs").AppBundle} app
 */

/**
 * Rejects where the sources can't be built at first. esbuild itself says in the terminal what is wrong with them.
 * @param {(news: BuildNews) => void} tell is called after each change
 * @returns {Promise<BuiltFiles>}
 */
export async function followSources(tell) {
  const built = { plugin: { "main.js": "", "styles.css": "" }, app: { script: "", style: "" } };
  /** What is wrong at the moment, for each of the two. @type {Map<string, string[]>} */
  const failing = new Map();
  let isFollowing = false;
  /** Whether there is something that nobody was told of. */
  let isNew = false;

  /** @param {string} name @param {import("esbuild").BuildResult} result @param {() => boolean} take keeps what was built; whether it is new */
  function ended(name, { errors }, take) {
    if (errors.length > 0) failing.set(name, errors.map(inOneLine));
    else {
      const isMended = failing.delete(name);
      isNew = take() || isMended || isNew;
    }
    if (!isFollowing) return;
    if (failing.size > 0) return tell({ type: "failed", errors: [...failing.values()].flat() });
    if (isNew) tell({ type: "built" });
    isNew = false;
  }

  // Where this process is killed, esbuild's own doesn't always notice.
  process.on("exit", () => void stop());
  await Promise.all([
    follow({ ...pluginBuild({ watch: true }), write: false }, (result) =>
      ended("plugin", result, () => keep(built.plugin, { "main.js": ".js", "styles.css": ".css" }, result)),
    ),
    follow(appBuild, (result) => ended("app", result, () => keep(built.app, { script: ".js", style: ".css" }, result))),
  ]);
  if (failing.size > 0) throw new Error([...failing.values()].flat().join("\n"));
  isFollowing = true;
  isNew = false;
  return built;
}

/**
 * Resolves after the first build, whatever came of it.
 * @param {import("esbuild").BuildOptions} options @param {(result: import("esbuild").BuildResult) => void} ended
 */
function follow(options, ended) {
  return new Promise((resolve, reject) => {
    /** @type {import("esbuild").Plugin} */
    const listener = {
      name: "listener",
      setup: (build) =>
        build.onEnd((result) => {
          ended(result);
          resolve(undefined);
        }),
    };
    context({ ...options, plugins: [...(options.plugins ?? []), listener] })
      .then((build) => build.watch())
      .catch(reject);
  });
}

/**
 * Whether something changed.
 * @template {Record<string, string>} Files
 * @param {Files} files @param {Record<keyof Files, string>} endings of what was built @param {import("esbuild").BuildResult} result
 */
function keep(files, endings, { outputFiles = [] }) {
  const next = Object.entries(endings).map(([name, ending]) => [
    name,
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "",
  ]);
  const isNew = next.some(([name, text]) => files[name] !== text);
  Object.assign(files, Object.fromEntries(next));
  return isNew;
}

/** @param {import("esbuild").Message} error */
function inOneLine({ text, location }) {
  return location === null ? text : `${location.file}:${location.line}: ${text}`;
}
