/** Builds the plugin and fails where `main.js` has outgrown what a phone should have to read. */
import { statSync } from "node:fs";
import { build } from "esbuild";
import { pluginBuild } from "../esbuild.config.mjs";

/** Bytes: 200 KB. */
const LIMIT = 200_000;

await build(pluginBuild());
const { size } = statSync(new URL("../main.js", import.meta.url));
console.log(`main.js: ${size.toLocaleString("en")} of at most ${LIMIT.toLocaleString("en")} bytes`);
if (size > LIMIT) process.exit(1);
