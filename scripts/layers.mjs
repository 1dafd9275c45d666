/**
 * Which part of the product may import which: the one table behind the lint rule (eslint.config.mjs) and the
 * contract test (test/contract/layering.test.ts). Imports run one way, downwards.
 */

/**
 * Layers from the bottom up. `imports` names the layers under src/ that a layer may import besides itself.
 * @type {Readonly<Record<string, { imports: readonly string[] }>>}
 */
export const layers = {
  strings: { imports: [] },
  sheet: { imports: ["strings"] },
  kpi: { imports: ["strings", "sheet"] },
  checks: { imports: ["strings", "sheet", "kpi"] },
  reports: { imports: ["strings", "sheet", "kpi", "checks"] },
  opendata: { imports: ["strings", "sheet", "kpi", "checks"] },
  excel: { imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata"] },
  files: { imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata"] },
  functions: { imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata"] },
  commands: {
    imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata", "excel", "files", "functions"],
  },
  taskpane: {
    imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata", "functions", "commands"],
  },
  cli: {
    imports: ["strings", "sheet", "kpi", "checks", "reports", "opendata", "files", "functions", "commands"],
  },
  // The stand-in for Excel, for development and tests. It may see everything; nothing may see it.
  preview: {
    imports: [
      "strings",
      "sheet",
      "kpi",
      "checks",
      "reports",
      "opendata",
      "excel",
      "files",
      "functions",
      "commands",
      "taskpane",
    ],
  },
};

/**
 * Packages that belong to some layers only: a pattern of package names, and the layers that may import them.
 * @type {readonly { packages: string, layers: readonly string[] }[]}
 */
export const packageHomes = [
  { packages: "^(react|react-dom)(/|$)", layers: ["taskpane", "preview"] },
  { packages: "^(@fluentui|@tanstack)/", layers: ["taskpane"] },
  { packages: "^hucre(/|$)", layers: ["files", "preview"] },
  { packages: "^@univerjs/", layers: ["preview"] },
  { packages: "^@microsoft/office-js(/|$)", layers: ["preview"] },
  { packages: "^node:", layers: ["files", "cli", "preview"] },
];

/** Layers whose code may name the `Excel` object of Office.js at run time. */
export const excelLayers = ["excel", "preview"];

/** The layers that `layer` must not import. */
export function forbiddenLayers(layer) {
  const allowed = new Set([layer, ...layers[layer].imports]);
  return Object.keys(layers).filter((other) => !allowed.has(other));
}

/** Patterns of the packages that `layer` must not import. */
export function forbiddenPackages(layer) {
  return packageHomes.filter((home) => !home.layers.includes(layer)).map((home) => home.packages);
}
