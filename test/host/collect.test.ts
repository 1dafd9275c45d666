/** 部署からの収集 through the real Office.js: files beside the register, taken over whole or not at all. */
import { plainPlan } from "../../src/checks/plain-plan";
import { createOperations, type Operations } from "../../src/commands";
import type { CollectRequest, DepartmentFiles } from "../../src/commands/collecting";
import { writeWorkbook } from "../../src/files/write";
import { planCollection, type Difference } from "../../src/kpi/collect";
import type { CellValue } from "../../src/sheet";
import { openHost, state, visibleState, type OpenHost } from "./excel-support";

const HEADER = ["指標名", "年度", "種別", "値", "単位", "担当課"];
const PLAN = {
  name: "計画",
  values: [
    HEADER,
    ["受診率", "令和5年度", "計画", 50, "%", "健康課"],
    ["受診率", "令和4年度", "実績", 48, "%", "健康課"],
    ["貸出数", "令和5年度", "計画", 1000, "冊", "図書館"],
    ["来館者数", "令和5年度", "計画", 300, "人", "図書館"],
  ],
};

let host: OpenHost;
let operations: Operations;
beforeEach(async () => {
  host = await openHost([PLAN]);
  operations = createOperations({ now: () => new Date(2026, 10, 21) });
  const made = await operations.createRegister();
  if (!made.ok) throw new Error(made.problem.message);
});
afterEach(() => host.close());

async function workbookFile(name: string, rows: readonly (readonly CellValue[])[]) {
  return {
    name,
    bytes: await writeWorkbook([plainPlan("報告", rows, { columnWidths: [] })], { time: new Date(0) }),
  };
}

const health = () =>
  workbookFile("健康課.xlsx", [
    HEADER,
    ["受診率", "令和5年度", "実績", 51.5, "%", "健康課"],
    ["受診率", "令和4年度", "実績", 49, "%", "健康課"],
  ]);

async function read(): Promise<DepartmentFiles> {
  const files = await operations.readDepartmentFiles([
    await health(),
    await workbookFile("図書館.xlsx", [HEADER, ["貸出数", "令和5年度", "実績", 1200, "冊", "図書館"]]),
    { name: "壊れた.xlsx", bytes: new TextEncoder().encode("HTTP/1.1 200 OK") },
    await health(),
  ]);
  if (!files.ok) throw new Error(files.problem.message);
  return files.value;
}

function request(collected: DepartmentFiles, isTaken: (difference: Difference) => boolean): CollectRequest {
  const options = { fiscalYear: 2023 };
  const { differences } = planCollection(collected.register, collected.files, options);
  return { collected, options, decisions: new Map(differences.filter(isTaken).map(({ key }) => [key, 0])) };
}

async function figures(): Promise<readonly string[]> {
  const result = await operations.readIndicators("workbook");
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.indicators.flatMap(({ name, observations }) =>
    observations
      .filter(({ kind }) => kind === "actual")
      .map(
        ({ fiscalYear, value, sourceFile, correction }) =>
          `${name} ${fiscalYear} ${value} ${sourceFile ?? "-"} ${correction?.previous ?? "-"}`,
      ),
  );
}

it("reads the files, names those that it cannot, and finds what differs", async () => {
  const collected = await read();
  expect(collected.files.map(({ name }) => name)).toEqual(["健康課.xlsx", "図書館.xlsx"]);
  expect(collected.unreadable.map(({ name, problem }) => `${name} ${problem.code}`)).toEqual([
    expect.stringMatching(/^壊れた\.xlsx file\./),
    "健康課.xlsx collect.sameName",
  ]);
  const { differences, missing } = planCollection(collected.register, collected.files, { fiscalYear: 2023 });
  expect(differences.map(({ kind, indicator: { name } }) => `${kind} ${name}`)).toEqual([
    "changed 受診率",
    "new 受診率",
    "new 貸出数",
  ]);
  expect(missing.map(({ indicator: { name } }) => name)).toEqual(["来館者数"]);
});

it("takes over what was decided, keeps the old figure as 訂正前, and can be undone", async () => {
  const before = await figures();
  const merged = await operations.mergeDepartmentFiles(request(await read(), () => true));
  expect(merged).toMatchObject({ ok: true, value: { figureCount: 3 } });
  expect(await figures()).toEqual([
    "受診率 2022 49 健康課.xlsx 48",
    "受診率 2023 51.5 健康課.xlsx -",
    "貸出数 2023 1200 図書館.xlsx -",
  ]);
  expect(await operations.undo()).toMatchObject({ ok: true });
  expect(await figures()).toEqual(before);
});

it("what a department wrote beside its figure stands in 注記, and what it wrote in its place is shown", async () => {
  const reply = await workbookFile("図書館.xlsx", [
    [...HEADER, "備考"],
    ["貸出数", "令和5年度", "実績", 1200, "冊", "図書館", "電子書籍を含む"],
    ["来館者数", "令和5年度", "実績", "集計中", "人", "図書館", "5月に確定"],
  ]);
  const collected = await operations.readDepartmentFiles([reply]);
  if (!collected.ok) throw new Error(collected.problem.message);
  const decided = request(collected.value, () => true);
  const { missing } = planCollection(collected.value.register, collected.value.files, decided.options);
  expect(missing.map(({ indicator: { name }, said }) => [name, said.map(({ text }) => text)])).toEqual([
    ["来館者数", ["集計中；5月に確定"]],
    ["受診率", []],
  ]);
  expect(await operations.mergeDepartmentFiles(decided)).toMatchObject({ value: { figureCount: 1 } });
  const { sheets } = await state();
  const rows = sheets.find(({ name }) => name === "実績値")!.values;
  const note = rows[0]!.indexOf("注記");
  const row = rows.find((cells) => cells.includes("図書館.xlsx"))!;
  expect(row[note]).toBe("電子書籍を含む");
  const preview = await operations.previewRefresh();
  expect(preview).toMatchObject({ ok: true, value: { changes: [] } });
});

it("a refresh from the sheets leaves collected figures alone, or asks", async () => {
  await operations.mergeDepartmentFiles(request(await read(), () => true));
  const preview = await operations.previewRefresh();
  if (!preview.ok) throw new Error(preview.problem.message);
  expect(preview.value.changes.map(({ status, fiscalYear }) => `${status} ${fiscalYear}`)).toEqual([
    "conflict 2022",
  ]);
});

it("writes nothing where the register changed after it was compared", async () => {
  const decided = request(await read(), () => true);
  await operations.mergeDepartmentFiles(request(await read(), ({ kind }) => kind === "new"));
  const before = await visibleState();
  const refused = await operations.mergeDepartmentFiles(decided);
  expect(refused).toMatchObject({ ok: false, problem: { code: "collect.changed" } });
  expect(await visibleState()).toEqual(before);
});

it("says that there is no register", async () => {
  host.close();
  host = await openHost([PLAN]);
  const refused = await createOperations().readDepartmentFiles([await health()]);
  expect(refused).toMatchObject({ ok: false, problem: { code: "register.none" } });
  expect((await state()).sheets).toHaveLength(1);
});
