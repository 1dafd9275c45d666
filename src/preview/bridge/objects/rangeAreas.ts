import { areaOf, type RangeRef } from "../../../sheet";
import { formatArea, intersect, isWholeColumns, isWholeRows, sheetPrefix } from "../../workbook/areas";
import { asInteger, defineType, NULL_OBJECT, selfOf, type ObjectClass } from "../objectType";
import { itemNotFound } from "../../workbook/hostError";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { RangeHandle, type AreasHandle } from "./handles";
import { clearRange } from "./rangeEdit";
import { rangeFormatType } from "./rangeFormat";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

const address = ({ sheet, ranges }: AreasHandle): string =>
  ranges.map((range) => `${sheetPrefix(sheet.name)}${formatArea(range)}`).join(",");

/** The ranges of a RangeAreas. */
const rangesType: ObjectClass<AreasHandle> = defineType({
  name: "RangeCollection",
  items: ({ sheet, ranges }) => ranges.map((range) => rangeType.of(new RangeHandle(sheet, range))),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ sheet, ranges }, [index]) => {
      const range = ranges[asInteger(index, "index", 0)];
      if (!range) throw itemNotFound(`There is no area ${String(index)}.`);
      return rangeType.of(new RangeHandle(sheet, range));
    },
  },
});

/** Excel.RangeAreas. */
export const areasType: ObjectClass<AreasHandle> = defineType({
  name: "RangeAreas",
  keepable: true,
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((total, range) => total + areaOf(range), 0) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(isWholeColumns) },
    IsEntireRow: { get: ({ ranges }) => ranges.every(isWholeRows) },
  },
  objects: {
    Areas: (self) => rangesType.of(self),
    Format: (self) => rangeFormatType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    ConditionalFormats: (self) => conditionalFormatsType.of(self),
    DataValidation: (self) => dataValidationType.of(self),
  },
  methods: {
    Clear: ({ sheet, ranges }, [applyTo]) => {
      for (const range of ranges) clearRange(new RangeHandle(sheet, range), applyTo);
      return null;
    },
    GetIntersectionOrNullObject: ({ sheet, ranges }, [other]) => {
      const hole: RangeRef = selfOf<RangeHandle>(other, "Range").range;
      const cut = ranges.flatMap((range) => intersect(range, hole) ?? []);
      return cut.length > 0 ? areasType.of({ sheet, ranges: cut }) : NULL_OBJECT;
    },
  },
});
