/** L1-10 【Excel】オブジェクトを使用していないか. See README.md beside this file. */
import {
  formatRange,
  isUnread,
  uniqueSheetName,
  type CellValue,
  type Edit,
  type SheetObject,
  type SheetPlan,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../sheet";
import { checkStrings } from "../../../strings/checks";
import { objectStrings } from "../../../strings/rules/L1-10";
import { groupBy, outcomeOf, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { Finding, Fix, RuleMeta, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-10",
  level: "L1",
  title: "【Excel】オブジェクトを使用していないか",
  number2020: "1-8",
  severity: "critical",
  points: 10,
  appliesTo: "excel",
};

export const objects: SheetRule = {
  meta,
  scope: "sheet",
  // Not "objects": where only notes could not be listed, the charts and shapes that were are still findings.
  needs: [],
  check({ sheet }, { workbook }) {
    const findings = [...groupBy(sheet.objects, ({ kind }) => kind).values()].flatMap((ofKind) => {
      const fix = () => removal(sheet, workbook, ofKind);
      return ofKind.map((object) => findingOf(sheet, object, ofKind.length, fix));
    });
    if (findings.length > 0) return outcomeOf(findings);
    const unread = isUnread(sheet, "objects");
    return unread ? unknownOutcome(checkStrings().unread(unread.reason)) : outcomeOf([]);
  },
};

function findingOf(sheet: SheetSnapshot, object: SheetObject, count: number, fix: () => Fix): Finding {
  const texts = objectStrings();
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges: object.range ? [object.range] : [],
    message: messageOf(object),
    group: object.kind,
    groupTitle: texts.group(texts[object.kind], count),
    fix,
  };
}

function messageOf({ kind, name, text }: SheetObject): string {
  const texts = objectStrings();
  const shown = shownText(text ?? "", 60);
  if (kind === "comment" || kind === "note") {
    return shown === "" ? texts.emptyOnCell(texts[kind]) : texts.onCell(texts[kind], shown);
  }
  return shown === "" ? texts.withoutText(texts[kind], name) : texts.withText(texts[kind], name, shown);
}

/** Deletes the objects of one kind; what is written in them is kept on a sheet of its own. Never among the safe fixes. */
function removal(sheet: SheetSnapshot, workbook: WorkbookSnapshot, ofKind: readonly SheetObject[]): Fix {
  const texts = objectStrings();
  const kind = texts[ofKind[0]!.kind];
  const written = ofKind.filter(({ text }) => text !== null && text.trim() !== "");
  const keptOn = uniqueSheetName(
    texts.keptSheet,
    workbook.sheets.map(({ name }) => name),
  );
  const hasText = written.length > 0;
  const kept: Edit[] = hasText ? [{ kind: "addSheet", plan: textSheet(keptOn, sheet, written) }] : [];
  return {
    id: "delete-objects",
    rule: meta.id,
    title: hasText
      ? texts.deleteKeepingText(kind, ofKind.length, keptOn)
      : texts.deleteAll(kind, ofKind.length),
    edits: [...kept, ...deletions(sheet, ofKind)],
    safe: false,
  };
}

/** Copied shapes share their name; one edit names them all. */
function deletions(sheet: SheetSnapshot, ofKind: readonly SheetObject[]): Edit[] {
  return [...groupBy(ofKind, ({ name }) => name).keys()].map((name) => ({
    kind: "deleteObject",
    sheet: sheet.name,
    objectKind: ofKind[0]!.kind,
    name,
  }));
}

/** A plain table, one line of text a row, so that the sheet itself passes the checks. */
function textSheet(name: string, sheet: SheetSnapshot, written: readonly SheetObject[]): SheetPlan {
  const texts = objectStrings();
  const header = [
    texts.keptSheetName,
    texts.keptKind,
    texts.keptName,
    texts.keptCell,
    texts.keptLine,
    texts.keptText,
  ];
  const rows = written.flatMap(({ kind, name: object, range, text }) =>
    linesOf(text!).map((line, index): CellValue[] => [
      sheet.name,
      texts[kind],
      object === "" ? texts.noName : object,
      range ? formatRange(range) : texts.noCell,
      index + 1,
      line,
    ]),
  );
  return {
    name,
    cells: [header, ...rows],
    styles: [],
    merges: [],
    columnWidths: [18, 16, 18, 10, 8, 80],
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    freeze: { rows: 1, columns: 0 },
    showGridlines: true,
    properties: new Map(),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
