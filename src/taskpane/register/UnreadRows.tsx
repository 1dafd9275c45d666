import type { UnreadCell } from "../../kpi/indicator/model";
import { registerPaneTexts } from "../../strings/pane-register";
import { CellLink } from "../shared/CellLink";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useRegisterStyles } from "./styles";

const FIRST = 10;
const STEP = 30;

/** Rows of the register that cannot be read: each with its cell and what to do. */
export function UnreadRows({ cells }: { readonly cells: readonly UnreadCell[] }) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const paged = usePaged(cells, FIRST, STEP);
  if (cells.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t.unreadHeading(cells.length)}</h3>
      <div className={styles.hint}>{t.unreadHelp}</div>
      <ul className={styles.list}>
        {paged.shown.map(({ sheet, cell, reason }, index) => (
          <li key={index} className={styles.item}>
            <CellLink sheet={sheet} at={cell} />
            <div>{reason}</div>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}
