/** Names of indicators in a sentence. */
import type { Indicator } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";

/** 「A、B、ほか3」: long lists are cut, they are a hint. */
export function namesOf(indicators: readonly Pick<Indicator, "name">[], most = 8): string {
  const texts = templateTexts();
  const names = indicators.slice(0, most).map(({ name }) => name);
  if (indicators.length > most) names.push(texts.andMore(indicators.length - most));
  return names.join(texts.listSeparator);
}
