/** Reading single elements out of the XML parts of a workbook, where a whole XML tree is not needed. */

/** An element's attributes by name without namespace prefix ("r:id" is "id" unless both stand). */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All opening tags of an element, whatever its namespace prefix. */
export function* tagsOf(xml: string, element: string): Generator<Attributes> {
  for (const match of xml.matchAll(openingTag(element))) yield attributesOf(match[1] ?? "");
}

/** All elements of a name with what is between their tags ("" for an empty element). Not for nested same names. */
export function* elementsOf(
  xml: string,
  element: string,
): Generator<{ attributes: Attributes; inner: string }> {
  const pattern = new RegExp(
    `<(?:\\w+:)?${element}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${element}\\s*>)`,
    "g",
  );
  for (const match of xml.matchAll(pattern)) {
    yield { attributes: attributesOf(match[1] ?? ""), inner: match[2] ?? "" };
  }
}

export function hasElement(xml: string, element: string): boolean {
  return openingTag(element).test(xml);
}

function openingTag(element: string): RegExp {
  return new RegExp(`<(?:\\w+:)?${element}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)/?>`, "g");
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
