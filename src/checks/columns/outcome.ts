/** The verdict of a rule about columns: a printed form has none that it could judge. */
import { columnStrings } from "../../strings/rules/columns";
import { outcomeOf } from "../outcome";
import type { Finding, RuleOutcome, SheetContext } from "../types";

/** 違反 where there are errors; 判定できません where a form was passed over, so that nothing passes unseen. */
export function columnOutcome(context: SheetContext, findings: readonly Finding[]): RuleOutcome {
  const outcome = outcomeOf(findings);
  const forms = context.tables.filter((table) => table.layout === "form").length;
  if (forms === 0 || outcome.verdict === "fail") return outcome;
  const texts = columnStrings();
  const reason = forms === context.tables.length ? texts.form : texts.someForms;
  return { verdict: "unknown", reason, findings };
}
