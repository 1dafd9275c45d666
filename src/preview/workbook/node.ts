/** Univer without a screen, for the Node host, tests and the headless script. */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import jaJP from "@univerjs/preset-sheets-node-core/locales/ja-JP";
import { WorkbookStore } from "./workbookStore";

/** A workbook with one blank sheet. Call `dispose` when done: Univer keeps timers. */
export function createNodeWorkbook(): WorkbookStore & { dispose(): void } {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: jaJP },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const store = new WorkbookStore(FUniver.newAPI(univer));
  return Object.assign(store, { dispose: () => univer.dispose() });
}
