import { Buffer } from "node:buffer";
import Encoding from "encoding-japanese";
import { snapshotOf } from "../sheet";
import { parseCsv, readCsv } from "./csv";
import { sniffFile } from "./sniff";

const TEXT = '団体コード,指標,値\r\n01100,高齢化率,28.4\r\n01202,〜①㈱,"1,234"\r\n';

function encoded(encoding: string): Uint8Array {
  if (encoding === "utf-8") return new Uint8Array(Buffer.from(TEXT));
  if (encoding === "utf-8-bom") return new Uint8Array(Buffer.from(`\ufeff${TEXT}`));
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le"));
  if (encoding === "utf-16be") return new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16());
  // 〜 (wave dash) has no place in CP932: Excel writes the full-width tilde.
  return new Uint8Array(
    Encoding.convert(Encoding.stringToCode(TEXT.replace("〜", "～")), { to: "SJIS", from: "UNICODE" }),
  );
}

describe("readCsv", () => {
  test.each(["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "shift_jis"])("reads %s", (encoding) => {
    const bytes = encoded(encoding);
    const result = readCsv(sniffFile("高齢化.csv", bytes), bytes);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.file).toMatchObject({ content: "csv", encoding, name: "高齢化.csv" });
    expect(result.value.file?.csvText?.replace("～", "〜")).toBe(TEXT);
    expect(result.value.sheets[0]).toMatchObject({ name: "高齢化", rowCount: 3, columnCount: 3 });
    expect(result.value.sheets[0]?.values[1]).toEqual(["01100", "高齢化率", 28.4]);
    expect(result.value.sheets[0]?.values[2]?.[2]).toBe("1,234");
  });

  test.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["0", 0],
    ["01001", "01001"],
    ["1,234", "1,234"],
    ["1e5", "1e5"],
    ["１２", "１２"],
    [" 12", " 12"],
    ["2024/4/1", "2024/4/1"],
    ["1234567890123456", "1234567890123456"],
    ["=1+1", "=1+1"],
    ["", null],
  ])("takes the field 「%s」 as %p", (field, value) => {
    const bytes = new Uint8Array(Buffer.from(`見出し,"${field}"\n終,x\n`));
    const result = readCsv(sniffFile("a.csv", bytes), bytes);
    expect(result.ok && result.value.sheets[0]?.values[0]?.[1]).toBe(value);
  });

  test("leaves out blank rows and columns at the end", () => {
    const bytes = new Uint8Array(Buffer.from("a,,\n,b,\n,,\n\n"));
    const result = readCsv(sniffFile("a.csv", bytes), bytes);
    expect(result.ok && result.value.sheets[0]).toEqual(
      snapshotOf("a", [
        ["a", null],
        [null, "b"],
      ]),
    );
  });
});

describe("parseCsv (RFC 4180)", () => {
  test.each<[string, string[][]]>([
    ['"a ""b"" c",d\n', [['a "b" c', "d"]]],
    [
      '"line\r\nbreak",x\r\ny,z',
      [
        ["line\r\nbreak", "x"],
        ["y", "z"],
      ],
    ],
    [
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['a"b,c\n', [['a"b', "c"]]],
    ['"a"x,b\n', [["ax", "b"]]],
    ['"",b\n', [["", "b"]]],
    [",\n", [["", ""]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(parseCsv(text)).toEqual({ rows });
  });

  test("says where an unclosed quotation begins", () => {
    expect(parseCsv('a,b\n"c\nd",e\nf,"g\nh\n')).toEqual({ unclosedFrom: 4 });
  });
});
