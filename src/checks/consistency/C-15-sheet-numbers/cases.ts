import type { Indicator } from "../../../kpi/indicator";
import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const form = (number: number | string, sheet = `No.${number}`): Indicator =>
  kpi({ sheet, name: `指標${number}`, group: { number: String(number) }, actual: { 2023: "5件" } });
const forms = (...numbers: readonly number[]) => numbers.map((number) => form(number));
const printed = (...numbers: readonly number[]) =>
  numbers.map((number) => sheetWith(`No.${number}`, { A1: "No.", B1: number }));

export const cases: ConsistencyCases = {
  valid: [
    { name: "one to five", indicators: forms(1, 2, 3, 4, 5) },
    { name: "counted from nought", indicators: forms(0, 1, 2, 3, 4) },
    { name: "codes, not a count", indicators: forms(101, 105, 210, 340, 401) },
    {
      name: "chapters that several indicators of a sheet share",
      indicators: [form(1), form(2), form(3), form(4), form(4, "No.4")],
    },
    { name: "in another order", indicators: forms(3, 1, 4, 2) },
  ],
  invalid: [
    {
      name: "3 and 7 left out, told where the next form prints its number",
      indicators: forms(1, 2, 4, 5, 6, 8),
      sheets: printed(1, 2, 4, 5, 6, 8),
      expect: ["No.4!B1", "No.8!B1"],
      says: [/「No\.4」の前にNo\.3がありません/, /No\.7がありません/],
    },
    {
      name: "two in a row",
      indicators: forms(1, 2, 3, 4, 7, 8),
      sheets: printed(7),
      expect: ["No.7!B1"],
      says: [/No\.5、No\.6/],
    },
    {
      name: "the first is missing",
      indicators: forms(2, 3, 4, 5),
      sheets: printed(2),
      expect: ["No.2!B1"],
      says: [/No\.1がありません/],
    },
    {
      name: "a copied sheet kept its number",
      indicators: [...forms(1, 2, 3, 4), form(4, "No.5")],
      sheets: [sheetWith("No.5", { A1: "No.", B1: 4 })],
      expect: ["No.5!B1"],
      says: [/No\.4が「No\.4」と「No\.5」/],
    },
  ],
  unknown: [{ name: "two forms", indicators: forms(1, 2), reason: /4つ以上/ }],
};
