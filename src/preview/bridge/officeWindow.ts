/**
 * The little of a browser window that the real Office.js needs to start in Node: a document into which it can put
 * script elements (they are read from the package and run), and the `external` object through which Excel on
 * Windows describes itself.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

/** "ExcelApi" → "1.14". A set that is not named is not supported. */
export type RequirementSets = Readonly<Record<string, string>>;

export const DEFAULT_SETS: RequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
};

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client when it starts. */
  onMessageFromHost?: (text: string) => void;
}

interface ScriptElement {
  src?: string;
  onload?: () => void;
  onreadystatechange?: (() => void) | null;
  readonly tagName: string;
}

const dist = path.join(
  path.dirname(
    createRequire(path.join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
  ),
  "dist",
);

/** Compiling the client takes longer than running it, so it is done once for all hosts of a process. */
const compiled = new Map<string, vm.Script>();

function script(file: string): vm.Script {
  let found = compiled.get(file);
  if (!found) {
    found = new vm.Script(readFileSync(path.join(dist, file), "utf8"), { filename: file });
    compiled.set(file, found);
  }
  return found;
}

/** The window after office.js and everything it loads have run. Office.onReady has resolved when the promise does. */
export async function startOffice(
  bridge: NativeBridge,
  sets: RequirementSets,
): Promise<Record<string, unknown>> {
  const window = makeWindow(bridge, sets);
  const context = vm.createContext(window);
  const head = (window.document as { head: { appendChild(element: ScriptElement): void } }).head;
  head.appendChild = (element) => {
    if (!element.src) return;
    const file = fileOf(element.src);
    setImmediate(() => {
      script(file).runInContext(context);
      element.onload?.();
    });
  };
  script("office.js").runInContext(context);
  const office = window.Office as { onReady(): Promise<unknown> };
  await office.onReady();
  return window;
}

/** Office.js asks for its files beside office.js; the locale folder and the query string stay out of the name. */
function fileOf(src: string): string {
  const { pathname } = new URL(src, "https://office.test/");
  return pathname.replace(/^\//, "");
}

function makeWindow(bridge: NativeBridge, sets: RequirementSets): Record<string, unknown> {
  const nothing = (): void => undefined;
  const location = new URL("https://office.test/taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP$$$$0");
  const storage = (): Record<string, unknown> => {
    const entries = new Map<string, string>();
    return {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
  };
  const officeScript = { src: "https://office.test/office.js", getAttribute: () => null };
  const head: { appendChild: (element: ScriptElement) => void } = { appendChild: nothing };
  const document = {
    createElement: (tagName: string) => ({ tagName, setAttribute: nothing, style: {} }),
    getElementsByTagName: (tag: string) => (tag === "script" ? [officeScript] : tag === "head" ? [head] : []),
    getElementById: () => null,
    querySelector: () => null,
    hasFocus: () => true,
    head,
    body: head,
    addEventListener: nothing,
    removeEventListener: nothing,
    cookie: "",
    readyState: "complete",
    URL: location.href,
    location,
    documentElement: { style: {} },
  };
  const window: Record<string, unknown> = {
    console,
    setTimeout: patient(setTimeout),
    clearTimeout,
    setInterval: patient(setInterval),
    clearInterval,
    setImmediate,
    queueMicrotask,
    performance,
    URL,
    TextEncoder,
    TextDecoder,
    Event,
    _richApiNativeBridge: bridge,
    document,
    location,
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edge", language: "ja-JP" },
    addEventListener: nothing,
    removeEventListener: nothing,
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    external: externalOf(sets),
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}

/** The client's long timers (script loading, telemetry) do not keep a process alive. */
function patient(start: (run: () => void, delay?: number) => NodeJS.Timeout) {
  return (run: () => void, delay = 0): NodeJS.Timeout => {
    const timer = start(run, delay);
    if (delay >= 1000) timer.unref();
    return timer;
  };
}

/** What Excel on Windows answers through window.external. */
function externalOf(sets: RequirementSets): Record<string, unknown> {
  const control = {
    GetAppType: () => 1,
    GetSolutionRef: () => "preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "ja-JP",
    GetAppDataLocale: () => "ja-JP",
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  return {
    GetContext: () => control,
    Execute: () => undefined,
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, done?: (code: number) => void) =>
      done?.(0),
    UnregisterEvent: () => undefined,
  };
}
