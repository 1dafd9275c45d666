/** How a printed rate came from what it was computed from: rounded half up, cut off, raised, or not at all. */
import { isSame, roundHalfAway, roundUp, truncate } from "../../../kpi/achievement";

export type Rounding = "rounded" | "truncated" | "raised" | "differs";

export interface PrintedRate {
  readonly value: number;
  readonly decimals: number;
  /** 約, 程度: anything that would print nearly so is right. */
  readonly isRough: boolean;
}

export function roundingOf(exact: number, { value, decimals, isRough }: PrintedRate): Rounding {
  if (isSame(roundHalfAway(exact, decimals), value)) return "rounded";
  if (isRough && Math.abs(exact - value) < 10 ** -decimals) return "rounded";
  if (isSame(truncate(exact, decimals), value)) return "truncated";
  return isSame(roundUp(exact, decimals), value) ? "raised" : "differs";
}
