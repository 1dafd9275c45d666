/** Planters of defects in texts: L1-06, L1-07, L1-08, L2-02, L2-04, L2-05. */
import type { Draft } from "../draft";
import type { Random } from "../random";
import {
  anyColumn,
  at,
  BELOW_FIRST,
  bodyRow,
  spoilCell,
  textBetween,
  toWide,
  type Planted,
  type Planter,
} from "./planter";

/** Texts that are names and nothing else; addresses, persons and prose have rules of their own about space. */
const NAMES = ["name", "choice", "group"] as const;
const UNREADABLE = [..."①⑳⑴❶㈱㈲㍻㊤Ⅲⅳ№℡ｶﾅ⽉⼈\ue000\u{f0000}", "ｶﾞ", "㋿"];
const LISTS = [
  "広報課、情報政策室、市民総務室",
  "ちよだく\n千代田区",
  "デジタル推進課\n情報政策課",
  "①64012901 情報化推進事業 情報政策課",
];
/** Not in columns of names: there 「・」 is part of a name, as the README of L1-07 says. */
const DOTTED_LISTS = ["会議室・調理室・和室・体育室", "総務課・税務課・市民課"];
const SEVERAL_FIGURES = [
  "特定健診48% 保健指導60%",
  "373 (平成27年度)、434 (平成28年度)",
  "120（45）",
  "※33施設",
  "40.9%(令和2年度)",
  "男12人 女15人",
  "12人\n15人",
];

function spoilHeader(random: Random, draft: Draft, change: (name: string) => string): Planted {
  const column = random.int(0, draft.columns.length - 1);
  draft.rows[0]![column] = change(String(draft.rows[0]![column]));
  return at(0, column);
}

function spaced(text: string, random: Random): string {
  return random.pick([
    () => ` ${text}`,
    () => `　${text}`,
    () => `${text} `,
    () => `${text}　`,
    () => `${text}\n`,
    () => textBetween(text, random, "  "),
    () => textBetween(text, random, "　　"),
    () => textBetween(text, random, "\t"),
    () => textBetween(text, random, "\u200b"),
    () => [...text].join("　"),
    () => [...text].join(" "),
  ])();
}

/** Rows whose text in this column stands at least three times, so that another spelling is the rarer one. */
function frequentRows({ rows }: Draft, column: number): number[] {
  const count = (text: unknown) => rows.filter((row) => row[column] === text).length;
  return rows.flatMap((row, index) => (index > 0 && count(row[column]) >= 3 ? [index] : []));
}

function otherSpelling(text: string, random: Random): string {
  const ways = [
    text.slice(0, 1) + " " + text.slice(1),
    `${text}　`,
    text.slice(0, -1) + "　" + text.slice(-1),
  ];
  if (/[!-~]/.test(text)) ways.push(toWide(text));
  if (/か|に|しない/.test(text)) ways.push(text.replace("しない", "シナイ"));
  if (/センター/.test(text)) ways.push(text.replace("センター", "センタ"), text.replace("センター", "ｾﾝﾀｰ"));
  return random.pick(ways.filter((way) => way !== text));
}

export const textPlanters: readonly Planter[] = [
  {
    rule: "L1-06",
    defect: "space in a name",
    plant: (random, draft) => spoilCell(random, draft, NAMES, (value) => spaced(String(value), random)),
  },
  {
    rule: "L1-06",
    defect: "space in a header",
    plant: (random, draft) =>
      spoilHeader(random, draft, (name) => (name.length > 1 ? spaced(name, random) : ` ${name}`)),
  },
  {
    rule: "L1-06",
    defect: "a cell of nothing but space",
    plant: (random, draft) =>
      spoilCell(random, draft, [...NAMES, "figure", "date"], () => random.pick([" ", "　", "  "])),
  },
  {
    rule: "L1-07",
    defect: "several values in a cell of names",
    plant: (random, draft) => spoilCell(random, draft, NAMES, () => random.pick(LISTS)),
  },
  {
    rule: "L1-07",
    defect: "a list with ・ among choices",
    plant: (random, draft) => spoilCell(random, draft, ["choice"], () => random.pick(DOTTED_LISTS)),
  },
  {
    rule: "L1-07",
    defect: "several values or a note in a cell of figures",
    plant: (random, draft) =>
      spoilCell(random, draft, ["figure"], () => random.pick(SEVERAL_FIGURES), BELOW_FIRST),
  },
  {
    rule: "L1-08",
    defect: "a machine-dependent character in a cell",
    plant: (random, draft) =>
      spoilCell(random, draft, [...NAMES, "address", "prose"], (value) =>
        textBetween(String(value), random, random.pick(UNREADABLE)),
      ),
  },
  {
    rule: "L1-08",
    defect: "a machine-dependent character in a header",
    plant: (random, draft) => spoilHeader(random, draft, (name) => random.pick(UNREADABLE) + name),
  },
  {
    rule: "L2-02",
    defect: "a ditto mark",
    plant(random, draft) {
      const row = random.int(2, draft.rows.length - 1);
      const column = random.int(0, draft.columns.length - 1);
      draft.rows[row]![column] = random.pick(["〃", "々", "仝", "″", "同上", "上に同じ", "同　上"]);
      return at(row, column);
    },
  },
  {
    rule: "L2-02",
    defect: "a blank in a column of groups",
    plant(random, draft) {
      const column = anyColumn(random, draft, "group");
      if (column === undefined) return undefined;
      const { rows } = draft;
      const repeated = rows.flatMap((row, index) =>
        index > 1 && row[column] === rows[index - 1]![column] ? [index] : [],
      );
      const row = random.pick(repeated);
      rows[row]![column] = null;
      return at(row, column);
    },
  },
  {
    rule: "L2-04",
    defect: "another spelling of a choice",
    plant(random, draft) {
      const column = anyColumn(random, draft, "choice");
      if (column === undefined) return undefined;
      const rows = frequentRows(draft, column);
      if (rows.length === 0) return undefined;
      const row = random.pick(rows);
      draft.rows[row]![column] = otherSpelling(String(draft.rows[row]![column]), random);
      return at(row, column);
    },
  },
  {
    rule: "L2-05",
    defect: "その他 with its details",
    plant(random, draft) {
      const column = anyColumn(random, draft, "choice");
      if (column === undefined) return undefined;
      const row = bodyRow(random, draft);
      draft.rows[row]![column] = random.pick([
        "その他（市内の民間施設）",
        "その他(自転車)",
        "その他：図書室",
        "そのほか（調整中）",
        "上記以外（不定期）",
        "その他 都度相談",
      ]);
      return at(row, column);
    },
  },
];
