import { Field, Input, Select, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { ColumnSample, ColumnUse, MappedColumn } from "../../kpi/layouts/mapping";
import { mappingPaneTexts, mappingTexts } from "../../strings/mapping";
import { formatYear } from "../shared/format";
import { isUnreadableYear, offeredUses, takesYear, withUse, withYear, type MappingForm } from "./state";
import { useMappingStyles } from "./styles";

interface ColumnItemProps {
  readonly form: MappingForm;
  readonly column: MappedColumn;
  readonly sample: ColumnSample;
  readonly onChange: (form: MappingForm) => void;
}

/** One column: its heading, what is in it, and what it is. */
export function ColumnItem({ form, column, sample, onChange }: ColumnItemProps) {
  const styles = useMappingStyles();
  const t = mappingPaneTexts();
  const texts = mappingTexts();
  const ids = { use: useId(), samples: useId() };
  const { letters, heading, samples } = sample;
  const { use } = column;
  return (
    <li className={mergeClasses(styles.column, use === null ? styles.unused : styles.used)}>
      <label htmlFor={ids.use} className={styles.label}>
        {t.column(letters, heading)}
      </label>
      <div id={ids.samples} className={styles.quiet}>
        {samples.length === 0 ? t.noSamples : t.samples(samples.join("、"))}
      </div>
      <Select
        id={ids.use}
        size="small"
        aria-describedby={ids.samples}
        value={use ?? ""}
        onChange={(_, { value }) =>
          onChange(withUse(form, column.column, value === "" ? null : (value as ColumnUse)))
        }
      >
        <option value="">{t.unused}</option>
        {offeredUses(form.mapping.rows).map((offered) => (
          <option key={offered} value={offered}>
            {texts[`use_${offered}`]}
          </option>
        ))}
      </Select>
      {takesYear(use, form.mapping.rows) && (
        <YearField form={form} column={column} letters={letters} onChange={onChange} />
      )}
    </li>
  );
}

interface YearFieldProps extends Omit<ColumnItemProps, "sample"> {
  readonly letters: string;
}

function YearField({ form, column, letters, onChange }: YearFieldProps) {
  const t = mappingPaneTexts();
  const isWrong = isUnreadableYear(form, column);
  const { fiscalYear, isCalendarYear } = column;
  const meaning =
    fiscalYear === null
      ? t.yearHint
      : isCalendarYear
        ? t.calendarYear(fiscalYear)
        : t.fiscalYear(formatYear(fiscalYear));
  return (
    <Field
      label={t.year(letters)}
      size="small"
      hint={isWrong ? undefined : meaning}
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? t.yearUnreadable : undefined}
    >
      <Input
        size="small"
        value={form.years.get(column.column) ?? ""}
        maxLength={20}
        onChange={(_, { value }) => onChange(withYear(form, column.column, value))}
      />
    </Field>
  );
}
