import type { Dispatch } from "react";
import type { RegisterPreview } from "../../commands/operations";
import type { Decisions } from "../../kpi/register";
import type { Result } from "../../sheet";
import { usePane } from "../shared/PaneContext";
import { doneTexts } from "./done";
import type { Activity, Done, RegisterAction, RegisterTabState } from "./state";

export interface RegisterActions {
  look(): Promise<void>;
  make(content: RegisterTabState["content"]): Promise<void>;
  compare(): Promise<void>;
  apply(preview: RegisterPreview, decisions: Decisions): Promise<void>;
  undo(): Promise<void>;
}

/** What the buttons of the tab 台帳 do; after a change of the register it is looked at again. */
export function useRegisterActions(dispatch: Dispatch<RegisterAction>): RegisterActions {
  const { operations, run, announce } = usePane();

  const attempt = async <T>(
    activity: Activity,
    action: () => Promise<Result<T>>,
    show: (value: T) => void,
  ): Promise<boolean> => {
    const result = await run(() => {
      dispatch({ type: "started", activity });
      return action();
    });
    if (!result) return false;
    if (result.ok) show(result.value);
    else dispatch({ type: "failed", problem: result.problem });
    return result.ok;
  };

  const look = async () => {
    await attempt(
      "looking",
      () => operations.registerState(),
      (register) => dispatch({ type: "looked", register }),
    );
  };

  const finish = (done: Done) => {
    dispatch({ type: "done", done });
    announce(doneTexts(done).join(" "));
  };

  return {
    look,
    make: async (content) => {
      await attempt(
        "making",
        () => operations.createRegister({ content }),
        (made) => finish({ kind: "made", made }),
      );
    },
    compare: async () => {
      await attempt(
        "comparing",
        () => operations.previewRefresh(),
        (preview) => dispatch({ type: "compared", preview }),
      );
    },
    apply: async ({ seen }, decisions) => {
      const isDone = await attempt(
        "applying",
        () => operations.refreshRegister({ decisions, seen }),
        (refreshed) => finish({ kind: "applied", refreshed }),
      );
      if (isDone) await look();
    },
    undo: async () => {
      const isDone = await attempt(
        "undoing",
        () => operations.undo(),
        ({ title }) => finish({ kind: "undone", title }),
      );
      if (isDone) await look();
    },
  };
}
