import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { ReportVariant } from "../../reports";
import { reportPaneTexts } from "../../strings/pane-report";
import { usePane } from "../shared/PaneContext";
import { Choice, Presets } from "./Choices";
import { chosenColumns, movedColumn, variantOf, type ChosenColumn, type VariantForm } from "./form";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  columns: { margin: 0, padding: 0, listStyleType: "none" },
  column: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", alignItems: "center" },
});

interface FormEditorProps {
  readonly initial: VariantForm;
  readonly onSave: (variant: ReportVariant) => void;
  readonly onDelete: (id: string) => void;
  readonly onCancel: () => void;
}

/** 様式を変える: columns and their order, title, grading and paper, kept in the workbook under a name. */
export function FormEditor({ initial, onSave, onDelete, onCancel }: FormEditorProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { busy } = usePane();
  const [form, setForm] = useState(initial);
  const [isNameMissing, setNameMissing] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const heading = useId();
  useEffect(() => name.current?.focus(), []);
  const change = (changes: Partial<VariantForm>) => setForm({ ...form, ...changes });
  const hasColumns = chosenColumns(form.template).length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.name.trim() === "") {
      setNameMissing(true);
      name.current?.focus();
    } else if (!busy) onSave(variantOf(form));
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <form className={styles.form} aria-labelledby={heading} noValidate onSubmit={submit} onKeyDown={leave}>
      <h2 id={heading} className={styles.title}>
        {t.formTitle}
      </h2>
      <Field
        label={t.formName}
        required
        hint={t.formNameHint}
        validationState={isNameMissing ? "error" : "none"}
        validationMessage={isNameMissing ? t.formNameMissing : undefined}
      >
        <Input
          input={{ ref: name }}
          value={form.name}
          onChange={(_, { value }) => {
            change({ name: value });
            setNameMissing(false);
          }}
        />
      </Field>
      <Field label={t.formHeading} hint={t.formHeadingHint}>
        <Input value={form.title} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      {hasColumns && <Columns form={form} onChange={(columns) => change({ columns })} />}
      <Choice
        label={t.formPreset}
        value={form.preset ?? ""}
        onChange={(value) => change({ preset: value === "" ? null : value })}
      >
        <option value="">{t.formPresetAsChosen}</option>
        <Presets />
      </Choice>
      <Choice
        label={t.formPaper}
        value={form.paper ?? ""}
        onChange={(value) => change({ paper: value === "a4" || value === "a3" ? value : null })}
      >
        <option value="">{t.formPaperAsIs}</option>
        <option value="a4">A4</option>
        <option value="a3">A3</option>
      </Choice>
      <Choice
        label={t.formOrientation}
        value={form.orientation ?? ""}
        onChange={(value) =>
          change({ orientation: value === "portrait" || value === "landscape" ? value : null })
        }
      >
        <option value="">{t.formPaperAsIs}</option>
        <option value="portrait">{t.portrait}</option>
        <option value="landscape">{t.landscape}</option>
      </Choice>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t.formSave}
        </Button>
        <Button onClick={onCancel}>{t.formCancel}</Button>
        {form.isSaved && (
          <Button disabledFocusable={busy} onClick={() => onDelete(form.id)}>
            {t.formDelete}
          </Button>
        )}
      </div>
    </form>
  );
}

interface ColumnsProps {
  readonly form: VariantForm;
  readonly onChange: (columns: readonly ChosenColumn[] | null) => void;
}

function Columns({ form: { template, columns }, onChange }: ColumnsProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  return (
    <div role="group" aria-label={t.formColumns}>
      <Checkbox
        checked={columns === null}
        label={t.formColumnsAll}
        onChange={(_, { checked }) => onChange(checked === true ? null : chosenColumns(template))}
      />
      {columns && (
        <ol className={styles.columns}>
          {columns.map((column, index) => (
            <li key={column.id} className={styles.column}>
              <Checkbox
                checked={column.isShown}
                label={column.title}
                onChange={(_, { checked }) =>
                  onChange(
                    columns.map((one) =>
                      one.id === column.id ? { ...one, isShown: checked === true } : one,
                    ),
                  )
                }
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUpRegular />}
                aria-label={t.columnUp(column.title)}
                disabledFocusable={index === 0}
                onClick={() => onChange(movedColumn(columns, index, -1))}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowDownRegular />}
                aria-label={t.columnDown(column.title)}
                disabledFocusable={index === columns.length - 1}
                onClick={() => onChange(movedColumn(columns, index, 1))}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
