/** Colours of a workbook file as "#RRGGBB": themes with tints, the old palette and plain values. */
import type { Color } from "hucre";

/** The palette of Excel 97, indexes 8 to 63 (0–7 repeat 8–15). ECMA-376 part 1, 18.8.27. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const PALETTE_COLORS = PALETTE.split(" ");

/** Where a cell's theme number points in the theme's list: the first two pairs are stored dark first. */
const THEME_ORDER = [1, 0, 3, 2];

/**
 * @param themeColors "RRGGBB" in the order of the theme part (dark 1, light 1, dark 2, light 2, accents …)
 * @returns "#RRGGBB", or undefined for an automatic colour
 */
export function colorText(color: Color | undefined, themeColors: readonly string[]): string | undefined {
  const base = baseColor(color, themeColors);
  return base === undefined ? undefined : `#${tinted(base, color?.tint ?? 0)}`;
}

function baseColor(color: Color | undefined, themeColors: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return /^[0-9a-f]{6}$/i.test(color.rgb) ? color.rgb.toUpperCase() : undefined;
  if (color.theme !== undefined) return themeColors[THEME_ORDER[color.theme] ?? color.theme];
  if (color.indexed === undefined) return undefined;
  return PALETTE_COLORS[color.indexed < 8 ? color.indexed : color.indexed - 8];
}

/** Lightens (tint above 0) or darkens a colour by its luminance, as ECMA-376 part 1, 18.8.19 says. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const { hue, saturation, luminance } = toHsl(rgb);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance + (1 - luminance) * tint);
}

function toHsl(rgb: string): { hue: number; saturation: number; luminance: number } {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [red, green, blue] = channels;
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const spread = max - min;
  const luminance = (max + min) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  const sixth =
    max === red
      ? (green - blue) / spread
      : max === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: (sixth + 6) % 6, saturation, luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors: readonly (readonly number[])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const base = luminance - chroma / 2;
  const channels = sectors[Math.floor(hue) % 6]!;
  return channels
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel + base)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
