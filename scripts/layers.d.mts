/** Types of layers.mjs for the tests. */
export const layers: Readonly<Record<string, { readonly imports: readonly string[] }>>;
export const packageHomes: readonly { readonly packages: string; readonly layers: readonly string[] }[];
export const excelLayers: readonly string[];
export function forbiddenLayers(layer: string): string[];
export function forbiddenPackages(layer: string): string[];
