/**
 * Every sentence that a user sees. One file an area (`achievement.ts`, `rules/L1-07.ts` …), each with the Japanese
 * texts first and the English ones complete: `defineStrings` refuses a language that lacks a key.
 */
export type Language = "ja" | "en";

let current: Language = "ja";

/** Chooses the language of all texts from now on. Japanese unless said otherwise. */
export function setLanguage(language: Language): void {
  current = language;
}

export function currentLanguage(): Language {
  return current;
}

type Entry = string | ((...values: never[]) => string);
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/**
 * Declares the texts of an area. A text is a string, or a function of what it names.
 * @returns a function giving the texts in the current language: `texts().notEntered`
 */
export function defineStrings<T extends Readonly<Record<string, Entry>>>(catalogue: {
  ja: T;
  en: SameShape<T>;
}): () => SameShape<T> {
  return () => (current === "ja" ? (catalogue.ja as unknown as SameShape<T>) : catalogue.en);
}
