/** A reader for the manifest's XML: elements, attributes and texts, and an error where tags do not fit together. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** @throws Error where the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const rest = text.replace(/<\?[^?]*\?>/g, "").replace(/<!--[\s\S]*?-->/g, "");
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  for (const [, content, closing, name, attributes, single] of rest.matchAll(
    /([^<]+)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    const current = open[open.length - 1]!;
    if (content !== undefined) {
      current.text += decode(content).trim();
    } else if (closing === "/") {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((pair) => [
        pair[1]!,
        decode(pair[2]!),
      ]);
      const element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: "" };
      current.children.push(element);
      if (single !== "/") open.push(element);
    }
  }
  if (open.length > 1 || top.children.length !== 1) throw new Error("An element is not closed.");
  return top.children[0]!;
}
