/**
 * Builds all that the preview page needs: the add-in's site for closed networks (dist/self-hosted, the same files that
 * Excel would load) and the page around it (dist/preview). The page is bundled with esbuild, because the spreadsheet
 * engine in it is 12 MB, on which webpack's minimiser takes two minutes.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(__dirname, "..");

function buildSite(): void {
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const options = ["--mode", "production", "--env", "target=self-hosted", "--stats", "errors-warnings"];
  const { status } = spawnSync(process.execPath, ["--import", "tsx", webpack, ...options], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The add-in could not be built.");
}

async function buildPage(): Promise<void> {
  const page = join(root, "src", "preview", "page");
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: join(page, "main.tsx"),
      page: join(page, "page.css"),
      paneHost: join(page, "paneHost.ts"),
    },
    outdir: join(root, "dist", "preview"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: {
      ".png": "dataurl",
      ".svg": "dataurl",
      ".woff": "dataurl",
      ".woff2": "dataurl",
      ".ttf": "dataurl",
    },
    logLevel: "warning",
  });
}

/** Builds both. Throws when one of them fails; what failed has been printed. */
export async function buildPreview(): Promise<void> {
  buildSite();
  await buildPage();
}

if (require.main === module) {
  void buildPreview().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
