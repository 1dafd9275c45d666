/** What an indicator is called that only a sentence names. */
import { findYears } from "../../calendar";
import { tidyName, toHalfWidth } from "../../text";
import { layoutStrings } from "../../../strings/layouts";
import type { SentenceFigure } from "./figures";

const LONGEST_NAME = 60;
const LEADING =
  /^(?:[\s・●○◆■※→、,:：]|また|なお|さらに|併せて|あわせて|ほか|その他|最終年度(?:に)?(?:は)?|各年度(?:に)?|年度とともに|(?:現在|現状|現行|既存)(?:の|(?!値))|末(?:時点)?(?:で|まで(?:に)?|に)?|までに?|から|より|に(?:は)?|の(?=\S)|については?|は(?=\S))+/;
const TRAILING =
  /(?:[\s、,:：→]|まで(?:に)?|から|について(?:は)?|として(?:は)?|における|に関する|に関して|年間|毎年度?|各年度|単年度|年平均|(?:中間|最終|数値)?目標値?|基準値?|現状値?|実績値?|最大|最低|平均|約|を|は|が|の|に|で|と|も|へ)+$/;
const CHANGE_RIGHT_BEHIND = /^(?:以上|以内|程度)?の?(?:増|減|削減|短縮|縮減|低減|上昇|向上|改善)/;
/** Where the subject of a sentence ends. */
const SUBJECT_END = /を|については?|は(?=[、\s\d])|として|が(?=[、\s\d])/;

/** 「オープンデータページの閲覧数の年間増加数」, 「コンビニ交付の割合（全体）」, 「教職員年間総残業時間」; "" where no words name it. */
export function nameOf(figure: SentenceFigure): string {
  const { role, quantity, statement } = figure;
  const texts = layoutStrings();
  const text = statement.text;
  if (statement.isNote) {
    const own = cleaned(quantity.label);
    return own !== "" ? own : (statement.before.map(subjectOf).findLast((name) => name !== "") ?? "");
  }
  const share = shareOf(text, quantity.start, quantity.end);
  if (share) return texts.shareName(share.part, share.whole);
  const subject = phraseBefore(figure.before) || subjectOf(text);
  const after = text.slice(quantity.end);
  const falls = /減ら|減少|削減|短縮|縮減|低減/.test(after);
  if (subject === "") return "";
  if (role === "increase")
    return falls ? texts.yearlyDecreaseName(subject) : texts.yearlyIncreaseName(subject);
  const isChange = quantity.unit === "%" && CHANGE_RIGHT_BEHIND.test(after) && !/[率合比]$/.test(subject);
  if (!isChange) return subject;
  return falls ? texts.decreaseRateName(subject) : texts.increaseRateName(subject);
}

/** 「全体の約15%がコンビニ交付となること」: the part and the whole of a share. */
function shareOf(text: string, start: number, end: number): { part: string; whole: string } | undefined {
  const after = /^が([^、。]{1,30}?)(?:と|に)なる/.exec(text.slice(end));
  const before = /([^、。\s]{1,30})の(?:うち)?(?:約|およそ|概ね)?$/.exec(text.slice(0, start));
  if (!after) return undefined;
  const whole = before ? cleaned(before[1]!) : "";
  return { part: tidyName(after[1]!), whole };
}

/** The noun right before a number or the bracket that holds it. */
function phraseBefore(before: string): string {
  const clauses = withoutBrackets(before).split(/[、。\n／/]/);
  return cleaned(clauses.at(-1) ?? "") || cleaned(clauses.at(-2) ?? "");
}

/** The subject of a sentence: 「オープンデータの公開ファイル数」 of 「オープンデータの公開ファイル数を…」. */
function subjectOf(text: string): string {
  const outer = withoutBrackets(text);
  const end = SUBJECT_END.exec(outer)?.index ?? -1;
  return end > 0
    ? cleaned(
        outer
          .slice(0, end)
          .split(/[、。\n]/)
          .at(-1) ?? "",
      )
    : "";
}

/** Brackets left out, also one that has not closed yet. */
function withoutBrackets(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 4; turn++) rest = rest.replace(/[([（［〔][^()[\]（）［］〔〕]*[)\]）］〕]/g, "");
  return rest.replace(/[([（［〔][\s\S]*$/, "");
}

function cleaned(words: string): string {
  let name = words;
  for (const { start, end } of [...findYears(words)].reverse()) name = name.slice(0, start) + name.slice(end);
  let last: string;
  do {
    last = name;
    name = name.replace(LEADING, "").replace(TRAILING, "");
  } while (name !== last);
  const tidy = tidyName(name);
  return tidy.length > LONGEST_NAME || /^(?:約|およそ)?[\d\s]/.test(toHalfWidth(`${tidy} `)) ? "" : tidy;
}
