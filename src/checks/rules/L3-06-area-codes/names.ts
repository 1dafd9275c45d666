/** Columns of names of areas, and names that are not the official ones. */
import { areasAbbreviated, areasNamed, type Area } from "../../../kpi/area";
import { ownName } from "../../columns/headers";
import type { ColumnProfile, TextEntry } from "../../profile";

/** A name that is not the official one. */
export interface ImproperName {
  readonly entry: TextEntry;
  /** Official names that may be meant, without repetition. */
  readonly official: readonly string[];
  readonly kind: "abbreviated" | "variant";
}

export interface NameColumn {
  readonly profile: ColumnProfile;
  readonly improper: readonly ImproperName[];
}

/** Headers of columns that hold nothing but names of prefectures and municipalities. */
const AREA_HEADER =
  /(?:^|_)(?:都道府県|市区町村|区市町村|市町村|市区|市町|町村|自治体|地方公共団体|近隣(?:都市|市町?|自治体)|比較(?:都市|市|団体|自治体)|構成(?:市|市町村|団体)|府内市町村|県内市町村|他市|類似団体)(?:名|名称)?$|^(?:府県|県|府|市|区)名$|^(?:居住|住所|出身|転入元|転出先|通勤|通学)(?:市区町村|市町村|都道府県|地)(?:名)?$|^(?:pref(?:ecture)?|city|municipality)_?(?:name)?$/i;
/** Headers under which areas may stand: the names decide. Under 町名 there are mostly parts of a town (泉町). */
const MAYBE_HEADER =
  /^(?:地域|地区|エリア|団体|行政区|区域|圏域|市|町|村|区|県|府県|国・?地域|所在地|都市)(?:名|名称|区分)?$|^$/;
const PREFECTURE_HEADER = /都道府県|府県|^県|^pref/i;
const MUNICIPALITY_HEADER = /市|町|村|区|^(?:city|municipality)/i;
/** Lines that sum up areas, and what stands for no area. */
const NO_AREA =
  /^(?:全国|国|全体|全域|計|合計|総数|総計|小計|平均|その他|不明|不詳|海外|国外|県外|府外|市外|市内|府内|県内|都内|道内|区内|[-−－―…]|なし|未定|他|.{1,6}(?:平均|合計|計|地方|圏|ブロック|地域|管内|郡部?|市部|町村部|全域|全体|以外|内|外))$/;
const MOST_NAMES = 3000;
const LEAST_KNOWN = 0.7;
const LEAST_OFFICIAL = 2;

/** The column as one of names of areas; undefined where it is none. */
export function nameColumn(profile: ColumnProfile): NameColumn | undefined {
  if (profile.textCount === 0 || profile.numberCount > profile.textCount) return undefined;
  if (profile.distinctTextCount > MOST_NAMES) return undefined;
  const header = ownName(profile.header).normalize("NFKC");
  const isHeaded = AREA_HEADER.test(header);
  if (!isHeaded && !MAYBE_HEADER.test(header)) return undefined;
  const names = profile.texts.filter(({ text }) => text.trim() !== "" && !NO_AREA.test(text.trim()));
  const official = names.filter(({ text }) => areasNamed(plain(text)).length > 0);
  const prefectures = prefecturesOf(official);
  const improper = names.flatMap((entry): ImproperName[] => {
    const found = improperName(entry, header, isHeaded, prefectures);
    return found ? [found] : [];
  });
  if (names.length === 0) return undefined;
  const known = official.length + improper.length;
  if (isHeaded) return known > 0 ? { profile, improper } : undefined;
  return official.length >= LEAST_OFFICIAL && known >= LEAST_KNOWN * names.length
    ? { profile, improper }
    : undefined;
}

/** How spaces are used is what L1-06 is about. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** The prefectures of the names that only one area has: where the others are likely to lie. */
function prefecturesOf(official: readonly TextEntry[]): ReadonlySet<string> {
  const single = official.map(({ text }) => areasNamed(plain(text))).filter((areas) => areas.length === 1);
  return new Set(single.map(([area]) => area!.prefecture));
}

function improperName(
  entry: TextEntry,
  header: string,
  isHeaded: boolean,
  prefectures: ReadonlySet<string>,
): ImproperName | undefined {
  const text = plain(entry.text);
  if (areasNamed(text).length > 0) return undefined;
  const abbreviated = narrowed(
    isHeaded ? shortOrAbbreviated(text) : areasAbbreviated(text),
    header,
    prefectures,
  );
  if (abbreviated.length > 0) return { entry, official: namesOf(abbreviated, text), kind: "abbreviated" };
  const variant = SIMILAR.map(([from, to]) => text.replaceAll(from, to)).find(
    (other) => other !== text && areasNamed(other).length > 0,
  );
  return variant === undefined ? undefined : { entry, official: [variant], kind: "variant" };
}

/** Signs that are mistaken for one another in names: 茅ケ崎市 for 茅ヶ崎市. */
const SIMILAR: readonly (readonly [string, string])[] = [
  ["ケ", "ヶ"],
  ["ヶ", "ケ"],
  ["が", "ヶ"],
  ["が", "ケ"],
  ["つ", "ッ"],
  ["ツ", "ッ"],
  ["の", "ノ"],
  ["ノ", "之"],
];

/** Under a header of areas a single sign is a name, too: 津 → 津市. */
function shortOrAbbreviated(text: string): readonly Area[] {
  if ([...text].length === 1) return ["市", "町", "村", "区"].flatMap((suffix) => areasNamed(text + suffix));
  const bare = areasAbbreviated(text);
  if (bare.length > 0) return bare;
  // 「大阪府吹田」: the prefecture is whole, the municipality is not.
  return ["市", "町", "村", "区"].flatMap((suffix) =>
    /[都道府県]/.test(text) ? areasNamed(text + suffix) : [],
  );
}

/** Under 都道府県 「大阪」 is 大阪府, under 市区町村 大阪市; among cities of 大阪府 「池田」 is the one of that prefecture. */
function narrowed(areas: readonly Area[], header: string, prefectures: ReadonlySet<string>): readonly Area[] {
  const wantsPrefecture = PREFECTURE_HEADER.test(header) && !/市区町村|市町村/.test(header);
  const wantsMunicipality = MUNICIPALITY_HEADER.test(header) && !/都道府県/.test(header);
  const fitting = orAll(areas, ({ kind }) =>
    wantsPrefecture ? kind === "prefecture" : !wantsMunicipality || kind !== "prefecture",
  );
  return wantsPrefecture ? fitting : orAll(fitting, ({ prefecture }) => prefectures.has(prefecture));
}

function orAll(areas: readonly Area[], fits: (area: Area) => boolean): readonly Area[] {
  const fitting = areas.filter(fits);
  return fitting.length > 0 ? fitting : areas;
}

function namesOf(areas: readonly Area[], text: string): readonly string[] {
  const isLong = areas.every(({ name }) => !name.startsWith(text));
  return [...new Set(areas.map(({ name, fullName }) => (isLong ? fullName : name)))];
}
