import { Journal, type JournalFix } from "../../src/excel/journal";
import { goTo } from "../../src/excel/navigate";
import type { Edit } from "../../src/sheet";
import { openHost, rectangle, state, visibleState, type OpenHost, type SheetContents } from "./excel-support";

const TABLE: SheetContents = {
  name: "健診",
  values: [
    ["健診の受診率", null, null, "合計"],
    ["区分", "受診率", "備考", "計"],
    ["市民", "特定健診48% 保健指導60%", "1/2", "=SUM(B5:B6)"],
    ["職員", "特定健診50% 保健指導70%", "007", 4],
    ["再掲", 1, null, null],
    ["再掲", 2, null, null],
  ],
  merges: [rectangle(0, 0, 0, 2), rectangle(4, 2, 5, 3)],
};

const SPLIT: JournalFix = {
  title: "値を列に分ける",
  rule: "L1-07",
  edits: [
    { kind: "insertColumns", sheet: "健診", at: 2, count: 1 },
    {
      kind: "setValues",
      sheet: "健診",
      range: rectangle(1, 1, 3, 2),
      before: [
        ["受診率", null],
        ["特定健診48% 保健指導60%", null],
        ["特定健診50% 保健指導70%", null],
      ],
      after: [
        ["特定健診", "保健指導"],
        [48, 60],
        [50, "=1+1"],
      ],
    },
  ],
};

const UNMERGE: JournalFix = {
  title: "結合を解除",
  rule: "L1-12",
  edits: [
    { kind: "unmerge", sheet: "健診", ranges: [rectangle(0, 0, 0, 2)] },
    {
      kind: "setValues",
      sheet: "健診",
      range: rectangle(0, 0, 0, 2),
      before: [["健診の受診率", null, null]],
      after: [["健診の受診率", "健診の受診率", "健診の受診率"]],
    },
  ],
};

const DELETE: JournalFix = {
  title: "行を削除",
  rule: "L1-03",
  edits: [
    {
      kind: "deleteRows",
      sheet: "健診",
      at: 2,
      count: 1,
      before: [["市民", "特定健診48% 保健指導60%", "1/2", 3]],
    },
  ],
};

const OVERWRITE: JournalFix = {
  title: "数式を値に",
  rule: "L2-06",
  edits: [
    {
      kind: "setValues",
      sheet: "健診",
      range: rectangle(2, 3, 2, 3),
      before: [[3]],
      after: [[3]],
      replacesFormulas: true,
      numberFormats: [["0.00"]],
    },
  ],
};

const HIDE: JournalFix = {
  title: "表示",
  rule: "L1-13",
  edits: [{ kind: "hideRows", sheet: "健診", indexes: [3] }],
};

const LOG = "変更履歴";
let host: OpenHost;
let journal: Journal;
beforeEach(async () => {
  host = await openHost([TABLE, { name: "別", values: [["x"]] }]);
  journal = new Journal(() => new Date(2026, 10, 21, 9, 5, 7));
});
afterEach(() => host.close());

interface Visible {
  readonly sheetNames: readonly string[];
  readonly sheets: readonly { readonly name: string }[];
}

/** Everything but the change log, which is meant to grow. */
async function withoutLog(): Promise<unknown> {
  const { sheets, sheetNames, ...rest } = (await visibleState()) as Visible;
  return {
    ...rest,
    sheetNames: sheetNames.filter((name) => name !== LOG),
    sheets: sheets.filter(({ name }) => name !== LOG),
  };
}

async function sheet(name: string) {
  return (await state()).sheets.find((candidate) => candidate.name === name)!;
}

describe("applying a fix", () => {
  it("leaves a formula whose value stays, unless the fix is about formulas, which the log then shows", async () => {
    const beside: JournalFix = {
      title: "備考を消す",
      rule: "L1-06",
      edits: [
        {
          kind: "setValues",
          sheet: "健診",
          range: rectangle(2, 2, 2, 3),
          before: [["1/2", 3]],
          after: [["済", 3]],
        },
      ],
    };
    expect(await journal.apply(beside)).toMatchObject({ ok: true, value: { changedCells: 1 } });
    expect([...(await sheet("健診")).formulas.values()]).toEqual(["=SUM(B5:B6)"]);
    await journal.apply(OVERWRITE);
    const { values, formulas } = await sheet("健診");
    expect(formulas.size).toBe(0);
    expect(values[2]).toEqual(["市民", "特定健診48% 保健指導60%", "済", 3]);
    expect((await sheet(LOG)).values.at(-1)?.slice(3)).toEqual(["D3", "=SUM(B5:B6)", 3]);
  });

  it("writes data as data and says how many cells", async () => {
    const applied = await journal.apply(SPLIT);
    expect(applied).toMatchObject({ ok: true, value: { changedCells: 6, canUndo: true, sheets: ["健診"] } });
    const { values, formulas } = await sheet("健診");
    expect(values.slice(1, 4)).toEqual([
      ["区分", "特定健診", "保健指導", "備考", "計"],
      ["市民", 48, 60, "1/2", 3],
      ["職員", 50, "=1+1", "007", 4],
    ]);
    expect([...formulas.values()]).toEqual(["=SUM(B5:B6)"]);
  });

  it("writes every changed cell into the change log, with what was there", async () => {
    await journal.apply(SPLIT);
    await journal.apply(UNMERGE_AFTER_SPLIT);
    const { values } = await sheet(LOG);
    expect(values[0]).toEqual(["日時", "ルール", "シート", "セル", "変更前", "変更後"]);
    expect(values.slice(1)).toEqual([
      ["2026-11-21 09:05:07", "L1-07", "健診", "C1", null, "1列を挿入"],
      ["2026-11-21 09:05:07", "L1-07", "健診", "B2", "受診率", "特定健診"],
      ["2026-11-21 09:05:07", "L1-07", "健診", "C2", "（空白）", "保健指導"],
      ["2026-11-21 09:05:07", "L1-07", "健診", "B3", "特定健診48% 保健指導60%", 48],
      ["2026-11-21 09:05:07", "L1-07", "健診", "C3", "（空白）", 60],
      ["2026-11-21 09:05:07", "L1-07", "健診", "B4", "特定健診50% 保健指導70%", 50],
      ["2026-11-21 09:05:07", "L1-07", "健診", "C4", "（空白）", "=1+1"],
      ["2026-11-21 09:05:07", "L1-12", "健診", "D5:E6", "結合", "結合を解除"],
    ]);
  });

  it("leaves a sheet of the user's called 変更履歴 alone", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(LOG).getRange("A1").values = [["私の記録"]];
      await context.sync();
    });
    await journal.apply(UNMERGE);
    expect((await sheet(LOG)).values).toEqual([["私の記録"]]);
    expect((await sheet(`${LOG} (2)`)).rowCount).toBe(4);
  });

  it("keeps the sheet in front in front", async () => {
    await journal.apply(UNMERGE);
    expect((await state()).activeSheet).toBe("健診");
  });
});

const UNMERGE_AFTER_SPLIT: JournalFix = {
  title: "結合を解除",
  rule: "L1-12",
  edits: [{ kind: "unmerge", sheet: "健診", ranges: [rectangle(4, 3, 5, 4)] }],
};

const FIXES: readonly (readonly [string, JournalFix])[] = [
  ["columns inserted and values split", SPLIT],
  ["merges dissolved and filled", UNMERGE],
  ["rows deleted", DELETE],
  ["a formula overwritten", OVERWRITE],
  ["rows hidden", HIDE],
];

describe("undo", () => {
  it.each(FIXES)("restores everything after %s", async (_, fix) => {
    const before = await withoutLog();
    expect(await journal.apply(fix)).toMatchObject({ ok: true });
    if (fix !== HIDE) expect(await withoutLog()).not.toEqual(before);
    expect(await journal.undo()).toMatchObject({ ok: true, value: { title: fix.title } });
    expect(await withoutLog()).toEqual(before);
    expect((await sheet(LOG)).values.at(-1)).toEqual([
      "2026-11-21 09:05:07",
      fix.rule,
      "健診",
      null,
      null,
      `元に戻す：${fix.title}`,
    ]);
  });

  it("takes several fixes back, the latest first", async () => {
    const before = await withoutLog();
    await journal.apply(UNMERGE);
    await journal.apply(OVERWRITE);
    await journal.apply(SPLIT);
    for (const title of [SPLIT.title, OVERWRITE.title, UNMERGE.title]) {
      expect(await journal.undo()).toMatchObject({ ok: true, value: { title } });
    }
    expect(await withoutLog()).toEqual(before);
  });

  it("refuses when the user has changed a fixed cell since, and changes nothing", async () => {
    await journal.apply(UNMERGE);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("健診").getRange("B1").values = [["手で直した"]];
      await context.sync();
    });
    const before = await visibleState();
    expect(await journal.undo()).toMatchObject({
      ok: false,
      problem: { code: "excel.changedSinceFix", sheet: "健診", cell: "B1" },
    });
    expect(await visibleState()).toEqual(before);
    expect(journal.canUndo).toBe(true);
  });

  it("says when there is nothing to take back", async () => {
    expect(await journal.undo()).toMatchObject({ ok: false, problem: { code: "excel.nothingToUndo" } });
  });
});

describe("a fix that cannot be applied changes nothing", () => {
  async function refused(fix: JournalFix, code: string): Promise<void> {
    const before = await visibleState();
    expect(await journal.apply(fix)).toMatchObject({ ok: false, problem: { code } });
    expect(await visibleState()).toEqual(before);
    expect(journal.canUndo).toBe(false);
  }

  it("because a cell has changed since the check", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("健診").getRange("B4").values = [["別の値"]];
      await context.sync();
    });
    await refused(SPLIT, "excel.changedMeanwhile");
  });

  it("because the merge is gone", () =>
    refused(
      { ...UNMERGE, edits: [{ kind: "unmerge", sheet: "健診", ranges: [rectangle(2, 0, 3, 0)] }] },
      "excel.changedMeanwhile",
    ));

  it("because the sheet is gone", () =>
    refused({ ...HIDE, edits: [{ kind: "hideRows", sheet: "ない", indexes: [1] }] }, "excel.notFound"));

  it("because the sheet is protected", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("健診").protection.protect();
      await context.sync();
    });
    await refused(UNMERGE, "excel.protected");
  });

  it("because a filter hides rows", async () => {
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem("健診");
      target.autoFilter.apply("A2:D4", 0, { filterOn: "Values", values: ["市民"] });
      await context.sync();
    });
    await refused(OVERWRITE, "excel.filterConflict");
  });

  it("because a text would not fit into a cell", () =>
    refused(
      {
        ...OVERWRITE,
        edits: [
          {
            kind: "setValues",
            sheet: "別",
            range: rectangle(0, 0, 0, 0),
            before: [["x"]],
            after: [["長".repeat(40_000)]],
          },
        ],
      },
      "excel.textTooLong",
    ));

  it.each(FIXES)(
    "because any round trip fails: %s",
    async (_, fix) => {
      const before = await visibleState();
      const probe = await journal.apply(fix);
      if (!probe.ok) throw new Error(probe.problem.message);
      await journal.undo();
      await removeLog();
      for (let trip = 1; trip <= probe.value.roundTrips; trip += 1) {
        host.host.failAt(trip, "GeneralException");
        const applied = await journal.apply(fix);
        // A failed reading is read again in another way; what counts is that it is all or nothing.
        if (applied.ok) {
          await journal.undo();
          await removeLog();
        }
        expect(await visibleState()).toEqual(before);
      }
    },
    60_000,
  );

  it("because Excel stops in the middle", async () => {
    const before = await visibleState();
    const broken: Edit = { kind: "deleteObject", sheet: "健診", objectKind: "shape", name: "ない図形" };
    for (const [, fix] of FIXES) {
      const applied = await journal.apply({ ...fix, edits: [...fix.edits, broken] });
      expect(applied).toMatchObject({ ok: false, problem: { code: "excel.notFound" } });
      expect(await visibleState()).toEqual(before);
    }
  }, 60_000);
});

async function removeLog(): Promise<void> {
  await Excel.run(async (context) => {
    const log = context.workbook.worksheets.getItemOrNullObject(LOG);
    await context.sync();
    if (!log.isNullObject) log.delete();
    await context.sync();
  });
}

describe("going to a cell", () => {
  it("selects it on its sheet", async () => {
    expect(await goTo("別", rectangle(1, 2, 3, 4))).toMatchObject({ ok: true });
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      expect(selected.address).toBe("別!C2:E4");
    });
  });

  it("says when the sheet is gone or hidden", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("別").visibility = "Hidden";
      await context.sync();
    });
    expect(await goTo("別", rectangle(0, 0, 0, 0))).toMatchObject({ problem: { code: "excel.hiddenSheet" } });
    expect(await goTo("ない", rectangle(0, 0, 0, 0))).toMatchObject({ problem: { code: "excel.notFound" } });
  });
});
