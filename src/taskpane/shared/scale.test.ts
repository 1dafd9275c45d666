import { scaleFor } from "./scale";

test("round steps cover the data and zero", () => {
  const scale = scaleFor([0.82, 1.17]);
  expect(scale.minimum).toBe(0);
  expect(scale.maximum).toBeCloseTo(1.5);
  expect(scale.ticks).toEqual([0, 0.5, 1, 1.5]);
});

test("negative values get room below zero", () => {
  const scale = scaleFor([-3, 9]);
  expect(scale.ticks).toEqual([-5, 0, 5, 10]);
  expect(scale.position(0)).toBeCloseTo(1 / 3);
});

test("fixed ends are kept and values beyond them end at the edge", () => {
  const scale = scaleFor([40, 260], 0, 200);
  expect([scale.minimum, scale.maximum]).toEqual([0, 200]);
  expect(scale.position(260)).toBe(1);
});

test("no data and equal data still give an axis", () => {
  expect(scaleFor([]).maximum).toBeGreaterThan(0);
  expect(scaleFor([0, 0]).ticks.length).toBeGreaterThan(1);
});
