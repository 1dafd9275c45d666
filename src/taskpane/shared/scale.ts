/** The value axis of a chart: round steps that cover the data, as a spreadsheet would choose them. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  /** Position between 0 (minimum) and 1 (maximum); values outside end at the edge. */
  position(value: number): number;
}

const AIMED_TICKS = 5;

/**
 * @param values what is drawn; zero is always on the axis unless `fixedMinimum` says otherwise
 * @param aimedTicks about how many steps there is room for
 */
export function scaleFor(
  values: readonly number[],
  fixedMinimum: number | null = null,
  fixedMaximum: number | null = null,
  aimedTicks: number = AIMED_TICKS,
): Scale {
  const lowest = fixedMinimum ?? Math.min(0, ...values);
  const highest = fixedMaximum ?? Math.max(0, ...values);
  const step = roundStep((highest > lowest ? highest - lowest : 1) / aimedTicks);
  const minimum = fixedMinimum ?? Math.floor(lowest / step) * step;
  const top = fixedMaximum ?? Math.ceil(highest / step) * step;
  const maximum = top > minimum ? top : minimum + step;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * step).toPrecision(12)),
  );
  return {
    minimum,
    maximum,
    ticks,
    position: (value) => Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum))),
  };
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
