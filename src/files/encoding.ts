/** Text of Japanese files: which encoding it is in, found from the bytes. */

export type TextEncoding = "utf-8" | "utf-8-bom" | "shift_jis" | "utf-16le" | "utf-16be";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Control characters that no text file holds (tab, line feed, form feed, carriage return and escape may occur). */
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * Decodes text by its byte order mark, else as UTF-8 where all bytes are valid UTF-8, else as Shift_JIS (CP932,
 * which Japanese Excel writes for CSV). undefined where it is no text in any of these.
 * @param options.isPart the bytes are the beginning of a longer text, so that the last character may be cut
 */
export function decodeText(bytes: Uint8Array, options: { isPart?: boolean } = {}): DecodedText | undefined {
  const stream = options.isPart ?? false;
  const marked = markedEncoding(bytes);
  const candidates: readonly TextEncoding[] = marked ? [marked] : ["utf-8", "shift_jis"];
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding, stream);
    if (text !== undefined && !BINARY.test(text)) return { text, encoding };
  }
  return undefined;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding, stream: boolean): string | undefined {
  const label = encoding === "utf-8-bom" ? "utf-8" : encoding;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream });
  } catch {
    // Not valid in this encoding: the next one is tried.
    return undefined;
  }
}
