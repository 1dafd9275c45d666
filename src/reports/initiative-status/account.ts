/** 取組実績 and 今後の対応: the remarks of an indicator, parted into what was done and what comes next. */

export interface Account {
  /** What was done, as lines. */
  readonly done: string;
  /** Lines of it that begin with ○: the items that such forms count. */
  readonly counted: number;
  readonly future: string;
}

/** 「今後は、…」, 「【令和3年度の取組み】」: from here on the text speaks of what comes next. */
const FUTURE =
  /^\s*(?:今後|次年度|来年度|翌年度|【(?:今後|次年度|[^】]{0,12}年度の(?:取組|取り組み|予定|目標))[^】]*】)/;
const COUNTED = /^\s*[○◯〇]/;

export function accountOf(remarks: string | null): Account {
  const lines = (remarks ?? "").split("\n").map((line) => line.trimEnd());
  const turn = lines.findIndex((line) => FUTURE.test(line));
  const done = lines.slice(0, turn < 0 ? lines.length : turn);
  return {
    done: done.join("\n").trim(),
    counted: done.filter((line) => COUNTED.test(line)).length,
    future: turn < 0 ? "" : lines.slice(turn).join("\n").trim(),
  };
}
