/**
 * Knows whether the formulas are calculated. Univer calculates a moment after a change; reading before that would
 * give yesterday's results, so the store waits here.
 */
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import type { UniverApi } from "./univer";

const START = "formula.mutation.set-formula-calculation-start";
const NOTIFICATION = "formula.mutation.set-formula-calculation-notification";
/** A change that starts no calculation within this time concerns no formula. Milliseconds. */
const START_LIMIT = 2_000;

export class Calculation {
  private changes = 0;
  private started = 0;
  private finished = 0;
  private readonly waiting = new Set<() => void>();

  constructor(api: UniverApi) {
    api.onCommandExecuted(({ id, params }) => {
      if (id === START) this.started = this.changes;
      if (id !== NOTIFICATION) return;
      const { functionsExecutedState } = params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined) return;
      this.finished = this.started;
      for (const check of [...this.waiting]) check();
    });
  }

  /** Cells that formulas may depend on have changed. */
  noteChange(): void {
    this.changes += 1;
  }

  /** Resolves when every change so far has been calculated; at once in a workbook without formulas. */
  async settle(injector: Pick<Injector, "get">, unitId: string): Promise<void> {
    if (this.finished >= this.changes) return;
    if (!hasFormulas(injector.get(FormulaDataModel), unitId)) {
      this.finished = this.changes;
      return;
    }
    await this.calculated(this.changes);
  }

  private calculated(target: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (this.finished >= target) finish();
      };
      const giveUp = (): void => {
        if (this.started >= target) return;
        this.finished = Math.max(this.finished, target);
        finish();
      };
      const timer = setTimeout(giveUp, START_LIMIT);
      this.waiting.add(check);
    });
  }
}

function hasFormulas(model: FormulaDataModel, unitId: string): boolean {
  const sheets = Object.values(model.getFormulaData()[unitId] ?? {});
  return sheets.some(
    (rows) => rows && Object.values(rows).some((row) => row && Object.values(row).some(Boolean)),
  );
}
