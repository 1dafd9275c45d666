/** Units in headers, in number formats and behind numbers. */
import { isUnit, parseQuantities, parseQuantity } from "../../kpi/quantity";
import { toHalfWidth } from "../../kpi/text";

/** 「（1,000人）」「（10万円）」: figures are counted in thousands or the like. */
const POWER_OF_TEN = /^10+(?=\D)/;
const SCALE = /^(?:十億|百億|千億|百万|千万|十万|十|百|千|万|億|兆)/;
const SYMBOLS =
  /^(?:[kKMGTmcμn]?(?:Wh?|VA|g|m[23²³]?|[lL]|t|Hz|J|Pa|V|A|N|Sv|Bq|cal|bps)|[kKMGT]i?B|h|min|s|sec|ha|a|pt|dB|ppm|ppb|pH|px|dpi|USD|EUR|JPY|hPa|(?:t|kg|トン)-?CO2|‰|度|℃|点|位|段|筆|頭|羽|匹|体|袋|箱|着|足|巻|曲|着工|人時|車両|車線|床|席|門|錠|杯|球|灯|立方メートル|平方メートル|平方キロメートル|平米|アール|キログラム|ミリ|センチ|人口千対|人口十万対|人口10万対|対)$/;

/** Whether a text is a unit and nothing else: 「人」「千円」「人/㎢」「t-CO2」. Several are allowed: 「人・%」. */
export function isUnitText(text: string): boolean {
  const parts = toHalfWidth(text)
    .replace(/^\s*単位\s*[:：]?/, "")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .split(/[、,・/／]|あたり|当たり|当り/)
    .map((part) => part.trim());
  return parts.length <= 4 && parts.every(isOneUnit);
}

function isOneUnit(text: string): boolean {
  if (text === "" || text.length > 12) return false;
  if (isUnit(text) || SYMBOLS.test(text.normalize("NFKC")) || SYMBOLS.test(text)) return true;
  const unscaled = text.replace(POWER_OF_TEN, "").replace(SCALE, "");
  return unscaled !== text && unscaled !== "" && isOneUnit(unscaled);
}

const BRACKETED = /[（(［[【〔〈<]([^（(［[【〔〈<）)］\]】〕〉>]*)[）)］\]】〕〉>]/g;
const SAID = /単位\s*[:：]\s*([^\s）)、。]+)/;

/**
 * The unit that a header gives: in brackets, after 「単位：」, or as a tier of its own (a row of units).
 * @returns half width, 「％」 → "%"; undefined where there is none
 * @example unitOfHeader("予算額（千円）") // "千円"
 */
export function unitOfHeader(header: string): string | undefined {
  if (header === "") return undefined;
  for (const match of header.matchAll(BRACKETED)) {
    const inside = match[1]!.replace(/^\s*単位\s*[:：]?/, "").trim();
    const said = [inside, ...inside.split(/[、,;；・\s]/)].find((text) => text !== "" && isUnitText(text));
    if (said !== undefined) return plainUnit(said);
  }
  const said = SAID.exec(header)?.[1];
  if (said !== undefined) return plainUnit(said);
  const tier = header.split("_").find((part) => isUnitText(part));
  if (tier !== undefined) return plainUnit(tier);
  return /[%％]/.test(header) ? "%" : undefined;
}

/** The unit that a number format shows: 「0.0%」 → "%", 「#,##0"人"」 → "人"; undefined where there is none. */
export function unitOfFormat(format: string): string | undefined {
  if (format === "General" || format === "@") return undefined;
  const read = parseQuantity(1, format);
  if (!read.ok) return undefined;
  if (read.value.unit !== "") return read.value.unit;
  if (/[¥￥]/.test(format)) return "円";
  const behind = /[0#?]\\?([^\x00-\x7f]{1,8})/.exec(format)?.[1];
  return behind !== undefined && isUnitText(behind) ? plainUnit(behind) : undefined;
}

/** Whether a number format shows dates or times. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const read = parseQuantity(1, format);
  return !read.ok && read.problem.code === "quantity.date";
}

/** The same unit written in one way: half width, 「パーセント」 as 「%」. */
export function plainUnit(unit: string): string {
  const plain = toHalfWidth(unit).replace(/\s+/g, "");
  return plain === "パーセント" ? "%" : plain;
}

/** What a printed unit stands for: 「千円」 is 1000 × 円. */
export interface UnitMeaning {
  readonly factor: number;
  readonly base: string;
}

const meanings = new Map<string, UnitMeaning | null>();
const LONGEST_UNIT = 12;

/**
 * The meaning of what stands behind a number.
 * @returns undefined where it is no unit (「以上」「実施」「丁目」)
 */
export function meaningOfUnit(printed: string): UnitMeaning | undefined {
  if (printed === "" || printed.length > LONGEST_UNIT) return undefined;
  let meaning = meanings.get(printed);
  if (meaning === undefined) {
    meaning = readUnit(printed);
    meanings.set(printed, meaning);
  }
  return meaning ?? undefined;
}

function readUnit(printed: string): UnitMeaning | null {
  const text = `1${printed}`;
  const [quantity, second] = parseQuantities(text);
  const isWhole = quantity && !second && quantity.start === 0 && quantity.end === text.length;
  if (isWhole && quantity.qualifiers.length === 0 && quantity.note === null && quantity.asOf === null) {
    if (quantity.unit !== "") return { factor: quantity.value, base: quantity.unit };
    // 「1.5億」 counts in 億 and names nothing.
    if (quantity.value !== 1) return { factor: quantity.value, base: "" };
  }
  return isUnitText(printed) ? { factor: 1, base: plainUnit(printed) } : null;
}
