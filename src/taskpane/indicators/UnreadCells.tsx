import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { UnreadCell } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { Sentence } from "../shared/Message";

const PAGE = 30;

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  panel: { marginInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  raw: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
});

/** 読めなかったセル: each with its cell, what it says and why it was not used. */
export function UnreadCells({ cells }: { readonly cells: readonly UnreadCell[] }) {
  const styles = useStyles();
  const t = paneTexts();
  const [limit, setLimit] = useState(PAGE);
  if (cells.length === 0) return null;
  return (
    <Accordion collapsible className={styles.box}>
      <AccordionItem value="unread">
        <AccordionHeader size="small" icon={<WarningRegular />}>
          {t.unreadHeading(cells.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Sentence>{t.unreadHelp}</Sentence>
          <ul className={styles.list}>
            {cells.slice(0, limit).map((cell, index) => (
              <li key={index} className={styles.item}>
                <CellLink sheet={cell.sheet} at={cell.cell} />
                <div>{cell.reason}</div>
                <div className={styles.raw}>{t.rawText(cell.rawText)}</div>
              </li>
            ))}
          </ul>
          {cells.length > limit && (
            <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
              {t.showMore(Math.min(PAGE, cells.length - limit))}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
