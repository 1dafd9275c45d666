import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DocumentCopyRegular, TableEditRegular } from "@fluentui/react-icons";
import type { DetectedTable, SheetReport } from "../../checks/types";
import { formatRange } from "../../sheet";
import { checksPaneTexts } from "../../strings/pane-checks";
import { CellLink } from "../shared/CellLink";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useChecksTab } from "./ChecksContext";
import { TableEditor } from "./TableEditor";
import { useDecisionStyles } from "./decision-styles";
import { draftOf } from "./tables";

const FIRST_SHEETS = 10;
const FIRST_TABLES = 10;
const PAGE = 50;

const useStyles = makeStyles({
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalS },
  tables: { margin: 0, padding: 0, listStyleType: "none" },
  table: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** The tables that the check looked at, sheet by sheet, and how to correct them. */
export function TableSection({ sheets }: { readonly sheets: readonly SheetReport[] }) {
  const styles = useStyles();
  const shared = useDecisionStyles();
  const paged = usePaged(sheets, FIRST_SHEETS, PAGE);
  const isOne = sheets.length === 1;
  const count = sheets.reduce((sum, { tables }) => sum + tables.length, 0);
  return (
    <Accordion key={String(isOne)} collapsible defaultOpenItems={isOne ? ["tables"] : []}>
      <AccordionItem value="tables">
        <AccordionHeader as="h2" expandIconPosition="end">
          {checksPaneTexts().tablesHeading(count)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={shared.list}>
            {paged.shown.map((sheet) => (
              <TablesOfSheet key={sheet.name} sheet={sheet} isOneOfMany={!isOne} />
            ))}
          </ul>
          <ShowMore paged={paged} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface TablesOfSheetProps {
  readonly sheet: SheetReport;
  readonly isOneOfMany: boolean;
}

function TablesOfSheet({ sheet, isOneOfMany }: TablesOfSheetProps) {
  const styles = useStyles();
  const shared = useDecisionStyles();
  const t = checksPaneTexts();
  const { busy } = usePane();
  const { state, dispatch, makeCopy } = useChecksTab();
  const paged = usePaged(sheet.tables, FIRST_TABLES, PAGE);
  const { name, tables } = sheet;
  const isEdited = state.tables?.sheet === name;
  return (
    <li className={shared.item}>
      <div className={shared.title}>{name}</div>
      {tables.length === 0 && <div>{t.noTableFound}</div>}
      <ul className={styles.tables}>
        {paged.shown.map((table) => (
          <li key={formatRange(table.range)} className={styles.table}>
            <CellLink sheet={name} at={table.range}>
              {tableText(table)}
            </CellLink>
            {table.source === "user" && (
              <Badge appearance="outline" color="informative">
                {t.tableByUser}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
      {isEdited ? (
        <TableEditor draft={state.tables} sheet={sheet} />
      ) : (
        <div className={shared.actions}>
          <Button
            size="small"
            icon={<TableEditRegular />}
            aria-label={t.correctTablesOf(name)}
            disabledFocusable={busy}
            onClick={() => dispatch({ type: "tables", draft: draftOf(sheet) })}
          >
            {t.correctTables}
          </Button>
          {isOneOfMany && (
            <Button
              size="small"
              appearance="subtle"
              icon={<DocumentCopyRegular />}
              aria-label={t.makeCopyOf(name)}
              disabledFocusable={busy}
              onClick={() => void makeCopy({ name })}
            >
              {t.makeCopy}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function tableText({ range, headerRows, layout }: DetectedTable): string {
  const t = checksPaneTexts();
  const address = formatRange(range);
  return layout === "form" ? t.formLine(address) : t.tableLine(address, headerRows);
}
