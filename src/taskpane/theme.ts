/** The look of the pane: follows Office where Office tells, the system otherwise. */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Language } from "../strings";

export interface Surroundings {
  /** Background colour of Office's own panes ("#RRGGBB"); undefined where Office does not tell. */
  readonly officeBackground: string | undefined;
  readonly prefersDark: boolean;
}

/** Below this relative luminance a background counts as dark. */
const DARK_BELOW = 0.2;

/** Relative luminance (WCAG 2) of "#RRGGBB", 0 black to 1 white; undefined where the text is no colour. */
export function luminance(color: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export function isDark({ officeBackground, prefersDark }: Surroundings): boolean {
  const office = officeBackground === undefined ? undefined : luminance(officeBackground);
  return office === undefined ? prefersDark : office < DARK_BELOW;
}

/** Fonts that Windows and Macs of a town hall have, the Japanese ones first for Japanese text. */
const FONTS: Record<Language, string> = {
  ja: "'Yu Gothic UI', 'Meiryo UI', Meiryo, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Segoe UI', sans-serif",
  en: "'Segoe UI', 'Yu Gothic UI', Meiryo, 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif",
};

/**
 * The theme for these surroundings. High contrast needs no theme of its own: where the system forces colours, the
 * browser replaces these and Fluent's components draw the borders that they need then.
 */
export function themeFor(surroundings: Surroundings, language: Language): Theme {
  const base = isDark(surroundings) ? webDarkTheme : webLightTheme;
  return { ...base, fontFamilyBase: FONTS[language] };
}
