/** Planters of defects in the text of a CSV file: L1-14, L1-15. */
import { columnsOf, csvLines, joined, type Draft } from "../draft";
import type { Random } from "../random";
import { at, wholeRow, type Planted, type Planter } from "./planter";

/** Changes one field of the draft's CSV text; the record is where it is found. */
function spoilField(
  random: Random,
  draft: Draft,
  columns: readonly number[],
  change: (field: string) => string | null,
): Planted {
  const lines = csvLines(draft);
  const row = random.int(1, lines.length - 1);
  const column = random.pick(columns);
  const changed = change(lines[row]![column]!);
  if (changed === null) lines[row]!.splice(column, 1);
  else lines[row]![column] = changed;
  draft.csvText = joined(lines);
  return at(row, column);
}

const names = (draft: Draft) => columnsOf(draft, "name", "choice", "group");
const all = (draft: Draft) => draft.columns.map((_, column) => column);

export const csvPlanters: readonly Planter[] = [
  {
    rule: "L1-14",
    defect: "a line break inside a field",
    plant: (random, draft) => spoilField(random, draft, names(draft), (field) => `"${field}\n分室"`),
  },
  {
    rule: "L1-14",
    defect: "a field that is missing",
    plant(random, draft) {
      const { range } = spoilField(random, draft, all(draft), () => null);
      return { range: wholeRow(draft, range!.top) };
    },
  },
  {
    rule: "L1-14",
    defect: "a field too many",
    plant(random, draft) {
      const { range } = spoilField(random, draft, all(draft), (field) => `${field},`);
      return { range: wholeRow(draft, range!.top) };
    },
  },
  {
    rule: "L1-15",
    defect: "a comma that is not quoted",
    plant(random, draft) {
      const column = random.pick(all(draft));
      const { range } = spoilField(random, draft, [column], (field) => `${field},分室`);
      return at(range!.top, range!.left);
    },
  },
  {
    rule: "L1-15",
    defect: "a quotation mark inside a field without any around it",
    plant: (random, draft) =>
      spoilField(random, draft, names(draft), (field) => `${field.slice(0, 1)}"${field.slice(1)}`),
  },
  {
    rule: "L1-15",
    defect: "something after the closing mark",
    plant: (random, draft) => spoilField(random, draft, names(draft), (field) => `"${field}"ほか`),
  },
  {
    rule: "L1-15",
    defect: "a mark that is never closed",
    plant: (random, draft) => spoilField(random, draft, names(draft), (field) => `"${field}`),
  },
];
