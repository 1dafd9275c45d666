/** 部署からの収集: what the pane asks for. */
import type { CollectDecisions, CollectOptions, DepartmentFile } from "../kpi/collect";
import type { Indicator } from "../kpi/indicator/model";
import type { Problem, Result } from "../sheet";

/** A file that the user chose in the pane. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What departments' files say, beside the register as it is now. */
export interface DepartmentFiles {
  readonly register: readonly Indicator[];
  readonly files: readonly DepartmentFile[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly name: string; readonly problem: Problem }[];
}

/** What the user decided to take over from departments' files. */
export interface CollectRequest {
  readonly collected: DepartmentFiles;
  readonly options: CollectOptions;
  readonly decisions: CollectDecisions;
}

export interface MergedFigures {
  readonly figureCount: number;
  /** Whether `undo` takes it back. */
  readonly canUndo: boolean;
  readonly roundTrips: number;
}

export interface CollectOperations {
  /** Reads files that departments sent; the workbook's register is read beside them, nothing is written. */
  readDepartmentFiles(files: readonly ChosenFile[]): Promise<Result<DepartmentFiles>>;
  /**
   * Writes the decided figures into the register, all or none. Refused ("collect.changed") where the register is no
   * longer what the decisions were made on.
   */
  mergeDepartmentFiles(request: CollectRequest): Promise<Result<MergedFigures>>;
}
