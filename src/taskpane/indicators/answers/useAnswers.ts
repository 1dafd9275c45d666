import { useState } from "react";
import { homeSheet, settingsKeys, type IndicatorSettings } from "../../../kpi/indicator";
import type { Indicator } from "../../../kpi/indicator/model";
import type { Problem } from "../../../sheet";
import { indicatorSettingsTexts } from "../../../strings/indicator-settings";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { usePane } from "../../shared/PaneContext";
import type { KeptAnswer } from "../state";

/** What a user says of an indicator. */
export interface Answer {
  readonly indicator: Indicator;
  readonly settings: IndicatorSettings;
}

export interface Answers {
  readonly problem: Problem | null;
  readonly keeping: boolean;
  dismissProblem(): void;
  /** Keeps answers in the workbook. @returns whether they were kept */
  keep(answers: readonly Answer[]): Promise<boolean>;
}

/**
 * Keeping what the user says of indicators.
 * @param indicators all that were read, which tells those of one name apart
 */
export function useAnswers(
  indicators: readonly Indicator[],
  onKept: (answers: readonly KeptAnswer[]) => void,
): Answers {
  const { operations, run, announce } = usePane();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [keeping, setKeeping] = useState(false);

  const keep = async (answers: readonly Answer[]) => {
    const keys = settingsKeys(indicators);
    const placed = answers.flatMap(({ indicator, settings }) => {
      const sheet = homeSheet(indicator);
      const key = keys[indicators.indexOf(indicator)];
      return sheet === undefined || key === undefined ? [] : [{ sheet, key, settings }];
    });
    if (placed.length < answers.length) {
      const message = indicatorSettingsTexts().unknownIndicator(answers[0]?.indicator.name ?? "");
      setProblem({ code: "indicator.unknown", message });
      return false;
    }
    setKeeping(true);
    const result = await run(() => operations.keepIndicatorSettings(placed));
    setKeeping(false);
    if (!result) return false;
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return false;
    announce(indicatorsPaneTexts().kept);
    onKept(
      answers.map(({ indicator }, index) => ({ id: indicator.id, settings: result.value[index] ?? null })),
    );
    return true;
  };

  return { problem, keeping, keep, dismissProblem: () => setProblem(null) };
}
