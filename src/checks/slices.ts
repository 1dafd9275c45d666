/** Running long work, written as a generator, without blocking the screen. */
import { fail, ok, type Result } from "../sheet";
import { checkStrings } from "../strings/checks";

/** Work between two pauses, in milliseconds: well under the 50 ms above which a screen stutters. */
const SLICE_MS = 20;

export interface SliceRun<S> {
  /** Called with every step that says something. */
  readonly onStep?: (step: S) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs the steps, pausing after every few milliseconds of work.
 * @returns what the steps return, or the problem "check.cancelled" where `signal` was aborted
 */
export async function runInSlices<S, T>(
  steps: Generator<S | void, T, void>,
  { onStep, signal }: SliceRun<S> = {},
): Promise<Result<T>> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    if (signal?.aborted) return fail({ code: "check.cancelled", message: checkStrings().cancelled });
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (step.value) onStep?.(step.value);
    if (performance.now() >= sliceEnd) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
