/** L1-01 ファイル形式は機械が直接読み取れるExcelやCSV等となっているか. See README.md beside this file. */
import type { FileInfo } from "../../../sheet";
import { fileFormatStrings } from "../../../strings/rules/L1-01";
import { outcomeOf, unknownOutcome } from "../../outcome";
import type { RuleMeta, WorkbookRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-01",
  level: "L1",
  title: "ファイル形式は機械が直接読み取れるExcelやCSV等となっているか",
  number2020: "1-1",
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

/** Which content an extension promises. Open formats of other programs are permitted by the standard. */
const PROMISED: Readonly<Record<string, FileInfo["content"]>> = {
  xlsx: "xlsx",
  xlsm: "xlsm",
  xlsb: "xlsb",
  xls: "xls",
  csv: "csv",
  tsv: "csv",
  txt: "csv",
};
const OPEN_FORMATS = new Set(["ods", "json", "xml"]);
/** Tables as text under these names are read by machines, but not as CSV. */
const PUBLISHABLE = new Set(["xlsx", "csv", "tsv"]);

export const fileFormat: WorkbookRule = {
  meta,
  scope: "workbook",
  check({ workbook: { file } }) {
    const texts = fileFormatStrings();
    if (!file) return unknownOutcome(texts.noFile);
    if (file.extension === "") return unknownOutcome(texts.noExtension(file.name));
    const message = complaintAbout(file);
    if (message === undefined) return outcomeOf([]);
    return outcomeOf([
      { rule: meta.id, sheet: "", ranges: [], message, group: "format", groupTitle: texts.group },
    ]);
  },
};

function complaintAbout({ name, extension, content }: FileInfo): string | undefined {
  const texts = fileFormatStrings();
  const promised = PROMISED[extension];
  if (promised !== undefined && promised !== content) return texts.mismatch(name, texts.content(content));
  if (content === "xls") return texts.xls(name);
  if (content === "xlsb") return texts.xlsb(name);
  if (content === "xlsm") return texts.xlsm(name);
  return PUBLISHABLE.has(extension) || OPEN_FORMATS.has(extension) ? undefined : texts.other(name, extension);
}
