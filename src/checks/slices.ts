/** Running long work, written as a generator, without blocking the screen. */
import { fail, ok, type Result } from "../sheet";

/** Work between two pauses, in milliseconds: well under the 50 ms above which a screen stutters. */
const SLICE_MS = 20;

/** How far a long piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being done, for the user. */
  readonly label: string;
}

export interface SliceRun {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Code of the problem that says that the user stopped the work: no failure. */
export const CANCELLED = "cancelled";

/**
 * Runs the steps, pausing after every few milliseconds of work.
 * @returns what the steps return, or the problem "cancelled" where `signal` was aborted
 * @param stopped says to the user that the work was stopped
 */
export async function runInSlices<T>(
  steps: Generator<Progress | void, T, void>,
  stopped: string,
  { onProgress, signal }: SliceRun = {},
): Promise<Result<T>> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    if (signal?.aborted) return fail({ code: CANCELLED, message: stopped });
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (step.value) onProgress?.(step.value);
    if (performance.now() >= sliceEnd) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
