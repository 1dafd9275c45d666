/** Units in sentences that contradict the words around them, or those of the table. */
import type { Quantity } from "../../../kpi/quantity";
import { toHalfWidth } from "../../../kpi/text";
import type { Sentence } from "../prose";
import { canonicalUnit } from "../units";

/** Counters that a name for a number may end with: 設置台数, 参加人数, 施設数. */
const COUNTERS =
  "台|人|名|校|園|施設|業務|事業|団体|拠点|種類|戸|世帯|冊|店舗|箇所|か所|路線|車両|機関|法人|社";
const NAMED_NUMBER = new RegExp(`(${COUNTERS})数(?:を|は|が|について(?:は)?|として)?[、,:：]?\\s*約?$`);

export interface WordedUnit {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** The counter in the words: 「台」 of 「設置台数」. */
  readonly counter: string;
}

/** 「設置台数を899拠点に」: words that count in one unit, a figure in another. */
export function contradictedBy(sentence: Sentence): WordedUnit[] {
  return sentence.quantities.flatMap((quantity) => {
    const counter = NAMED_NUMBER.exec(toHalfWidth(sentence.text.slice(0, quantity.start)))?.[1];
    if (counter === undefined || quantity.unit === "" || isAlike(counter, quantity.unit)) return [];
    return [{ quantity, sentence, counter }];
  });
}

/** Shares, increases and general counters (件) may stand with any words. */
function isAlike(counter: string, unit: string): boolean {
  const plain = canonicalUnit(unit);
  return plain === canonicalUnit(counter) || /^(?:%|‰|割|倍|件|ポイント|円)/.test(plain);
}

const LEAST_BARE = 100;

/** 「4,083の申請書等」: a large count without a unit before a noun that is none either. */
export function bareCountIn(sentence: Sentence): Quantity[] {
  return sentence.quantities.filter(({ unit, value, end, start }) => {
    if (unit !== "" || value < LEAST_BARE || !Number.isInteger(value)) return false;
    const noun = /^の([^\s、。（()）]{1,10})/.exec(sentence.text.slice(end))?.[1] ?? "";
    const isNumbered = /(?:第|No\.?|№|番号|コード)\s*$/i.test(sentence.text.slice(0, start));
    return /^[^\d]{1,6}等/.test(noun) && !isNumbered;
  });
}
