import { contains } from "../../../sheet";
import { invalidArgument, itemNotFound, HostError } from "../../workbook/hostError";
import type { CommentModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import type { WorkbookStore } from "../../workbook/workbookStore";
import {
  asBoolean,
  asInteger,
  asObject,
  asString,
  defineType,
  HostObject,
  NULL_OBJECT,
  type ObjectClass,
} from "../objectType";
import { rangeOfAddress } from "./addresses";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";

/** Comments of a sheet, or of all sheets where `sheet` is null. */
export interface CommentsHandle {
  readonly store: WorkbookStore;
  readonly sheet: SheetStore | null;
}

interface CommentHandle {
  readonly sheet: SheetStore;
  readonly comment: CommentModel;
}

/** Excel.Comment: a threaded comment. Notes are another object (ExcelApi 1.18) and do not appear here. */
const commentType: ObjectClass<CommentHandle> = defineType({
  name: "Comment",
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    AuthorName: { get: ({ comment }) => comment.author },
    AuthorEmail: { get: () => "" },
    Content: {
      get: ({ comment }) => comment.text,
      set: ({ sheet, comment }, value) => {
        sheet.assertEditable("allowEditObjects");
        comment.text = asString(value, "content");
        sheet.workbook.changed(sheet);
      },
    },
    ContentType: { get: () => "Plain" },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ comment }, value) => {
        comment.resolved = asBoolean(value, "resolved");
      },
    },
  },
  methods: {
    Delete: ({ sheet, comment }) => {
      sheet.assertEditable("allowEditObjects");
      sheet.model.comments = sheet.model.comments.filter((other) => other !== comment);
      sheet.workbook.changed(sheet);
      return null;
    },
    GetLocation: ({ sheet, comment }) => rangeType.of(new RangeHandle(sheet, comment.cell)),
  },
});

function handles({ store, sheet }: CommentsHandle): CommentHandle[] {
  const sheets = sheet ? [sheet] : store.sheets();
  return sheets.flatMap((each) =>
    each.model.comments.filter((c) => c.kind === "comment").map((comment) => ({ sheet: each, comment })),
  );
}

function find(self: CommentsHandle, id: string): HostObject | undefined {
  const handle = handles(self).find(({ comment }) => comment.id === id);
  return handle && commentType.of(handle);
}

function cellOf({ store, sheet }: CommentsHandle, address: unknown): RangeHandle {
  if (address instanceof HostObject && address.self instanceof RangeHandle) return address.self;
  return rangeOfAddress(sheet ?? store.activeSheet(), asString(address, "cellAddress"));
}

/** Excel.CommentCollection. */
export const commentsType: ObjectClass<CommentsHandle> = defineType({
  name: "CommentCollection",
  items: (self) => handles(self).map((handle) => commentType.of(handle)),
  item: (self, key) => find(self, String(key)),
  methods: {
    Add: (self, [address, content]) => {
      const { sheet, range } = cellOf(self, address);
      sheet.assertEditable("allowEditObjects");
      if (range.top !== range.bottom || range.left !== range.right)
        throw invalidArgument("A comment belongs to one cell.");
      if (sheet.model.comments.some(({ cell }) => contains(cell, range.top, range.left))) {
        throw new HostError("ItemAlreadyExists", "The cell has a comment already.");
      }
      const text =
        typeof content === "string" ? content : asString(asObject(content, "content").richContent, "content");
      const comment: CommentModel = {
        id: `{comment-${sheet.workbook.newId()}}`,
        cell: range,
        kind: "comment",
        text,
        author: "",
        resolved: false,
      };
      sheet.model.comments.push(comment);
      sheet.workbook.changed(sheet);
      return commentType.of({ sheet, comment });
    },
    GetCount: (self) => handles(self).length,
    GetItemAt: (self, [index]) => {
      const handle = handles(self)[asInteger(index, "index", 0)];
      if (!handle) throw itemNotFound(`There is no comment ${String(index)}.`);
      return commentType.of(handle);
    },
    GetItemOrNullObject: (self, [id]) => find(self, asString(id, "commentId")) ?? NULL_OBJECT,
    GetItemByCell: (self, [address]) => {
      const { sheet, range } = cellOf(self, address);
      const handle = handles(self).find(
        (h) => h.sheet === sheet && contains(h.comment.cell, range.top, range.left),
      );
      if (!handle) throw itemNotFound("The cell has no comment.");
      return commentType.of(handle);
    },
  },
});
