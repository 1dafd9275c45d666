/**
 * The sentences and bullet points of a cell. Goals and results are printed as lists: 「○100%実施」 heads what is told
 * under it with 「・」, and a line that goes on without a bullet belongs to the line above.
 */
import { toHalfWidth } from "../../text";

export interface Statement {
  /** One line, without its bullet. */
  readonly text: string;
  /** The first line, where the statement runs over several: 「無線LAN整備」 over 「庁舎等：令和3、4年度」; "" without. */
  readonly head: string;
  /** 「※」: a remark on what stands before. */
  readonly isNote: boolean;
  /** What is told under it with a lesser bullet, line by line. */
  readonly details: readonly string[];
}

const MARK =
  /^(?:[・･•‣▪▫■□◆◇●○◎★☆▼▽▶►➢➤✓✔]|[①-⑳❶-❿㈠-㈩]|[（(]\s?\d{1,2}\s?[)）]|\d{1,2}\s?[.．)）](?!\d)|[ア-ン][.．)）]|[-－–](?![\d０-９]))[\s\u3000]*/;
const NOTE = /^[※＊*][\s\u3000]*/;
/** Larger bullets head smaller ones, whichever comes first. */
const RANKS: readonly RegExp[] = [/^[■□◆◇▼▽▶►★☆]/, /^[●○◎①-⑳❶-❿㈠-㈩]|^[（(]?\s?\d|^[ア-ン]/, /^./];
/** A line that cannot end here: it runs on in the next. */
const RUNS_ON = /[のをにはがともへや、，・：:（(「『]$/;
/** 「SNSの登録者」 over 「10,000人」. */
const NAME = /^[^\d０-９。、：:]{2,20}$/;
const ONLY_FIGURE = /^約?[\d０-９][\d０-９,，.．]*[^\s\d０-９。、]{0,8}$/;
/** 「実施率」 over 「100%」: a name and its figure. */
const NAMES_FIGURE = /^[^\d０-９。]{1,16}(?:率|数|件数|割合|額|時間|回数|人数|量)$/;
const BEGINS_WITHIN = /^[（(［[)）」』、。]/;

interface Line {
  readonly text: string;
  /** 0 without a bullet. */
  readonly rank: number;
  readonly isNote: boolean;
}

interface Draft {
  readonly lines: string[];
  readonly isNote: boolean;
  readonly details: string[];
}

/** All statements of a text, in order. Digits and counters that a typesetter has parted stand together again. */
export function statementsIn(text: string): Statement[] {
  const lines = text.split(/\r?\n|\v/).flatMap(lineOf);
  const top = Math.min(...lines.filter(({ rank }) => rank > 0).map(({ rank }) => rank));
  const drafts: Draft[] = [];
  lines.forEach((line, index) => {
    const current = drafts.at(-1);
    const isDetail = current !== undefined && !line.isNote && line.rank > top;
    if (isDetail) current.details.push(line.text);
    else if (current && belongsTo(current, line, lines[index - 1]!)) {
      if (current.details.length > 0) current.details.push(`${current.details.pop()!}${line.text}`);
      else current.lines.push(line.text);
    } else drafts.push({ lines: [line.text], isNote: line.isNote, details: [] });
  });
  return drafts.map(({ lines: own, isNote, details }) => ({
    text: joined(own),
    head: own.length > 1 && !runsOn(own[0]!, own[1]!) ? own[0]! : "",
    isNote,
    details,
  }));
}

function lineOf(raw: string): Line[] {
  const line = tight(raw.trim());
  if (line === "") return [];
  const note = NOTE.exec(line);
  if (note && line.length > note[0].length)
    return [{ text: line.slice(note[0].length), rank: 0, isNote: true }];
  const mark = MARK.exec(line);
  const rest = mark ? line.slice(mark[0].length) : line;
  if (rest === "") return [];
  const rank = mark ? RANKS.findIndex((pattern) => pattern.test(toHalfWidth(mark[0]))) + 1 : 0;
  return [{ text: rest, rank, isNote: false }];
}

/** Whether a line without a bullet goes on with what stands before it. */
function belongsTo(current: Draft, line: Line, before: Line): boolean {
  if (line.isNote || line.rank > 0) return false;
  if (runsOn(before.text, line.text)) return true;
  // Under a bullet every line without one runs on; in a plain list of lines each stands for itself.
  return before.rank > 0 || (current.lines.length > 1 && !current.isNote && current.details.length === 0);
}

function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    return `${text}${runsOn(text, line) ? "" : " "}${line}`;
  });
}

function runsOn(before: string, line: string): boolean {
  return (
    BEGINS_WITHIN.test(line) ||
    RUNS_ON.test(before) ||
    (NAMES_FIGURE.test(before) && /^約?[\d０-９]/.test(line)) ||
    (NAME.test(before) && ONLY_FIGURE.test(line))
  );
}

/** 「18 業務以上」 → 「18業務以上」, 「令和 4 年度」 → 「令和4年度」. */
function tight(line: string): string {
  return line.replace(
    /(?<=[\d０-９%％])[ \u3000](?=[一-龯々])|(?<=[一-龯々])[ \u3000](?=[\d０-９]+[ \u3000]?年)/g,
    "",
  );
}
