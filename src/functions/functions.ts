/* eslint-disable @typescript-eslint/no-explicit-any -- any[][] is what makes Excel pass a value as well as a range */
/**
 * The custom functions as Excel knows them, namespace KPI. The metadata (functions.json) is generated from the comments
 * and names of this one file, so they are Japanese; the English ones are in src/strings/functions-metadata.ts.
 * Functions are declared, not assigned: the generator passes over arrow functions without a word.
 */
import { evaluateCells } from "./evaluate";
import { isFailure, type Failure } from "./outcome";
import { definitions, type FunctionName } from "./registry";

/** The answer for Excel: an error that stands for the whole call is thrown, one of an element lies among the values. */
function answer(name: FunctionName, values: readonly unknown[]): any[][] {
  const cells = evaluateCells(definitions[name], values);
  const [only] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]?.length === 1 && isFailure(only)) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's own error class, which its types do not derive from Error
    throw excelError(only);
  }
  return cells.map((row) => row.map((cell) => (isFailure(cell) ? excelError(cell) : cell)));
}

function excelError(failure: Failure): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(failure.error === "#N/A" ? notAvailable : invalidValue, failure.message);
}

/**
 * 達成率を割合（0.996 など）で返します。セルの表示形式をパーセントにしてください。以上・超は実績÷目標、以下・未満は目標÷実績です。
 * @customfunction RATE
 * @param {any[][]} 実績 実績値または範囲（「82.8%」「1,000時間」などの文字も可）
 * @param {any[][]} 目標 目標値または範囲（「15分以内」のように比較を含む文字も可）
 * @param {any[][]} [比較] 以上・以内・以下・未満・超・増加・減少・維持、または >= など（省略時は目標の文字から、なければ以上）
 * @returns {any[][]} 達成率
 */
export function rate(実績: any[][], 目標: any[][], 比較?: any[][]): any[][] {
  return answer("RATE", [実績, 目標, 比較]);
}

/**
 * 目標を達成したかどうかを TRUE または FALSE で返します。
 * @customfunction ACHIEVED
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 目標 目標値または範囲（「36〜37」のような範囲も可）
 * @param {any[][]} [比較] 以上・以内・以下・未満・超・維持・範囲など（省略時は目標の文字から、なければ以上）
 * @returns {any[][]} 達成していれば TRUE
 */
export function achieved(実績: any[][], 目標: any[][], 比較?: any[][]): any[][] {
  return answer("ACHIEVED", [実績, 目標, 比較]);
}

/**
 * 実績と目標の差（実績－目標）を、その単位で返します。% どうしの差はポイントです。
 * @customfunction GAP
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 目標 目標値または範囲
 * @returns {any[][]} 差
 */
export function gap(実績: any[][], 目標: any[][]): any[][] {
  return answer("GAP", [実績, 目標]);
}

/**
 * 進捗率（基準値から目標までのうち進んだ割合）を返します。負の値は逆行です。
 * @customfunction PROGRESS
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 基準値 基準値または範囲
 * @param {any[][]} 目標 最終目標値または範囲
 * @param {any[][]} [比較] 以上・以下など（小さいほどよい指標では「以下」か「減少」を指定）
 * @returns {any[][]} 進捗率
 */
export function progress(実績: any[][], 基準値: any[][], 目標: any[][], 比較?: any[][]): any[][] {
  return answer("PROGRESS", [実績, 基準値, 目標, 比較]);
}

/**
 * 基準値から目標までを直線で結んだときの、その年度の値（期待値）を返します。
 * @customfunction EXPECTED
 * @param {any[][]} 基準値 基準値または範囲
 * @param {any[][]} 基準年度 基準値の年度（令和2年度、2020 など）
 * @param {any[][]} 目標 最終目標値または範囲
 * @param {any[][]} 目標年度 目標の年度
 * @param {any[][]} 年度 値を求める年度
 * @returns {any[][]} 期待値
 */
export function expected(
  基準値: any[][],
  基準年度: any[][],
  目標: any[][],
  目標年度: any[][],
  年度: any[][],
): any[][] {
  return answer("EXPECTED", [基準値, 基準年度, 目標, 目標年度, 年度]);
}

/**
 * ペース（進捗率÷経過した期間の割合）を返します。1 以上なら予定どおりです。目標に以上・以下の文字がないときは、基準値から目標への向きで増減を判断します。
 * @customfunction PACE
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 基準値 基準値または範囲
 * @param {any[][]} 基準年度 基準値の年度
 * @param {any[][]} 目標 最終目標値または範囲
 * @param {any[][]} 目標年度 目標の年度
 * @param {any[][]} 年度 実績の年度
 * @returns {any[][]} ペース
 */
export function pace(
  実績: any[][],
  基準値: any[][],
  基準年度: any[][],
  目標: any[][],
  目標年度: any[][],
  年度: any[][],
): any[][] {
  return answer("PACE", [実績, 基準値, 基準年度, 目標, 目標年度, 年度]);
}

/**
 * 目標年度までに必要な1年あたりの変化量を返します。達成していれば 0 です。小さいほどよい指標では、目標を「15分以内」のように書いてください。
 * @customfunction REQUIRED
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 目標 最終目標値または範囲
 * @param {any[][]} 年度 実績の年度
 * @param {any[][]} 目標年度 目標の年度
 * @returns {any[][]} 年あたり必要量
 */
export function required(実績: any[][], 目標: any[][], 年度: any[][], 目標年度: any[][]): any[][] {
  return answer("REQUIRED", [実績, 目標, 年度, 目標年度]);
}

/**
 * 直近3年までの実績から、その年度の見込み（参考）を直線で推計します。判定には使わないでください。
 * @customfunction FORECAST
 * @param {any[][]} 実績の範囲 実績が並ぶ範囲（空欄は除きます）
 * @param {any[][]} 年度の範囲 実績と同じ大きさの、年度が並ぶ範囲
 * @param {any[][]} 年度 見込みを求める年度
 * @returns {any[][]} 見込み（参考）
 */
export function forecast(実績の範囲: any[][], 年度の範囲: any[][], 年度: any[][]): any[][] {
  return answer("FORECAST", [実績の範囲, 年度の範囲, 年度]);
}

/**
 * 判定（標準では ◎○△×－）を返します。実績や目標がまだないときは － です。
 * @customfunction GRADE
 * @param {any[][]} 実績 実績値または範囲
 * @param {any[][]} 目標 目標値または範囲
 * @param {any[][]} [基準値] 基準値または範囲（逆行の判定に使います）
 * @param {any[][]} [比較] 以上・以内・以下・未満・超・維持など
 * @param {any[][]} [プリセット] 標準・独法・健康日本21・順調80/60・達成/未達など（省略時は標準）
 * @returns {any[][]} 判定
 */
export function grade(
  実績: any[][],
  目標: any[][],
  基準値?: any[][],
  比較?: any[][],
  プリセット?: any[][],
): any[][] {
  return answer("GRADE", [実績, 目標, 基準値, 比較, プリセット]);
}

/**
 * 「約526時間」のような文字から数値（526）を取り出します。
 * @customfunction VALUE
 * @param {any[][]} 文字列 数値を1つ含む文字または範囲
 * @returns {any[][]} 数値
 */
export function value(文字列: any[][]): any[][] {
  return answer("VALUE", [文字列]);
}

/**
 * 「約526時間」のような文字から単位（時間）を取り出します。
 * @customfunction UNIT
 * @param {any[][]} 文字列 数値を1つ含む文字または範囲
 * @returns {any[][]} 単位（ないときは空の文字）
 */
export function unit(文字列: any[][]): any[][] {
  return answer("UNIT", [文字列]);
}

/**
 * 1つのセルにある複数の値を、1行に1つずつ「見出し・値・単位・修飾・年度」に分けて表示します。
 * @customfunction SPLIT
 * @param {any[][]} 文字列または範囲 「特定健診48% 保健指導60%」のような文字、またはその範囲
 * @returns {any[][]} 見出し、値、単位、修飾、年度
 */
export function split(文字列または範囲: any[][]): any[][] {
  return answer("SPLIT", [文字列または範囲]);
}

/**
 * 年度を西暦の数値で返します。令和2年度、R2、FY2020、令和3年3月末時点（2020）、日付などを読み取ります。
 * @customfunction FISCALYEAR
 * @param {any[][]} 文字列または日付 年度や日付を表す文字、年の数値、日付、またはその範囲
 * @returns {any[][]} 年度（西暦）
 */
export function fiscalYear(文字列または日付: any[][]): any[][] {
  return answer("FISCALYEAR", [文字列または日付]);
}

/**
 * 年度を和暦（令和2年度）で返します。
 * @customfunction WAREKI
 * @param {any[][]} 年度 年度の数値・文字または範囲
 * @param {any[][]} [書式] 「令和2年度」（省略時）、「令和2年度（2020年度）」または「併記」、「R2」または「略」
 * @returns {any[][]} 和暦の年度
 */
export function wareki(年度: any[][], 書式?: any[][]): any[][] {
  return answer("WAREKI", [年度, 書式]);
}

/**
 * 率（分子÷分母）を返します。印字された率を指定すると、一致・端数処理の違い・不一致のどれかを返します。
 * @customfunction RATIO
 * @param {any[][]} 分子 分子または範囲
 * @param {any[][]} 分母 分母または範囲
 * @param {any[][]} [印字された率] 確かめたい率（「32.9%」または 0.329）
 * @returns {any[][]} 率、または確かめた結果
 */
export function ratio(分子: any[][], 分母: any[][], 印字された率?: any[][]): any[][] {
  return answer("RATIO", [分子, 分母, 印字された率]);
}

/**
 * 範囲の値を機械可読性の規則で調べ、「番地・ルール・内容」を1行に1件ずつ表示します。番地は範囲の左上を A1 とします。
 * @customfunction CHECK
 * @param {any[][]} 範囲 調べる表の範囲（見出しを含む）
 * @returns {any[][]} 番地、ルール、内容
 */
export function check(範囲: any[][]): any[][] {
  return answer("CHECK", [範囲]);
}

/**
 * 全国地方公共団体コードを検査数字つきの6桁にして返します。先頭の0を補い、検査数字を確かめます。
 * @customfunction LGCODE
 * @param {any[][]} 団体コード 5桁または6桁のコード、またはその範囲
 * @returns {any[][]} 6桁の団体コード（文字）
 */
export function lgCode(団体コード: any[][]): any[][] {
  return answer("LGCODE", [団体コード]);
}

/** The declarations by their name in Excel. */
const declared: Readonly<Record<FunctionName, (...values: any[]) => any[][]>> = {
  RATE: rate,
  ACHIEVED: achieved,
  GAP: gap,
  PROGRESS: progress,
  EXPECTED: expected,
  PACE: pace,
  REQUIRED: required,
  FORECAST: forecast,
  GRADE: grade,
  VALUE: value,
  UNIT: unit,
  SPLIT: split,
  FISCALYEAR: fiscalYear,
  WAREKI: wareki,
  RATIO: ratio,
  CHECK: check,
  LGCODE: lgCode,
};

/** Tells Excel which function answers which name. Done below, when the shared runtime loads this file. */
export function associateFunctions(): void {
  for (const [name, declaration] of Object.entries(declared)) CustomFunctions.associate(name, declaration);
}

// Where office.js itself could not be loaded the pane says so; there is nothing to associate with then.
if (typeof CustomFunctions !== "undefined") associateFunctions();
