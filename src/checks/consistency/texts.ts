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

/** The first few of them, and how many more there are. */
export function few(parts: readonly string[], most = FEW): string {
  const more = parts.length - most;
  return more > 0 ? consistencyStrings().andMore(joined(parts.slice(0, most)), more) : joined(parts);
}

const FEW = 5;

/** 「A」「B」「C」, the first few and how many more. */
export function listed(names: readonly string[]): string {
  return few(names.map((name) => `「${shortened(name)}」`));
}
