/** 「市内562拠点の街頭防犯カメラ」: how many there are of what a goal wants more of, said outside 評価指標. */
import type { Observation } from "../../indicator/model";
import { parseQuantities } from "../../quantity";
import { comparable, tidyName, toHalfWidth } from "../../text";
import { sameUnit } from "../units";
import type { Named, SentenceCell } from "./index";
import { sentenceObservation } from "./observation";

const HERE = /(?:市内|町内|村内|区内|県内|府内|都内|域内|現在|既設|既存|現有|現行)[^、。\d]{0,6}$/;
const WHAT = /^(?:の|ある)([^\s、。をにはがでとへもや（(]{3,24})/;
const GROWS = /増や|増設|増加|拡大|拡充|拡張|増強/;
const SHORTEST_SHARED = 4;

/**
 * The count of what there is, as an indicator of its own: it counts all of them, while the indicator of the table may
 * count only those that meet a condition.
 * @param target the goal's number; only a count of the same unit and another value is its stock
 */
export function stockIn(
  source: SentenceCell,
  target: Observation,
  goalText: string,
): Omit<Named, "relatesTo"> | undefined {
  if (target.unit === "" || target.unit === "%" || !GROWS.test(goalText)) return undefined;
  const text = toHalfWidth(source.text);
  for (const [position, quantity] of parseQuantities(source.text).entries()) {
    const name = WHAT.exec(text.slice(quantity.end))?.[1];
    const isHere = HERE.test(text.slice(0, quantity.start));
    if (!name || !isHere || !sameUnit(quantity.unit, target.unit) || quantity.value === target.value)
      continue;
    if (sharedRun(comparable(name), comparable(goalText)) < SHORTEST_SHARED) continue;
    const from = source.text.lastIndexOf("。", quantity.start) + 1;
    const to = source.text.indexOf("。", quantity.end);
    const statement = source.text.slice(from, to < 0 ? undefined : to + 1).trim();
    const observation = sentenceObservation(source, statement, { kind: "baseline", quantity, position });
    return {
      name: tidyName(name),
      observations: [observation],
      statement,
      accumulation: null,
      falls: false,
    };
  }
  return undefined;
}

/** Length of the longest run of characters that two texts share. */
function sharedRun(name: string, text: string): number {
  let longest = 0;
  for (let from = 0; from < name.length; from++) {
    while (from + longest < name.length && text.includes(name.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}
