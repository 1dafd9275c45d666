/** 「その他（…）」: the choice and what was written beside it. */

export interface OtherChoice {
  /** The text without the details: 「その他」. */
  readonly choice: string;
  /** 「自転車」; "" for empty brackets. */
  readonly detail: string;
}

const OTHER = "(?:その他|そのほか|其の他|その外|上記以外)";
/** An option number before the choice: 「9 その他」「⑤その他」. */
const NUMBER = "(?:[0-9０-９]{1,2}[.．:：)）\\s]?\\s*|[(（][0-9０-９]{1,2}[)）]\\s*|[①-⑳]\\s*)?";
/** Up to the opening bracket; with several answers in one cell, of the last one. */
const BRACKETED = new RegExp(`^(?:.*[、,，;；/／\\n]\\s*)?${NUMBER}${OTHER}\\s*(?=[（(［[【〔{｛「])`, "s");
const OPENS = "（(［[【〔{｛「";
const CLOSES = "）)］]】〕}｝」";
const SEPARATED = new RegExp(`^(${NUMBER}${OTHER})(?:\\s*[:：→]\\s*|\\s+)(\\S.*)$`, "s");
/** Words behind 「その他」 that make a choice of their own with it. */
const NO_DETAIL = /^(?:不明|無回答|未回答|不詳|特になし|全て|すべて)$/;

const PLAIN = new RegExp(`^${NUMBER}${OTHER}$`);

/** Takes a text apart; undefined where it is no 「その他」 with details. */
export function otherChoice(text: string): OtherChoice | undefined {
  const trimmed = text.trim();
  const before = BRACKETED.exec(trimmed)?.[0];
  if (before !== undefined) return inBrackets(before.trimEnd(), trimmed.slice(before.length));
  const separated = SEPARATED.exec(trimmed);
  const detail = separated?.[2]?.trim() ?? "";
  return separated && !NO_DETAIL.test(detail) ? { choice: separated[1]!.trim(), detail } : undefined;
}

/** @param rest begins with the opening bracket; a closing one may be missing */
function inBrackets(choice: string, rest: string): OtherChoice | undefined {
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    if (OPENS.includes(rest[index]!)) depth++;
    else if (CLOSES.includes(rest[index]!) && --depth === 0) {
      const after = rest.slice(index + 1).trim();
      // 「その他（公共）施設」 is a name; further answers may follow.
      if (after !== "" && !/^[、,，;；/／]/.test(after)) return undefined;
      return { choice: choice + after, detail: rest.slice(1, index).trim() };
    }
  }
  return { choice, detail: rest.slice(1).trim() };
}

/** Whether a text is the plain choice. */
export function isPlainOther(text: string): boolean {
  return PLAIN.test(text.trim());
}
