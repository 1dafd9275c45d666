import { Buffer } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { cellKey, type SheetSnapshot, type WorkbookSnapshot } from "../sheet";
import { boundsOfContent } from "./bounds";
import { colorText } from "./colors";
import { shiftFormula } from "./formulas";
import { readWorkbookFile, sniffFile } from "./index";

function bytesOf(text: string, encoding: BufferEncoding = "utf8"): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}

async function snapshotOfFile(bytes: Uint8Array, name = "見本.xlsx"): Promise<WorkbookSnapshot> {
  const result = await readWorkbookFile(name, bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function sheetOf(sheet: Partial<WriteSheet>): Promise<SheetSnapshot> {
  const bytes = await writeXlsx({ sheets: [{ name: "Sheet1", ...sheet }] });
  return (await snapshotOfFile(bytes)).sheets[0]!;
}

/** An archive with entries that are deflated, and sizes as given or true. */
function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content as string);
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** The least package that Excel would open, with the given parts besides. */
function packageOf(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relationship("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook><sheets><sheet name="図 &amp; 表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relationship("r1", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${relationship("d1", "drawing", "../drawings/drawing1.xml")}${relationship("t1", "table", "../tables/table1.xml")}</Relationships>`,
    ...more,
  });
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function oleWith(stream: string): Uint8Array {
  return new Uint8Array([...OLE, ...new Array<number>(504).fill(0), ...Buffer.from(stream, "utf16le")]);
}

describe("files that cannot be read", () => {
  test.each<[code: string, name: string, make: () => Uint8Array | Promise<Uint8Array>]>([
    ["file.empty", "空.xlsx", () => new Uint8Array()],
    ["file.notWorkbook", "写真.xlsx", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    [
      "file.notWorkbook",
      "文書.xlsx",
      () => zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }),
    ],
    ["file.notWorkbook", "メモ.xlsx", () => bytesOf("これはメモです\nブックではありません")],
    ["file.oldExcel", "旧.xls", () => oleWith("Workbook")],
    [
      "file.encrypted",
      "秘.xlsx",
      () =>
        writeXlsx({ sheets: [{ name: "a", rows: [[1]] }], encryption: { password: "x", spinCount: 1000 } }),
    ],
    [
      "file.binaryExcel",
      "二進.xlsb",
      () => zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }),
    ],
    ["file.webPage", "応答.xlsx", () => bytesOf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")],
    [
      "file.webPage",
      "一覧.xls",
      () => bytesOf('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    ],
    [
      "file.damaged",
      "途中.xlsx",
      async () => (await writeXlsx({ sheets: [{ name: "a", rows: [["課"]] }] })).slice(0, 900),
    ],
    [
      "file.damaged",
      "欠け.xlsx",
      () =>
        packageOf(
          "<worksheet><sheetData><row r='1'><c r='ZZZ9999999'><v>1</v></c></row></sheetData></worksheet>",
        ),
    ],
    [
      "file.damaged",
      "部品なし.xlsx",
      () => zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
    ],
    [
      "file.noSheets",
      "表なし.xlsx",
      () => packageOf("<worksheet/>", { "xl/workbook.xml": "<workbook><sheets/></workbook>" }),
    ],
    ["file.expandsTooLarge", "爆弾.xlsx", () => packageOf(" ".repeat(70 * 1024 * 1024))],
    ["file.csvBroken", "引用.csv", () => bytesOf('年度,値\n2023,"10\n2024,20\n')],
  ])("%s for %s, in words", async (code, name, make) => {
    const bytes = await make();
    const result = await readWorkbookFile(name, bytes);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(/^「.+」.+(ください|お試しください)。$/);
  });
});

describe("a workbook file", () => {
  test("gives values as Excel does: dates as serial numbers, errors as text, rich text flat", async () => {
    const sheet = await sheetOf({
      rows: [["課", 12.5, true, new Date(Date.UTC(2024, 3, 1))], []],
      cells: new Map([
        ["0,3", { style: { numFmt: '[$-411]ggge"年"m"月"d"日"' } }],
        ["0,4", { value: "#N/A", type: "error" as const }],
        [
          "0,5",
          {
            value: "",
            type: "richText" as const,
            richText: [{ text: "実績" }, { text: "※", font: { bold: true } }],
          },
        ],
        ["1,0", { value: 25, type: "formula" as const, formula: "B1*2", formulaResult: 25 }],
      ]),
    });
    expect(sheet.values).toEqual([
      ["課", 12.5, true, 45383, "#N/A", "実績※"],
      [25, null, null, null, null, null],
    ]);
    expect(sheet.formulas).toEqual(new Map([[cellKey(1, 0), "=B1*2"]]));
    expect(sheet.numberFormats).toEqual(new Map([[cellKey(0, 3), '[$-411]ggge"年"m"月"d"日"']]));
  });

  test.each([
    ["near", "0,40", "30,0"],
    ["at the end of the sheet, where the library refuses its size", "0,16383", "1500,0"],
  ])("ends at the last cell with content, not at a formatted one %s", async (_, right, below) => {
    const yellow = {
      fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "FFFF00" } },
    };
    const sheet = await sheetOf({
      rows: [["a"], ["b"]],
      cells: new Map([
        [right, { value: null, style: yellow }],
        [below, { value: null, style: yellow }],
        ["1,0", { style: yellow }],
      ]),
    });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([2, 1]);
    expect(sheet.styles).toEqual(new Map([[cellKey(1, 0), { fill: "#FFFF00" }]]));
  });

  test("keeps merges, hidden rows and columns, visibility, tables, filter and protection", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [
            ["年度", "値"],
            [2023, 1],
            [2024, 2],
          ],
          merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
          columns: [{}, { hidden: true }],
          rowDefs: new Map([[1, { hidden: true }]]),
          tables: [{ name: "T1", range: "A1:B3", columns: [{ name: "年度" }, { name: "値" }] }],
          protection: { sheet: true },
        },
        {
          name: "隠し",
          rows: [["年度"], [1]],
          hidden: true,
          autoFilter: { range: "A1:A2", columns: [{ colIndex: 0, filters: ["1"] }] },
        },
      ],
    });
    const [table, hidden] = (await snapshotOfFile(bytes)).sheets;
    expect(table).toMatchObject({
      visibility: "visible",
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
      hiddenRows: [1],
      hiddenColumns: [1],
      tables: [{ name: "T1", range: { top: 0, left: 0, bottom: 2, right: 1 }, hasHeaderRow: true }],
      isProtected: true,
    });
    expect(hidden).toMatchObject({
      visibility: "hidden",
      filter: { range: { top: 0, left: 0, bottom: 1, right: 0 }, active: true },
      isProtected: false,
    });
  });

  test("lists what lies on the sheet: pictures, shapes, groups, text boxes, charts, notes", async () => {
    const anchor = (inner: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:to>${inner}</xdr:twoCellAnchor>`;
    const bytes = packageOf(
      '<worksheet><sheetData/><autoFilter ref="A1:B2"><filterColumn colId="0"><customFilters/></filterColumn></autoFilter></worksheet>',
      {
        "xl/drawings/drawing1.xml": `<xdr:wsDr>${anchor('<xdr:pic><xdr:cNvPr id="1" name="図 1"/></xdr:pic>')}${anchor('<xdr:sp><xdr:cNvPr id="2" name="四角 2"/><xdr:cNvSpPr/><a:p><a:t>注意</a:t></a:p><a:p><a:t>速報</a:t></a:p></xdr:sp>')}${anchor('<xdr:sp><xdr:cNvPr name="テキスト 3"/><xdr:cNvSpPr txBox="1"/></xdr:sp>')}${anchor('<xdr:grpSp><xdr:cNvPr name="グループ 4"/><xdr:pic/></xdr:grpSp>')}${anchor('<xdr:graphicFrame><xdr:cNvPr name="グラフ 5"/><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></xdr:graphicFrame>')}</xdr:wsDr>`,
        "xl/tables/table1.xml":
          '<table name="t" displayName="T" ref="A1:B2" headerRowCount="0"><tableColumns/></table>',
      },
    );
    const [sheet] = (await snapshotOfFile(bytes)).sheets;
    const range = { top: 2, left: 1, bottom: 4, right: 3 };
    expect(sheet!.name).toBe("図 & 表");
    expect(sheet!.objects).toEqual([
      { kind: "picture", name: "図 1", range, text: null },
      { kind: "shape", name: "四角 2", range, text: "注意\n速報" },
      { kind: "textBox", name: "テキスト 3", range, text: null },
      { kind: "shape", name: "グループ 4", range, text: null },
      { kind: "chart", name: "グラフ 5", range, text: null },
    ]);
    expect(sheet!.filter).toEqual({ range: { top: 0, left: 0, bottom: 1, right: 1 }, active: true });
    expect(sheet!.tables).toMatchObject([{ name: "T", hasHeaderRow: false }]);
  });

  test("gives every cell of a shared formula its own, and leaves furigana out", async () => {
    const cells =
      '<c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>4</v></c><c r="C1" t="s"><v>0</v></c>';
    const second = '<c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c>';
    const bytes = packageOf(
      `<worksheet><sheetData><row r="1">${cells}</row><row r="2">${second}</row></sheetData></worksheet>`,
      {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": '<sst><si><t>実績</t><rPh sb="0" eb="2"><t>ジッセキ</t></rPh></si></sst>',
      },
    );
    const [sheet] = (await snapshotOfFile(bytes)).sheets;
    expect(sheet!.values).toEqual([
      [2, 4, "実績"],
      [3, 6, null],
    ]);
    expect([...sheet!.formulas.values()]).toEqual(["=A1*$A$1", "=A2*$A$1"]);
  });

  test("leaves chart sheets out", async () => {
    const bytes = packageOf("<worksheet><sheetData/></worksheet>", {
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="グラフ" sheetId="2" r:id="c"/><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    });
    expect((await snapshotOfFile(bytes)).sheets.map((sheet) => sheet.name)).toEqual(["表"]);
  });

  test("says that objects are unread where their part is missing", async () => {
    const [sheet] = (await snapshotOfFile(packageOf("<worksheet><sheetData/></worksheet>"))).sheets;
    expect(sheet!.unread.map(({ part }) => part)).toEqual(["objects"]);
  });

  test("takes notes as objects of their cell", async () => {
    const sheet = await sheetOf({
      rows: [["a"]],
      cells: new Map([["0,0", { comment: { author: "x", text: "速報値" } }]]),
    });
    expect(sheet.objects).toMatchObject([{ kind: "note", name: "A1", text: "速報値" }]);
  });

  test("reads a blank sheet as 0 × 0", async () => {
    const sheet = await sheetOf({ rows: [] });
    expect([sheet.rowCount, sheet.columnCount, sheet.values]).toEqual([0, 0, []]);
  });
});

describe("what a file is", () => {
  test.each([
    ["a.csv", bytesOf("年度,値\n2023,1\n"), "csv"],
    ["a.xlsx", bytesOf("年度,値\n2023,1\n"), "csv"],
    ["dir/名.前.XLSX", bytesOf(""), "unknown"],
    ["a.xls", oleWith("EncryptedPackage"), "encrypted"],
    ["a.doc", oleWith("WordDocument"), "unknown"],
  ])("%s", (name, bytes, content) => {
    expect(sniffFile(name, bytes).content).toBe(content);
  });

  test("takes the name without folders and the extension in small letters", () => {
    expect(sniffFile("dir/名.前.XLSX", bytesOf("x"))).toMatchObject({
      name: "名.前.XLSX",
      extension: "xlsx",
    });
  });
});

describe("small parts", () => {
  test.each([
    ["B1*$C$1", 2, 0, "B3*$C$1"],
    ['SUM(A1:B$2)&"A1"', 1, 1, 'SUM(B2:C$2)&"A1"'],
    ["'A1 表'!A1+LOG10(B2)", 0, 2, "'A1 表'!C1+LOG10(D2)"],
    ["A1", -1, 0, "#REF!"],
  ])("shifts %s by %d rows and %d columns", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test("finds the content among formatted cells", () => {
    const xml =
      '<row><c r="A1"><v>1</v></c><c r="XFD1" s="2"/><c r="C7" s="1" t="s"><v>0</v></c><c r="D9" s="1"></c></row>';
    expect(boundsOfContent(xml)).toBe("A1:C7");
  });

  test("resolves theme colours as Excel shows them", () => {
    const office = ["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4"];
    expect(colorText({ theme: 0 }, office)).toBe("#FFFFFF");
    expect(colorText({ theme: 4, tint: 0.7999816888943144 }, office)).toBe("#DAE3F3");
    expect(colorText({ theme: 0, tint: -0.249977111117893 }, office)).toBe("#BFBFBF");
    expect(colorText({ indexed: 13 }, office)).toBe("#FFFF00");
    expect(colorText({ indexed: 64 }, office)).toBeUndefined();
  });
});
