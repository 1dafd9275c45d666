/** Units as names and cells of a table print them. */
import { isUnit } from "../../quantity";
import { toHalfWidth } from "../../text";

/** Letters that measure behind a name, though alone they could be anything: 「可燃ごみ排出量（t）」. */
const MEASURE = /^(?:[kKMGT]?(?:Wh?|g|[lL]|t|J)|[kcm]?m[23²³]?)$/;

/** 「特定健診受診率（％）」: the unit at the end of a name. */
export function unitInName(name: string): string {
  const inside = /[(（【[](?:単位[:：])?([^()（）【】[\]]{1,8})[)）】\]]\s*$/.exec(name)?.[1]?.trim() ?? "";
  const counted = inside.replace(/^(?:十万|百万|千万|[十百千万億])(?=.)/, "").replace(/(?<=.)[/／].*$/, "");
  return isUnit(counted) || MEASURE.test(counted) ? unitText(inside) : "";
}

const NO_UNIT = /^(?:[-－―—–ーｰ]+|なし|無し)$/;

/** A unit as it is printed, in the form that figures have it. */
export function unitText(text: string): string {
  const plain = text.trim().replace(/^[(（](.*)[)）]$/, "$1");
  const folded = toHalfWidth(plain).trim();
  if (NO_UNIT.test(folded)) return "";
  return folded === "パーセント" ? "%" : folded;
}
