/**
 * Puts a table of where the built-in templates have their hints in the place of `src/core/template/hint-places.ts`: the core reads the
 * templates while the bundle is made, so that it need not when the first form opens.
 */
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../../src/core/template");
const TEMPLATES = join(FOLDER, "built-in");

/** @returns {import("esbuild").Plugin} */
export function hintPlaces() {
  return {
    name: "hint-places",
    setup(esbuild) {
      esbuild.onLoad({ filter: /[\\/]core[\\/]template[\\/]hint-places\.ts$/ }, async () => ({
        contents: await hintPlacesModule(),
        watchFiles: readdirSync(TEMPLATES).map((name) => join(TEMPLATES, name)),
      }));
    },
  };
}

/** The module with the table, as text. */
export async function hintPlacesModule() {
  const { builtInTemplates, hintsOf } = await readers();
  return `export const HINT_PLACES = ${JSON.stringify(builtInTemplates().map((template) => placesIn(template, hintsOf)))};`;
}

/**
 * As `HINT_PLACES` has them.
 *
 * @param {{ name: string, text: string }} template
 * @param {(text: string) => ReadonlyMap<string, string | undefined>} hintsOf
 */
function placesIn({ name, text }, hintsOf) {
  let end = 0;
  /** @param {string} piece */
  const place = (piece) => {
    const from = text.indexOf(piece, end);
    if (from === -1)
      throw new Error(`“${name}” does not have “${piece}” on one line, without quotes, behind what comes before.`);
    const behind = from - end;
    end = from + piece.length;
    return [behind, piece.length];
  };
  const questions = [...hintsOf(text)];
  return [
    ...place(name),
    ...questions.flatMap(([question, hint]) => [...place(question), ...(hint ? place(hint) : [0, 0])]),
  ];
}

/** The core's own functions, as the sources have them now. */
async function readers() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { builtInTemplates } from "./built-in"; export { hintsOf } from "./hints";',
      resolveDir: FOLDER,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    loader: { ".md": "text" },
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
