import { forecast as forecastOf, naturalLimits, type SeriesPoint } from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { isBlank, readActual, unitConflict, type Amount } from "./amounts";
import type { RangeFunction } from "./definition";
import { hasSameShape, spill, type ValueGrid } from "./grid";
import { measured } from "./measured";
import { invalidValue, read, unreadable, type Reading } from "./outcome";
import { readYear } from "./years";

interface Series {
  readonly points: readonly SeriesPoint[];
  readonly amounts: readonly Amount[];
}

/** The years that have an actual; blank actuals are left out, not taken for 0. */
function readSeries(actuals: ValueGrid, years: ValueGrid): Reading<Series> {
  const amounts: Amount[] = [];
  const points: SeriesPoint[] = [];
  for (const [row, cells] of actuals.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      const amount = readActual(cell);
      if (!amount.ok) return amount;
      const year = readYear(functionStrings().year, years[row]?.[column]);
      if (!year.ok) return year;
      amounts.push(amount.value);
      points.push({ year: year.value, value: amount.value.value });
    }
  }
  const conflict = unitConflict(amounts);
  return conflict === null ? read({ points, amounts }) : unreadable(conflict);
}

/** KPI.FORECAST(実績の範囲, 年度の範囲, 年度) – 参考 forecast from the latest three points. */
export const forecast: RangeFunction = {
  kind: "range",
  name: "FORECAST",
  required: 3,
  optional: 0,
  evaluate([actuals = [], years = [], asked = []]) {
    const texts = functionStrings();
    if (!hasSameShape(actuals, years)) return invalidValue(texts.sameShapeNeeded(texts.actual, texts.year));
    const series = readSeries(actuals, years);
    if (!series.ok) return series.failure;
    const { points, amounts } = series.value;
    const unit = amounts.find((amount) => amount.unit !== "")?.unit ?? "";
    const limits = naturalLimits(
      unit,
      points.map((point) => point.value),
    );
    return spill([asked], ([year]) => {
      const ahead = readYear(texts.year, year);
      if (!ahead.ok) return ahead.failure;
      const found = forecastOf({ actuals: points, year: ahead.value, limits });
      return measured(found.evaluable ? { evaluable: true, value: found.value.value } : found);
    });
  },
};
