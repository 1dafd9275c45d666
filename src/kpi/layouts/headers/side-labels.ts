/** Figures of the same years side by side under labels of their own: 男性 over R4 and R5, 女性 over R4 and R5. */
import type { Candidate } from "./segments";

/** A part of a table that counts for one of the labels. */
export interface LabelledPart {
  /** 「男性」; "" where the table is not divided. */
  readonly label: string;
  readonly candidates: Candidate[];
}

/** The figures of each label, with the columns that all share; the part as it is where no figure comes twice. */
export function splitByLabels(part: Candidate[]): LabelledPart[] {
  const figures = part.filter(isFigure);
  const labels = [...new Set(figures.map(labelOf))];
  const isTwice = figures.some((one) =>
    figures.some((other) => labelOf(one) !== labelOf(other) && placeOf(one) === placeOf(other)),
  );
  if (!isTwice || labels.length < 2 || labels.includes("")) return [{ label: "", candidates: part }];
  return labels.map((label) => ({
    label,
    candidates: part.filter((one) => !isFigure(one) || labelOf(one) === label),
  }));
}

function isFigure({ meaning }: Candidate): boolean {
  return meaning?.role === "figure";
}

/** What stands over a column besides years and kinds. */
function labelOf({ head }: Candidate): string {
  return head.label ?? "";
}

function placeOf({ head, meaning }: Candidate): string {
  const years = (head.heading?.years ?? []).map(({ value }) => value).join("・");
  return `${meaning?.kind ?? ""} ${years} ${head.heading?.version ?? ""}`;
}
