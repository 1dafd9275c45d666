/** The words by which a sentence says what its numbers are. All are looked for in half-width text. */
export const GOAL_WORD = /目標|目指|めざ|ねらい/;
export const SET_TO = /[とに](?:します|する|し(?=[、。\s]|$)|したい)|とすること/;
export const CHANGE =
  /(?:増や|増加|減ら|減少|拡大|拡充|短縮|縮減|縮小|削減|抑制|低減|引き?上げ|引き?下げ|向上|上昇|高め|伸ば|上げ|下げ|改善|確保|維持|達成|到達|整備|導入|設置|公開|実施|育成|確立)(?:し|す|する|します|せ|さ|を|ま|る|$)/;
/** What has happened or is going on is no goal. */
export const TOLD = /(?:まし|でし|だっ|し|なっ)た(?=[。\s)）]|$)|て(?:い|お)(?:ます|り|る)(?=[。\s]|$)/;
/** 「令和5年度の目標は60%」, 「目標：60%」. */
export const ANNOUNCED = /目標(?:値|数)?[^、。\d]{0,12}$/;
export const BASE_WORD =
  /実績|現状|現況|基準|現在|時点|当初値|策定時|策定前|導入前|初期値|従来|(?<!データ)ベース(?:値|ライン)?|末(?=[^ま]|$)/;
export const BASE_BEFORE =
  /(?:実績値?|現状値?|現況値?|基準値?|現在|時点|策定時(?:点)?|当初値)[^\d、。]{0,24}$/;
export const COMPARED = /より|と比|に比|比(?:で|較|べ|[、。]|$)|に対し/;
export const BASIS_AFTER = /^[^\d、。]{0,6}を(?:基準|起点|基|もと|ベース)(?:に|と)/;
export const EXPLAINED = /^(?:となる|になる|に当たる|にあたる|に相当する|相当の|を占める|分の)/;
export const PURPOSE = /^[^、。]{0,16}(?:よう(?:に)?|ために?)[、\s]?/;
/** 「全職場から1名以上、年200人」: what holds of each is not the total. */
export const EVERY = /(?:各|全|すべての|全ての)[^、。\d]{1,8}(?:から|に|で|ごとに?|毎に?)$/;
export const WHOLE = /^(?:の(?:うち|内|中)|のなか|中(?![間心央止]))/;
export const SHARE_OR_MULTIPLE = /^(?:倍|%|割)$/;
export const EACH = /^(?:ずつ|づつ)/;
export const ORIGINAL = /(?:当初|変更前|改定前|改訂前|見直し前|修正前)(?:の)?(?:目標値?)?[:：はが]?\s*$/;
export const REVISED = /(?:変更後|改定後|改訂後|見直し後|修正後|新)(?:の)?(?:目標値?)?[:：はが]?\s*$/;

/** The year by which something is to be so: 「までに」, 「に」, but not 「令和3年度に策定した」. */
export const DUE =
  /^(?:末|中|当初)?(?:まで(?:に|の)?|に(?!比|対|お?け|[^、。]{0,14}(?:した|された|行った|始めた|定めた))|には|において|における|時点[でに])/;
export const LAST_YEAR = /(?:最終|目標)年度?/;
export const AS_OF = /^(?:[（(]?\d{1,2} ?月(?:\d{1,2} ?日)?)?末?(?:時点|現在)?[)）]?/;
