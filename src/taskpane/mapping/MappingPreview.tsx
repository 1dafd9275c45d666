import { useDeferredValue, useId, useMemo } from "react";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { readWithMapping } from "../../kpi/layouts/mapping";
import { mappingPaneTexts, mappingTexts } from "../../strings/mapping";
import { CellLink } from "../shared/CellLink";
import { formatObservation, formatYear } from "../shared/format";
import { Sentence } from "../shared/Message";
import { problemsOf, type MappingForm } from "./state";
import { useMappingStyles } from "./styles";

const INDICATORS_SHOWN = 5;
const FIGURES_SHOWN = 4;
const CELLS_SHOWN = 5;

/** What would be read: how many, the first of them, and the cells that could not. */
export function MappingPreview({ form }: { readonly form: MappingForm }) {
  const styles = useMappingStyles();
  const t = mappingPaneTexts();
  const title = useId();
  // Typing a year stays fluent with thousands of rows.
  const shown = useDeferredValue(form);
  const problems = useMemo(() => problemsOf(shown), [shown]);
  const read = useMemo(
    () =>
      problems.length === 0 ? readWithMapping(shown.sheet, shown.mapping) : { indicators: [], unread: [] },
    [shown, problems],
  );
  const figures = read.indicators.flatMap(({ observations }) =>
    observations.filter(({ value }) => value !== null),
  );
  return (
    <section className={styles.block} aria-labelledby={title}>
      <h3 id={title} className={styles.heading}>
        {t.preview}
      </h3>
      <div role="status">
        {problems.length > 0
          ? t.cannotRead(problems.length)
          : read.indicators.length === 0
            ? t.nothing
            : t.count(read.indicators.length, figures.length)}
      </div>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map(({ code, message, sheet, cell }) => (
            <li key={`${code} ${cell}`}>
              {message} {sheet !== undefined && cell !== undefined && <CellLink sheet={sheet} at={cell} />}
            </li>
          ))}
        </ul>
      )}
      <FirstIndicators indicators={read.indicators} />
      {read.unread.length > 0 && (
        <div className={styles.block}>
          <div className={styles.label}>{t.unread(read.unread.length)}</div>
          <ul className={styles.list}>
            {read.unread.slice(0, CELLS_SHOWN).map(({ sheet, cell, reason }) => (
              <li key={cell}>
                <CellLink sheet={sheet} at={cell} /> {reason}
              </li>
            ))}
          </ul>
          {read.unread.length > CELLS_SHOWN && (
            <Sentence>{t.moreUnread(read.unread.length - CELLS_SHOWN)}</Sentence>
          )}
        </div>
      )}
    </section>
  );
}

function FirstIndicators({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const styles = useMappingStyles();
  const t = mappingPaneTexts();
  if (indicators.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {indicators.slice(0, INDICATORS_SHOWN).map(({ id, name, observations }) => (
          <li key={id} className={styles.figures}>
            <div className={styles.label}>{name}</div>
            <div className={styles.quiet}>{figuresText(observations)}</div>
          </li>
        ))}
      </ul>
      {indicators.length > INDICATORS_SHOWN && (
        <div className={styles.quiet}>{t.moreIndicators(indicators.length - INDICATORS_SHOWN)}</div>
      )}
    </>
  );
}

/** 「基準値 10世帯／令和5年度 実績値 12世帯」. */
function figuresText(observations: readonly Observation[]): string {
  const texts = mappingTexts();
  const withNumber = observations.filter(({ value }) => value !== null);
  const shown = withNumber.slice(0, FIGURES_SHOWN).map((observation) => {
    const { kind, fiscalYear } = observation;
    const year = fiscalYear === null ? "" : `${formatYear(fiscalYear)} `;
    return `${year}${texts[`use_${kind}`]} ${formatObservation(observation) ?? ""}`;
  });
  return withNumber.length > FIGURES_SHOWN ? `${shown.join("／")} …` : shown.join("／");
}
