/** Range.hyperlink. */
import { covers, sameRange } from "../../workbook/areas";
import { writeBlock } from "../../workbook/write";
import { asObject, asString } from "../objectType";
import { invalidArgument } from "../../workbook/hostError";
import type { RangeHandle } from "./handles";

/** The look Excel gives a cell that becomes a link. */
const LINK_STYLE = { cl: { rgb: "#0563C1" }, ul: { s: 1 as const } };

export function readHyperlink({ sheet, range }: RangeHandle): unknown {
  const link = sheet.model.hyperlinks.find((entry) => covers(entry.range, range));
  if (!link) return null;
  const shown = sheet.content(link.range.top, link.range.left).value;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: shown === null ? "" : String(shown),
  };
}

export function setHyperlink({ sheet, range }: RangeHandle, value: unknown): void {
  sheet.assertEditable("allowInsertHyperlinks");
  const given = asObject(value, "hyperlink");
  const optional = (key: string): string | undefined =>
    given[key] === undefined || given[key] === null ? undefined : asString(given[key], key);
  const address = optional("address");
  const documentReference = optional("documentReference");
  const screenTip = optional("screenTip");
  const text = optional("textToDisplay");
  if (address === undefined && documentReference === undefined)
    throw invalidArgument("A hyperlink has an address or a documentReference.");
  sheet.model.hyperlinks = sheet.model.hyperlinks.filter((link) => !sameRange(link.range, range));
  sheet.model.hyperlinks.push({
    range,
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  });
  const first = { top: range.top, left: range.left, bottom: range.top, right: range.left };
  // The text to show is read as if it were typed, so "1/2" turns into a date here too.
  if (text !== undefined) writeBlock(sheet, first, text);
  else if (sheet.content(range.top, range.left).value === null)
    writeBlock(sheet, first, `'${address ?? documentReference}`);
  sheet.patchStyle(range, LINK_STYLE);
  sheet.workbook.changed(sheet);
}
