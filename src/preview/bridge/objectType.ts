/**
 * How an Office.js object type is described to the interpreter: a table of its members under the names they have in
 * requests (PascalCase). A member that is not in the table does not exist for the stand-in, and using it fails with
 * its name.
 */
import { HostError, invalidArgument } from "../workbook/hostError";
import { coversVersion, neededVersion } from "./apiSets";
import type { WorkbookStore } from "../workbook/workbookStore";
import type { HostState } from "./hostState";

/** What a member is called with besides its object. */
export interface Call {
  readonly store: WorkbookStore;
  readonly host: HostState;
}

export interface Scalar<T> {
  readonly get?: (self: T, call: Call) => unknown;
  readonly set?: (self: T, value: unknown, call: Call) => void;
  /** Left out of `load()` without names, because reading it is costly or fails on many objects. */
  readonly onDemand?: boolean;
}

export interface ObjectType<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Navigation properties. */
  readonly objects?: Readonly<Record<string, (self: T, call: Call) => HostObject>>;
  /** Methods return an object, a plain value or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: readonly unknown[], call: Call) => unknown>>;
  /** Of a collection: its members in order. */
  readonly items?: (self: T, call: Call) => readonly HostObject[];
  /** Of a collection: the member by name or id; undefined where there is none. */
  readonly item?: (self: T, key: string | number, call: Call) => HostObject | undefined;
  /** Value of the member that identifies the object ("Id"), by which the client finds it again. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  /** Range-like objects: the client may keep a reference to them. */
  readonly keepable?: boolean;
}

/** An object of the host: a type and what it stands for. */
export class HostObject<T = unknown> {
  constructor(
    readonly type: ObjectType<T>,
    readonly self: T,
  ) {}

  get isNull(): boolean {
    return this === NULL_OBJECT;
  }
}

/** The answer of …OrNullObject methods that found nothing. */
export const NULL_OBJECT: HostObject = new HostObject<unknown>({ name: "NullObject" }, null);

/** A described type, and its maker of objects. */
export interface ObjectClass<T> extends ObjectType<T> {
  of(self: T): HostObject;
}

/** All types that have been described, for the test that holds them against the client. */
export const definedTypes: ObjectType<never>[] = [];

export function defineType<T>(type: ObjectType<T>): ObjectClass<T> {
  definedTypes.push(type);
  return { ...type, of: (self) => new HostObject(type, self) as HostObject };
}

/** Reads the self of an argument that must be an object of one of the types. */
export function selfOf<T>(value: unknown, typeName: string): T {
  if (value instanceof HostObject && value.type.name === typeName) return value.self as T;
  throw invalidArgument(`A ${typeName} is expected.`);
}

export function notInStandIn(typeName: string, member: string): HostError {
  return new HostError("NotImplemented", `${typeName}.${camel(member)} is not in the stand-in.`);
}

/** @throws HostError ApiNotFound where the host is older than the member */
export function assertSupported(typeName: string, member: string, { host }: Call): void {
  const needed = neededVersion(typeName, member);
  if (coversVersion(host.excelApi, needed)) return;
  throw new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${typeName}.${camel(member)} needs ExcelApi ${needed}.`,
  );
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

// ---- checks of what a request sets -------------------------------------------------------------------------------

export function asString(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is a text.`);
  return value;
}

export function asBoolean(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} is true or false.`);
  return value;
}

export function asNumber(value: unknown, what: string, min = -Infinity, max = Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} is a number.`);
  if (value < min || value > max) throw invalidArgument(`${what} lies between ${min} and ${max}.`);
  return value;
}

export function asInteger(value: unknown, what: string, min = -Infinity, max = Infinity): number {
  const number = asNumber(value, what, min, max);
  if (!Number.isInteger(number)) throw invalidArgument(`${what} is a whole number.`);
  return number;
}

export function asOneOf<V extends string>(value: unknown, allowed: readonly V[], what: string): V {
  const found =
    allowed.find((entry) => entry === value) ??
    allowed.find((entry) => entry.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalidArgument(`${what} is one of ${allowed.join(", ")}.`);
  return found;
}

export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument(`${what} is an object.`);
  return value as Readonly<Record<string, unknown>>;
}

/** "#RRGGBB" in upper case; Excel also takes HTML colour names, of which the stand-in knows the basic ones. */
export function asColor(value: unknown, what: string): string {
  const text = asString(value, what).trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (!named) throw invalidArgument(`${what} is a colour such as #FFA500 or orange.`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  silver: "#C0C0C0",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
  pink: "#FFC0CB",
};

export function asArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument(`${what} is an array.`);
  return value as readonly unknown[];
}
