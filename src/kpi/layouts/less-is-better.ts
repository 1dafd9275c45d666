/** Names of measures of which everybody wants less. Data: to be extended here. */
import { toHalfWidth } from "../text";

/** They stand at the end of a name; 「排出量の削減率」 and 「事故防止講習の受講者数」 end otherwise. */
const UNWANTED = new RegExp(
  "(?:" +
    [
      "(?:温室効果ガス|CO2|二酸化炭素|ごみ|ゴミ|廃棄物|汚濁負荷|食品ロス)(?:の)?(?:総)?(?:排出|発生)?量",
      "(?:排出|埋立処分|最終処分|埋立|ごみ処理|漏水)量",
      "(?:エネルギー|電気|電力|都市ガス|燃料|ガソリン|灯油|紙|用紙)(?:の)?(?:使用|消費|購入)(?:量|枚数)",
      "(?:待機|入所待ち)(?:児童|者)数?|待ち時間|(?:時間外|超過)勤務(?:の)?時間数?|残業時間数?",
      "(?:死亡|死者|死傷者|負傷者|自殺者|犠牲者|行方不明者)(?:数|率)?|(?:死亡|自殺|罹患|り患|離職|喫煙|肥満|欠食|う蝕有病|再犯|漏水|滞納|未収|不納欠損)率",
      "(?:刑法犯|犯罪|特殊詐欺)(?:の)?(?:認知|発生|被害)?件数|(?:交通|人身|労働|重大)?(?:事故|災害|火災|食中毒|トラブル|鳥獣被害)(?:の)?(?:発生)?(?:件数|件)|出火(?:件数|率)|建物火災件数",
      "(?:滞納|未収|収入未済|不納欠損|被害|鳥獣被害)(?:金)?(?:繰越)?額|(?:滞納者|滞納件|苦情件|未処理件)数",
      "(?:市債|町債|村債|地方債|企業債|借入金|借金)(?:の)?残高|将来負担比率|実質公債費比率|(?:管理不全|特定)空家等?数|耕作放棄地面積",
      "(?:BMI(?:が)?25以上|低栄養傾向|高血圧|LDLコレステロール高値|脂質異常症)の?(?:人|者)?の?割合",
      "(?:欠食する|むし歯のある|虫歯のある|喫煙する|肥満の|不登校の?|不登校児童の?|不登校生徒の?|不登校児童生徒の?|不安を感じる|メタボリックシンドローム該当)[^、。]{0,12}(?:割合|率|数)",
    ].join("|") +
    ")$",
);
/** 「…の割合の減少」, 「…の増加の抑制」: the name says what is wanted. */
const TO_FALL = /(?:の|増加|上昇)(?:減少|抑制|低減|縮小|低下|緩和)$/;
const ASIDES = /[(（【[［][^()（）【】[\]［］]*[)）】\]］]/g;
/** 「再生可能エネルギー使用量」 is wanted. */
const WANTED = /再生可能|再エネ|自家消費|削減(?:量|率|額)?$|抑制|防止|対策/;

/** Whether the name itself says that it is to fall, or not to rise as far: no baseline says otherwise. */
export function saysFall(name: string): boolean {
  return TO_FALL.test(toHalfWidth(name).replace(ASIDES, "").replace(/\s/g, ""));
}

/** Whether an indicator of this name is one of which less is better. */
export function wantsLess(name: string): boolean {
  const plain = toHalfWidth(name).replace(ASIDES, "").replace(/\s/g, "");
  return UNWANTED.test(plain) && !WANTED.test(plain);
}
