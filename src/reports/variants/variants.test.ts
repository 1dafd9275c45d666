import type { ReportVariant } from "../template";
import { findVariant, MOST_VARIANTS, readVariants, variantsText, withoutVariant, withVariant } from "./index";

const VARIANT: ReportVariant = {
  id: "a",
  name: "議会用",
  template: "progress-list",
  columns: ["number", "indicator", "actual", "grade"],
  title: "重点指標の状況",
  preset: "twoWay",
  paper: "a3",
  orientation: "portrait",
};

function saved(...variants: readonly ReportVariant[]): readonly ReportVariant[] {
  return variants.reduce<readonly ReportVariant[]>((list, variant) => {
    const next = withVariant(list, variant);
    if (!next.ok) throw new Error(next.problem.message);
    return next.value;
  }, []);
}

describe("variants of templates", () => {
  it("come back as they were saved", () => {
    const list = saved(VARIANT, { ...VARIANT, id: "b", name: "庁内用", columns: null, title: "  " });
    expect(readVariants(variantsText({ variants: list, unread: [] }))).toEqual({
      variants: [VARIANT, { ...VARIANT, id: "b", name: "庁内用", columns: null, title: null }],
      unread: [],
    });
    expect(findVariant(list, "a", "progress-list")).toEqual({ ok: true, value: VARIANT });
    expect(findVariant(list, "a", "action-sheet")).toMatchObject({ problem: { code: "report.noVariant" } });
  });

  it("replace one another by id and are deleted by id", () => {
    const list = saved(VARIANT, { ...VARIANT, name: "議会用（新）" });
    expect(list.map(({ name }) => name)).toEqual(["議会用（新）"]);
    expect(withoutVariant(list, "a")).toEqual({ ok: true, value: [] });
    expect(withoutVariant(list, "x")).toMatchObject({ ok: false, problem: { code: "report.noVariant" } });
  });

  it.each<[string, Partial<ReportVariant>, string]>([
    ["no name", { name: "　" }, "名前"],
    ["a name too long", { name: "長".repeat(41) }, "名前"],
    ["a title too long", { title: "長".repeat(101) }, "題名"],
    ["no columns", { columns: [] }, "列"],
    ["an unknown column", { columns: ["indicator", "x"] }, "列"],
    ["an unknown template", { template: "ない" }, "様式"],
    ["an unknown paper", { paper: "b4" as never }, "設定"],
  ])("with %s are refused", (_, change, word) => {
    const refused = withVariant([], { ...VARIANT, ...change });
    expect(refused).toMatchObject({ ok: false, problem: { code: "report.invalidVariant" } });
    expect(!refused.ok && refused.problem.message).toContain(word);
  });

  it("have different names within a template, width and case aside", () => {
    const list = saved({ ...VARIANT, name: "Ａ案" });
    expect(withVariant(list, { ...VARIANT, id: "b", name: "a案" })).toMatchObject({ ok: false });
    expect(withVariant(list, { ...VARIANT, id: "b", name: "b案" })).toMatchObject({ ok: true });
  });

  it("are at most so many", () => {
    const list = Array.from({ length: MOST_VARIANTS }, (_, index) => ({
      ...VARIANT,
      id: String(index),
      name: `様式${index}`,
    }));
    expect(withVariant(list, VARIANT)).toMatchObject({ ok: false });
    expect(withVariant(list, { ...VARIANT, id: "3", name: "様式3改" })).toMatchObject({ ok: true });
  });

  it.each([undefined, null, "", "{", 3, "[]"])("read %j without throwing", (value) => {
    expect(readVariants(value).variants).toEqual([]);
  });

  it("leave out what is no variant, and keep it when they are written again", () => {
    const kept = readVariants(JSON.stringify([{ id: "x" }, VARIANT, "y"]));
    expect(kept).toEqual({ variants: [VARIANT], unread: [{ id: "x" }, "y"] });
    expect(JSON.parse(variantsText(kept))).toEqual([VARIANT, { id: "x" }, "y"]);
    expect(JSON.parse(variantsText(readVariants("{")))).toEqual(["{"]);
  });
});
