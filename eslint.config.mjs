/**
 * Lint rules. Formatting is prettier's. What stands out here: the Office.js rules (a sync in a loop is the usual
 * reason for a slow add-in), unhandled promises, and the layers of scripts/layers.mjs.
 */
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { excelLayers, forbiddenLayers, forbiddenPackages, layers } from "./scripts/layers.mjs";

/** The imports of one layer, as a configuration block. */
function layerBlock(layer) {
  const notImported = forbiddenLayers(layer);
  const patterns = [
    ...(notImported.length === 0
      ? []
      : [
          {
            regex: `^(\\.\\./)+(${notImported.join("|")})(/|$)`,
            message: `src/${layer} must not import this layer: see scripts/layers.mjs.`,
          },
        ]),
    ...forbiddenPackages(layer).map((packages) => ({
      regex: packages,
      message: `src/${layer} must not import this package: see scripts/layers.mjs.`,
    })),
  ];
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "test-results/", "coverage/", ".cache/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "no-empty": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: excelLayers.map((layer) => `src/${layer}/**`),
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/excel speaks to Excel." }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  ...Object.keys(layers).map(layerBlock),
  {
    // These speak to a terminal, or to a console that is watched.
    files: ["scripts/**", "src/cli/**", "test/bench/**", "test/browser/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
