/** Services the client itself talks to; they have no meaning for a workbook. */
import { invalidArgument } from "../../workbook/hostError";
import { defineType, type HostObject, type ObjectClass } from "../objectType";

/** The client says that ribbon actions may come now. In the stand-in whoever shows the ribbon calls them directly. */
const addinInternalType: ObjectClass<null> = defineType({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
});

/** Whether the pane is shown: Office.addin.showAsTaskpane and hide. */
const appRuntimeType: ObjectClass<null> = defineType({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_self, _args, { host }) => (host.isPaneVisible ? "Visible" : "Background"),
    SetAppRuntimeState: (_self, [state], { host }) => {
      if (state !== "Visible" && state !== "Background")
        throw invalidArgument("Visible or Background is expected.");
      host.setPaneVisible(state === "Visible");
    },
  },
});

export const SERVICES: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": addinInternalType.of(null),
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeType.of(null),
};
