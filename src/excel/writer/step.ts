/** A piece of a request, and what is left alone on a sheet that is written again. */

export interface WriteStep {
  /** Bytes of JSON, rather too many than too few. */
  readonly bytes: number;
  queue(sheet: Excel.Worksheet): void;
}

/** What is left as it is on a sheet that is written again, beside grid lines and the colour of its tab. */
export interface Keeping {
  /** Whether orientation, paper, margins and fit are the user's. */
  readonly page: boolean;
  /** Whether header and footer are the user's. */
  readonly headerFooter: boolean;
  /** Whether any rows or columns stay in sight; the user may have ended that. */
  readonly isFrozen: boolean;
}
