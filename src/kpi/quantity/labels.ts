/** What stands before a number: its label, and labels that wait in vain for a number of their own. */
import { joinSpacedLetters } from "../text";
import { MASK } from "./mask";

export interface Labels {
  /** The label of the number; "" where none is printed. */
  readonly own: string;
  /** Labels printed before it that have no number: 「課税所得証明書」 of 「課税所得証明書 住民票等 46,600件」. */
  readonly others: readonly string[];
}

const NO_LABELS: Labels = { own: "", others: [] };
/** A label is never longer; what stands further ahead of a number is prose. */
export const LONGEST_LABEL = 80;
const CLAUSE_END = /[。、,;；「」『』【】()[\]〔〕→⇒…!?]/;
/** A name of a measure takes the word before it along: 「オープンデータ 閲覧数」. */
const MEASURE = /(?:数|率|額|量|比|度|割合|時間|回数|件数|面積|費|歳入|歳出)$/;
const PARTICLE = /[をのなはがにでともへ]$/;
const EDGE = /^[\s:=・※*×~→\u0001]+|[\s:=・※*×~\u0001]+$/g;
/** What an as-of note or a particle leaves in front of a label: 「時点の登録者数」. */
const LEADING = /^(?:(?:末|時点|現在|実績値?)+の?(?=.)|(?:末|時点|現在)+$|(?:の|は|が|に|で|を|から)(?=.))/;
const TRAILING_PARTICLE = /(?:について|における|として|から|まで|より|[はがをのでにとも])$/;
/** Deeds glued to the figure before (「6業務実施」) begin no label. */
const LEFT_OVER =
  /^(?:実施|導入|削減|短縮|増加|減少|達成|完了|整備|設置|開催|参加|利用|確保|登録|公開|作成|策定|済み?|[増減中余強弱目])(?=\s|$)/;

/**
 * @param between half-width text between the number before and this one, years blotted out
 * @param afterNumber whether a number stands before
 */
export function labelsOf(between: string, afterNumber: boolean): Labels {
  if (between.trim() === "") return NO_LABELS;
  const near = between.length > LONGEST_LABEL ? between.slice(-LONGEST_LABEL) : between;
  const words = joinSpacedLetters(near)
    .replace(afterNumber ? LEFT_OVER : /^$/, "")
    .split(/\n/)
    .flatMap((line) => lineWords(line));
  const last = words.at(-1);
  if (last === undefined) return NO_LABELS;
  const names: string[] = [];
  for (const word of words) {
    const before = names.at(-1);
    const joins =
      before !== undefined && (PARTICLE.test(before) || (MEASURE.test(word) && !MEASURE.test(before)));
    if (joins) names[names.length - 1] = `${before} ${word}`;
    else names.push(word);
  }
  const own = names.pop()!;
  return { own: trimLabel(own), others: names.map(trimLabel).filter((name) => name !== "") };
}

/** The words of the last clause of a line; what stands before a comma is no label of the number. */
function lineWords(line: string): string[] {
  const clauses = line.split(CLAUSE_END);
  const clause = clauses.at(-1) ?? "";
  const text = clause.replaceAll(MASK, " ").trim() === "" ? "" : clause;
  return text
    .replaceAll(MASK, " ")
    .split(/\s+/)
    .filter((word) => word.replace(EDGE, "") !== "");
}

function trimLabel(label: string): string {
  return label.replace(EDGE, "").replace(TRAILING_PARTICLE, "").replace(LEADING, "").replace(EDGE, "");
}
