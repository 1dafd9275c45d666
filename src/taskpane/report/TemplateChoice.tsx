import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { reportPaneTexts } from "../../strings/pane-report";
import { cards } from "./state";

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  card: { borderRadius: tokens.borderRadiusMedium },
  chosen: { backgroundColor: tokens.colorNeutralBackground2 },
  radio: { width: "100%" },
  name: { display: "block" },
  about: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface TemplateChoiceProps {
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChoose: (template: string) => void;
}

/** 様式: all names at a glance, and what the chosen one is for. */
export function TemplateChoice({ chosen, disabled, onChoose }: TemplateChoiceProps) {
  const styles = useStyles();
  const label = useId();
  return (
    <div>
      <div id={label} className={styles.label}>
        {reportPaneTexts().templateLabel}
      </div>
      <RadioGroup
        aria-labelledby={label}
        value={chosen}
        disabled={disabled}
        onChange={(_, { value }) => onChoose(value)}
      >
        {cards().map(({ id, title, about }) => (
          <div key={id} className={id === chosen ? styles.chosen : styles.card}>
            <Radio
              value={id}
              className={styles.radio}
              label={
                <>
                  <span className={styles.name}>{title}</span>
                  {id === chosen && <span className={styles.about}>{about}</span>}
                </>
              }
            />
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}
