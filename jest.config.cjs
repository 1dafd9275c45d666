/**
 * Three projects, so that a quick run can leave the slow ones out:
 *   npx jest --selectProjects unit
 *   npx jest --selectProjects host      (real Office.js against the stand-in)
 *   npx jest --selectProjects browser   (Chromium; builds the page first)
 */
const shared = {
  rootDir: __dirname,
  transform: {
    "^.+\\.(m?[jt]sx?)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // These are published as ES modules only; all but the first come with Univer.
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|lodash-es|nanoid|kdbush|rbush|quickselect|franc-min|trigram-utils|collapse-white-space|n-gram|cjk-regex|regexp-util|unicode-regex)/)",
  ],
  setupFiles: ["<rootDir>/test/property-seed.ts"],
  testEnvironment: "node",
  // The Office.js client keeps timers after a test file ends; jest would print a page of warnings for each.
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  // A limit against tests that hang, not a stop-watch: a machine with two cores may be busy.
  testTimeout: 30_000,
  // Half of the time goes to waiting for pages; by default one core would stand idle.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/*.test.ts?(x)",
        "<rootDir>/test/unit/**/*.test.ts?(x)",
        "<rootDir>/test/contract/**/*.test.ts?(x)",
      ],
    },
    { ...shared, displayName: "host", testMatch: ["<rootDir>/test/host/**/*.test.ts?(x)"] },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts?(x)"],
      globalSetup: "<rootDir>/test/browser/build.cjs",
    },
  ],
};
