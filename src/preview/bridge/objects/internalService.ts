/** Services the client itself talks to when it starts; they have no meaning for a workbook. */
import { defineType, type HostObject, type ObjectClass } from "../objectType";

/** The client says that ribbon actions may come now. In the stand-in whoever shows the ribbon calls them directly. */
const addinInternalType: ObjectClass<null> = defineType({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
});

export const SERVICES: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": addinInternalType.of(null),
};
