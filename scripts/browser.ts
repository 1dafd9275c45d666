/**
 * Finds a Chromium-family browser and starts it. Order: CHROME_PATH, an installed Chrome, Edge or Chromium, one
 * that Playwright has installed before, and else one is installed now: by apt on Debian as root, by Playwright
 * elsewhere. If none can be had this throws; nothing that needs a browser passes without one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const commandNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

function installedOnPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function installedInUsualPlace(): string | undefined {
  const programFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder): folder is string => folder !== undefined);
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...programFolders.flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  ].find(existsSync);
}

function installedByPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : undefined;
}

function isDebianAsRoot(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release"))
    return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function run(command: string, parameters: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, parameters, { stdio: "inherit", env: environment }).status === 0;
}

function install(): string | undefined {
  console.log("No Chrome, Edge or Chromium found: installing Chromium.");
  if (isDebianAsRoot() && run("apt-get", ["update"])) {
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    const found = installedOnPath();
    if (found !== undefined) return found;
  }
  const cli = createRequire(__filename).resolve("playwright-core/cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
  return installedByPlaywright();
}

/**
 * @returns the path of a browser's executable
 * @throws Error when CHROME_PATH names nothing, or no browser is there and none could be installed
 */
export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chosen;
  }
  const found = installedOnPath() ?? installedInUsualPlace() ?? installedByPlaywright() ?? install();
  if (found === undefined) {
    throw new Error("No browser was found and none could be installed. Install Chrome, or set CHROME_PATH.");
  }
  return found;
}

/** Starts the browser without a window and without any traffic of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      "--headless=new",
      // Chromium's sandbox refuses to run as root, which is how containers run.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
