/**
 * How the code is linted: typescript-eslint's strictest typed rules for all of it, and the rules of Obsidian's community directory for
 * what its scan looks at. No rule is ever switched off in a line; where one does not fit, the reason stands here.
 */
import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";
import tseslint from "typescript-eslint";

const typescript = ["**/*.ts", "**/*.tsx", "**/*.mts"];
/** One program for all files. (`projectService` would make two, since the core has a `tsconfig.json` of its own, and check the core twice.) */
const typed = { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } };
/** What the community directory's scan looks at: all but tests, scripts, docs and config files. There is no code in `examples/`. */
const scanned = ["src/**/*.ts", "src/**/*.tsx", "package.json"];

export default defineConfig(
  globalIgnores(["main.js", "dist/", "node_modules/"]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: typed,
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // An empty text counts as no text, in what people leave empty.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
    },
  },
  {
    // What these would find in tests shows when a test runs, and they are the most expensive ones: they look at the type of each value.
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: scanned,
    extends: [obsidianmd.configs.recommended],
    languageOptions: typed,
  },
  {
    // Rules that Obsidian's preset brings for a plugin's host code and that do not fit host-free code: its helpers (createEl,
    // activeDocument, window timers) are the app's own, and the UI runs in VS Code too.
    files: ["src/{core,actions,ui,vscode}/**/*.ts", "src/{core,actions,ui,vscode}/**/*.tsx"],
    rules: {
      "obsidianmd/prefer-create-el": "off",
      "obsidianmd/prefer-active-doc": "off",
      "obsidianmd/prefer-instanceof": "off",
      "obsidianmd/prefer-window-timers": "off",
    },
  },
  {
    files: ["scripts/**/*.mjs", "tests/playground/server/**/*.mjs", "*.mjs"],
    extends: [tseslint.configs.recommended],
  },
);
