/**
 * The one way into Excel. Everything that talks to the workbook goes through `runExcel`, which checks what this
 * Excel can do, waits for a cell in edit mode (with a limit), counts round trips and turns errors into Problems.
 */
import { fail, ok, type Problem, type Result } from "../sheet";
import { excelTexts } from "../strings/excel";
import { errorCodeOf, problemOf, ProblemError } from "./errors";

/** The requirement sets that the manifest declares: what the product cannot do without. */
export const REQUIRED_SETS: readonly { readonly name: string; readonly version: string }[] = [
  { name: "ExcelApi", version: "1.14" },
  { name: "SharedRuntime", version: "1.1" },
];

/** How long a user action waits for a cell in edit mode before it gives up. Milliseconds. */
export const CELL_EDIT_TIMEOUT = 8_000;

export interface RunOptions {
  /** Wait until the user leaves the cell being edited. Off for what the user did not ask for (events). */
  readonly delayForCellEdit?: boolean;
  readonly timeout?: number;
}

/** What a run gave, and what it cost. */
export interface Ran<T> {
  readonly value: T;
  /** Requests that went to Excel. */
  readonly roundTrips: number;
}

/** Receives what the user is not shown, for support: never cell contents beyond what Office.js itself says. */
export type DiagnosticSink = (entry: { label: string; code: string; error: unknown }) => void;

// eslint-disable-next-line no-console -- the console is where support looks when nothing else is set
let diagnosticSink: DiagnosticSink = ({ label, code, error }) => console.error(`[${label}] ${code}`, error);

export function setDiagnosticSink(sink: DiagnosticSink): void {
  diagnosticSink = sink;
}

/** Passes on an error that did not stop the work. */
export function reportDiagnostic(label: string, error: unknown): void {
  diagnosticSink({ label, code: errorCodeOf(error) || "excel.unexpected", error });
}

/** Whether this Excel has a requirement set; false also outside Excel. */
export function isSupported(name: string, version: string): boolean {
  return (
    typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported(name, version) === true
  );
}

/** What stops the product from running here at all; null where nothing does. */
export function checkFloor(): Problem | null {
  const texts = excelTexts();
  if (typeof Excel === "undefined" || typeof Office === "undefined") {
    return { code: "excel.notInExcel", message: texts.notInExcel };
  }
  const missing = REQUIRED_SETS.filter(({ name, version }) => !isSupported(name, version));
  if (missing.length === 0) return null;
  const list = missing.map(({ name, version }) => `${name} ${version}`).join("、");
  return { code: "excel.missingApi", message: texts.missingApi(list) };
}

interface Trips {
  count: number;
  finished: boolean;
}

/** Stops the run from inside with a Problem; everything queued but not yet sent is dropped. */
export function abort(problem: Problem): never {
  throw new ProblemError(problem);
}

/** Work whose Problem, where it names no sheet, is said to be about this one. */
export function about<T>(sheet: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.sheet === undefined)
      abort({ ...error.problem, sheet });
    throw error;
  }
}

/**
 * Runs a piece of work against the workbook.
 *
 * Work must begin with a read: the time-out for a cell in edit mode guards the first round trip only, and a first
 * round trip that only reads changes nothing when Excel carries it out after we gave up.
 *
 * @param label what the user is doing, in the user's words
 * @param work receives the request context; may throw via `abort`
 */
export async function runExcel<T>(
  label: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<Result<Ran<T>>> {
  const floor = checkFloor();
  if (floor) return fail(floor);
  const { delayForCellEdit = true, timeout = CELL_EDIT_TIMEOUT } = options;
  const trips: Trips = { count: 0, finished: false };
  try {
    const value = await Excel.run({ delayForCellEdit }, async (context) => {
      watch(context, trips, timeout);
      const result = await work(context);
      trips.finished = true;
      return result;
    });
    return ok({ value, roundTrips: trips.count });
  } catch (error) {
    const problem = problemOf(error, label);
    if (!(error instanceof ProblemError)) reportDiagnostic(label, error);
    return fail(problem);
  }
}

/** Counts the round trips of a context and limits the wait of the first. */
function watch(context: Excel.RequestContext, trips: Trips, timeout: number): void {
  const send = context.sync.bind<Excel.RequestContext["sync"]>(context);
  context.sync = async <P>(passThrough?: P): Promise<P> => {
    // Excel.run synchronises once more when the work is done; nothing is queued then, so nothing is sent.
    if (trips.finished) return send(passThrough);
    trips.count += 1;
    return trips.count === 1 ? withTimeout(send(passThrough), timeout) : send(passThrough);
  };
}

async function withTimeout<T>(work: Promise<T>, timeout: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const problem = { code: "excel.cellEditMode", message: excelTexts().cellEditMode };
    timer = setTimeout(() => reject(new ProblemError(problem)), timeout);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
