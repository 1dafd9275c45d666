/** Work between two pauses, in milliseconds: well under the 50 ms above which a screen stutters. */
const SLICE = 20;

/** Runs a long computation without blocking the screen: it pauses wherever it yields and has worked long enough. */
export async function inSlices<T>(steps: Generator<unknown, T, void>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    end = performance.now() + SLICE;
  }
}
