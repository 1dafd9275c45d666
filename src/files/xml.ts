/** Reading single elements out of the XML parts of a workbook, where a whole XML tree is not needed. */

/** An element's attributes by name without namespace prefix ("r:id" is "id" unless both stand). */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All opening tags of an element, whatever its namespace prefix. */
export function* tagsOf(xml: string, element: string): Generator<Attributes> {
  for (const match of xml.matchAll(openingTag(element))) yield attributesOf(match[1] ?? "");
}

export interface XmlElement {
  readonly attributes: Attributes;
  /** What is between its tags; "" for an empty element. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}

/** All elements of a name, in order, each up to the next closing tag of that name: not for elements that nest. */
export function* elementsOf(xml: string, element: string): Generator<XmlElement> {
  const opening = openingTag(element);
  const closing = new RegExp(`</(?:\\w+:)?${element}\\s*>`, "g");
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const start = match.index;
    const attributes = attributesOf(match[1] ?? "");
    if (match[0].endsWith("/>")) {
      yield { attributes, inner: "", start, end: opening.lastIndex };
      continue;
    }
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(xml);
    if (!close) return;
    yield { attributes, inner: xml.slice(opening.lastIndex, close.index), start, end: closing.lastIndex };
    opening.lastIndex = closing.lastIndex;
  }
}

/** The text without all elements of a name. */
export function withoutElements(xml: string, element: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of elementsOf(xml, element)) {
    kept.push(xml.slice(from, start));
    from = end;
  }
  return kept.join("") + xml.slice(from);
}

export function hasElement(xml: string, element: string): boolean {
  return openingTag(element).test(xml);
}

/** A value never holds "<" (XML 1.0, 3.1), which keeps the search linear on damaged files. */
function openingTag(element: string): RegExp {
  return new RegExp(`<(?:\\w+:)?${element}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, "g");
}

function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    attributes.set(
      match[1]!.replace(/^\w+:/, (prefix) => (prefix === "r:" ? "r:" : "")),
      decodeEntities(match[2] ?? match[3] ?? ""),
    );
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of all elements of a name, joined: `<a:t>` runs of a shape. */
export function textOf(xml: string, element: string): string {
  return [...elementsOf(xml, element)].map(({ inner }) => decodeEntities(inner)).join("");
}
