/** The add-in's ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** Name of the function the button runs; null: it shows the pane. */
  readonly command: string | null;
}

export interface Ribbon {
  readonly tab: string;
  readonly group: string;
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
}

/** @throws Error when the manifest lacks something that a ribbon needs */
export function readRibbon(manifest: string): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const resource = (id: string): string => {
    const all = [...xml.getElementsByTagName("bt:String"), ...xml.getElementsByTagName("bt:Image")];
    const value = all
      .find((one) => one.id === id || one.getAttribute("id") === id)
      ?.getAttribute("DefaultValue");
    if (!value) throw new Error(`manifest.xml: ${id}`);
    return value;
  };
  const child = (parent: Element, name: string): Element => {
    const found = [...parent.children].find((one) => one.localName === name);
    if (!found) throw new Error(`manifest.xml: ${parent.nodeName}/${name}`);
    return found;
  };
  const residOf = (parent: Element, name: string) =>
    resource(child(parent, name).getAttribute("resid") ?? "");
  const tab = xml.getElementsByTagName("CustomTab")[0];
  const extension = xml.querySelector("ExtensionPoint");
  if (!tab || !extension) throw new Error("manifest.xml: CustomTab");
  const group = child(tab, "Group");
  return {
    tab: residOf(tab, "Label"),
    group: residOf(group, "Label"),
    namespace: residOf(extension, "Namespace"),
    buttons: [...group.getElementsByTagName("Control")].map((control) => {
      const largest = [...control.getElementsByTagName("bt:Image")].find(
        (one) => one.getAttribute("size") === "32",
      );
      return {
        id: control.id || (control.getAttribute("id") ?? ""),
        label: residOf(control, "Label"),
        description: residOf(child(control, "Supertip"), "Description"),
        // The manifest names a whole address; the page serves the same files beside itself.
        icon: new URL(resource(largest?.getAttribute("resid") ?? "")).pathname.replace(/^\//, ""),
        command: control.getElementsByTagName("FunctionName")[0]?.textContent ?? null,
      };
    }),
  };
}
