/** 豊田市 全庁取組方針: goals without results, and the tables that its guide shows as badly and as well made. */
import type { CellValue, SheetPlan } from "../../src/sheet";
import { Form, type Look } from "./form";

interface Policy {
  readonly number: number;
  readonly name: string;
  /** 令和4年度目標, as printed. */
  readonly goal: string;
  readonly purpose: string;
  readonly course: string;
}

const CITIZENS = "目標1：行かない・書かない・待たない窓口の実現";
const FUTURE = "目標2：ミライのフツーをつくろう";

const POLICIES: readonly (Policy & { readonly aim: string })[] = [
  {
    number: 1,
    aim: CITIZENS,
    name: "各種手続の電子申請化",
    goal: "対応可能な全ての手続の電子申請化（全体の80%）\n※最終的に全ての手続を電子申請化することを前提",
    purpose: "市民目線：どこでも手続ができる。\n行政目線：業務を効率化する。",
    course:
      "①電子申請化の際に事務処理を見直す。\n②対応可能な手続から順次電子申請化する。\n　令和3年度：支払手続を含まない手続\n　令和4年度：支払手続を含む手続\n③新たな手続はデジタルを前提に設計する。",
  },
  {
    number: 2,
    aim: CITIZENS,
    name: "支払手続のキャッシュレス化",
    goal: "①窓口：主要窓口・公共施設への導入\n②オンライン：電子申請システムへの導入",
    purpose: "市民目線：支払方法を増やす。\n行政目線：窓口の負担を減らす。",
    course:
      "①窓口での導入を進める。\n（主担当：行政改革推進課、補助：情報戦略課・情報システム課）\n　令和3年度：導入検討、実証\n　令和4年度：導入\n※R5年度末までに、「窓口現金払いのみ」の全ての支払手続（金券類等除く）へ導入\n②オンライン手続での導入を進める。\n　令和3年度：導入検討\n　令和4年度：導入",
  },
  {
    number: 3,
    aim: FUTURE,
    name: "オープンデータの推進及びデータ活用",
    goal: "対応可能な全てのデータの\nオープンデータ化",
    purpose: "市民目線：データを利用しやすくする。\n行政目線：説明責任を果たす。",
    course:
      "①各課のデータは原則「所定の形式」で公開する。\n　令和3年度：一覧データ等\n　令和4年度：数値データ等\n②データの更新を速やかに行う。",
  },
];

function background(): SheetPlan {
  const form = new Form([24, 70]);
  form.put({ top: 0, left: 0, bottom: 0, right: 1 }, "令和3～4年度における デジタル施策の全庁取組方針について", "title");
  const lines = [
    [
      "重点・課題の整理",
      "・電子申請（重点14件・課題9件）\n・キャッシュレス（重点2件・課題3件）\n・オープンデータ（重点5件・課題3件）\n・データ活用（重点12件・課題12件）",
    ],
    ["国の動向", "規制改革推進会議 答申（R3.6.1開催）\n・令和7年までに行政手続の98%をオンライン化\n・キャッシュレス決済の導入"],
    ["フェーズ1", "令和3～4年度は、基礎的なデジタル施策の強化期間とする。"],
  ];
  lines.forEach((texts, index) =>
    texts.forEach((text, column) =>
      form.put({ top: index + 2, left: column, bottom: index + 2, right: column }, text, column === 0 ? "label" : "text"),
    ),
  );
  return form.plan("整理");
}

function policyPlan(policy: Policy & { readonly aim: string }): SheetPlan {
  const form = new Form([14, 50, 34]);
  form.put({ top: 0, left: 0, bottom: 0, right: 2 }, "令和3～4年度におけるデジタル施策の全庁取組方針", "note");
  form.put({ top: 1, left: 0, bottom: 1, right: 2 }, policy.aim, "note");
  form.put({ top: 3, left: 0, bottom: 3, right: 2 }, `≪取組方針${policy.number}≫\n${policy.name}`, "heading");
  form.put({ top: 4, left: 0, bottom: 4, right: 0 }, "令和4年度\n目標", "label");
  form.put({ top: 4, left: 1, bottom: 4, right: 2 }, policy.goal, "goal");
  form.put({ top: 5, left: 0, bottom: 5, right: 2 }, `【目的】\n${policy.purpose}`, "text");
  form.put({ top: 6, left: 0, bottom: 6, right: 2 }, `【方針】\n${policy.course}`, "text");
  return form.plan(`取組方針${policy.number}`);
}

type Cells = readonly (readonly (readonly [text: CellValue, rows?: number, columns?: number])[])[];

/** Puts a table at its place; `rows` and `columns` are what a cell is merged over, 0 a place that a merge covers. */
function putTable(form: Form, top: number, left: number, cells: Cells, headRows = 1): number {
  cells.forEach((row, index) => {
    row.forEach(([text, rows = 1, columns = 1], column) => {
      if (rows === 0) return;
      const at = { top: top + index, left: left + column };
      const look: Look = index < headRows ? "label" : typeof text === "number" ? "center" : "text";
      form.put({ ...at, bottom: at.top + rows - 1, right: at.left + columns - 1 }, text, look);
    });
  });
  return top + cells.length;
}

const COVERED: readonly [null, number] = [null, 0];

/** The tables as the guide shows what machines cannot read, a sheet each. */
function badExamples(): SheetPlan[] {
  const purchases = "373 (平成27年度)、434 (平成28年度)、549 (平成29年度)、638 (平成30年度)、741 (平成31年度)";
  const shipments =
    "973 (平成27年度)、1234 (平成28年度)、1449 (平成29年度)、1738 (平成30年度)、1841 (平成31年度)";
  return [
    badExample("良くない例1", "1セルに複数のデータが入力されている", [14, 60], 1, [
      [[null], ["全国"]],
      [["仕入額"], [purchases]],
      [["出荷額"], [shipments]],
    ]),
    badExample("良くない例2", "セルが結合（又は分離）されている", [14, 14, 14, 14, 14], 2, [
      [[null, 2], ["管理職", 2], ["従業員数", 1, 2], COVERED, ["合計", 2]],
      [COVERED, COVERED, ["(正社員)"], ["(パート)"], COVERED],
      [["第一営業所"], [3], [15], [2], [20]],
    ]),
    badExample("良くない例3", "セルが結合（又は分離）されている", [14, 14], 1, [
      [["市区町村"], ["生産本数"]],
      [["ちよだく"], [58406, 2]],
      [["千代田区"], COVERED],
      [["ちゅうおうく"], [141183, 2]],
      [["中央区"], COVERED],
      [["みなとく"], [243283, 2]],
      [["港区"], COVERED],
    ]),
  ];
}

function badExample(
  name: string,
  title: string,
  widths: readonly number[],
  headRows: number,
  cells: Cells,
): SheetPlan {
  const form = new Form(widths);
  form.put({ top: 0, left: 0, bottom: 0, right: widths.length - 1 }, title, "note");
  putTable(form, 2, 0, cells, headRows);
  return form.plan(name);
}

/** The same tables as the guide corrects them. */
function goodExamples(): SheetPlan {
  const form = new Form([14, 14, 18, 18, 10]);
  form.put({ top: 0, left: 0, bottom: 0, right: 4 }, "機械判読に適した表（修正後）", "title");
  const years = ["平成27年度", "平成28年度", "平成29年度", "平成30年度", "平成31年度"];
  const purchases = [373, 434, 549, 638, 741];
  const shipments = [973, 1234, 1449, 1738, 1841];
  putTable(form, 2, 0, [
    [["年度"], ["全国 仕入額"], ["全国 出荷額"]],
    ...years.map((year, index): Cells[number] => [[year], [purchases[index]!], [shipments[index]!]]),
  ]);
  putTable(form, 9, 0, [
    [["営業所"], ["管理職"], ["従業員数(正社員)"], ["従業員数(パート)"], ["合計"]],
    [["第一営業所"], [3], [15], [2], [20]],
  ]);
  putTable(form, 12, 0, [
    [["市区町村"], ["ふりがな"], ["生産本数"]],
    [["千代田区"], ["ちよだく"], [58406]],
    [["中央区"], ["ちゅうおうく"], [141183]],
    [["港区"], ["みなとく"], [243283]],
  ]);
  return form.plan("修正後");
}

function roadmap(): SheetPlan {
  const form = new Form([22, 24, 30, 30, 30]);
  form.put({ top: 0, left: 0, bottom: 0, right: 4 }, "フェーズごとの取組", "title");
  putTable(
    form,
    2,
    0,
    [
      [[null, 2, 2], COVERED, ["フェーズ1", 1, 2], COVERED, ["フェーズ2"]],
      [COVERED, COVERED, ["R3年度"], ["R4年度"], ["R5年度以降"]],
      [[CITIZENS.replace("：", "\n"), 2], ["各種手続の電子申請化"], ["○支払手続を含まない手続"], ["○支払手続を含む手続"], ["○全ての手続き"]],
      [COVERED, ["支払手続のキャッシュレス化"], ["≪窓口≫\n○導入検討、実証"], ["≪窓口≫\n○導入"], ["≪窓口≫\n○未導入の窓口への導入"]],
      [[FUTURE.replace("：", "\n")], ["オープンデータの推進及びデータ活用"], ["○既存データの形式の変更"], ["○種類の拡充\n○BIツール等による活用"], ["○EBPMの実施"]],
    ],
    2,
  );
  return form.plan("工程表", { orientation: "landscape" });
}

export function openDataSheetPlans(): SheetPlan[] {
  return [background(), ...POLICIES.map(policyPlan), ...badExamples(), goodExamples(), roadmap()];
}
