/** Neighbours of the same size as one range, so that many equal rows cost one piece of a request. */
export function runs(
  sizes: readonly (readonly [index: number, size: number])[],
): { from: number; to: number; size: number }[] {
  const result: { from: number; to: number; size: number }[] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && last.to === index - 1 && last.size === size) last.to = index;
    else result.push({ from: index, to: index, size });
  }
  return result;
}
