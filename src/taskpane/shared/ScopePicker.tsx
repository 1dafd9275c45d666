import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Scope } from "../../commands/operations";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold },
  group: { flexWrap: "wrap" },
});

type Choice = Scope | "selection";

function choiceText(choice: Choice): string {
  const t = paneTexts();
  return {
    sheet: t.scopeSheet,
    selection: checksPaneTexts().scopeSelection,
    workbook: t.scopeWorkbook,
  }[choice];
}

interface ScopePickerProps<Offered extends Choice> {
  readonly scope: Offered;
  /** What can be chosen, in this order. */
  readonly choices: readonly Offered[];
  readonly onChange: (scope: Offered) => void;
  readonly disabled: boolean;
}

/** このシート / ブック全体, and where it makes sense 選択範囲. */
export function ScopePicker<Offered extends Choice>(props: ScopePickerProps<Offered>) {
  const { scope, choices, onChange, disabled } = props;
  const styles = useStyles();
  const label = useId();
  return (
    <div className={styles.row}>
      <span id={label} className={styles.label}>
        {paneTexts().scopeLabel}
      </span>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        aria-labelledby={label}
        value={scope}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value as Offered)}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={choiceText(choice)} />
        ))}
      </RadioGroup>
    </div>
  );
}

/** The choices of actions that work on whole sheets. */
export const SHEET_SCOPES: readonly Scope[] = ["sheet", "workbook"];
