/** The methods by which the client says that it wants an event, for a sheet or for the collection of sheets. */
import { EVENT_IDS } from "../events";
import type { Call } from "../objectType";

type Method<T> = (self: T, args: readonly unknown[], call: Call) => null;

/** `_Register…Event` and `_Unregister…Event` for the events the stand-in tells of; others fail as unknown members. */
export function eventMethods<T>(
  targetOf: (self: T) => string,
  events: readonly string[] = Object.keys(EVENT_IDS),
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const name of events) {
    const change = (self: T, call: Call, by: number): null => {
      const key = `${name}@${targetOf(self)}`;
      const count = (call.host.registrations.get(key) ?? 0) + by;
      if (count > 0) call.host.registrations.set(key, count);
      else call.host.registrations.delete(key);
      return null;
    };
    methods[`_Register${name}Event`] = (self, _args, call) => change(self, call, 1);
    methods[`_Unregister${name}Event`] = (self, _args, call) => change(self, call, -1);
  }
  return methods;
}
