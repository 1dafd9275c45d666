/** Units that count the same. */
const PERSONS = new Set(["人", "名"]);

/** Whether two printed units count the same things: equal, or 人 and 名. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (PERSONS.has(a) && PERSONS.has(b));
}
