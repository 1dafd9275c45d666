/** Sentences about files: what cannot be opened, and what to do. */
import { defineStrings } from "./index";

export const fileStrings = defineStrings({
  ja: {
    notFound: (name: string) => `「${name}」が見つかりません。ファイル名と場所を確認してください。`,
    isDirectory: (name: string) =>
      `「${name}」はフォルダーです。中の .xlsx または .csv ファイルを指定してください。`,
    unreadable: (name: string) =>
      `「${name}」を開けません。ほかの人が使用中でないか、読み取りの権限があるかを確認してください。`,
    empty: (name: string) =>
      `「${name}」は中身のない（0 バイトの）ファイルです。もとのファイルを保存し直すか、受け取り直してください。`,
    tooLarge: (name: string, megabytes: number) =>
      `「${name}」は大きすぎて開けません（上限は ${megabytes} MB）。不要なシートや画像を除くか、ファイルを分けてください。`,
    expandsTooLarge: (name: string) =>
      `「${name}」は展開すると異常に大きくなるため、開くのをやめました。Excel で開いて、書式だけの行や列を削除し、.xlsx で保存し直してください。`,
    encrypted: (name: string) =>
      `「${name}」はパスワードで保護されているため読めません。Excel で開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存してから、もう一度お試しください。`,
    oldExcel: (name: string) =>
      `「${name}」は古い形式（Excel 97-2003）のブックです。Excel で開き、「名前を付けて保存」で .xlsx 形式にしてからお試しください。`,
    binaryExcel: (name: string) =>
      `「${name}」はバイナリ形式（.xlsb）のブックです。Excel で開き、「名前を付けて保存」で .xlsx 形式にしてからお試しください。`,
    webPage: (name: string) =>
      `「${name}」は Excel ブックではなく、Web ページやサーバーの応答を保存したものです。もとのサイトからダウンロードし直すか、Excel で開いて .xlsx 形式で保存し直してください。`,
    damaged: (name: string) =>
      `「${name}」は壊れているか、途中で切れているため読めません。受け取り直すか、Excel で開いて（修復して）.xlsx 形式で保存し直してください。`,
    notWorkbook: (name: string) =>
      `「${name}」は Excel ブック（.xlsx）でも CSV でもありません。Excel で開けるファイルなら、.xlsx 形式で保存し直してください。`,
    noSheets: (name: string) =>
      `「${name}」にはワークシートがありません。シートのあるブックを指定してください。`,
    csvBroken: (name: string, line: number) =>
      `「${name}」の ${line} 行目から始まる引用符（"）が閉じられていません。その行の " の数を確認してください。`,
    dateOutOfRange: (cell: string) => `${cell} は日付の書式ですが、日付として表せない数です。`,
    objectsUnread: "図形や画像の情報が壊れているため読めません。",
  },
  en: {
    notFound: (name: string) => `"${name}" was not found. Check the name and the folder.`,
    isDirectory: (name: string) => `"${name}" is a folder. Name an .xlsx or .csv file in it.`,
    unreadable: (name: string) =>
      `"${name}" cannot be opened. Check that nobody else uses it and that you may read it.`,
    empty: (name: string) =>
      `"${name}" is an empty file (0 bytes). Save it again, or get it again from its source.`,
    tooLarge: (name: string, megabytes: number) =>
      `"${name}" is too large to open (the limit is ${megabytes} MB). Remove sheets or pictures, or split the file.`,
    expandsTooLarge: (name: string) =>
      `"${name}" would become extremely large when unpacked, so it was not opened. Open it in Excel, delete rows and columns that hold only formats, and save it as .xlsx.`,
    encrypted: (name: string) =>
      `"${name}" is protected by a password. Open it in Excel, remove the password under File > Info > Protect Workbook, save it, and try again.`,
    oldExcel: (name: string) =>
      `"${name}" is a workbook in the old format (Excel 97-2003). Open it in Excel and save it as .xlsx.`,
    binaryExcel: (name: string) =>
      `"${name}" is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.`,
    webPage: (name: string) =>
      `"${name}" is no Excel workbook but a saved web page or server response. Download it again, or open it in Excel and save it as .xlsx.`,
    damaged: (name: string) =>
      `"${name}" is damaged or cut off. Get it again, or open it in Excel (repairing it) and save it as .xlsx.`,
    notWorkbook: (name: string) =>
      `"${name}" is neither an Excel workbook (.xlsx) nor CSV. If Excel can open it, save it as .xlsx.`,
    noSheets: (name: string) => `"${name}" has no worksheet. Name a workbook that has one.`,
    csvBroken: (name: string, line: number) =>
      `A quotation mark that begins in line ${line} of "${name}" is never closed. Check the number of " in that line.`,
    dateOutOfRange: (cell: string) => `${cell} has a date format, but its number cannot be a date.`,
    objectsUnread: "Shapes and pictures could not be read because their part of the file is damaged.",
  },
});
