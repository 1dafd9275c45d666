import fc from "fast-check";
import { parseCsv } from "../../files/csv";
import { finish } from "../context";
import { scanCsv } from "./scan";

const scan = (text: string, delimiter = ",") => finish(scanCsv(text, delimiter));

/** A blank last line without a line break is a record for one and none for the other; neither holds anything. */
function withoutBlankEnd(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return records.slice(0, records.findLastIndex((fields) => fields.join("") !== "") + 1);
}

test("the scan and the reader see the same records and fields", () => {
  const piece = fc.constantFrom(",", '"', '""', "\n", "\r\n", "\r", "a", "12", "　", "市", " ");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const parsed = parseCsv(text);
      const scanned = scan(text);
      const isClosed = !scanned.oddFields.some(({ kind }) => kind === "unclosed");
      expect(isClosed).toBe("rows" in parsed);
      if (!("rows" in parsed)) return;
      const records = scanned.fieldCounts.map((_, row) => scanned.fieldsOf(row));
      expect(withoutBlankEnd(records)).toEqual(withoutBlankEnd(parsed.rows));
    }),
    { numRuns: 2000 },
  );
});

test("lines are counted through line breaks inside fields", () => {
  const { lineOf, fieldCounts } = scan('a,"b\nc\r\nd"\r\ne,f\rg,h');
  expect(fieldCounts).toEqual([2, 2, 2]);
  expect([0, 1, 2].map(lineOf)).toEqual([1, 4, 5]);
});

test("oddities are told with their places", () => {
  expect(scan('a,b"c\n"d"e,"f\ng"\n"h').oddFields).toEqual([
    { kind: "strayQuote", row: 0, column: 1 },
    { kind: "afterQuote", row: 1, column: 0 },
    { kind: "lineBreak", row: 1, column: 1 },
    { kind: "unclosed", row: 2, column: 0 },
  ]);
});

test("a large file is scanned in slices", () => {
  const steps = scanCsv("a,b\n".repeat(10_000), ",");
  let slices = 0;
  while (!steps.next().done) slices++;
  expect(slices).toBeGreaterThanOrEqual(5);
});
