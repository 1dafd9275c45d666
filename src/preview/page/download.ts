const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the browser save bytes as a file. The name gets .xlsx, which is what the preview writes. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: xlsxType }));
  link.download = name.replace(/\.[^.]*$/, "") + ".xlsx";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
