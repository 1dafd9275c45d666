import { defineStrings } from "../index";

export const fileFormatStrings = defineStrings({
  ja: {
    noFile:
      "Excelで開いているブックは、保存されているファイルの形式をここからは確かめられません。「名前を付けて保存」で、種類が「Excelブック（.xlsx）」か「CSV」であることを確かめてください。",
    noExtension: (name: string) =>
      `ファイル名「${name}」に拡張子がないため、どの形式として公開するのか分かりません。拡張子「.xlsx」か「.csv」を付けてください。`,
    group: "ファイル形式",
    xls: (name: string) =>
      `「${name}」は古いExcel形式（.xls）です。読めないソフトがあります。「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV」にしてください。`,
    xlsb: (name: string) =>
      `「${name}」はExcelバイナリ形式（.xlsb）です。Excelでしか読めません。「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV」にしてください。`,
    xlsm: (name: string) =>
      `「${name}」はマクロを含められる形式（.xlsm）です。受け取る側で開けないことがあります。「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV」にしてください。`,
    other: (name: string, extension: string) =>
      `「${name}」の形式（.${extension}）は、表のデータとして公開する形式ではありません。「Excelブック（.xlsx）」か「CSV」で保存し直してください。`,
    mismatch: (name: string, content: string) =>
      `「${name}」の中身は${content}で、拡張子と合っていません。開けなかったり警告が出たりします。中身に合う拡張子にするか、保存し直してください。`,
    content: (kind: string) =>
      ({
        xlsx: "Excelブック（.xlsx）",
        xlsm: "マクロを含むExcelブック（.xlsm）",
        xlsb: "Excelバイナリブック（.xlsb）",
        xls: "古いExcelブック（.xls）",
        csv: "カンマ区切りのテキスト（CSV）",
        encrypted: "パスワードで暗号化されたブック",
        html: "ウェブページ（HTML）",
      })[kind] ?? "表として読めないデータ",
  },
  en: {
    noFile:
      "The format of a workbook that is open in Excel cannot be seen from here. See in Save As that its type is Excel Workbook (.xlsx) or CSV.",
    noExtension: (name: string) =>
      `The file name "${name}" has no extension, so its format for publication is not known. Add .xlsx or .csv.`,
    group: "File format",
    xls: (name: string) =>
      `"${name}" is in the old Excel format (.xls), which some programs cannot read. Save it as .xlsx or CSV.`,
    xlsb: (name: string) =>
      `"${name}" is in Excel's binary format (.xlsb), which only Excel reads. Save it as .xlsx or CSV.`,
    xlsm: (name: string) =>
      `"${name}" is in a format that may hold macros (.xlsm); recipients may be unable to open it. Save it as .xlsx or CSV.`,
    other: (name: string, extension: string) =>
      `"${name}" is in a format (.${extension}) that is not meant for tables. Save it as .xlsx or CSV.`,
    mismatch: (name: string, content: string) =>
      `The content of "${name}" is ${content}, which its extension does not say. It may not open. Correct the extension or save it again.`,
    content: (kind: string) =>
      ({
        xlsx: "an Excel workbook (.xlsx)",
        xlsm: "an Excel workbook with macros (.xlsm)",
        xlsb: "an Excel binary workbook (.xlsb)",
        xls: "an old Excel workbook (.xls)",
        csv: "comma-separated text (CSV)",
        encrypted: "an encrypted workbook",
        html: "a web page (HTML)",
      })[kind] ?? "no readable table",
  },
});
