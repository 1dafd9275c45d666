import type { Collection } from "../../kpi/collect";
import { collectTexts } from "../../strings/collect";
import { formatYear } from "../shared/format";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useCollectStyles } from "./styles";

const FIRST = 10;
const STEP = 50;

interface MissingFiguresProps {
  readonly collection: Collection;
  readonly fiscalYear: number | null;
}

/** Whom to ask again: indicators for which nobody gave an actual. */
export function MissingFigures({ collection: { missing }, fiscalYear }: MissingFiguresProps) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const paged = usePaged(missing, FIRST, STEP);
  if (fiscalYear === null) return null;
  if (missing.length === 0) return <div className={styles.hint}>{t.missingNone(formatYear(fiscalYear))}</div>;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t.missingTitle(formatYear(fiscalYear), missing.length)}</h3>
      <ul className={styles.plainList}>
        {paged.shown.map(({ indicator, said }) => (
          <li key={indicator.id}>
            {t.missingItem(indicator.name, indicator.department)}
            {said.map(({ file, text }) => (
              <div key={`${file} ${text}`} className={styles.hint}>
                {t.saidInstead(text, file)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}
