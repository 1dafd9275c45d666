/**
 * Which kinds of characters a text holds, as one number. A profile works this out once per distinct text with a table
 * look-up per character; a rule asks for the texts that hold what it is interested in and never sees the others.
 */

/** One bit a kind of character. Combine with |, test with &. */
export const Feature = {
  /** LF or CR. */
  lineBreak: 1 << 0,
  /** ASCII space. */
  space: 1 << 1,
  /** Full-width space (U+3000), tab, no-break and zero-width spaces: space that is rarely meant as data. */
  wideSpace: 1 << 2,
  /** 0–9. */
  digit: 1 << 3,
  /** ０–９. */
  wideDigit: 1 << 4,
  /** Full-width letters and symbols that have an ASCII form (Ａ, ％, （), digits left out. */
  wideAscii: 1 << 5,
  /** Half-width kana (ｱ) and their punctuation. */
  halfKana: 1 << 6,
  /**
   * Characters that Windows added to the Japanese standard sets (NEC and IBM extensions: ① ㈱ ㍻ ㎡ Ⅲ 髙), other
   * enclosed and squared forms, private use, variation selectors, radicals that look like kanji: 機種依存文字.
   */
  machineDependent: 1 << 7,
  /** A character outside the basic plane (𠮷, emoji, ideographic variation sequences). */
  surrogate: 1 << 8,
  /** A–Z, a–z. */
  letter: 1 << 9,
  hiragana: 1 << 10,
  /** Full-width katakana and the long-vowel mark. */
  katakana: 1 << 11,
  kanji: 1 << 12,
  /** , */
  comma: 1 << 13,
  /** 、 or ， */
  ideographicComma: 1 << 14,
  /** ・ or ･ */
  middleDot: 1 << 15,
  /** . or ． */
  period: 1 << 16,
  /** Opening brackets of any kind: ( （ [ ［ 【 「 『 〔 < ＜ 《 */
  bracket: 1 << 17,
  /** Note marks: ※ * ＊ † ‡ */
  noteMark: 1 << 18,
  /** % ％ */
  percent: 1 << 19,
  /** ▲ △ - + − － ＋ and other dashes */
  sign: 1 << 20,
  /** / ／ */
  slash: 1 << 21,
  /** : ： ; ； */
  colon: 1 << 22,
  /** 〃 々 仝 " ” and 同 (同上): as above */
  ditto: 1 << 23,
  /** ~ 〜 ～ */
  tilde: 1 << 24,
  /** ○ 〇 ◯ ◎ ● × ✕ レ点 ✓ */
  markSymbol: 1 << 25,
  /** ¥ ￥ $ */
  currency: 1 << 26,
  /** 。 */
  fullStop: 1 << 27,
  /** … ‥ */
  ellipsis: 1 << 28,
  /** Control characters other than line breaks and tabs. */
  control: 1 << 29,
  /** At least two groups of digits with something other than , . between them: 「48% 60%」, 「3-1-5」, 「5年4月」. */
  severalNumbers: 1 << 30,
} as const;

const table = buildTable();

const ANY_DIGIT = Feature.digit | Feature.wideDigit;
const INSIDE_NUMBER = Feature.comma | Feature.period;

/**
 * The features of a text: the union over its characters, and whether it holds several groups of digits.
 * @example featuresOf("48% 60%") // digit | percent | space | severalNumbers
 */
export function featuresOf(text: string): number {
  let features = 0;
  // 0: no digit yet, 1: in a number, 2: behind one.
  let place = 0;
  for (let index = 0; index < text.length; index++) {
    const feature = table[text.charCodeAt(index)]!;
    features |= feature;
    if ((feature & ANY_DIGIT) !== 0) {
      if (place === 2) features |= Feature.severalNumbers;
      place = 1;
    } else if (place === 1 && (feature & INSIDE_NUMBER) === 0) {
      place = 2;
    }
  }
  return features;
}

function buildTable(): Int32Array {
  const features = new Int32Array(0x10000);
  const add = (feature: number, ...ranges: (string | readonly [number, number])[]) => {
    for (const range of ranges) {
      if (typeof range === "string") {
        for (const character of range) features[character.charCodeAt(0)]! |= feature;
      } else {
        for (let code = range[0]; code <= range[1]; code++) features[code]! |= feature;
      }
    }
  };
  add(Feature.lineBreak, "\n\r\u2028\u2029");
  add(Feature.space, " ");
  add(Feature.wideSpace, "\u3000\t\u00a0\u00ad\u202f\u205f\ufeff", [0x2000, 0x200f]);
  add(Feature.digit, [0x30, 0x39]);
  add(Feature.wideDigit, [0xff10, 0xff19]);
  add(Feature.wideAscii, [0xff01, 0xff0f], [0xff1a, 0xff5e], "￥￠￡");
  add(Feature.halfKana, [0xff61, 0xff9f]);
  add(Feature.surrogate, [0xd800, 0xdfff]);
  add(Feature.letter, [0x41, 0x5a], [0x61, 0x7a]);
  add(Feature.hiragana, [0x3041, 0x309f]);
  add(Feature.katakana, [0x30a1, 0x30fa], [0x30fc, 0x30ff]);
  add(Feature.kanji, [0x4e00, 0x9fff], [0x3400, 0x4dbf], [0xf900, 0xfaff], "々〆ヶ");
  add(Feature.comma, ",");
  add(Feature.ideographicComma, "、，､");
  add(Feature.middleDot, "・･");
  add(Feature.period, ".．");
  add(Feature.bracket, "(（[［{｛【「『〔〈<＜《≪«｢");
  add(Feature.noteMark, "※*＊†‡");
  add(Feature.percent, "%％");
  add(Feature.sign, "▲△▼▽-+－＋−‐‑‒–—―±");
  add(Feature.slash, "/／");
  add(Feature.colon, ":：;；");
  add(Feature.ditto, '〃々〻仝ゝヽ″"”“゛同');
  add(Feature.tilde, "~〜～");
  add(Feature.markSymbol, "○〇◯◎●×✕✖✓✔☑□■");
  add(Feature.currency, "¥￥$＄€£");
  add(Feature.fullStop, "。｡");
  add(Feature.ellipsis, "…‥");
  add(Feature.control, [0, 8], [0x0b, 0x0c], [0x0e, 0x1f], [0x7f, 0x9f]);
  add(Feature.machineDependent, vendorCharacters(), [0x2460, 0x24ff], [0x2160, 0x217f], [0x3200, 0x33ff]);
  add(Feature.machineDependent, [0xe000, 0xf8ff], [0xfe00, 0xfe0f], [0x2776, 0x2793], [0x2e80, 0x2fdf]);
  return features;
}

/**
 * The characters that code page 932 has and JIS X 0208 lacks, read off the platform's own decoder: NEC row 13, NEC's
 * selection of IBM's characters and IBM's characters.
 */
function vendorCharacters(): string {
  const decoder = new TextDecoder("shift_jis");
  const decode = (firstLead: number, lastLead: number, lastTrail = 0xfc): string => {
    const bytes: number[] = [];
    for (let lead = firstLead; lead <= lastLead; lead++) {
      for (let trail = 0x40; trail <= (lead === lastLead ? lastTrail : 0xfc); trail++) {
        if (trail !== 0x7f) bytes.push(lead, trail);
      }
    }
    return decoder.decode(new Uint8Array(bytes)).replaceAll("\ufffd", "");
  };
  // Row 13 repeats some mathematical signs of row 2 (≒ ≡ ∫ …), which are standard.
  const standard = new Set(decode(0x81, 0x84));
  const vendor = decode(0x87, 0x87, 0x9e) + decode(0xed, 0xee) + decode(0xfa, 0xfc, 0x4b);
  return [...vendor]
    .filter((character) => character.charCodeAt(0) > 0x7f && !standard.has(character))
    .join("");
}
