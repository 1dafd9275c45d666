/** What the parts of the 検査 tab share: its state and its actions. */
import { createContext, useContext, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { Checks } from "./useChecks";

/** What can be done, without the state: the same object for as long as the tab lives. */
export type ChecksActions = Omit<Checks, "state" | "running">;

const ChecksContext = createContext<Checks | undefined>(undefined);

const ActionsContext = createContext<ChecksActions | undefined>(undefined);

export function ChecksProvider({
  value,
  children,
}: {
  readonly value: Checks;
  readonly children: ReactNode;
}) {
  return (
    <ChecksContext value={value}>
      <ActionsContext value={useStableActions(value)}>{children}</ActionsContext>
    </ChecksContext>
  );
}

export function useChecksTab(): Checks {
  const checks = useContext(ChecksContext);
  if (!checks) throw new Error("useChecksTab outside of the 検査 tab");
  return checks;
}

/** The actions alone: what uses them is not drawn again each time that the state changes. */
export function useChecksActions(): ChecksActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useChecksActions outside of the 検査 tab");
  return actions;
}

/** Actions are made anew with each state; these call the latest ones. */
function useStableActions(checks: Checks): ChecksActions {
  const latest = useRef(checks);
  useLayoutEffect(() => {
    latest.current = checks;
  });
  const [actions] = useState<ChecksActions>(() => ({
    dispatch: (action) => latest.current.dispatch(action),
    check: () => latest.current.check(),
    preview: (findings) => latest.current.preview(findings),
    previewRule: (rule) => latest.current.previewRule(rule),
    previewSafe: () => latest.current.previewSafe(),
    apply: () => latest.current.apply(),
    undo: () => latest.current.undo(),
    ignore: (findings, reason) => latest.current.ignore(findings, reason),
    restore: (findings) => latest.current.restore(findings),
    addSelectedTable: () => latest.current.addSelectedTable(),
    saveTables: (sheet, tables) => latest.current.saveTables(sheet, tables),
    makeCopy: (sheet) => latest.current.makeCopy(sheet),
    insertResult: () => latest.current.insertResult(),
  }));
  return actions;
}
