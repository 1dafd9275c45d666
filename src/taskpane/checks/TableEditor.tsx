import { Button, Label, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import type { TableSetting } from "../../checks/settings";
import type { SheetReport } from "../../checks/types";
import { formatRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { CellLink } from "../shared/CellLink";
import { Sentence } from "../shared/Message";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { useChecksTab } from "./ChecksContext";
import { isSetByUser, maxHeaderRows, withHeaderRows, withoutTable, type TableDraft } from "./tables";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { outline: "none" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  table: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  range: { flexGrow: 1 },
  rows: { width: "72px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface TableEditorProps {
  readonly draft: TableDraft;
  readonly sheet: SheetReport;
}

/** The tables of a sheet, to be set by selecting them on it. Nothing is kept until the user saves. */
export function TableEditor({ draft, sheet }: TableEditorProps) {
  const styles = useStyles();
  const t = checksPaneTexts();
  const { busy } = usePane();
  const { state, dispatch, addSelectedTable, saveTables } = useChecksTab();
  const title = useId();
  const editor = useRef<HTMLElement>(null);
  // The button that opened it is gone.
  useEffect(() => editor.current?.focus(), []);
  const { tables } = draft;
  return (
    <section ref={editor} tabIndex={-1} aria-labelledby={title} className={styles.editor}>
      <h3 id={title} className={styles.title}>
        {t.tableEditorTitle(draft.sheet)}
      </h3>
      <Sentence>{t.tableEditorHelp}</Sentence>
      {tables.length === 0 && <Sentence>{t.noTableYet}</Sentence>}
      <ul className={styles.list} aria-label={t.tableList}>
        {tables.map((table, index) => (
          <TableLine key={formatRange(table.range)} table={table} index={index} draft={draft} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={busy}
          onClick={() => void addSelectedTable()}
        >
          {t.addSelection}
        </Button>
      </div>
      {state.tablesProblem && (
        <ProblemBar
          problem={state.tablesProblem}
          onDismiss={() => dispatch({ type: "tablesProblem", problem: null })}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy || tables.length === 0}
          onClick={() => void saveTables(draft.sheet, tables)}
        >
          {t.saveTables}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => dispatch({ type: "tables", draft: null })}
        >
          {paneTexts().cancel}
        </Button>
        {isSetByUser(sheet) && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void saveTables(draft.sheet, [])}
          >
            {t.detectTables}
          </Button>
        )}
      </div>
    </section>
  );
}

interface TableLineProps {
  readonly table: TableSetting;
  readonly index: number;
  readonly draft: TableDraft;
}

function TableLine({ table, index, draft }: TableLineProps) {
  const styles = useStyles();
  const t = checksPaneTexts();
  const { dispatch } = useChecksTab();
  const field = useId();
  const address = formatRange(table.range);
  const change = (headerRows: number) =>
    dispatch({ type: "tables", draft: withHeaderRows(draft, index, headerRows) });
  return (
    <li className={styles.table}>
      <span className={styles.range}>
        <CellLink sheet={draft.sheet} at={table.range}>
          {address}
        </CellLink>
      </span>
      <Label htmlFor={field} size="small">
        {t.headerRows}
      </Label>
      <SpinButton
        id={field}
        className={styles.rows}
        size="small"
        aria-label={t.headerRowsOf(address)}
        value={table.headerRows}
        min={0}
        max={maxHeaderRows(table.range)}
        onChange={(_, { value, displayValue }) => change(value ?? Number(displayValue))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t.removeTable(address)}
        title={t.removeTable(address)}
        onClick={() => dispatch({ type: "tables", draft: withoutTable(draft, index) })}
      />
    </li>
  );
}
