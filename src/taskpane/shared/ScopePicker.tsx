import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Scope } from "../../commands/operations";
import { paneTexts } from "../../strings/pane";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold },
  group: { flexWrap: "wrap" },
});

interface ScopePickerProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
  readonly disabled: boolean;
}

/** このシート / ブック全体. */
export function ScopePicker({ scope, onChange, disabled }: ScopePickerProps) {
  const styles = useStyles();
  const t = paneTexts();
  const label = useId();
  return (
    <div className={styles.row}>
      <span id={label} className={styles.label}>
        {t.scopeLabel}
      </span>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        aria-labelledby={label}
        value={scope}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value as Scope)}
      >
        <Radio value="sheet" label={t.scopeSheet} />
        <Radio value="workbook" label={t.scopeWorkbook} />
      </RadioGroup>
    </div>
  );
}
