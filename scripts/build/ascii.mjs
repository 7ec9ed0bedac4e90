/**
 * Makes the scripts of a build ASCII alone. One other letter, and the engine keeps the whole script in two bytes a letter. esbuild sees to
 * texts, and leaves regular expressions as they are.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** @returns {import("esbuild").Plugin} */
export function ascii() {
  return {
    name: "ascii",
    setup(build) {
      const writes = build.initialOptions.write !== false;
      build.initialOptions.write = false;
      build.onEnd(async ({ outputFiles = [] }) => {
        for (const file of outputFiles) {
          if (file.path.endsWith(".js")) file.contents = new TextEncoder().encode(escaped(file.text));
          if (!writes) continue;
          await mkdir(dirname(file.path), { recursive: true });
          await writeFile(file.path, file.contents);
        }
      });
    },
  };
}

/** @param {string} code in which other letters stand in regular expressions alone */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/gu, (letter) => {
    const number = letter.codePointAt(0) ?? 0;
    return number > 0xffff ? `\\u{${number.toString(16)}}` : `\\u${number.toString(16).padStart(4, "0")}`;
  });
}
