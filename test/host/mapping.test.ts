/** A mapping set through Office.js is kept in the workbook and used by every reading after it. */
import { createOperations } from "../../src/commands";
import type { MappingDraft } from "../../src/commands/operations";
import { MAPPING_PROPERTY, type ColumnMapping, type ColumnUse } from "../../src/kpi/layouts/mapping";
import { parseRange, type Result } from "../../src/sheet";
import { openHost, state, visibleState, type OpenHost } from "./excel-support";

const operations = createOperations();
let host: OpenHost | undefined;

afterEach(() => host?.close());

const SHEET = {
  name: "点検表",
  values: [
    ["まちづくり点検表", null, null, null],
    ["何を測るか", "数え方", "R5", "めざす数"],
    ["移住した世帯", "世帯", 12, 30],
    ["空き店舗の活用", "店", 4, 8],
  ],
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The suggestion with columns used as told: { D: ["target", 2026] }. */
function corrected(
  { mapping }: MappingDraft,
  uses: Readonly<Record<string, readonly [ColumnUse, number]>>,
): ColumnMapping {
  const columns = mapping.columns.map((column) => {
    const told = uses[String.fromCharCode(65 + column.column)];
    return told ? { ...column, use: told[0], fiscalYear: told[1] } : column;
  });
  return { ...mapping, columns };
}

const figures = async () =>
  valueOf(await createOperations().readIndicators("sheet")).indicators.flatMap(({ name, observations }) =>
    observations.map(
      ({ kind, fiscalYear, value, unit, cell }) => `${name} ${kind} ${fiscalYear} ${value}${unit} ${cell}`,
    ),
  );

describe("which column is what", () => {
  it("is suggested, set, used by every later reading, and taken back", async () => {
    host = await openHost([SHEET]);
    const before = await visibleState();
    expect(await figures()).toEqual([]);
    const draft = valueOf(await operations.suggestMapping());
    expect(draft).toMatchObject({
      isRemembered: false,
      mapping: { range: parseRange("A2:D4"), headerRows: 1 },
    });
    const mapping = corrected(draft, { D: ["target", 2026] });
    expect(await operations.setMapping("点検表", mapping)).toEqual({ ok: true, value: undefined });
    const read = [
      "移住した世帯 actual 2023 12世帯 C3",
      "移住した世帯 target 2026 30世帯 D3",
      "空き店舗の活用 actual 2023 4店 C4",
      "空き店舗の活用 target 2026 8店 D4",
    ];
    expect(await figures()).toEqual(read);
    expect(valueOf(await createOperations().suggestMapping())).toMatchObject({ isRemembered: true, mapping });
    // The sheet itself stays as it is.
    expect(await visibleState()).toEqual(before);
    await operations.setMapping("点検表", null);
    expect(await figures()).toEqual([]);
    expect((await state()).sheets[0]!.properties.has(MAPPING_PROPERTY)).toBe(false);
  });

  it("stays with a sheet that is renamed, and says so when a heading changes", async () => {
    host = await openHost([SHEET]);
    const mapping = corrected(valueOf(await operations.suggestMapping()), { D: ["target", 2026] });
    await operations.setMapping("点検表", mapping);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("点検表");
      sheet.name = "点検表（案）";
      await context.sync();
    });
    expect(await figures()).toHaveLength(4);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("点検表（案）").getRange("C2").values = [["R6"]];
      await context.sync();
    });
    const { indicators, unread } = valueOf(await operations.readIndicators("sheet"));
    expect(indicators).toEqual([]);
    expect(unread).toMatchObject([{ sheet: "点検表（案）", cell: "C2" }]);
  });

  it("refuses what cannot be read, and leaves what was kept", async () => {
    host = await openHost([SHEET]);
    const draft = valueOf(await operations.suggestMapping());
    const mapping = corrected(draft, { D: ["target", 2026] });
    await operations.setMapping("点検表", mapping);
    const nameless = {
      ...mapping,
      columns: mapping.columns.map((each) => (each.use === "name" ? { ...each, use: null } : each)),
    };
    expect(await operations.setMapping("点検表", nameless)).toMatchObject({
      ok: false,
      problem: { code: "mapping.noName", sheet: "点検表", cell: "A2" },
    });
    expect(await figures()).toHaveLength(4);
    expect(await operations.setMapping("ない", null)).toMatchObject({
      ok: false,
      problem: { code: "excel.notFound" },
    });
  });

  it("looks at the selected table, and says so where there is none", async () => {
    host = await openHost([
      {
        name: "二つ",
        values: [
          ["甲", "乙", null, "丙", "丁"],
          ["a", 1, null, "b", 2],
          ["c", 3, null, "d", 4],
        ],
      },
      { name: "白紙", values: [] },
    ]);
    await operations.goTo("二つ", parseRange("E3")!);
    expect(valueOf(await operations.suggestMapping()).mapping.range).toEqual(parseRange("D1:E3"));
    await operations.goTo("白紙", parseRange("A1")!);
    expect(await operations.suggestMapping()).toMatchObject({
      ok: false,
      problem: { code: "mapping.noTable", sheet: "白紙" },
    });
  });
});
