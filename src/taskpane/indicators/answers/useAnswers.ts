import { useState } from "react";
import { homeSheet, settingsKeys, type IndicatorSettings } from "../../../kpi/indicator";
import type { Indicator } from "../../../kpi/indicator/model";
import type { Problem } from "../../../sheet";
import { indicatorSettingsTexts } from "../../../strings/indicator-settings";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { usePane } from "../../shared/PaneContext";

export interface Answers {
  readonly problem: Problem | null;
  readonly keeping: boolean;
  dismissProblem(): void;
  /** Keeps the settings in the workbook. @returns whether they were kept */
  keep(settings: IndicatorSettings): Promise<boolean>;
}

/**
 * Keeping what the user says of an indicator.
 * @param indicators all that were read with it, which tell it apart from others of its name
 */
export function useAnswers(
  indicator: Indicator,
  indicators: readonly Indicator[],
  onKept: (settings: IndicatorSettings | null) => void,
): Answers {
  const { operations, run, announce } = usePane();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [keeping, setKeeping] = useState(false);

  const keep = async (settings: IndicatorSettings) => {
    const sheet = homeSheet(indicator);
    const key = settingsKeys(indicators)[indicators.indexOf(indicator)];
    if (sheet === undefined || key === undefined) {
      const message = indicatorSettingsTexts().unknownIndicator(indicator.name);
      setProblem({ code: "indicator.unknown", message });
      return false;
    }
    setKeeping(true);
    const result = await run(() => operations.keepIndicatorSettings({ sheet, key }, settings));
    setKeeping(false);
    if (!result) return false;
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return false;
    announce(indicatorsPaneTexts().kept);
    onKept(result.value);
    return true;
  };

  return { problem, keeping, keep, dismissProblem: () => setProblem(null) };
}
