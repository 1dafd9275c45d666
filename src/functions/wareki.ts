import { formatWareki, warekiFormatOf } from "../kpi/calendar";
import { functionStrings } from "../strings/functions";
import { isBlank } from "./amounts";
import type { ElementFunction } from "./definition";
import { invalidValue } from "./outcome";
import { readYear } from "./years";

/** KPI.WAREKI(年度, [書式]) – 令和2年度, 令和2年度（2020年度） or R2. */
export const wareki: ElementFunction = {
  kind: "element",
  name: "WAREKI",
  required: 1,
  optional: 1,
  evaluate([input, format]) {
    const texts = functionStrings();
    const year = readYear(texts.year, input);
    if (!year.ok) return year.failure;
    if (isBlank(format)) return formatWareki(year.value);
    const known = warekiFormatOf(String(format));
    return known === undefined
      ? invalidValue(texts.unknownFormat(String(format)))
      : formatWareki(year.value, known);
  },
};
