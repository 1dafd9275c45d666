/** Requests that are filled piece by piece and sent before they become too large. */
import type { WriteStep } from "./step";

/**
 * Bytes of one request as the pieces estimate them. They estimate half as much again as is sent, so that a request stays
 * well below the web's 5 MB.
 */
export const BYTES_PER_REQUEST = 6_000_000;
/** Below this size smaller requests are of no use. */
export const FEWEST_BYTES = 50_000;

export class Requests {
  private filled = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly limit: number,
  ) {}

  /** Queues a piece, in a request of its own where the present one is full. */
  async add(sheet: Excel.Worksheet, step: WriteStep): Promise<void> {
    if (this.filled > 0 && this.filled + step.bytes > this.limit) await this.send();
    // Not already when the last request is sent: what is queued then would make another one.
    if (this.filled === 0) this.begin();
    step.queue(sheet);
    this.filled += step.bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.filled = 0;
  }

  /** Excel calculates and draws once a request, not once a piece. */
  private begin(): void {
    const { application } = this.context;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
