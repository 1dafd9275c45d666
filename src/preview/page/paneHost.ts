/**
 * Stands for Excel inside the pane's frame. The server puts this script before office.js in the add-in's own page
 * opened as `taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP$$$$0`. Office.js itself is unchanged: it finds the
 * host object that Excel for Windows gives a web view, and the native bridge that its requests go through.
 */
import type { PreviewHost } from "./protocol";

const language = "ja-JP";

/** Office.js parses the token of the add-in's licence as XML; without one, the browser reports the broken XML. */
const licenceToken = encodeURIComponent('<t aid="preview"/>');

/** Excel's white theme; colours as numbers. */
const theme = {
  primaryFontColor: 0x242424,
  primaryBackgroundColor: 0xffffff,
  secondaryFontColor: 0x242424,
  secondaryBackgroundColor: 0xf5f5f5,
  controlForegroundColor: 0xffffff,
  controlBackgroundColor: 0x0f6c5c,
  bodyForegroundColor: 0x242424,
  bodyBackgroundColor: 0xffffff,
};

/** The host's side of `window.external`, as Office.js of Excel for Windows asks for it. */
function hostControl(requirementSets: PreviewHost["requirementSets"]) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => licenceToken,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
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
