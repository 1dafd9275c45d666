/** A register of 2,000 indicators over ten years; how long it takes is measured by `npm run bench -- register`. */
import { DEFAULT_PRESET } from "../achievement";
import { planRegister, readRegister } from "./index";
import { largePlan, snapshotOfPlan } from "./testing";

it("is read again as it was written", () => {
  const all = largePlan(2000);
  const sheets = planRegister(all, { preset: DEFAULT_PRESET }).map(snapshotOfPlan);
  expect(sheets.map(({ rowCount }) => rowCount)).toEqual([2001, 40_001]);
  expect(readRegister(sheets).indicators).toEqual(all);
});
