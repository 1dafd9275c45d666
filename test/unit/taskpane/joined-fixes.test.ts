import type { Finding, Fix } from "../../../src/checks/types";
import { parseRange, type Edit } from "../../../src/sheet";
import { collectFixes, joinFixes } from "../../../src/taskpane/checks/joined-fixes";
import { inSlices } from "../../../src/taskpane/shared/slices";

const at = (address: string) => parseRange(address)!;

function setValues(range: string, after: string, sheet = "表"): Edit {
  return { kind: "setValues", sheet, range: at(range), before: [["前"]], after: [[after]] };
}

function insertRows(sheet = "表"): Edit {
  return { kind: "insertRows", sheet, at: 4, count: 1 };
}

function fix(edits: readonly Edit[], rest: Partial<Fix> = {}): Fix {
  return { id: "f", rule: "L1-06", title: "直します", edits, safe: true, ...rest };
}

const join = (...fixes: Fix[]) => joinFixes(fixes, (count) => `${count}件`);

describe("joining fixes", () => {
  it("has nothing to offer without fixes, and leaves a single one as it is", () => {
    expect(join()).toBeUndefined();
    const only = fix([insertRows()]);
    expect(join(only, only)).toEqual({ fix: only, waiting: 0 });
  });

  it("joins fixes of different cells; the whole is safe only if all are", () => {
    const parts = [fix([setValues("A1", "b")]), fix([setValues("A2", "d")], { safe: false })];
    expect(join(...parts)).toEqual({
      fix: { ...fix(parts.flatMap(({ edits }) => edits)), safe: false, parts },
      waiting: 0,
    });
  });

  it("names all rules, and says how many fixes where they do different things", () => {
    const joined = join(
      fix([setValues("A1", "b")]),
      fix([setValues("A2", "b")], { rule: "L1-08", title: "別" }),
    );
    expect(joined?.fix).toMatchObject({ rule: "L1-06、L1-08", title: "2件" });
  });

  it("takes the same fix offered by several findings once, made once or several times", () => {
    const same = fix([setValues("A1", "b")]);
    expect(join(same, same, fix([setValues("A1", "b")]))).toEqual({ fix: same, waiting: 0 });
  });

  it.each([
    ["writes to a cell that another one writes to", fix([setValues("A1:B2", "c")])],
    ["unmerges it", fix([{ kind: "unmerge", sheet: "表", ranges: [at("A1:A9")] }])],
    ["moves rows of the sheet", fix([insertRows()])],
    ["adds a sheet from it", fix([{ kind: "deleteRows", sheet: "表", at: 3, count: 1, before: [] }])],
  ])("lets a fix wait that %s", (_, second) => {
    const first = fix([setValues("A1", "b")]);
    expect(join(first, second)).toEqual({ fix: first, waiting: 1 });
  });

  it("does not mind the same cells of another sheet", () => {
    const joined = join(
      fix([setValues("A1", "b")]),
      fix([setValues("A1", "b", "別")]),
      fix([insertRows("三")]),
    );
    expect(joined?.waiting).toBe(0);
    expect(joined?.fix.edits).toHaveLength(3);
  });

  it("moves cells once on each sheet, where nothing else is done on it", () => {
    const joined = join(fix([insertRows()]), fix([insertRows(), insertRows()]), fix([insertRows("別")]));
    expect(joined?.fix.edits).toEqual([insertRows(), insertRows("別")]);
    expect(joined?.waiting).toBe(1);
  });

  it("deletes an object once", () => {
    const remove: Edit = { kind: "deleteObject", sheet: "表", objectKind: "picture", name: "図1" };
    const other = fix([remove, setValues("A1", "b")]);
    expect(join(fix([remove]), other)?.waiting).toBe(1);
  });

  it("finds a meeting of large blocks and far cells, and joins thousands in a moment", () => {
    const many = Array.from({ length: 5000 }, (_, row) => fix([setValues(`C${row + 1}`, "b")]));
    expect(join(...many)?.waiting).toBe(0);
    const column = fix([setValues("A1:Z5000", "b")]);
    expect(join(column, fix([setValues("Y4999", "c")]), fix([setValues("AA4999", "c")]))?.waiting).toBe(1);
  });
});

describe("collecting fixes", () => {
  function finding(make?: () => Fix): Finding {
    return { rule: "L1-06", sheet: "表", ranges: [at("A1")], message: "", group: "g", fix: make };
  }

  it("makes a fix that findings share once", async () => {
    const shared = jest.fn(() => fix([]));
    const { fixes } = await inSlices(collectFixes([finding(shared), finding(shared), finding()]));
    expect(fixes).toHaveLength(1);
    expect(shared).toHaveBeenCalledTimes(1);
  });

  it("goes on where a rule throws, and tells what it said", async () => {
    const broken = () => {
      throw new Error("表がありません");
    };
    const collected = await inSlices(collectFixes([finding(broken), finding(() => fix([]))]));
    expect(collected).toEqual({ fixes: [fix([])], failures: ["表がありません"] });
  });

  it("gives the screen a chance between slow fixes", async () => {
    const slow = () => {
      const end = performance.now() + 30;
      while (performance.now() < end);
      return fix([]);
    };
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await inSlices(collectFixes(Array.from({ length: 5 }, () => finding(() => slow()))));
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
