/** How a number of a sentence counts: over all years, or by the year. */
import type { Indicator } from "../../indicator/model";
import { accumulationIn } from "../accumulation";
import type { SentenceFigure } from "./figures";

/** 累計, or 年間・毎年度 in the clause before the number. */
export function accumulationOf({ quantity, statement }: SentenceFigure): Indicator["accumulation"] | null {
  const before = statement.text.slice(0, quantity.start).replace(/[(（][^()（）]*[)）]/g, "");
  const clause = before.split(/[、。\n]/).at(-1) ?? "";
  if (/年約?\s*$/.test(clause) || /^(?:毎年度?|各年度)/.test(statement.text))
    return accumulationIn(clause) ?? "annual";
  return accumulationIn(clause) ?? null;
}
