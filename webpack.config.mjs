/**
 * Builds the add-in's site, the folder that is put on a web server:
 *   webpack --env target=cdn          dist/cdn          Office.js comes from Microsoft's CDN (the supported way)
 *   webpack --env target=self-hosted  dist/self-hosted  Office.js lies on the same site, for closed networks
 * `--mode development` keeps source maps; production has none.
 */
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { generateFunctionsMetadata } from "./scripts/functions-metadata.ts";

const root = dirname(fileURLToPath(import.meta.url));
const officeDist = join(root, "node_modules/@microsoft/office-js/dist");
const officeCdn = "https://appsforoffice.microsoft.com";

/** Port of the HTTPS server that desktop Excel loads the add-in from while developing; manifest.xml names it. */
const developmentPort = 3443;

const targets = {
  cdn: { officeScript: `${officeCdn}/lib/1/hosted/office.js`, scriptSources: `'self' ${officeCdn}` },
  "self-hosted": { officeScript: "office.js", scriptSources: "'self'" },
};

/**
 * Nothing is allowed but what the site itself serves. The pane makes its styles through the CSSOM in style elements
 * that are empty when they are added, so the hash of the empty text is allowed and no inline style is.
 */
function contentSecurityPolicy(scriptSources) {
  return [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The files of Office.js that an Excel add-in can load, unmodified and under the names Office.js asks for. */
function officeFiles() {
  const patterns = [
    "office.js",
    "excel-*.js",
    "o15apptofilemappingtable.js",
    "custom-functions-runtime.js",
    "es6-promise.js",
    "*/office_strings.js",
    "telemetry/*.js",
    "ariatelemetry/*.js",
    "agaveerrorux/**/*",
  ];
  return [
    ...patterns.map((from) => ({
      context: officeDist,
      from,
      globOptions: { ignore: ["**/*.debug.js"] },
      // Minimising would modify them.
      info: { minimized: true },
    })),
    { from: join(officeDist, "..", "LICENSE.md"), to: "office-js-license.md" },
  ];
}

/** Writes functions.json and functions.en.json, what Excel reads to know the custom functions. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        for (const [name, text] of Object.entries(await generateFunctionsMetadata())) {
          compilation.emitAsset(name, new sources.RawSource(text));
        }
      });
    });
  }
}

async function developmentServer() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return {
    port: developmentPort,
    hot: false,
    // The client of the development server would need a connection that the policy forbids.
    client: false,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Cache-Control": "no-store" },
  };
}

export default async function configuration(env, options) {
  const targetName = env.target ?? "cdn";
  const target = targets[targetName];
  if (target === undefined) {
    throw new Error(`--env target must be one of ${Object.keys(targets).join(", ")}, not ${targetName}.`);
  }
  const production = options.mode !== "development";
  return {
    mode: production ? "production" : "development",
    context: root,
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: join(root, "dist", targetName),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2020",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    devtool: production ? false : "source-map",
    cache: {
      type: "filesystem",
      cacheDirectory: join(root, ".cache/webpack"),
      name: `${targetName}-${options.mode}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    performance: production
      ? {
          hints: "error",
          // 2.4 MB are 0.7 MB on the wire: Fluent UI and React, all layouts, rules and reports. One script, because the
          // custom functions and the first click need most of it. A library taken in by mistake goes beyond.
          maxEntrypointSize: 2_400_000,
          maxAssetSize: 2_400_000,
          // Budgets are for what this project writes, not for Office.js.
          assetFilter: (name) => /^taskpane.*\.js$/.test(name) || /\.[0-9a-f]{8}\.js$/.test(name),
        }
      : false,
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // Office caches pages and scripts for long; the script's address changes with its content.
        hash: true,
        templateParameters: {
          officeScript: target.officeScript,
          contentSecurityPolicy: contentSecurityPolicy(target.scriptSources),
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "assets/support.html", to: "support.html" },
          ...(targetName === "self-hosted" ? officeFiles() : []),
        ],
      }),
      new FunctionsMetadataPlugin(),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
}
