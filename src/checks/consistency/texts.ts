/** Texts of cells as messages quote them. */
import { consistencyStrings } from "../../strings/consistency";

/** 「A、B、C」 in Japanese, "A, B, C" in English. */
export function joined(parts: readonly string[]): string {
  return parts.join(consistencyStrings().separator);
}

const LONGEST_QUOTE = 40;

/** The beginning of a text, on one line. */
export function shortened(text: string, most = LONGEST_QUOTE): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** 「A」「B」「C」, the first few and how many more. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => `「${shortened(name)}」`);
  const more = names.length - shown.length;
  return shown.join("") + (more > 0 ? `+${more}` : "");
}
