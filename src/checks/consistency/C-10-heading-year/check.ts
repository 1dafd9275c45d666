/** C-10 見出しの年度. See README.md beside this file. */
import { findFiscalYears } from "../../../kpi/calendar";
import { labelKindOf } from "../../../kpi/layouts/vocabulary";
import { headingYearTexts } from "../../../strings/consistency/C-10";
import type { Finding } from "../../types";
import { yearName } from "../figures";
import { latestYearOf } from "../families";
import { findingOf, judged } from "../findings";
import { formsOf, type Form } from "../forms";
import type { ProseCell } from "../prose";
import { shortened } from "../texts";
import type { ConsistencyCheck } from "../types";

export const headingYear: ConsistencyCheck = {
  id: "C-10",
  kind: "catch",
  title: () => headingYearTexts().title,
  check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const form of formsOf(context)) {
      const latest = latestYearOf(form.indicators);
      const headings = headingsOf(form);
      if (latest === null || headings.length === 0) continue;
      examined++;
      // Remarks of several years may stand below one another; one of them is the latest year's.
      if (!headings.some(({ year }) => year === latest)) findings.push(findingFor(headings.at(-1)!, latest));
    }
    return judged(examined, headingYearTexts().nothing, findings);
  },
};

interface Heading {
  readonly cell: ProseCell;
  readonly year: number;
}

const LONGEST_HEADING = 40;

/** 「令和5年度実績に関する備考」: labels of remarks that name a year. */
function headingsOf({ cells }: Form): Heading[] {
  return cells.flatMap((cell) => {
    if (cell.text.length > LONGEST_HEADING || labelKindOf(cell.text) !== "remarks") return [];
    const [year, ...others] = findFiscalYears(cell.text);
    return year && others.length === 0 ? [{ cell, year: year.value }] : [];
  });
}

function findingFor({ cell, year }: Heading, latest: number): Finding {
  const message = headingYearTexts().differs(shortened(cell.text), yearName(year), yearName(latest));
  return findingOf(headingYear, {
    message,
    at: [{ sheet: cell.sheet, cell: cell.address }],
    about: cell.address,
    subject: cell.text,
  });
}
