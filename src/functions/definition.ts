/** How a custom function is defined, apart from Excel. Its declaration for Excel is in functions.ts. */
import type { ValueGrid } from "./grid";
import type { CellOutcome, OutcomeGrid } from "./outcome";

interface Named {
  /** Name within the namespace KPI: "RATE". */
  readonly name: string;
  /** Arguments that must be given. */
  readonly required: number;
  /** Arguments that may be given besides. */
  readonly optional: number;
}

/** Gives one cell for one set of values; ranges spill element by element. */
export interface ElementFunction extends Named {
  readonly kind: "element";
  evaluate(values: readonly unknown[]): CellOutcome;
}

/** Looks at whole ranges and decides the shape of its answer itself. */
export interface RangeFunction extends Named {
  readonly kind: "range";
  evaluate(grids: readonly ValueGrid[]): OutcomeGrid | CellOutcome;
}

export type FunctionDefinition = ElementFunction | RangeFunction;
