import { layoutStrings } from "../../../strings/layouts";
import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const labelled = kpi({
  name: "住民票等",
  plan: { 2023: "住民票等 58,300件" },
  actual: { 2023: "住民票等 111,034件" },
});
const unread = (cell: string, rawText: string, label: string) => ({
  sheet: "No.1",
  cell,
  rawText,
  reason: layoutStrings().labelWithoutNumber(label),
});

export const cases: ConsistencyCases = {
  valid: [
    { name: "a number with each label", indicators: [labelled] },
    {
      name: "a sentence that could not be read",
      indicators: [labelled],
      unread: [
        {
          sheet: "No.1",
          cell: "C8",
          rawText: "公開型GISは、令和5年度（2023年度）までの導入を目標とします。",
          reason: "公開型GIS",
          code: "goalWithoutRow",
        },
      ],
    },
    {
      name: "several numbers without labels are another matter",
      indicators: [labelled],
      unread: [{ sheet: "No.1", cell: "C10", rawText: "10 20", reason: layoutStrings().severalUnnamed }],
    },
    {
      name: "text without a number",
      indicators: [labelled],
      unread: [
        { sheet: "No.1", cell: "C10", rawText: "課税所得証明書 調整中", reason: layoutStrings().textOnly },
      ],
    },
  ],
  invalid: [
    {
      name: "two labels, one number",
      indicators: [labelled],
      unread: [unread("G11", "課税所得証明書 住民票等 111,034件", "課税所得証明書")],
      expect: ["No.1!G11"],
      says: [/111,034件だけ.*「課税所得証明書」の数値がありません/],
    },
    {
      name: "and what the text says of the number",
      indicators: [labelled],
      unread: [unread("G11", "課税所得証明書 住民票等 111,034件", "課税所得証明書")],
      sheets: [sheetWith("No.1", { B13: "【住民票等】 コンビニ交付件数は111,034件です。" })],
      expect: ["No.1!G11"],
      says: [/文章では「【住民票等】 コンビニ交付件数は111,034件です。」/],
    },
    {
      name: "each such cell of a row",
      indicators: [labelled],
      unread: [
        unread("F10", "課税所得証明書 住民票等 46,600件", "課税所得証明書"),
        unread("G10", "課税所得証明書 住民票等 58,300件", "課税所得証明書"),
      ],
      expect: ["No.1!F10", "No.1!G10"],
      says: [/46,600件だけ/, /58,300件だけ/],
    },
    {
      name: "a share beside a bare label",
      indicators: [labelled],
      unread: [unread("D11", "保健指導 特定健診 44.4%", "保健指導")],
      expect: ["No.1!D11"],
      says: [/44\.4%だけ.*「保健指導」/],
    },
  ],
  unknown: [
    { name: "plain numbers", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /見出し/ },
  ],
};
