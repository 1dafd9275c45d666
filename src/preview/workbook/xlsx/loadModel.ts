/** The parts of a file's sheet that are not cells: into the side model of a sheet. */
import type { Sheet } from "hucre";
import { formatCell, parseRange, type SheetSnapshot } from "../../../sheet";
import { parseArea } from "../areas";
import type { HeaderFooterTexts, PageLayoutModel, ShapeModel, ValidationModel } from "../model";
import type { SheetStore } from "../sheetStore";
import { loadCharts } from "./charts";
import { loadConditional } from "./conditional";
import { OPERATORS_FROM_FILE } from "./operators";
import type { Theme } from "./styles";

const INCH = 72;

export function loadModel(
  store: SheetStore,
  sheet: Sheet,
  snapshot: SheetSnapshot,
  theme: Theme,
  lyingBars: ReadonlyMap<string, boolean>,
): void {
  const { model } = store;
  model.veryHidden = sheet.veryHidden === true;
  model.showHeadings = sheet.view?.showRowColHeaders !== false;
  model.tables = (sheet.tables ?? []).flatMap((table) => {
    const range = parseRange(table.range ?? "");
    if (!range) return [];
    const name = table.displayName ?? table.name;
    return {
      id: store.workbook.newId(),
      name,
      range,
      showHeaders: snapshot.tables.find((entry) => entry.name === name)?.hasHeaderRow ?? true,
      showTotals: table.showTotalRow === true,
      style: table.style ?? "",
      showBandedRows: table.showRowStripes !== false,
      showBandedColumns: table.showColumnStripes === true,
      showFilterButton: table.showAutoFilter !== false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    };
  });
  model.conditionalFormats = loadConditional(store, sheet.conditionalRules ?? [], theme);
  model.validations = (sheet.dataValidations ?? []).map(validationOf);
  model.pageLayout = pageOf(model.pageLayout, sheet);
  model.charts = loadCharts(store, sheet.charts ?? [], lyingBars);
  model.shapes = shapesOf(store, sheet, snapshot);
  model.rowBreaks = sheet.rowBreaks ?? [];
  model.columnBreaks = sheet.colBreaks ?? [];
  if (snapshot.filter && sheet.autoFilter) {
    const criteria = (sheet.autoFilter.columns ?? []).map(
      ({ colIndex, filters }) => [colIndex, { values: filters ?? [] }] as const,
    );
    const hiddenRows =
      criteria.length > 0 ? snapshot.hiddenRows.filter((row) => row > snapshot.filter!.range.top) : [];
    model.autoFilter = {
      range: snapshot.filter.range,
      criteria: new Map(criteria),
      hiddenRows: new Set(hiddenRows),
    };
  }
  model.protection = {
    protected: snapshot.isProtected,
    password: sheet.protection?.password ?? null,
    options: {},
    raw: sheet.protection,
  };
  loadCellParts(store, sheet, snapshot);
}

/** Links, notes and unlocked cells stand at the cells in a file. */
function loadCellParts(store: SheetStore, sheet: Sheet, snapshot: SheetSnapshot): void {
  const { model } = store;
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const range = { top: row, bottom: row, left: column, right: column };
    if (cell.hyperlink) {
      const { target, location, tooltip } = cell.hyperlink;
      model.hyperlinks.push({
        range,
        // A link within the workbook is given as both.
        ...(target && target !== location && { address: target }),
        ...(location && { documentReference: location }),
        ...(tooltip && { screenTip: tooltip }),
      });
    }
    if (snapshot.isProtected && cell.style?.protection?.locked === false) model.unlocked.push(range);
  }
  for (const object of snapshot.objects) {
    if ((object.kind !== "note" && object.kind !== "comment") || !object.range) continue;
    const at = formatCell(object.range.top, object.range.left);
    const cell = sheet.cells?.get(`${object.range.top},${object.range.left}`);
    model.comments.push({
      id: `{comment-${store.workbook.newId()}}`,
      cell: object.range,
      kind: object.kind,
      text: object.text ?? "",
      author: cell?.comment?.author ?? "",
      resolved: sheet.threadedComments?.find((comment) => comment.ref === at)?.done === true,
    });
  }
}

function shapesOf(store: SheetStore, sheet: Sheet, snapshot: SheetSnapshot): ShapeModel[] {
  const kinds = {
    picture: "Image",
    textBox: "TextBox",
    shape: "GeometricShape",
    other: "Unsupported",
  } as const;
  const raws = { Image: [...(sheet.images ?? [])], TextBox: [...(sheet.textBoxes ?? [])] };
  return snapshot.objects.flatMap((object) => {
    if (!(object.kind in kinds)) return [];
    const kind = kinds[object.kind as keyof typeof kinds];
    const raw = kind === "Image" || kind === "TextBox" ? raws[kind].shift() : undefined;
    const place = object.range ? store.position(object.range.top, object.range.left) : { left: 0, top: 0 };
    const end = object.range ? store.position(object.range.bottom + 1, object.range.right + 1) : place;
    return {
      id: `{shape-${store.workbook.newId()}}`,
      name: object.name,
      kind,
      range: object.range,
      text: object.text,
      altTitle: raw?.title ?? "",
      altDescription: raw?.altText ?? "",
      ...place,
      width: end.left - place.left,
      height: end.top - place.top,
      visible: true,
      ...(raw && { raw }),
    };
  });
}

const VALIDATION_TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

function validationOf(rule: NonNullable<Sheet["dataValidations"]>[number]): ValidationModel {
  // In a file a list of texts is one quoted text; Office.js gives it without quotes, references with "=".
  const quoted = /^"(.*)"$/s.exec(rule.formula1 ?? "");
  const list = rule.values
    ? rule.values.join(",")
    : quoted
      ? quoted[1]
      : rule.formula1 === undefined
        ? undefined
        : `=${rule.formula1}`;
  const alertStyle = { stop: "Stop", warning: "Warning", information: "Information" } as const;
  return {
    ranges: rule.range.split(/\s+/).flatMap((part) => parseArea(part) ?? []),
    type: VALIDATION_TYPES[rule.type],
    ...(rule.type !== "list" &&
      rule.type !== "custom" && { operator: OPERATORS_FROM_FILE[rule.operator ?? "between"] }),
    ...((rule.type === "list" ? list : rule.formula1) !== undefined && {
      formula1: rule.type === "list" ? list : rule.type === "custom" ? `=${rule.formula1}` : rule.formula1,
    }),
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
    inCellDropDown: true,
    ignoreBlanks: rule.allowBlank === true,
    prompt: {
      showPrompt: rule.showInputMessage === true,
      title: rule.inputTitle ?? "",
      message: rule.inputMessage ?? "",
    },
    errorAlert: {
      showAlert: rule.showErrorMessage === true,
      style: alertStyle[rule.errorStyle ?? "stop"],
      title: rule.errorTitle ?? "",
      message: rule.errorMessage ?? "",
    },
  };
}

const PAPERS: Readonly<Record<string, string>> = {
  letter: "Letter",
  legal: "Legal",
  a3: "A3",
  a4: "A4",
  a5: "A5",
  b4: "B4",
  b5: "B5",
  executive: "Executive",
  tabloid: "Tabloid",
};

function pageOf(base: PageLayoutModel, { pageSetup, headerFooter }: Sheet): PageLayoutModel {
  const margins = pageSetup?.margins ?? {};
  const points = (inches: number | undefined, fallback: number): number =>
    inches === undefined ? fallback : inches * INCH;
  const fit = pageSetup?.fitToPage === true;
  const rows = pageSetup?.printTitlesRow === undefined ? undefined : parseArea(pageSetup.printTitlesRow);
  const columns =
    pageSetup?.printTitlesColumn === undefined ? undefined : parseArea(pageSetup.printTitlesColumn);
  return {
    ...base,
    orientation: pageSetup?.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: pageSetup?.paperSize ? (PAPERS[pageSetup.paperSize] ?? null) : null,
    zoom: fit
      ? fitOf(pageSetup.fitToWidth ?? 1, pageSetup.fitToHeight ?? 1)
      : { scale: pageSetup?.scale ?? 100 },
    margins: {
      top: points(margins.top, base.margins.top),
      bottom: points(margins.bottom, base.margins.bottom),
      left: points(margins.left, base.margins.left),
      right: points(margins.right, base.margins.right),
      header: points(margins.header, base.margins.header),
      footer: points(margins.footer, base.margins.footer),
    },
    centerHorizontally: pageSetup?.horizontalCentered === true,
    centerVertically: pageSetup?.verticalCentered === true,
    printGridlines: pageSetup?.showGridLines === true,
    printHeadings: pageSetup?.showRowColHeaders === true,
    printArea: (pageSetup?.printArea ?? "").split(",").flatMap((part) => parseArea(part) ?? []),
    titleRows: rows ? { from: rows.top, to: rows.bottom } : null,
    titleColumns: columns ? { from: columns.left, to: columns.right } : null,
    headerFooterState: headerFooter?.differentFirst
      ? headerFooter.differentOddEven
        ? "FirstOddAndEven"
        : "FirstAndDefault"
      : headerFooter?.differentOddEven
        ? "OddAndEven"
        : "Default",
    headersFooters: {
      default: textsOf(headerFooter?.oddHeader, headerFooter?.oddFooter),
      odd: textsOf(headerFooter?.oddHeader, headerFooter?.oddFooter),
      even: textsOf(headerFooter?.evenHeader, headerFooter?.evenFooter),
      first: textsOf(headerFooter?.firstHeader, headerFooter?.firstFooter),
    },
  };
}

/** In a file 0 pages means as many as it takes. */
function fitOf(width: number, height: number): PageLayoutModel["zoom"] {
  return {
    ...(width > 0 && { horizontalFitToPages: width }),
    ...(height > 0 && { verticalFitToPages: height }),
  };
}

/** "&L左&C中央&R右" as three texts; text before any mark is in the centre. */
export function headerSections(text = ""): { left: string; center: string; right: string } {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const [piece] of text.matchAll(/&&|&[LCR]|&.|[^&]+/gs)) {
    if (piece === "&L" || piece === "&C" || piece === "&R")
      current = piece.charAt(1) as keyof typeof sections;
    else sections[current] += piece;
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}

function textsOf(header: string | undefined, footer: string | undefined): HeaderFooterTexts {
  const above = headerSections(header);
  const below = headerSections(footer);
  return {
    leftHeader: above.left,
    centerHeader: above.center,
    rightHeader: above.right,
    leftFooter: below.left,
    centerFooter: below.center,
    rightFooter: below.right,
  };
}
