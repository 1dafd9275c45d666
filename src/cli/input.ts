/** A file named on the command line, opened or refused with a sentence. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readWorkbookFile } from "../files";
import { fail, type Result, type WorkbookSnapshot } from "../sheet";
import { fileStrings } from "../strings/files";

/** @returns the snapshot, or file.notFound, file.isDirectory, file.unreadable, or a problem of the file's content */
export async function openInput(path: string): Promise<Result<WorkbookSnapshot>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return fail(accessProblem(error, basename(path)));
  }
  return readWorkbookFile(basename(path), bytes);
}

function accessProblem(error: unknown, name: string): { code: string; message: string } {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return { code: "file.notFound", message: fileStrings().notFound(name) };
  if (code === "EISDIR") return { code: "file.isDirectory", message: fileStrings().isDirectory(name) };
  return { code: "file.unreadable", message: fileStrings().unreadable(name) };
}
