/** Names that Excel accepts for sheets. */

const MAX_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/**
 * Cleans the wished names and numbers those that would clash. Excel compares without regard to letter case.
 * @example uniqueNames(["進捗", "進捗", "A/B"]) // ["進捗", "進捗 (2)", "A／B"]
 */
export function uniqueNames(wished: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wished.map((name) => {
    const clean = cleanName(name);
    let result = clean;
    for (let number = 2; taken.has(result.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      result = clean.slice(0, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(result.toLowerCase());
    return result;
  });
}

function cleanName(name: string): string {
  const clean = name
    .replace(FORBIDDEN, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replace(/^'+|'+$/g, "")
    .slice(0, MAX_LENGTH)
    .trim();
  return clean === "" ? "Sheet" : clean;
}
