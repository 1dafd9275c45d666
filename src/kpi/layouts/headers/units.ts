/** Units as names and cells of a table print them. */
import { isUnit, type Quantity } from "../../quantity";
import { toHalfWidth } from "../../text";

/** Letters that measure behind a name, though alone they could be anything: 「可燃ごみ排出量（t）」. */
const MEASURE = /^(?:[kKMGT]?(?:Wh?|g|[lL]|t|J)|[kcm]?m[23²³]?)$/;

/** 「特定健診受診率（％）」: the unit at the end of a name. */
export function unitInName(name: string): string {
  const own = unitAtEnd(name);
  // 「喫煙率（％）（男性）」: what tells it apart stands behind the unit.
  const shorter = own === "" ? name.replace(/\s*[(（][^()（）]*[)）]\s*$/, "") : name;
  return shorter === name ? own : unitInName(shorter);
}

function unitAtEnd(name: string): string {
  const inside = /[(（【[](?:単位[:：])?([^()（）【】[\]]{1,8})[)）】\]]\s*$/.exec(name)?.[1]?.trim() ?? "";
  const counted = inside.replace(/^(?:十万|百万|千万|[十百千万億])(?=.)/, "").replace(/(?<=.)[/／].*$/, "");
  return isUnit(counted) || MEASURE.test(counted) ? unitText(inside) : "";
}

const NO_UNIT = /^(?:[-－―—–ーｰ]+|なし|無し)$/;

const SCALES: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  億: 8,
};
const SCALED = /^([十百千万億]{1,2})(.+)$/;

/** 「47.5万人」 where the table counts in 万人 is 47.5, as the figures beside it are; others stay as they are. */
export function inUnit(figure: Quantity, unit: string): Quantity {
  const [, scale = "", base = ""] = SCALED.exec(unit) ?? [];
  const places = SCALES[scale];
  if (places === undefined || base !== figure.unit) return figure;
  const printed = new RegExp(`(\\d[\\d,]*(?:\\.(\\d+))?)\\s*${scale}\\s*${escaped(base)}`).exec(
    toHalfWidth(figure.rawText),
  );
  if (!printed) return figure;
  const value = Number(`${figure.value}e-${places}`);
  const isPlain = Math.abs(value) === Number(printed[1]!.replaceAll(",", ""));
  return isPlain ? { ...figure, value, unit, decimals: printed[2]?.length ?? 0 } : figure;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A unit as it is printed, in the form that figures have it. */
export function unitText(text: string): string {
  const plain = text.trim().replace(/^[(（](.*)[)）]$/, "$1");
  const folded = toHalfWidth(plain).trim();
  if (NO_UNIT.test(folded)) return "";
  return folded === "パーセント" ? "%" : folded;
}
