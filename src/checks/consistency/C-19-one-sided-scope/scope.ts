/** Words that say what a figure leaves out or is limited to. */
const LEFT_OUT =
  /除(?:く|いた|いて|き|外)|対象(?:から|より)(?:除|外)|対象外|(?:対象に|には?)含(?:め|ま)(?:て)?(?:い)?(?:ない|ません|ず|れない|れません)/;
const LIMITED = /に限(?:る|り|って|定)|のみ(?:を|が)?対象|可能なもの/;
/** 「現金収納取扱窓口において 100%実施」: a place or part right before the number. */
const WITHIN = /[^\s○・、。]{2,30}(?:において|に限り)\s*(?=[\d０-９])/;

/** What a figure leaves out by its own definition: 「…KPI「…」には含めない」. */
const DEFINED = /(?:KPI|指標|実績|集計)[^。]{0,60}(?:含め|含ま|算入し|計上し)/;

/** The clause that limits what is counted; undefined where the text limits nothing. */
export function scopeIn(text: string): string | undefined {
  if (DEFINED.test(text)) return undefined;
  for (const clause of text.split(/[、。\n]|(?<=[)）])/)) {
    const within = WITHIN.exec(clause)?.[0];
    if (within !== undefined) return within.trim();
    if (LEFT_OUT.test(clause) || LIMITED.test(clause)) return clause.trim();
  }
  return undefined;
}
