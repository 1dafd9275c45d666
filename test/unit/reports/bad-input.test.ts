/** Whatever stands in the sheets, every template makes a readable sheet and says in a sentence what is missing. */
import { SHIPPED_PRESETS } from "../../../src/kpi/achievement";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import type { Indicator } from "../../../src/kpi/indicator/model";
import { findTemplate, type ReportInput, type ReportTemplate } from "../../../src/reports";
import type { PlanStyle, RangeRef, SheetPlan } from "../../../src/sheet";
import { textWidth } from "../../../src/sheet/text-size";
import { inputOf } from "./round-trip";

const TEMPLATES = ["action-sheet", "kpi-trend", "initiative-status", "result-list", "dashboard"].map(
  (id): [string, ReportTemplate] => [id, findTemplate(id)!],
);
const YEAR = 2023;

function made(rest: Partial<Indicator> = {}): Indicator {
  return indicator(
    [
      observation("baseline", 2020, 100),
      observation("plan", 2022, 150),
      observation("actual", 2022, 140),
      observation("plan", 2023, 200),
      observation("actual", 2023, 180),
      observation("target", 2025, 300),
    ],
    { group: { number: "1", policy: "方針", actionPlan: "計画" }, department: "企画課", ...rest },
  );
}

const LONG_NAME = "長".repeat(40);
const NOTE = "備考の文です。".repeat(143);

const INPUTS: readonly [string, Partial<ReportInput> & { readonly indicators: readonly Indicator[] }][] = [
  ["no indicator", { indicators: [] }],
  [
    "one indicator with one point",
    { indicators: [made({ observations: [observation("actual", YEAR, 1)] })] },
  ],
  ["names of forty characters", { indicators: [named(LONG_NAME)] }],
  ["a note of a thousand characters", { indicators: [made({ remarks: NOTE })] }],
  ["a year without data", { indicators: [made()], fiscalYear: 2010 }],
  ["very large and negative numbers", { indicators: [large()] }],
  ["no group, no department, no unit", { indicators: [made({ group: {}, department: "", unit: "" })] }],
  ["results in words", { indicators: [inWords()] }],
  ["indicators that replace one another", { indicators: replaced() }],
  ["many years", { indicators: [manyYears()] }],
  ["indicators that name each other as predecessor", { indicators: circle() }],
];

function named(name: string): Indicator {
  return made({ name, department: name, group: { policy: name, initiative: name, actionPlan: name } });
}

function large(): Indicator {
  return made({
    observations: [
      observation("plan", YEAR, 123_456_789_012, { unit: "円" }),
      observation("actual", YEAR, -123_456_789_012, { unit: "円" }),
      observation("plan", YEAR - 1, 0),
      observation("actual", YEAR - 1, 0.000001, { decimals: 6 }),
    ],
    unit: "円",
  });
}

function inWords(): Indicator {
  return made({
    observations: [
      observation("target", 2025, 3, { qualifiers: ["以上"], unit: "業務" }),
      observation("actual", YEAR, null, { missing: "textOnly", rawText: "4業務について導入の調整" }),
    ],
  });
}

function replaced(): Indicator[] {
  const before = [observation("plan", 2021, 10), observation("actual", 2021, 12)];
  const after = [observation("plan", YEAR, 90), observation("actual", YEAR, 93)];
  return [
    made({ id: "old", name: "利用率", observations: before, successor: "new" }),
    made({ id: "new", name: "電子化率", observations: after, predecessor: "old", methodBreaks: [YEAR] }),
  ];
}

function manyYears(): Indicator {
  const years = Array.from({ length: 30 }, (_, index) => 1994 + index);
  return made({ observations: years.map((year) => observation("actual", year, year)) });
}

function circle(): Indicator[] {
  return [
    made({ id: "a", predecessor: "b", successor: "b" }),
    made({ id: "b", predecessor: "a", successor: "a" }),
  ];
}

describe.each(TEMPLATES)("%s", (_, template) => {
  test.each(INPUTS)("%s: a readable sheet", (_name, { indicators, ...rest }) => {
    const report = template.plan(inputOf(indicators, { fiscalYear: YEAR, ...rest }));
    expect(report.sheets.length).toBeGreaterThan(0);
    for (const { plan, notes } of report.sheets) {
      expectReadable(plan);
      for (const row of notes?.rows.values() ?? []) expect(row).toBeLessThan(plan.cells.length);
    }
    for (const remark of report.remarks) expect(remark).toMatch(/。$/);
  });

  test("says that there is no indicator, on the sheet and to the user", () => {
    const report = template.plan(inputOf([], { fiscalYear: YEAR }));
    expect(report.remarks).toHaveLength(1);
    expect(textsOf(report.sheets[0]!.plan).join()).toContain("対象となる指標がありません");
  });

  test("says that a year has no data", () => {
    const report = template.plan(inputOf([made()], { fiscalYear: 2010 }));
    expect(report.remarks.join()).toContain("平成22年度");
  });

  test("takes nothing from a cell for a formula, and holds values unless asked for formulas", () => {
    const hostile = ['=HYPERLINK("http://example.test","x")', "+1", "-2", "@SUM(A1)", "'x"];
    const indicators = hostile.map((text, index) =>
      made({
        id: String(index),
        name: text,
        unit: text,
        department: text,
        remarks: text,
        group: { number: text, policy: text, initiative: text, actionPlan: text },
      }),
    );
    for (const { plan } of template.plan(inputOf(indicators, { fiscalYear: YEAR })).sheets)
      expect(formulasOf(plan)).toEqual([]);
    const references = { figure: () => "INDEX(台帳[値],1)" };
    const content = "formulas" as const;
    for (const { plan } of template.plan(inputOf(indicators, { fiscalYear: YEAR, content, references }))
      .sheets)
      for (const formula of formulasOf(plan)) for (const text of hostile) expect(formula).not.toContain(text);
  });

  test("colours every mark of every preset with enough contrast, and keeps the mark as text", () => {
    for (const preset of SHIPPED_PRESETS) {
      for (const { plan } of template.plan(inputOf([made()], { fiscalYear: YEAR, preset })).sheets) {
        expectReadable(plan);
        const coloured = plan.conditionalFormats.flatMap((format) =>
          format.kind === "text" ? [format.equals] : [],
        );
        for (const { mark } of preset.marks) expect(coloured).toContain(mark);
      }
    }
  });

  test("follows a variant: title, paper, orientation", () => {
    const variant = {
      id: "v",
      name: "課内用",
      template: template.id,
      columns: null,
      title: "課内用の表",
      preset: null,
      paper: "a3",
      orientation: "landscape",
    } as const;
    const { plan } = template.plan(inputOf([made()], { fiscalYear: YEAR, variant })).sheets[0]!;
    expect(plan.page).toMatchObject({ paper: "a3", orientation: "landscape" });
    expect(String(plan.cells[0]![0])).toContain("課内用の表");
  });

  test("gives its columns in the order of a variant", () => {
    const offered = template.columns().map(({ id }) => id);
    if (offered.length === 0) return;
    const columns = ["notes", "grade", offered[4]!, "no such column"];
    const variant = {
      ...{ id: "v", name: "列", template: template.id, title: null, preset: null },
      ...{ paper: null, orientation: null, columns },
    };
    const { plan } = template.plan(inputOf([made()], { fiscalYear: YEAR, variant })).sheets[0]!;
    const titles = new Map(template.columns().map(({ id, title }) => [id, title]));
    const header = plan.cells[plan.freeze!.rows - 1]!;
    expect(header.slice(0, 2)).toEqual([titles.get("notes"), titles.get("grade")]);
    expect(plan.columnWidths).toHaveLength(3);
  });
});

/** Nothing clipped or hidden: sizes that Excel takes, numbers that fit, texts in dark on light or light on dark. */
function expectReadable(plan: SheetPlan): void {
  expect(plan.name.length).toBeGreaterThan(0);
  for (const width of plan.columnWidths) expect(width).toBeGreaterThan(0);
  for (const height of plan.rowHeights.values()) expect(height).toBeLessThanOrEqual(409);
  const last = plan.page!.printArea;
  for (const { place, altText, title, source, series = [] } of plan.charts) {
    expect(altText.length).toBeGreaterThan(10);
    expect(title).not.toBe("");
    expect(last && place.right <= last.right && place.bottom <= last.bottom).toBe(true);
    for (const range of [source, ...series.flatMap(({ values }) => values ?? [])])
      expect(plan.cells.length).toBeGreaterThan(range.top);
    expectNumbersOnly(
      plan,
      series.flatMap(({ values }) => values ?? []),
    );
  }
  const looks = styleByCell(plan);
  for (const [key, style] of looks)
    expect({ key, contrast: contrastOf(style) >= 4.5 }).toEqual({ key, contrast: true });
  for (const format of plan.conditionalFormats) {
    if (format.kind === "text") expect(contrastOf(format)).toBeGreaterThanOrEqual(4.5);
  }
  expectNumbersFit(plan, looks);
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of plan.merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        expect(cells.has(`${row},${column}`)).toBe(false);
        cells.add(`${row},${column}`);
      }
    }
  }
}

/** A text in the data of a chart would be drawn as 0. */
function expectNumbersOnly(plan: SheetPlan, ranges: readonly RangeRef[]): void {
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1)
        expect(typeof (plan.cells[row]?.[column] ?? 0)).toBe("number");
    }
  }
}

function styleByCell(plan: SheetPlan): Map<string, PlanStyle> {
  const looks = new Map<string, PlanStyle>();
  for (const { range, style } of plan.styles) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const key = `${row},${column}`;
        looks.set(key, { ...looks.get(key), ...style });
      }
    }
  }
  return looks;
}

/** A number wider than its column shows as #####. */
function expectNumbersFit(plan: SheetPlan, looks: ReadonlyMap<string, PlanStyle>): void {
  const widthAt = (row: number, column: number) => {
    const merge = plan.merges.find(({ top, left }) => top === row && left === column);
    const right = merge?.right ?? column;
    return plan.columnWidths.slice(column, right + 1).reduce((sum, width) => sum + width, 0);
  };
  plan.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell !== "number" || column >= plan.columnWidths.length) return;
      const format = looks.get(`${row},${column}`)?.numberFormat ?? "";
      const words = [...(format.split(";")[0] ?? "").matchAll(/"([^"]*)"/g)]
        .map((match) => match[1]!)
        .join("");
      const digits =
        format.includes("%") && !words.includes("%")
          ? `${cell * 100}`.slice(0, 6)
          : shownDigits(cell, format);
      expect({ row, column, fits: textWidth(digits) + textWidth(words) <= widthAt(row, column) }).toEqual({
        row,
        column,
        fits: true,
      });
    }),
  );
}

function shownDigits(value: number, format: string): string {
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function contrastOf({
  fill = "#FFFFFF",
  fontColor = "#000000",
}: {
  fill?: string;
  fontColor?: string;
}): number {
  const [a, b] = [luminance(fill), luminance(fontColor)].sort((x, y) => y - x);
  return (a! + 0.05) / (b! + 0.05);
}

/** Relative luminance (WCAG 2). */
function luminance(color: string): number {
  const channel = (at: number) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function textsOf(plan: SheetPlan): string[] {
  return plan.cells.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : []));
}

function formulasOf(plan: SheetPlan): string[] {
  return plan.cells
    .flat()
    .flatMap((cell) =>
      typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [],
    );
}
