import { Button, Field, Label, Radio, RadioGroup, SpinButton } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { columnSamples, tableArea, type ColumnMapping } from "../../kpi/layouts/mapping";
import type { Problem } from "../../sheet";
import { mappingPaneTexts } from "../../strings/mapping";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { Sentence } from "../shared/Message";
import { ShowMore } from "../shared/ShowMore";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { usePaged } from "../shared/usePaged";
import { ColumnItem } from "./ColumnItem";
import { MappingPreview } from "./MappingPreview";
import { problemsOf, withArea, withRows, type MappingForm } from "./state";
import { useMappingStyles } from "./styles";

const MOST_HEADER_ROWS = 10;
const FIRST_COLUMNS = 20;

interface MappingEditorProps {
  readonly form: MappingForm;
  readonly onChange: (form: MappingForm) => void;
  /** null forgets what the sheet carries. */
  readonly onSave: (mapping: ColumnMapping | null) => void;
  readonly onCancel: () => void;
}

/** Which column is what. Nothing is kept until the user saves. */
export function MappingEditor({ form, onChange, onSave, onCancel }: MappingEditorProps) {
  const styles = useMappingStyles();
  const t = mappingPaneTexts();
  const { busy } = usePane();
  const ids = { title: useId(), columns: useId() };
  const editor = useRef<HTMLElement>(null);
  const { sheet, mapping, isRemembered } = form;
  const samples = useMemo(() => columnSamples(sheet, mapping), [sheet, mapping]);
  const paged = usePaged(mapping.columns, FIRST_COLUMNS, FIRST_COLUMNS);
  const blocked = useMemo(() => problemsOf(form).length > 0, [form]);
  // The button that opened the form is gone.
  useEffect(() => editor.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <section
      ref={editor}
      tabIndex={-1}
      aria-labelledby={ids.title}
      className={styles.editor}
      onKeyDown={leave}
    >
      <h2 id={ids.title} className={styles.title}>
        {t.title(sheet.name)}
      </h2>
      {isRemembered && <Sentence>{t.remembered}</Sentence>}
      <Place form={form} onChange={onChange} />
      <Field label={t.rowsAre}>
        <RadioGroup
          value={mapping.rows}
          onChange={(_, { value }) => onChange(withRows(form, value as ColumnMapping["rows"]))}
        >
          <Radio value="indicator" label={t.rowsIndicator} />
          <Radio value="observation" label={t.rowsObservation} />
        </RadioGroup>
      </Field>
      <div className={styles.block}>
        <h3 id={ids.columns} className={styles.heading}>
          {t.columns}
        </h3>
        <ul className={styles.list} aria-labelledby={ids.columns}>
          {paged.shown.map((column) => {
            const sample = samples.find((each) => each.column === column.column);
            return (
              sample && (
                <ColumnItem
                  key={column.column}
                  form={form}
                  column={column}
                  sample={sample}
                  onChange={onChange}
                />
              )
            );
          })}
        </ul>
        <ShowMore paged={paged} />
      </div>
      <MappingPreview form={form} />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy || blocked} onClick={() => onSave(mapping)}>
          {t.save}
        </Button>
        <Button onClick={onCancel}>{paneTexts().cancel}</Button>
        {isRemembered && (
          <Button appearance="subtle" disabledFocusable={busy} onClick={() => onSave(null)}>
            {t.forget}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Where the table stands, and how many of its rows are headings. */
function Place({ form, onChange }: Pick<MappingEditorProps, "form" | "onChange">) {
  const styles = useMappingStyles();
  const t = mappingPaneTexts();
  const { operations, run, busy } = usePane();
  const field = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { sheet, mapping } = form;
  const takeSelection = async () => {
    const selected = await run(() => operations.selection());
    if (!selected) return;
    if (!selected.ok) return setProblem(selected.problem);
    const isHere = selected.value.sheet === sheet.name;
    const range = isHere ? tableArea(sheet, selected.value.range) : undefined;
    setProblem(
      range ? null : { code: "mapping.otherSheet", message: t.otherSheet(sheet.name), sheet: sheet.name },
    );
    if (range) onChange(withArea(form, range));
  };
  const change = (rows: number | null | undefined) => {
    const isPossible =
      rows !== null && rows !== undefined && Number.isInteger(rows) && rows >= 1 && rows <= MOST_HEADER_ROWS;
    if (isPossible) onChange(withArea(form, mapping.range, rows));
  };
  return (
    <div className={styles.block}>
      <div className={styles.row}>
        <span>{t.place}</span>
        <CellLink sheet={sheet.name} at={mapping.range} />
        <Button size="small" disabledFocusable={busy} onClick={() => void takeSelection()}>
          {t.useSelection}
        </Button>
      </div>
      {problem && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={styles.row}>
        <Label htmlFor={field}>{t.headerRows}</Label>
        <SpinButton
          id={field}
          className={styles.spin}
          size="small"
          value={mapping.headerRows}
          min={1}
          max={MOST_HEADER_ROWS}
          onChange={(_, { value, displayValue }) => change(value ?? Number(displayValue))}
        />
      </div>
    </div>
  );
}
