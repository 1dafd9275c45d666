import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Indicator } from "../../../kpi/indicator/model";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { formatObservation, formatYear } from "../../shared/format";
import { ProblemBar } from "../../shared/ProblemBar";
import type { IndicatorRow } from "../rows";
import type { KeptAnswer } from "../state";
import { useSectionStyles } from "../section-styles";
import { AnswerBox } from "./AnswerBox";
import {
  AccumulationForm,
  BaselineYearForm,
  BreakForm,
  DeemedForm,
  SignForm,
  VerdictForm,
  type FormProps,
} from "./forms";
import { answerSlots, wordsOf, type AnswerKind, type AnswerSlot } from "./questions";
import { useAnswers } from "./useAnswers";

interface AnswersSectionProps {
  readonly row: IndicatorRow;
  readonly indicators: readonly Indicator[];
  readonly onKept: (answers: readonly KeptAnswer[]) => void;
}

/** What can be said of any indicator stands behind one button; what this indicator gives occasion to is listed. */
const ALWAYS_OFFERED: ReadonlySet<AnswerKind> = new Set(["verdict", "accumulation"]);

const FORMS: Readonly<Record<AnswerKind, (props: FormProps) => JSX.Element | null>> = {
  verdict: VerdictForm,
  sign: SignForm,
  baselineYear: BaselineYearForm,
  deemed: DeemedForm,
  break: BreakForm,
  accumulation: AccumulationForm,
};

/** 確認と判断: what the sheet leaves open and a user can say. It is kept in the workbook and shown as the user's own. */
export function AnswersSection({ row, indicators, onKept }: AnswersSectionProps) {
  const section = useSectionStyles();
  const t = indicatorsPaneTexts();
  const { problem, keeping, keep, dismissProblem } = useAnswers(indicators, onKept);
  const [unfolded, setUnfolded] = useState(false);
  const slots = answerSlots(row);
  if (slots.length === 0) return null;
  const isQuiet = slots.every(
    ({ kind, isAsked, isAnswered }) => ALWAYS_OFFERED.has(kind) && !isAsked && !isAnswered,
  );
  if (isQuiet && !unfolded) {
    return (
      <div>
        <Button size="small" aria-expanded={false} onClick={() => setUnfolded(true)}>
          {t.answersButton}
        </Button>
      </div>
    );
  }
  return (
    <section aria-label={t.answersHeading}>
      <h3 className={section.heading}>{t.answersHeading}</h3>
      <p className={section.quiet}>{t.answersHelp}</p>
      {problem && <ProblemBar problem={problem} onDismiss={dismissProblem} />}
      {slots.map((slot) => {
        const Form = FORMS[slot.kind];
        const { title, help, answer } = wordingOf(slot, row);
        return (
          <AnswerBox
            // What is unfolded in one year is not so in another.
            key={`${slot.kind} ${row.fiscalYear}`}
            slot={slot}
            title={title}
            help={help}
            answer={slot.isAnswered ? answer : undefined}
          >
            {(fold) => (
              <Form
                row={row}
                indicators={indicators}
                busy={keeping}
                onKeep={(settings, others = []) =>
                  void keep([{ indicator: row.indicator, settings }, ...others]).then(
                    (isKept) => isKept && fold(),
                  )
                }
              />
            )}
          </AnswerBox>
        );
      })}
    </section>
  );
}

interface Wording {
  readonly title: string;
  readonly help: string;
  readonly answer: string | undefined;
}

function wordingOf({ kind, isAsked }: AnswerSlot, { indicator, fiscalYear }: IndicatorRow): Wording {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings ?? {};
  const year = formatYear(fiscalYear);
  switch (kind) {
    case "verdict": {
      const own = said.verdicts?.find((entry) => entry.fiscalYear === fiscalYear);
      const answer = [own?.mark, own?.reason].filter(Boolean).join(" ");
      return { title: t.askOwn(year), help: isAsked ? t.verdictAsk : t.askOwnHelp, answer };
    }
    case "sign": {
      const answer = said.signConvention === "change" ? t.askSignChange : t.askSignReduction;
      return { title: t.askSign, help: t.askSignHelp, answer };
    }
    case "baselineYear": {
      const answer = said.baselineYear === undefined ? undefined : formatYear(said.baselineYear);
      return { title: t.askBaselineYear, help: t.askBaselineYearHelp, answer };
    }
    case "deemed": {
      const words = wordsOf(indicator.observations, fiscalYear);
      const figure = words && formatObservation(words, indicator.unit);
      return {
        title: t.askDeemed(year),
        help: t.askDeemedHelp(words?.rawText.trim() ?? ""),
        answer: words?.deemed ? t.wordsCount(figure ?? "", words.deemed.reason) : undefined,
      };
    }
    case "break":
      return { title: t.askBreak, help: t.askBreakHelp, answer: said.acrossMethodBreak?.reason };
    case "accumulation": {
      const answer = said.accumulation === "cumulative" ? t.accumulationCumulative : t.accumulationAnnual;
      return { title: t.askAccumulation, help: t.askAccumulationHelp, answer };
    }
  }
}
