/** Answers `load`: selected members of an object, of the objects below it, and of the items of collections. */
import { assertSupported, camel, notInStandIn, type Call, type HostObject } from "./objectType";
import type { QueryInfo } from "./protocol";

/** Names asked for, as a tree: "format/fill/color" is three levels. An empty tree asks for all scalars. */
interface Selection {
  readonly name: string;
  readonly below: readonly string[];
}

export function answerQuery(object: HostObject, query: QueryInfo | undefined, call: Call): unknown {
  if (object.isNull) return null;
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  if (object.type.items) return answerCollection(object, paths, query, call);
  return { ...answerObject(object, paths, call), ...object.type.identity?.(object.self) };
}

function answerCollection(
  object: HostObject,
  paths: readonly string[],
  query: QueryInfo | undefined,
  call: Call,
): unknown {
  const own = paths.filter((path) => findKey(object.type.scalars, path.split(/[/.]/)[0]!) !== undefined);
  const ofItems = paths.filter((path) => !own.includes(path));
  const skip = query?.Skip ?? 0;
  const all = object.type.items!(object.self, call);
  const wanted = all.slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  const answer: Record<string, unknown> = own.length > 0 ? answerObject(object, own, call) : {};
  if (own.length > 0 && ofItems.length === 0) return answer;
  if (paths.length === 0 || ofItems.some((path) => path === "*" || path === "$all")) {
    Object.assign(answer, answerObject(object, [], call));
  }
  answer._Items = wanted.map((item) => ({
    ...answerObject(item, ofItems, call),
    ...item.type.identity?.(item.self),
  }));
  return answer;
}

function answerObject(object: HostObject, paths: readonly string[], call: Call): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const { type, self } = object;
  const wanted = group(paths);
  if (wanted.length === 0 || wanted.some(({ name }) => name === "*" || name === "$all")) {
    for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
      if (scalar.get && !scalar.onDemand) answer[name] = scalar.get(self, call);
    }
  }
  for (const { name, below } of wanted) {
    if (name === "*" || name === "$all" || name === "$none") continue;
    const scalar = findKey(type.scalars, name);
    if (scalar !== undefined && type.scalars![scalar]!.get) {
      assertSupported(type.name, scalar, call);
      answer[scalar] = type.scalars![scalar]!.get(self, call);
      continue;
    }
    const navigation = findKey(type.objects, name);
    if (navigation === undefined) throw notInStandIn(type.name, camel(name));
    assertSupported(type.name, navigation, call);
    answer[navigation] = answerQuery(type.objects![navigation]!(self, call), { Select: below }, call);
  }
  return answer;
}

function group(paths: readonly string[]): Selection[] {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const [name = "", ...rest] = path.split(/[/.]/);
    const below = names.get(name) ?? [];
    if (rest.length > 0) below.push(rest.join("/"));
    names.set(name, below);
  }
  return [...names].map(([name, below]) => ({ name, below }));
}

/** Requests name members as the programmer wrote them; upper and lower case do not matter. */
export function findKey(
  table: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  if (!table) return undefined;
  if (Object.hasOwn(table, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(table).find((key) => key.toLowerCase() === wanted);
}
