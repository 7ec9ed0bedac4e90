/**
 * The walls of ARCHITECTURE.md: `core ← actions | ui ← obsidian | vscode`. `tests/house/walls.test.ts` plants violations and sees them fail.
 */

/** The folders of the core, rung by rung: each imports only what stands on a rung below it. */
const LADDER = [
  ["text", "events"],
  ["calendar", "yaml", "markdown"],
  ["frontmatter", "question"],
  ["note"],
  ["history"],
  ["alliance"],
  ["template", "review", "session", "index", "authoring"],
  ["share"],
];

/** The rooms of the form, from the page's elements to what is drawn: each imports only the rooms before it. */
const ROOMS = ["dom", "state", "controls", "view"];

/** @param {string} base @param {string[][]} rungs */
function ladder(base, rungs) {
  return rungs.flatMap((rung, at) =>
    rung.map((folder) => {
      const above = [...rungs.slice(at + 1).flat(), ...rung.filter((other) => other !== folder)];
      return {
        name: "no-arrow-upwards",
        comment: `${base}${folder} imports only what stands below it: ${rungs.slice(0, at).flat().join(", ") || "nothing"}.`,
        severity: "error",
        from: { path: `^${base}${folder}/` },
        to: { path: `^${base}(${above.join("|")})/` },
      };
    }),
  );
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...ladder("src/core/", LADDER),
    ...ladder(
      "src/ui/form/",
      ROOMS.map((room) => [room]),
    ),
    {
      name: "core-imports-only-core",
      comment: "The core is pure: it imports itself, `yaml` and the hash, and nothing else.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "^node_modules/(yaml|@noble/hashes)/"] },
    },
    {
      name: "only-core-yaml-imports-yaml",
      comment: "One folder knows the library `yaml`; the others read and change YAML through it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/core/yaml/" },
      to: { path: "^node_modules/yaml/" },
    },
    {
      name: "ui-knows-no-host",
      comment: "What people see is host-free: core, itself, Preact, and what tells words apart.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { pathNot: ["^src/(core|ui)/", "^node_modules/(preact|diff)/"] },
    },
    {
      name: "actions-know-no-host",
      comment: "What a person can do to an alliance is told once, on the core alone: no view, no host.",
      severity: "error",
      from: { path: "^src/actions/" },
      to: { pathNot: ["^src/(core|actions)/"] },
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
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-cycles-in-the-stand-in",
      comment: "Its types name each other, as the app's own do.",
      severity: "error",
      from: { path: "^tests/playground/" },
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
