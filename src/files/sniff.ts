/** What a file is by its bytes, whatever its name says. */
import type { FileInfo } from "../sheet";
import { decodeText } from "./encoding";
import { isZip, listZip } from "./zip";

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** How much of a text is looked at to tell what it is. */
const TEXT_SAMPLE = 4096;
const DELIMITED_EXTENSIONS = new Set(["csv", "tsv", "txt"]);

/**
 * @param name file name with or without folders; only its extension is used
 * @returns what the bytes hold: an Excel workbook of which kind, CSV text, a saved web page, or "unknown"
 */
export function sniffFile(name: string, bytes: Uint8Array): FileInfo {
  const extension = extensionOf(name);
  return {
    name: name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1),
    extension,
    content: contentOf(extension, bytes),
  };
}

function extensionOf(name: string): string {
  const match = /\.([^./\\]+)$/.exec(name);
  return match ? match[1]!.toLowerCase() : "";
}

function contentOf(extension: string, bytes: Uint8Array): FileInfo["content"] {
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) return oleContent(bytes);
  if (isZip(bytes)) return zipContent(extension, bytes);
  return textContent(extension, bytes);
}

/** Old Excel files and password-protected new ones are both OLE containers; the names of their streams tell. */
function oleContent(bytes: Uint8Array): FileInfo["content"] {
  if (includesUtf16(bytes, "EncryptedPackage")) return "encrypted";
  return includesUtf16(bytes, "Workbook") || includesUtf16(bytes, "Book") ? "xls" : "unknown";
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function zipContent(extension: string, bytes: Uint8Array): FileInfo["content"] {
  const entries = listZip(bytes);
  // A truncated archive has lost its directory; the name is the only hint left, and opening it will say "damaged".
  if (!entries) return extension === "xlsm" ? "xlsm" : extension === "xlsx" ? "xlsx" : "unknown";
  const names = [...entries.keys()];
  if (!entries.has("[Content_Types].xml")) return "unknown";
  if (names.some((entry) => /^xl\/workbook\.bin$/i.test(entry))) return "xlsb";
  if (!names.some((entry) => /(^|\/)workbook[^/]*\.xml$/i.test(entry))) return "unknown";
  return names.some((entry) => /vbaProject\.bin$/i.test(entry)) || extension === "xlsm" ? "xlsm" : "xlsx";
}

function textContent(extension: string, bytes: Uint8Array): FileInfo["content"] {
  if (bytes.length === 0) return "unknown";
  const decoded = decodeText(bytes.subarray(0, TEXT_SAMPLE), { isPart: bytes.length > TEXT_SAMPLE });
  if (!decoded) return "unknown";
  const text = decoded.text.trimStart();
  if (
    /^HTTP\/\d/.test(text) ||
    /^(<\?xml[^>]*>\s*)?(<!doctype html|<html\b|<table\b|<head\b|<meta\b)/i.test(text)
  ) {
    return "html";
  }
  if (text.startsWith("<")) return "unknown";
  if (DELIMITED_EXTENSIONS.has(extension)) return "csv";
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.length > 1 && lines.slice(0, 5).every((line) => line.includes(",")) ? "csv" : "unknown";
}
