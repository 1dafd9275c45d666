/** Number format codes for figures as they are printed on municipal sheets. */
import { formatNumber } from "../kpi/achievement";

/** More decimals than this are noise in a report. */
const MAX_DECIMALS = 6;

export interface FigureFormat {
  /** Decimals as printed. */
  readonly decimals: number;
  /** 約 … before the number. */
  readonly prefix?: string;
  /** 以上, 以内 … or a unit of its own after it. */
  readonly suffix?: string;
}

/**
 * A format with thousands separators and ▲ for negatives; words beside the number are part of the format, so that
 * the cell holds a number.
 * @example figureFormat({ decimals: 1 }) // '#,##0.0;"▲"#,##0.0'
 * @example figureFormat({ decimals: 0, prefix: "約" }) // '"約"#,##0;"約▲"#,##0'
 */
export function figureFormat({ decimals, prefix = "", suffix = "" }: FigureFormat): string {
  const places = Math.min(MAX_DECIMALS, Math.max(0, decimals));
  const number = places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
  const tail = quoted(suffix);
  return `${quoted(prefix)}${number}${tail};${quoted(`${prefix}▲`)}${number}${tail}`;
}

/** The text that the format shows, for measuring and for sentences. */
export function figureText(value: number, { decimals, prefix = "", suffix = "" }: FigureFormat): string {
  const places = Math.min(MAX_DECIMALS, Math.max(0, decimals));
  const sign = value < 0 ? "▲" : "";
  return `${prefix}${sign}${formatNumber(Math.abs(value), places)}${suffix}`;
}

export const RATE_FORMAT = '0.0%;"▲"0.0%';

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}
