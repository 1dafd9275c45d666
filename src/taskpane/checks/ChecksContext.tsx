/** What the parts of the 検査 tab share: its state and its actions. */
import { createContext, useContext } from "react";
import type { Checks } from "./useChecks";

const ChecksContext = createContext<Checks | undefined>(undefined);

export const ChecksProvider = ChecksContext.Provider;

export function useChecksTab(): Checks {
  const checks = useContext(ChecksContext);
  if (!checks) throw new Error("useChecksTab outside of the 検査 tab");
  return checks;
}
