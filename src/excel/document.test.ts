import { documentFile } from "./document";

function withUrl(url: string | undefined) {
  (globalThis as { Office?: unknown }).Office = { context: { document: { url } } };
  return documentFile();
}

afterAll(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test.each([
  ["C:\\計画\\指標 R5.xlsx", "指標 R5.xlsx", "xlsx", "xlsx"],
  ["https://example.lg.jp/sites/a/%E6%8C%87%E6%A8%99.XLSM?web=1", "指標.XLSM", "xlsm", "xlsm"],
  ["/Volumes/共有/100%達成.csv", "100%達成.csv", "csv", "csv"],
  ["C:\\a.b\\book.ods", "book.ods", "ods", "unknown"],
])("%s", (url, name, extension, content) => {
  expect(withUrl(url)).toEqual({ name, extension, content });
});

test.each(["", undefined, "Book1", "C:\\folder.d\\Book1"])(
  "a workbook never saved has no file: %s",
  (url) => {
    expect(withUrl(url)).toBeNull();
  },
);
