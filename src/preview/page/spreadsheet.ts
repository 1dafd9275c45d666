/** Univer with a screen: the spreadsheet of the preview page. */
import { LocaleType, LogLevel, Univer, mergeLocales, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/ja-JP";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/ja-JP";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingTexts from "@univerjs/preset-sheets-drawing/locales/ja-JP";

type Registration = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/**
 * Draws an empty spreadsheet into `container`.
 * @returns Univer's facade, which the workbook of the stand-in host is built on
 */
export function createSpreadsheet(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: mergeLocales(coreTexts, conditionalFormattingTexts, drawingTexts) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    // The ribbon of the page belongs to the add-in; the spreadsheet brings its formula bar, tabs and status line.
    UniverSheetsCorePreset({ container, toolbar: false, contextMenu: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
  ];
  const registered = new Set<unknown>();
  for (const entry of presets.flatMap((preset) => preset.plugins as Registration[])) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin)) continue;
    registered.add(plugin);
    univer.registerPlugin(plugin, options);
  }
  return FUniver.newAPI(univer);
}
