/** Marks and words that repeat what stands above or beside. */

/** Where the repeated value stands. */
export type DittoSource = "above" | "left" | "right";

const ABOVE =
  /^(?:[〃々〻仝ゝヽ″"”“゛]{1,3}|[（(]?同上[）)]?|上に同じ|上記に同じ|上記と同じ|上記同様|上と同じ|同前|前に同じ|前行に同じ|前行と同じ)$/;
const LEFT = /^[（(]?(?:同左|左に同じ|左と同じ|左記に同じ|左記と同じ)[）)]?$/;
const RIGHT = /^[（(]?(?:同右|右に同じ|右と同じ)[）)]?$/;
/** 「〃 2丁目」「同上3階」: only a part is repeated. */
const PARTLY = /^(?:〃\s*\S|々\s+\S|同上(?:\s+\S|[0-9０-９]))/;
const LONGEST_DITTO = 8;

/** What a text repeats if it is nothing but a ditto mark (〃, 同上, 々, 同左). */
export function dittoSource(text: string): DittoSource | undefined {
  if (text.length > LONGEST_DITTO) return undefined;
  const plain = text.replace(/[\s・]+/g, "");
  if (ABOVE.test(plain)) return "above";
  if (LEFT.test(plain)) return "left";
  return RIGHT.test(plain) ? "right" : undefined;
}

/** Whether a text begins with a ditto mark and goes on with something of its own: 「〃 2階」. */
export function isPartlyDitto(text: string): boolean {
  return PARTLY.test(text.trim());
}
