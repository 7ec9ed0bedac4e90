/**
 * The walls of ARCHITECTURE.md: `core ← ui ← obsidian | vscode`. `tests/house/walls.test.ts` plants violations and sees them fail.
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "core-imports-only-core",
      comment: "The core is pure: it imports itself, `yaml` and the hash, and nothing else.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "^node_modules/(yaml|@noble/hashes)/"] },
    },
    {
      name: "ui-knows-no-host",
      comment: "What people see is host-free: core, itself, Preact, and what tells words apart.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { pathNot: ["^src/(core|ui)/", "^node_modules/(preact|diff)/"] },
    },
    {
      name: "hosts-do-not-meet",
      comment: "The Obsidian plugin and the VS Code extension never import each other.",
      severity: "error",
      from: { path: "^src/(obsidian|vscode)/" },
      to: { path: "^src/(obsidian|vscode)/", pathNot: "^src/$1/" },
    },
    {
      name: "no-node-in-the-plugin",
      comment: "The plugin runs on phones: no Node module.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "source-knows-no-playground",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts|examples)/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(src|tests/playground)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphan-import",
      comment: "An import that leads nowhere (`obsidian` and `vscode` have types alone).",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["\\.md$", "^(obsidian|vscode)$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    preserveSymlinks: true,
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
