/** What Excel says of the open file itself. */
import type { FileInfo } from "../sheet";

/** Kinds of workbook that Excel opens; it has read the content, so the content is what the name says. */
const CONTENT: Readonly<Record<string, FileInfo["content"]>> = {
  xlsx: "xlsx",
  xlsm: "xlsm",
  xlsb: "xlsb",
  xls: "xls",
  csv: "csv",
  txt: "csv",
};

/** Name and kind of the open file; null for a workbook that has never been saved. */
export function documentFile(): FileInfo | null {
  const url = Office.context.document?.url ?? "";
  const path = url.split(/[?#]/, 1)[0]!;
  const name = decoded(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));
  const dot = name.lastIndexOf(".");
  if (dot <= 0) return null;
  const extension = name.slice(dot + 1).toLowerCase();
  return { name, extension, content: CONTENT[extension] ?? "unknown" };
}

/** Cloud addresses are percent-encoded, local paths are not and may hold a bare %. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
