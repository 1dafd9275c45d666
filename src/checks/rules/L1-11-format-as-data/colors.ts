/** Colours as people call them, and those that look like none. */
import { formatStrings } from "../../../strings/rules/L1-11";

export type ColorName =
  | "red"
  | "orange"
  | "yellow"
  | "green"
  | "cyan"
  | "blue"
  | "purple"
  | "pink"
  | "brown"
  | "grey"
  | "white"
  | "black";

/** Every channel at most this: text that nobody tells from black. */
const NEAR_BLACK = 0x40;
/** Every channel at least this: a fill that nobody tells from none. */
const NEAR_WHITE = 0xfa;
const LINK_COLORS = new Set(["#0563C1", "#954F72", "#0000EE", "#467886", "#96607D"]);

export function looksBlack(color: string): boolean {
  return channelsOf(color).every((channel) => channel <= NEAR_BLACK);
}

export function looksWhite(color: string): boolean {
  return channelsOf(color).every((channel) => channel >= NEAR_WHITE);
}

/** The colours that Excel gives to links, visited ones too. */
export function isLinkColor(color: string): boolean {
  return LINK_COLORS.has(color.toUpperCase());
}

export function colorName(color: string): ColorName {
  const [red, green, blue] = channelsOf(color) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 510;
  if (most - least < 24) return lightness > 0.97 ? "white" : lightness < 0.15 ? "black" : "grey";
  const hue = hueOf(red, green, blue, most, most - least);
  if (hue < 15 || hue >= 345) return lightness > 0.75 ? "pink" : "red";
  if (hue < 45) return lightness < 0.35 ? "brown" : "orange";
  if (hue < 70) return "yellow";
  if (hue < 165) return "green";
  if (hue < 200) return "cyan";
  if (hue < 255) return lightness > 0.75 ? "cyan" : "blue";
  return hue < 290 ? "purple" : "pink";
}

/** 「黄色」, as the user's language has it. */
export function colorText(color: string): string {
  return formatStrings()[colorName(color)];
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return ((sixth + 6) % 6) * 60;
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
