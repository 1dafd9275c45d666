/** Every type and member of the stand-in is one that the real client has: a name misspelt here could never be asked for. */
import { definedTypes } from "../../src/preview/bridge/objectType";
import { startHost, type StandIn } from "./support";

let host: StandIn;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

/** Names in requests that differ from those of the client's members. */
const WIRE_ONLY = new Set(["Worksheet.Gridlines", "Worksheet.Headings"]);
/** The services of the client itself. */
const INTERNAL = new Set(["NullObject", "AddinInternalService", "AppRuntimeService"]);

type ClientClass = { readonly prototype: Record<string, unknown> };

function namesOf(type: string): Set<string> {
  const found = (host.Excel as unknown as Record<string, ClientClass | undefined>)[type];
  if (!found) throw new Error(`The client has no ${type}.`);
  const names = new Set<string>();
  for (let at: object | null = found.prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name.toLowerCase());
  }
  return names;
}

test("types and members exist in the client", () => {
  const unknown = definedTypes
    .filter(({ name }) => !INTERNAL.has(name))
    .flatMap((type) => {
      const known = namesOf(type.name);
      const members = [type.scalars, type.objects, type.methods].flatMap((table) => Object.keys(table ?? {}));
      return members
        .filter((member) => !known.has(member.toLowerCase()) && !WIRE_ONLY.has(`${type.name}.${member}`))
        .map((member) => `${type.name}.${member}`);
    });
  expect(unknown).toEqual([]);
  expect(definedTypes.length).toBeGreaterThan(50);
});
