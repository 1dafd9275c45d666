/** The stand-in host under the real Office.js client: batches, objects, errors and limits as in Excel. */
import { errorCodeOf, startHost, type StandIn } from "./support";

let host: StandIn;
let Excel: StandIn["Excel"];
beforeAll(async () => {
  host = await startHost();
  Excel = host.Excel;
});
afterAll(() => host.close());

/** A fresh sheet for each test. */
async function onSheet<T>(
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => run(context.workbook.worksheets.add(), context));
}

describe("starting", () => {
  test("Office.js finds its host, its language and its requirement sets", () => {
    const { context } = host.Office;
    expect(context.displayLanguage).toBe("ja-JP");
    expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  test("a lower requirement set makes the client itself refuse newer members", async () => {
    const old = await startHost({ ExcelApi: "1.9" });
    const run = old.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("ApiNotFound");
    old.close();
  });
});

describe("load and sync", () => {
  test("only what was loaded can be read", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toMatch(/!A1$/);
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("a nested path loads the object below", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#FFA500";
      range.load("format/fill/color,worksheet/name,format/font/bold");
      sheet.load("name");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFA500");
      expect(range.format.font.bold).toBe(false);
      expect(range.worksheet.name).toBe(sheet.name);
    });
  });

  test("collections give items, with $top and $skip", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("一つ目");
      worksheets.add("二つ目");
      worksheets.load({ name: true, $top: 2, $skip: 1 } as never);
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toHaveLength(2);
      const all = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(all.items.map(({ name }) => name)).toEqual(expect.arrayContaining(["一つ目", "二つ目"]));
    });
  });

  test("adding a sheet does not bring it to the front", async () => {
    await Excel.run(async (context) => {
      const before = context.workbook.worksheets.getActiveWorksheet().load("id");
      context.workbook.worksheets.add();
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      expect(after.id).toBe(before.id);
    });
  });

  test("a null object says so, also for what hangs on it", async () => {
    await onSheet(async (sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("ありません");
      const used = sheet.getUsedRangeOrNullObject(true);
      const below = missing.getRange("A1");
      below.load("values");
      await context.sync();
      expect([missing.isNullObject, used.isNullObject, below.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("a kept range moves with rows inserted above it", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = [[1, 2], [3, 4]]; // prettier-ignore
      range.load("address");
      await context.sync();
      // Also rows inserted right where it begins push it down.
      sheet.getRange("2:3").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toMatch(/!B4:C5$/);
      expect(range.values).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    });
  });

  test("a large block goes over in the client's own pieces", async () => {
    await onSheet(async (sheet, context) => {
      const block = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
      const range = sheet.getRangeByIndexes(0, 0, 400, 10);
      range.values = block;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(block);
    });
  });
});

describe("ranges", () => {
  test("a blank sheet's used range is A1; a blank range has none", async () => {
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      expect(used.address).toMatch(/!A1$/);
    });
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").getUsedRange();
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("ItemNotFound");
  });

  test("a whole column has no values, mixed looks are null", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").numberFormat = [["0%"]];
      const column = sheet.getRange("A:A").load("values,numberFormat,format/font/bold");
      await context.sync();
      expect([column.values, column.numberFormat, column.format.font.bold]).toEqual([null, null, null]);
    });
  });

  test("a block of another shape is refused and nothing of it is written", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["a", "b"]];
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("InvalidArgument");
  });

  test("merging keeps the first value; the areas are found by their first cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["a", "b"], ["c", "d"]]; // prettier-ignore
      sheet.getRange("A1:B2").merge(false);
      const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      const beside = sheet.getRange("B2:C3").getMergedAreasOrNullObject();
      const values = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(areas.address).toMatch(/!A1:B2$/);
      expect(beside.isNullObject).toBe(true);
      expect(values.values).toEqual([["a", ""], ["", ""]]); // prettier-ignore
    });
  });

  test("more than 512 merged areas are an error", async () => {
    const run = onSheet(async (sheet, context) => {
      for (let row = 1; row <= 513; row += 1) sheet.getRange(`A${row}:B${row}`).merge(false);
      sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("GeneralException");
  });

  test("a table cannot lie over merged cells", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A2:B2").merge(false);
      sheet.tables.add("A1:B4", true);
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("InvalidArgument");
  });

  test("rows and columns: formulas, tables and formats move along", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [["名", "値"], ["x", 1], ["y", "=B2+1"]]; // prettier-ignore
      sheet.tables.add("A1:B3", true).name = "表1";
      sheet.getRange("A2:B2").insert("Down");
      await context.sync();
      const moved = sheet.getRange("B4").load("formulas,values");
      const table = sheet.tables.getItem("表1").getRange().load("address");
      sheet.getRange("A:A").delete("Left");
      await context.sync();
      expect([moved.formulas, moved.values]).toEqual([[["=B3+1"]], [[2]]]);
      expect(table.address).toMatch(/!A1:B4$/);
      const after = sheet.tables.getItem("表1").getRange().load("address");
      await context.sync();
      expect(after.address).toMatch(/!A1:A4$/);
    });
  });
});

describe("errors", () => {
  test("name the object and the statement, and leave done what came before", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["vor"]];
      sheet.getRange("A2").format.font.size = -1;
      const error: unknown = await context.sync().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "RangeFont.size" },
      });
    });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getLast().getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["vor"]]);
    });
  });

  test("a member the stand-in does not have fails with its name", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").autoFill("A1:A9", "FillDefault");
      await context.sync();
    });
    await expect(run).rejects.toThrow("Range.autoFill is not in the stand-in.");
  });

  test.each([
    ["a name of 32 characters", "あ".repeat(32), "InvalidArgument"],
    ["a name with a colon", "a:b", "InvalidArgument"],
    ["an empty-looking bracket", "a[1]", "InvalidArgument"],
  ])("%s is no sheet name", async (_what, name, code) => {
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe(code);
  });

  test("a sheet name that differs only in case is taken", async () => {
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add("Report");
      context.workbook.worksheets.add("report");
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("ItemAlreadyExists");
  });

  test("a protected sheet refuses values and formats", async () => {
    await onSheet(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      expect(await errorCodeOf(context.sync())).toBe("AccessDenied");
      sheet.getRange("A1").format.font.bold = true;
      expect(await errorCodeOf(context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  test("a request above 5 MB is refused as on the web", async () => {
    const run = onSheet(async (sheet, context) => {
      const long = "あ".repeat(30_000);
      sheet.getRange("A1:A60").values = Array.from({ length: 60 }, () => [long]);
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("a text above 32,767 characters is refused", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["a".repeat(32_768)]];
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("InvalidArgument");
  });

  test("while a cell is edited batches are refused, or wait where they say so", async () => {
    host.host.setCellEditing(true);
    expect(
      await errorCodeOf(
        Excel.run(async (context) => void context.workbook.worksheets.getFirst().load("name")),
      ),
    ).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    host.host.setCellEditing(false);
    await waiting;
    expect(done).toBe(true);
  });

  test("round trips are counted and can be made to fail", async () => {
    host.host.resetCounts();
    host.host.failAt(2, "AccessDenied");
    const run = onSheet(async (sheet, context) => {
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await errorCodeOf(run)).toBe("AccessDenied");
    expect(host.host.roundTrips).toBe(2);
    expect(host.host.requests.map(({ error }) => error)).toEqual([undefined, "AccessDenied"]);
  });
});

describe("events", () => {
  test("a change and a selection are told to their handlers, until these are removed", async () => {
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      const changed = sheet.onChanged.add(
        async ({ address, changeType }) => void seen.push(`${changeType} ${address}`),
      );
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
      await context.sync();
      sheet.getRange("B2:C2").values = [[1, 2]];
      sheet.getRange("D4").select();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(seen).toEqual(["RangeEdited B2:C2", "selected D4"]);
      changed.remove();
      await context.sync();
      sheet.getRange("B2").values = [[3]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(seen).toHaveLength(2);
    });
  });

  test("sheets tell when they come, go to the front and are left", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getActiveWorksheet().load("id");
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onActivated.add(
        async ({ worksheetId }) => void seen.push(`activated ${worksheetId === first.id}`),
      );
      worksheets.onDeactivated.add(
        async ({ worksheetId }) => void seen.push(`left ${worksheetId === first.id}`),
      );
      await context.sync();
      worksheets.add().activate();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(seen).toEqual(["added", "left true", "activated false"]);
    });
  });

  test("enableEvents silences them", async () => {
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async ({ address }) => void seen.push(address));
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(seen).toEqual([]);
    });
  });
});
