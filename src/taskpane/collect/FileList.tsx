import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DepartmentFiles } from "../../commands/collecting";
import type { Collection, FileSummary } from "../../kpi/collect";
import { collectTexts } from "../../strings/collect";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useReveal } from "../shared/useReveal";
import { useCollectStyles } from "./styles";

const useStyles = makeStyles({
  files: { ":focus": { outline: "none" } },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface FileListProps {
  readonly read: DepartmentFiles;
  readonly collection: Collection;
}

/** What was found in each file, and what could not be read. */
export function FileList({ read, collection }: FileListProps) {
  const shared = useCollectStyles();
  const styles = useStyles();
  const t = collectTexts();
  const files = useReveal<HTMLElement>(read, "start");
  return (
    <section ref={files} tabIndex={-1} className={mergeClasses(shared.section, styles.files)}>
      <h3 className={shared.title}>{t.filesTitle(collection.files.length + read.unreadable.length)}</h3>
      <ul className={shared.list}>
        {read.unreadable.map(({ name, problem }) => (
          <li key={name} className={shared.item}>
            <div className={styles.name}>{name}</div>
            <div className={styles.problem}>{problem.message}</div>
          </li>
        ))}
        {collection.files.map((file) => (
          <li key={file.name} className={shared.item}>
            <div className={styles.name}>{file.name}</div>
            {file.problem === null ? (
              <div>{t.fileSummary(file.indicatorCount, file.matchedCount)}</div>
            ) : (
              <div className={styles.problem}>{file.problem === "empty" ? t.empty : t.otherPlan}</div>
            )}
            {file.unread.length > 0 && <Unread file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const FIRST = 5;
const STEP = 20;

function Unread({ file: { unread } }: { readonly file: FileSummary }) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const paged = usePaged(unread, FIRST, STEP);
  return (
    <details>
      <summary className={styles.summary}>{t.fileUnread(unread.length)}</summary>
      <ul className={styles.plainList}>
        {paged.shown.map(({ sheet, cell, reason }, index) => (
          <li key={index}>{t.unreadCell(sheet, cell, reason)}</li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </details>
  );
}
