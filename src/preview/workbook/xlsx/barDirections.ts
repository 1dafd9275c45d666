/**
 * Which bar charts of a file lie (bar) and which stand (column). The file library reads both as "bar", so the chart
 * parts are looked at once more; a chart is found again by the cells its first series takes its values from.
 */
import { extractEntry, listZip } from "../../../files/zip";
import { elementsOf, tagsOf, textOf } from "../../../files/xml";

/** By the reference of the first series' values: true where the bars lie. */
export async function lyingBars(bytes: Uint8Array): Promise<ReadonlyMap<string, boolean>> {
  const lying = new Map<string, boolean>();
  for (const [path, entry] of listZip(bytes) ?? []) {
    if (!/^xl\/charts\/chart\d*\.xml$/.test(path)) continue;
    const part = await extractEntry(bytes, entry);
    if (!part) continue;
    const xml = new TextDecoder().decode(part);
    const [direction] = [...tagsOf(xml, "barDir")];
    const [values] = [...elementsOf(xml, "val")].map(({ inner }) => textOf(inner, "f"));
    if (direction && values) lying.set(values, direction.get("val") === "bar");
  }
  return lying;
}
