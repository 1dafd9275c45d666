/** 「予約申込件数は6,409件(前年度比116%)増加した」: a rate of growth, whose total stands in another cell of the row. */
import type { Quantity } from "../../../kpi/quantity";
import { comparable } from "../../../kpi/text";
import type { ConsistencyContext } from "../types";
import type { Sentence } from "../prose";
import { isRate, isSameUnit } from "../units";

export interface Growth {
  readonly rate: Quantity;
  readonly sentence: Sentence;
  /** By how much it grew, and what it has become. */
  readonly increase: Quantity;
  readonly total: Quantity;
  readonly totalIn: Sentence;
}

const COMPARED = /(?:前年度?|昨年度?|前年同期|前年度同期)(?:比|対比)\s*$/;
const GROWN = /^\s*[%％]?[)）]?\s*(?:の)?(?:増|の伸び)/;
const SHORTEST_NAME = 3;

export function growthIn(context: ConsistencyContext, sentence: Sentence): Growth[] {
  return sentence.quantities.flatMap((rate, index) => {
    const increase = sentence.quantities[index - 1];
    if (!increase || !isRate(rate.unit) || isRate(increase.unit)) return [];
    const isGrowth =
      COMPARED.test(sentence.text.slice(increase.end, rate.start)) &&
      GROWN.test(sentence.text.slice(rate.end));
    const found = isGrowth ? totalOf(context, sentence, increase) : undefined;
    return found ? [{ rate, sentence, increase, ...found }] : [];
  });
}

/** The larger figure of the same name and unit in the row. */
function totalOf(
  { prose }: ConsistencyContext,
  sentence: Sentence,
  increase: Quantity,
): { total: Quantity; totalIn: Sentence } | undefined {
  const name = comparable(increase.label);
  if (name.length < SHORTEST_NAME) return undefined;
  const { sheet, row } = sentence.cell;
  const found = prose
    .cells(sheet)
    .filter((cell) => cell.row === row)
    .flatMap((cell) => prose.sentences(cell))
    .flatMap((totalIn) => totalIn.quantities.map((total) => ({ total, totalIn })))
    .filter(({ total }) => {
      if (total.value <= increase.value || !isSameUnit(total.unit, increase.unit)) return false;
      const other = comparable(total.label);
      return other.endsWith(name) || name.endsWith(other) ? other.length >= SHORTEST_NAME : false;
    });
  return found.length === 1 ? found[0] : undefined;
}
