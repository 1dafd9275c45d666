/**
 * Stands for Excel inside the pane's frame. The server puts this script before office.js in the add-in's own page
 * opened as `taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP$$$$0`. Office.js itself is unchanged: it finds the
 * host object that Excel for Windows gives a web view, and the native bridge that its requests go through.
 */
import type { PreviewHost } from "./protocol";

const japanese = 1041;

/** The host's side of `window.external`, as Office.js of Excel for Windows asks for it. */
function hostControl(requirementSets: PreviewHost["requirementSets"]) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => japanese,
    GetAppDataLocale: () => japanese,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** Makes Office.js find the page's stand-in for Excel. */
function standForExcel(host: PreviewHost): void {
  const control = hostControl(host.requirementSets);
  Object.defineProperty(window, "external", {
    configurable: true,
    value: {
      GetContext: () => control,
      Execute: () => undefined,
      RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, done?: (result: number) => void) =>
        done?.(0),
      UnregisterEvent: () => undefined,
    },
  });
  const bridge: NativeBridge = {
    sendMessageToHost(request) {
      void host.handle(request).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  (window as unknown as { _richApiNativeBridge: NativeBridge })._richApiNativeBridge = bridge;
  const stopListening = host.onMessage((message) => bridge.onMessageFromHost?.(message));
  window.addEventListener("pagehide", stopListening);
}

/** The object that the Excel client of Office.js sends its requests through; it adds `onMessageFromHost` itself. */
interface NativeBridge {
  sendMessageToHost(request: string): void;
  onMessageFromHost?: (reply: string) => void;
}

const host = window.parent.kpiPreviewHost;
// Opened by itself, without the page around it, the pane says that it is not in Excel.
if (host !== undefined && window.parent !== window) standForExcel(host);
