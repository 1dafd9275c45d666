/** Columns that are read, not counted: remarks, explanations, reasons. */
import type { ColumnProfile } from "../../profile";
import type { TextFactsCache } from "../../text-facts";
import { isProse } from "./classify";

const PROSE_HEADER =
  /備考|概要|説明|内容|理由|目的|特記|留意|コメント|メモ|意見|感想|分析|考察|摘要|経過|経緯|課題|今後|自由記述|取組実績|評価$/;
const LOOKED_TEXTS = 100;

/** Whether the column's name says so and it holds sentences, or most of its texts are sentences. */
export function isProseColumn(profile: ColumnProfile, facts: TextFactsCache): boolean {
  const texts = profile.sampleTexts(LOOKED_TEXTS);
  const prose = texts.filter((text) => isProse(facts.of(text))).length;
  if (prose === 0) return false;
  return PROSE_HEADER.test(profile.header) || prose * 2 > texts.length;
}
