import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { CellLink } from "../shared/CellLink";
import { useSectionStyles } from "./section-styles";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-line" },
});

interface FactsProps {
  readonly indicator: Indicator;
  /** All that was read, for the links to former and later indicators. */
  readonly indicators: readonly Indicator[];
  readonly onOpen: (id: string) => void;
}

interface Fact {
  readonly term: string;
  readonly description: ReactNode;
}

/** この指標について: how it is counted and compared, what it replaced, what the sheet says besides. */
export function Facts({ indicator, indicators, onOpen }: FactsProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const t = paneTexts();
  const texts = indicatorsPaneTexts();
  const { targetText, remarks, aliases = [], methodBreaks } = indicator;
  const links = linksOf(indicator, indicators, onOpen);
  const facts: readonly (Fact | null)[] = [
    fact(t.departmentLabel, indicator.department),
    fact(t.unitLabel, indicator.unit),
    fact(t.directionLabel, directionText(indicator)),
    fact(t.comparisonLabel, t[`comparison_${indicator.comparison}`]),
    fact(texts.accumulationLabel, accumulationText(indicator)),
    fact(texts.signLabel, signText(indicator)),
    fact(texts.aliasesLabel, aliases.join(t.separator)),
    ...links,
    targetText
      ? {
          term: texts.targetTextLabel,
          description: (
            <CellLink sheet={targetText.sheet} at={targetText.cell}>
              {targetText.rawText}
            </CellLink>
          ),
        }
      : null,
    fact(t.remarksLabel, remarks ?? ""),
  ];
  return (
    <section aria-label={t.aboutIndicator}>
      <h3 className={section.heading}>{t.aboutIndicator}</h3>
      <dl className={section.pairs}>
        {facts.flatMap((one) =>
          one === null
            ? []
            : [
                <dt key={`${one.term} term`} className={section.term}>
                  {one.term}
                </dt>,
                <dd key={one.term} className={`${section.description} ${styles.text}`}>
                  {one.description}
                </dd>,
              ],
        )}
      </dl>
      {methodBreaks.length > 0 && (
        <p className={section.quiet}>
          {t.methodBreakNote(methodBreaks.map((year) => formatWareki(year)).join(t.separator))}
        </p>
      )}
    </section>
  );
}

function fact(term: string, description: string): Fact | null {
  return description === "" ? null : { term, description };
}

function linksOf(
  { predecessor, successor }: Indicator,
  indicators: readonly Indicator[],
  onOpen: (id: string) => void,
): Fact[] {
  const texts = indicatorsPaneTexts();
  const link = (term: string, id: string | null): Fact[] => {
    if (id === null) return [];
    const found = indicators.find((indicator) => indicator.id === id);
    if (!found) return [{ term, description: texts.otherSheet }];
    const { name } = found;
    return [
      {
        term,
        description: (
          <>
            <Link
              as="button"
              type="button"
              inline
              aria-label={texts.openIndicator(name)}
              onClick={() => onOpen(id)}
            >
              {name}
            </Link>
            {`（${texts.linkNote}）`}
          </>
        ),
      },
    ];
  };
  return [...link(texts.predecessorLabel, predecessor), ...link(texts.successorLabel, successor)];
}

function directionText({ direction, directionSource }: Indicator): string {
  const t = paneTexts();
  if (direction === null) return "";
  const words = {
    increase: t.directionIncrease,
    decrease: t.directionDecrease,
    maintain: t.directionMaintain,
  };
  return directionSource === "inferred" ? `${words[direction]}${t.directionInferred}` : words[direction];
}

function accumulationText({ accumulation, userSettings }: Indicator): string {
  const texts = indicatorsPaneTexts();
  if (accumulation === undefined) return texts.accumulationUnknown;
  const word = accumulation === "cumulative" ? texts.accumulationCumulative : texts.accumulationAnnual;
  return userSettings?.accumulation === undefined ? word : `${word}（${texts.byUser}）`;
}

function signText({ signConvention, userSettings }: Indicator): string {
  const texts = indicatorsPaneTexts();
  if (signConvention === undefined) return "";
  const word = signConvention === "reduction" ? texts.signReduction : texts.signChange;
  return userSettings?.signConvention === undefined ? word : `${word}（${texts.byUser}）`;
}
